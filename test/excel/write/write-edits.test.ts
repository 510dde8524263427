/** Guarded edits: all or none, and nothing of anybody else's lost. Random sheets, random edits, and somebody else at random moments. */
import fc from "fast-check";
import { REQUEST_LIMITS } from "../../../src/excel/gateway/request-limits";
import { runAction, type Session } from "../../../src/excel/gateway/session";
import { ConcurrentEdit } from "../../../src/excel/gateway/concurrent-edit";
import { contentOf, type CellEdit } from "../../../src/operations/cell-edit";
import type { Target } from "../../../src/excel/write/target";
import { writeEdits, type Written } from "../../../src/excel/write/write-edits";
import {
  deleteCells,
  insertCells,
  readFormulas,
  readNumberFormats,
  readValues,
  setColumnWidth,
  setRowsHidden,
  setStyle,
  sortArea,
  writeFormulas,
  writeNumberFormats,
  type Sheet,
  type Workbook,
} from "../../local-excel/model";
import { startDesk, type Desk } from "../support";

const ROWS = 12;
const COLUMNS = 5;
/** The column by which rows are known; its cells are never edited. */
const KEY = 0;
const WHOLE = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
/** With room for what is inserted. */
const SEEN = { row: 0, column: 0, rows: ROWS + 4, columns: COLUMNS + 4 };

interface RandomCell {
  readonly content: string | number | boolean;
  readonly format: string;
  /** Entered while the cell had this format, so that a text cell may hold a number or a formula. */
  readonly enteredAs: string;
}

const content = fc.oneof(
  fc.constantFrom(
    "",
    "Fabrikam AB",
    "'quoted",
    "''",
    "=1+1",
    "5",
    "05",
    "1/2",
    "TRUE",
    "#N/A",
    "å ä ö ”",
    "a\nb",
    true,
    5,
    -0.25,
    45_000,
  ),
  // Excel refuses what looks like a formula and is none.
  fc.string({ maxLength: 6 }).map((text) => text.replace(/^[=+@-]/, "x")),
);
const format = fc.constantFrom("@", "General", "0.00", "mm\\/dd\\/yyyy");
const cell: fc.Arbitrary<RandomCell> = fc.record({ content, format, enteredAs: format });
const sheetOf = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: ROWS,
  maxLength: ROWS,
});

/** A change as text, format or width; what the cell held before is read from the sheet. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant("content" as const),
    row: fc.nat(ROWS - 1),
    column: fc.integer({ min: 1, max: COLUMNS - 1 }),
    content,
  }),
  fc.record({
    kind: fc.constant("formula" as const),
    row: fc.nat(ROWS - 1),
    column: fc.integer({ min: 1, max: COLUMNS - 1 }),
  }),
  fc.record({
    kind: fc.constant("format" as const),
    row: fc.nat(ROWS - 1),
    column: fc.integer({ min: 1, max: COLUMNS - 1 }),
    format,
  }),
  fc.record({
    kind: fc.constant("width" as const),
    column: fc.nat(COLUMNS - 1),
    width: fc.integer({ min: 20, max: 200 }),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const scene = fc.record({
  cells: sheetOf,
  changes: fc.array(change, { maxLength: 25 }),
  hidden: fc.array(fc.nat(ROWS - 1), { maxLength: 3 }),
  maxBytes: fc.constantFrom(2_500, 6_000, 4_000_000),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function prepare({ cells, hidden }: Scene): Desk & { close(): void } {
  const desk = startDesk();
  const { sheet, workbook } = desk;
  workbook.change(() => {
    for (const [row, line] of cells.entries()) {
      for (const [column, { content: entry, enteredAs, format: shown }] of line.entries()) {
        const at = { row, column, rows: 1, columns: 1 };
        setStyle(sheet, at, { numberFormat: enteredAs });
        writeFormulas(sheet, at, [[column === KEY ? `Deal ${row}` : entry]]);
        writeNumberFormats(sheet, at, [[shown]]);
      }
    }
    for (let column = 0; column < COLUMNS; column++) setColumnWidth(sheet, { row: 0, column, rows: 1, columns: 1 }, 60);
    for (const row of hidden) setRowsHidden(sheet, { row, column: 0, rows: 1, columns: 1 }, true);
  });
  return desk;
}

/** All that edits can change. */
const stateOf = (sheet: Sheet) => ({
  formulas: readFormulas(sheet, SEEN),
  values: readValues(sheet, SEEN),
  formats: readNumberFormats(sheet, SEEN),
  widths: [...sheet.state.widths].sort(([one], [other]) => one - other),
});

