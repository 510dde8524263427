/**
 * Repairs the dropdowns of a sheet that was checked, where the list sheet behind them was deleted or changed. Only dropdowns of the add-in's are touched, and
 * none is added to a cell that had none.
 */
import type { RecognisedResult } from "../../check";
import { LIMITS, validationOf } from "../../template";
import { promptOf, type Language } from "../../texts";
import { areaOfRange, areaOfSheet, type Area } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { queueGuard, sendGuarded } from "../gateway/guard";
import type { AfterSend, Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";
import { columnsOfSheet, placesOf, type ListPlaces } from "../../design/columns";
import { dropdownState, type DropdownState } from "../../design/dropdown";
import { ruleOf } from "../../design/validation";
import { codeOf } from "../gateway/refusal";
import { findOrAddListSheet, queueIsWhole } from "../template/list-sheet";
import { queueValidation } from "../template/validation";
import type { Column } from "../../template";
import { queueReread } from "../write/target";

/** A sheet, and what the check makes of it. */
interface Checked {
  readonly read: ReadSheet;
  readonly result: RecognisedResult;
}

/** A column whose cells have a dropdown in the template. `index` is 0-based, within the worksheet. */
interface ListColumn {
  readonly index: number;
  readonly column: Column;
}

/** The sheet's columns with a list, and where the columns are that their lists depend on. */
interface ListColumns {
  readonly columns: readonly ListColumn[];
  readonly places: ListPlaces;
}

function listColumnsOf({ read, result }: Checked): ListColumns {
  const { sheet } = read;
  const laidOut = columnsOfSheet(result, sheet.values[0]?.length ?? 0);
  const columns = laidOut.flatMap(({ column }, index) =>
    column && "list" in validationOf(column) ? [{ index: sheet.firstColumn + index, column }] : [],
  );
  return { columns, places: placesOf(laidOut, sheet.firstColumn) };
}

/** Cells of one column. `row` is 0-based, within the worksheet. */
interface Cells extends ListColumn {
  readonly row: number;
  readonly rows: number;
}

/** Queues reading the dropdown of some cells. Afterwards: null where they do not all have the same. */
function queueState(
  worksheet: Excel.Worksheet,
  { index, column, row, rows }: Cells,
  places: ListPlaces,
): AfterSend<(lists: string | null) => DropdownState | null> {
  const range = worksheet.getRangeByIndexes(row, index, rows, 1);
  range.untrack();
  const { dataValidation } = range;
  dataValidation.load({ type: true, rule: true, prompt: true });
  return () => (lists) => {
    const type: string = dataValidation.type;
    if (type === MIXED || type === INCONSISTENT) return null;
    const source = dataValidation.rule.list?.source;
    if (typeof source !== "string") return "other";
    const rule = ruleOf(validationOf(column), { ...places, firstRow: row, column: index, lists: lists ?? "" });
    const expected = { source: rule?.type === "list" ? rule.source : "", title: promptOf(column, "en").title };
    return dropdownState({ source, title: dataValidation.prompt.title }, expected, lists);
  };
}

/** Some of the cells have a validation; the cells have different ones. */
const MIXED = "MixedCriteria";
const INCONSISTENT = "Inconsistent";

/**
 * Queues looking at the sheet's dropdowns and at the lists behind them. Afterwards: whether dropdowns of the add-in's do not work. Where a column's cells
 * have several validations (somebody has pasted over some of them), the first record's is looked at, and that of the row where the next one will be typed.
 */
export function queueDropdowns({ context }: Session, checked: Checked): AfterSend<boolean> {
  const { worksheet, lists, hasValidation, grid } = checked.read;
  if (!hasValidation) return () => false;
  const { headerRow, lastRow } = checked.result;
  const { columns, places } = listColumnsOf(checked);
  const rows = Math.min(Math.max(LIMITS.records, lastRow - headerRow), grid.rows - headerRow);
  const probes = columns.map((column) =>
    [
      { ...column, row: headerRow, rows },
      { ...column, row: headerRow, rows: 1 },
      { ...column, row: Math.min(lastRow, grid.rows - 1), rows: 1 },
    ].map((cells) => queueState(worksheet, cells, places)),
  );
  const sheet = lists && context.workbook.worksheets.getItem(lists.name);
  sheet?.load({ name: true });
  const isWhole = sheet && queueIsWhole(sheet);
  return () => {
    try {
      const states = probes.flatMap((column) => column.map((after) => after()(sheet?.name ?? null)));
      return states.includes("broken") || (states.includes("works") && isWhole?.() !== true);
    } catch (error) {
      // Not answered: the list sheet has been deleted since it was found. The repair looks again.
      if (codeOf(error) === "PropertyNotLoaded") return true;
      throw error;
    }
  };
}

/**
 * Makes the list sheet whole and points the add-in's dropdowns to it again.
 * @param checked The sheet as it is now.
 */
export async function repairDropdowns(session: Session, checked: Checked, language: Language): Promise<void> {
  const { worksheet, sheet } = checked.read;
  const { columns, places } = listColumnsOf(checked);
  const lists = (await findOrAddListSheet(session)).name;
  const area = areaOfSheet(sheet);
  const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load({ address: true });
  const header = sheet.values[checked.result.headerRow - sheet.firstRow] ?? [];
  const headers = queueReread(worksheet, {
    row: checked.result.headerRow - 1,
    column: area.column,
    values: [header],
  });
  const validated = worksheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.dataValidations);
  validated.load({ address: true });
  await session.send();
  if (!headers().isSame) throw new ConcurrentEdit();
  if (validated.isNullObject) return;
  // By a request of its own: what Excel answers below an object that is not there is not documented.
  validated.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await session.send();
  const cells = cellsIn(validated.areas.items.map(areaOfRange), columns, checked.result.headerRow);
  const broken = runsOf(await brokenOf(session, worksheet, cells, { places, lists }));
  for (let start = 0; start < broken.length; start += CELLS_IN_REQUEST) {
    queueGuard(range, area);
    for (const { index, column, row, rows } of broken.slice(start, start + CELLS_IN_REQUEST))
      queueValidation(
        worksheet.getRangeByIndexes(row, index, rows, 1),
        column,
        { ...places, firstRow: row, column: index, lists },
        language,
      );
    await sendGuarded(session);
  }
}

