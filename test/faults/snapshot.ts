/** Everything of a workbook that a user can see or lose, as texts: two states are the same when their texts are. */
import { ruleReadBack, type Sheet, type Workbook } from "../local-excel/model";

/** The mark of the sheet behind the dropdowns, which is the add-in's own, and of no meaning before something is inserted. */
const LISTS = "CoSellLists";
/** The mark of a sheet whose file is not whole on it. */
const HALF_DONE = "CoSellHalfDone";

/** What stands where ("Deals!D2", "Deals column 3", "Deals validation") and what it is. */
type Part = Readonly<Record<string, string>>;
/** The workbook, then one part a sheet. */
export type Snapshot = readonly Part[];

const ordered = (things: readonly unknown[]): string =>
  things
    .map((thing) => JSON.stringify(thing))
    .sort()
    .join("\n");

/** Ids tell nothing: Excel gives new ones whenever a thing is made anew. */
const withoutId = (thing: object): object => ({ ...thing, id: undefined });

function cellsOf(sheet: Sheet): [string, string][] {
  const found: [string, string][] = [];
  for (const [row, { cells }] of sheet.state.rows) {
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const { formula, value, quotePrefix } = cell;
      found.push([
        `${sheet.name}!${sheet.address({ row, column, rows: 1, columns: 1 })}`,
        JSON.stringify(formula ?? [value, quotePrefix]),
      ]);
    }
  }
  return found;
}

/** Number formats, fills, fonts and borders, a column at a time. */
function stylesOf({ name, state }: Sheet): [string, string][] {
  const plain = JSON.stringify(state.otherColumns.runs);
  return [...state.columnStyles]
    .map(([column, { runs }]): [string, string] => [`${name} column ${column}`, JSON.stringify(runs)])
    .filter(([, runs]) => runs !== plain);
}

/** How the user has frozen sheets (scenarios.ts). The add-in never freezes so many rows. */
export const USERS_PANES = { rows: 3, columns: 7 };

/**
 * Of frozen panes the user's alone, which nothing may change or take away. The add-in's are left out: freezing comes with showing a sheet that is complete already, and
 * that it fails is never a reason for anything.
 */
function otherParts({ name, state }: Sheet): [string, string][] {
  const parts: Readonly<Record<string, string>> = {
    visibility: state.visibility,
    widths: ordered([...state.widths]),
    heights: ordered([...state.heights]),
    "hidden rows": ordered([...state.hiddenRows, "by hand", ...state.filteredRows]),
    "hidden columns": ordered([...state.hiddenColumns]),
    merged: ordered(state.merges),
    validation: ordered(state.validations),
    // As they are read back: the cell that a rule was written for does not matter, and a rule that was set again has another.
    "conditional formats": JSON.stringify(
      state.conditionalFormats.map((format) => ({
        ...withoutId(format),
        anchor: undefined,
        rule: ruleReadBack(format),
      })),
    ),
    tables: ordered(state.tables.map(withoutId)),
    filter: JSON.stringify(state.filter),
    protection: JSON.stringify(state.protection),
    names: ordered(state.names),
    // A column that is inserted before them moves them along.
    panes: String(state.panes.rows === USERS_PANES.rows && state.panes.columns >= USERS_PANES.columns),
  };
  return Object.entries(parts).map(([part, text]) => [`${name} ${part}`, text]);
}

/** The model never changes a state in place, so each is put into words once. */
const known = new WeakMap<Sheet["state"], Part>();

function partOf(sheet: Sheet): Part {
  const part =
    known.get(sheet.state) ?? Object.fromEntries([...cellsOf(sheet), ...stylesOf(sheet), ...otherParts(sheet)]);
  known.set(sheet.state, part);
  return part;
}

/** Which of the add-in's steps the workbook has, and how many of them are undone. What is in each counts rows as they were when it was written. */
function stepsOf({ settings }: Workbook): Part {
  const list = settings.get("coSellSteps");
  if (typeof list !== "string") return {};
  const { undone, steps } = JSON.parse(list) as {
    readonly undone: number;
    readonly steps: readonly (readonly unknown[])[];
  };
  if (steps.length === 0) return {};
  const kept = steps.map(([id]) => [id, settings.has(`coSellStep${String(id)}`)]);
  return { steps: JSON.stringify({ undone, kept }) };
}

function snapshotOf(workbook: Workbook, sheets: readonly Sheet[]): Snapshot {
  const { names, structure } = workbook;
  return [
    { sheets: sheets.map(({ name }) => name).join(", "), names: ordered(names), structure: JSON.stringify(structure) },
    stepsOf(workbook),
    ...sheets.map(partOf),
  ];
}

/** A file that is not whole on its sheet yet: out of sight, and known by a name of its own that goes with the last of it. */
const isHalfOpened = ({ state }: Sheet): boolean =>
  state.visibility === "Hidden" && state.names.some(({ name }) => name === HALF_DONE);

/** The add-in's list sheet, known by its mark alone: whatever its name, any other sheet is the user's. */
const isListSheet = ({ state }: Sheet): boolean => state.names.some(({ name }) => name === LISTS);

/** What is the user's: all sheets but the list sheet and half a file, in order, and all that is on them. */
export const usersPart = (workbook: Workbook): Snapshot =>
  snapshotOf(
    workbook,
    workbook.sheets.filter((sheet) => !isListSheet(sheet) && !isHalfOpened(sheet)),
  );

/** Whether half a file is left: hidden, and taken away by the next action that adds a sheet. */
export const halfIsLeft = ({ sheets }: Workbook): boolean => sheets.some(isHalfOpened);

/** Whether the list sheet, which is nobody's to see, is in sight. */
export const listsInSight = ({ sheets }: Workbook): boolean =>
  sheets.some((sheet) => isListSheet(sheet) && sheet.visibility === "Visible");

/** The whole workbook, and what of it is selected. */
export function wholeOf(workbook: Workbook): Snapshot {
  const { sheet, areas } = workbook.selection;
  return [
    ...snapshotOf(workbook, workbook.sheets),
    { selected: `${sheet.name}!${areas.map((area) => sheet.address(area)).join(",")}` },
  ];
}

/** Where two snapshots differ, one line each; none when they are the same. */
export function differences(is: Snapshot, shouldBe: Snapshot): readonly string[] {
  const parts = Array.from(
    { length: Math.max(is.length, shouldBe.length) },
    (_, index) => [is[index] ?? {}, shouldBe[index] ?? {}] as const,
  );
  return parts.flatMap(([one, other]) => (one === other ? [] : differencesOf(one, other)));
}

function differencesOf(is: Part, shouldBe: Part): readonly string[] {
  const keys = [...new Set([...Object.keys(is), ...Object.keys(shouldBe)])];
  return keys
    .filter((key) => is[key] !== shouldBe[key])
    .map((key) => `${key}: ${short(is[key])} instead of ${short(shouldBe[key])}`);
}

const short = (text: string | undefined): string =>
  text === undefined ? "nothing" : text.length > 200 ? `${text.slice(0, 200)} … (${text.length})` : text;

/** Without the marks in the Errors column, which is the first one, and their colours. */
export const withoutMarks = (snapshot: Snapshot): Snapshot =>
  snapshot.map((part) =>
    Object.fromEntries(
      Object.entries(part).filter(([what]) => !/^Deals(?:!A\d+| column 0| conditional formats)$/u.test(what)),
    ),
  );