function editsOf(sheet: Sheet, changes: readonly Change[]): readonly CellEdit[] {
  const formulas = readFormulas(sheet, WHOLE);
  const values = readValues(sheet, WHOLE);
  const formats = readNumberFormats(sheet, WHOLE);
  const done = new Set<string>();
  return changes.flatMap((one): readonly CellEdit[] => {
    const key = one.kind === "width" ? `${one.column}` : `${one.kind === "format"} ${one.row} ${one.column}`;
    if (done.has(key)) return [];
    done.add(key);
    if (one.kind === "width") return [{ kind: "width", column: one.column, before: 60, after: one.width }];
    const { row, column } = one;
    if (one.kind === "format")
      return [{ kind: "format", row, column, before: formats[row]?.[column] ?? "", after: one.format }];
    const before = contentOf(formulas[row]?.[column], values[row]?.[column]);
    const after = one.kind === "formula" ? { formula: "=2+3" } : { value: one.content };
    return [{ kind: "content", row, column, before, after }];
  });
}

/** Writes in an action of its own. Null where somebody else's edit was in the way. */
async function write(
  desk: Desk,
  edits: readonly CellEdit[],
  maxBytes: number,
  hidden: readonly number[],
): Promise<Written | null> {
  const keys = readValues(desk.sheet, { ...WHOLE, columns: 1 }) as string[][];
  const attempt = async (session: Session): Promise<{ written: Written | null }> => {
    const worksheet = session.context.workbook.worksheets.getActiveWorksheet();
    const range = worksheet.getRangeByIndexes(0, 0, ROWS, COLUMNS);
    range.load({ address: true });
    await session.send();
    const target: Target = {
      worksheet,
      range,
      area: WHOLE,
      headers: [],
      keys: [{ row: 0, column: KEY, values: keys }],
      isHidden: (row) => hidden.includes(row),
    };
    try {
      return { written: await writeEdits(session, target, edits) };
    } catch (error) {
      if (error instanceof ConcurrentEdit) return { written: null };
      throw error;
    }
  };
  const result = await runAction(attempt, undefined, { ...REQUEST_LIMITS, bytes: maxBytes });
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.written;
}

const isFormula = (edit: CellEdit): boolean => edit.kind === "content" && "formula" in edit.after;

/** What the cells hold according to the edits. */
function expectWritten(sheet: Sheet, edits: readonly CellEdit[]): void {
  for (const edit of edits) {
    if (edit.kind === "width") {
      expect(sheet.state.widths.get(edit.column)).toBe(edit.after);
      continue;
    }
    const at = { row: edit.row, column: edit.column, rows: 1, columns: 1 };
    if (edit.kind === "format") expect(readNumberFormats(sheet, at)).toEqual([[edit.after]]);
    else if ("formula" in edit.after) expect(readFormulas(sheet, at)).toEqual([[edit.after.formula]]);
    else expect(readValues(sheet, at)).toEqual([[edit.after.value]]);
  }
}

test("edits are written as they say, whatever the formats, and their inverse restores every value, formula, format and width", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async (random) => {
      const desk = prepare(random);
      const before = stateOf(desk.sheet);
      const edits = editsOf(desk.sheet, random.changes);
      const written = await write(desk, edits, random.maxBytes, random.hidden);
      expectWritten(desk.sheet, edits);
      const inverse = written?.inverse ?? [];
      expect(await write(desk, inverse, random.maxBytes, random.hidden)).not.toBeNull();
      expect(stateOf(desk.sheet)).toEqual(before);
      desk.close();
    }),
    { numRuns: 25 },
  );
});