/** Each validation may be 2 KB: a substatus names eight lists, and Excel on the web refuses 5 MB. */
const CELLS_IN_REQUEST = 500;

/** The validated cells below the headers of the columns with lists. */
function cellsIn(validated: readonly Area[], columns: readonly ListColumn[], headerRow: number): readonly Cells[] {
  return columns.flatMap((column) =>
    validated.flatMap((area) => {
      const row = Math.max(area.row, headerRow);
      const rows = area.row + area.rows - row;
      const isThere = column.index >= area.column && column.index < area.column + area.columns && rows > 0;
      return isThere ? [{ ...column, row, rows }] : [];
    }),
  );
}

/** Those of the cells whose dropdown does not work: blocks with one validation at once, others cell by cell. */
async function brokenOf(
  session: Session,
  worksheet: Excel.Worksheet,
  cells: readonly Cells[],
  { places, lists }: { readonly places: ListPlaces; readonly lists: string },
): Promise<readonly Cells[]> {
  const broken: Cells[] = [];
  const mixed: Cells[] = [];
  for (let start = 0; start < cells.length; start += CELLS_IN_REQUEST) {
    const part = cells.slice(start, start + CELLS_IN_REQUEST);
    const states = part.map((block) => queueState(worksheet, block, places));
    await session.send();
    for (const [at, block] of part.entries()) {
      const state = states[at]?.()(lists);
      if (state === "broken") broken.push(block);
      else if (state === null && block.rows > 1) mixed.push(block);
    }
  }
  if (mixed.length === 0) return broken;
  const single = mixed.flatMap((block) =>
    Array.from({ length: block.rows }, (_, at) => ({ ...block, row: block.row + at, rows: 1 })),
  );
  return [...broken, ...(await brokenOf(session, worksheet, single, { places, lists }))];
}

/** Cells that are one below the other, as one. */
function runsOf(cells: readonly Cells[]): readonly Cells[] {
  const sorted = [...cells].sort((one, other) => one.index - other.index || one.row - other.row);
  return sorted.reduce<Cells[]>((runs, cell) => {
    const last = runs.at(-1);
    if (last?.index === cell.index && last.row + last.rows === cell.row)
      runs.splice(-1, 1, { ...last, rows: last.rows + cell.rows });
    else runs.push(cell);
    return runs;
  }, []);
}