const ALL_COLUMNS = 16_384;
const INTERFERENCE = {
  "inserts a row": (sheet: Sheet, at: number) =>
    void insertCells(sheet, { row: at % ROWS, column: 0, rows: 1, columns: ALL_COLUMNS }, "Down"),
  "deletes a row": (sheet: Sheet, at: number) =>
    deleteCells(sheet, { row: at % ROWS, column: 0, rows: 1, columns: ALL_COLUMNS }, "Up"),
  "inserts a column": (sheet: Sheet, at: number) =>
    void insertCells(sheet, { row: 0, column: at % COLUMNS, rows: 1_048_576, columns: 1 }, "Right"),
  sorts: (sheet: Sheet) => sortArea(sheet, WHOLE, [{ column: KEY, ascending: false }], false),
  types: (sheet: Sheet, at: number) =>
    void writeFormulas(sheet, { row: at % ROWS, column: 1 + (at % (COLUMNS - 1)), rows: 1, columns: 1 }, [["theirs"]]),
};

test("somebody else changes the sheet at any moment: all edits or none, and theirs stands", async () => {
  const names = Object.keys(INTERFERENCE) as (keyof typeof INTERFERENCE)[];
  await fc.assert(
    fc.asyncProperty(scene, fc.constantFrom(...names), fc.nat(100), fc.nat(6), async (random, name, at, turn) => {
      const interfere = (workbook: Workbook): void =>
        workbook.act({ origin: "coauthor" }, () => INTERFERENCE[name](workbook.activeSheet, at));
      const outcomes = [];
      for (const order of ["change", "write then change", "change then write"] as const) {
        const control = prepare(random);
        const edits = editsOf(control.sheet, random.changes);
        if (order === "write then change") await write(control, edits, random.maxBytes, random.hidden);
        interfere(control.workbook);
        if (order === "change then write")
          await write(control, edits, random.maxBytes, random.hidden).catch(() => null);
        outcomes.push(stateOf(control.sheet));
        control.close();
      }
      const desk = prepare(random);
      const edits = editsOf(desk.sheet, random.changes);
      let seen = -1;
      let happened = false;
      desk.excel.host.faults = (request) => {
        if (request.cleanUp || happened || ++seen !== turn) return null;
        happened = true;
        return { kind: "meanwhile", when: "before", happens: interfere };
      };
      const written = await write(desk, edits, random.maxBytes, random.hidden);
      desk.excel.host.faults = null;
      if (!happened) interfere(desk.workbook);
      const [untouched, ...done] = outcomes;
      if (written === null) expect(stateOf(desk.sheet)).toEqual(untouched);
      else expect([untouched, ...done]).toContainEqual(stateOf(desk.sheet));
      desk.close();
    }),
    { numRuns: 40 },
  );
});

test("a value is never written over a formula unasked; the edit comes back", async () => {
  const desk = startDesk();
  desk.workbook.change(() =>
    writeFormulas(
      desk.sheet,
      WHOLE,
      Array.from({ length: ROWS }, (_, row) => [`Deal ${row}`, "=1+1", "", "", ""]),
    ),
  );
  const edit: CellEdit = { kind: "content", row: 3, column: 1, before: { value: 2 }, after: { value: 3 } };
  const written = await write(desk, [edit], 4_000_000, []);
  expect(written).toMatchObject({ cells: 0, skipped: [edit] });
  expect(readFormulas(desk.sheet, { row: 3, column: 1, rows: 1, columns: 1 })).toEqual([["=1+1"]]);
  desk.close();
});

test("a cell that no longer holds what was read is not written, and no other either", async () => {
  const desk = startDesk();
  desk.workbook.change(() =>
    writeFormulas(
      desk.sheet,
      WHOLE,
      Array.from({ length: ROWS }, (_, row) => [`Deal ${row}`, "a", "b", "", ""]),
    ),
  );
  const before = stateOf(desk.sheet);
  const edits: readonly CellEdit[] = [
    { kind: "content", row: 1, column: 1, before: { value: "a" }, after: { value: "x" } },
    { kind: "content", row: 2, column: 2, before: { value: "was here" }, after: { value: "y" } },
  ];
  expect(await write(desk, edits, 4_000_000, [])).toBeNull();
  expect(stateOf(desk.sheet)).toEqual(before);
  expect(edits.some(isFormula)).toBe(false);
  desk.close();
});
