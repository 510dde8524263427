/** Whole rows: read so that they can be given back, removed, and given back. */
import { contentOf, type CellState } from "../../operations/cell-edit";
import type { Look, SavedCell, SavedRow, SavedValidation } from "../../operations/undo/structure";
import { areaOfSheet, type Area } from "../gateway/area";
import { Refusal } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";
import { setAll } from "../gateway/set";
import type { ReadSheet } from "../sheet/read";
import { inputFor } from "./input";
import { queueLook, queueReadValidation, queueSetLook, queueSetValidation } from "./looks";
import { hasOtherRows, type Change } from "./whole";

/** Rows that are read with one request. */
const ROWS_IN_REQUEST = 50;

/** A row as it is read: what its neighbours are is for the caller to say. */
export type ReadRow = Omit<SavedRow, "above">;

/** What of a row can be read at once; null or "mixed" where its cells differ. */
interface WholeRow {
  readonly row: number;
  readonly height: number | null;
  readonly cells: readonly SavedCell[];
  readonly formats: readonly string[];
  readonly look: Look | null;
  readonly validation: Omit<SavedValidation, "place" | "count"> | "mixed" | null;
}

/** Reads rows whole, in the columns of `area`. @param rows 0-based, within the worksheet */
export async function readRows(
  session: Session,
  worksheet: Excel.Worksheet,
  { column, columns }: Area,
  rows: readonly number[],
): Promise<readonly ReadRow[]> {
  const found: ReadRow[] = [];
  worksheet.load({ standardHeight: true });
  for (let start = 0; start < rows.length; start += ROWS_IN_REQUEST) {
    const part = rows.slice(start, start + ROWS_IN_REQUEST);
    const reading = part.map((row) => queueWholeRow(worksheet.getRangeByIndexes(row, column, 1, columns), row));
    await session.send();
    const whole = reading.map((read) => read(worksheet.standardHeight));
    const cells = whole.map((row) => queueCells(worksheet, row, { column, columns }));
    if (cells.some((one) => one !== null)) await session.send();
    for (const [at, row] of whole.entries()) found.push(savedRow(row, columns, cells[at]?.() ?? null));
  }
  return found;
}

function queueWholeRow(range: Excel.Range, row: number): (standardHeight: number) => WholeRow {
  range.load({ values: true, formulas: true, numberFormat: true });
  range.format.load({ rowHeight: true });
  const look = queueLook(range);
  const validation = queueReadValidation(range);
  return (standardHeight) => ({
    row,
    height: range.format.rowHeight === standardHeight ? null : range.format.rowHeight,
    cells: cellsOf(range),
    formats: range.numberFormat[0]?.map(String) ?? [],
    look: look(),
    validation: validation(),
  });
}

/** What the cells of a row hold. */
export function cellsOf({ formulas, values }: Pick<Excel.Range, "formulas" | "values">): readonly SavedCell[] {
  return (values[0] ?? []).flatMap((value: unknown, place): readonly SavedCell[] => {
    const content = contentOf(formulas[0]?.[place], value);
    const held = contentOf(undefined, value);
    if (!("value" in held)) return [];
    if ("formula" in content) return [[place, held.value, content.formula]];
    return held.value === "" ? [] : [[place, held.value]];
  });
}

interface OfCells {
  readonly looks: readonly Look[] | null;
  readonly validations: readonly SavedValidation[] | null;
}

/** Queues reading cell by cell what differs within a row; null where nothing does. */
function queueCells(
  worksheet: Excel.Worksheet,
  { row, look, validation }: WholeRow,
  { column, columns }: Pick<Area, "column" | "columns">,
): AfterSend<OfCells> | null {
  if (look !== null && validation !== "mixed") return null;
  const cells = Array.from({ length: columns }, (_, place) => worksheet.getRangeByIndexes(row, column + place, 1, 1));
  const looks = look === null ? cells.map(queueLook) : null;
  const validations = validation === "mixed" ? cells.map(queueReadValidation) : null;
  return () => ({
    looks: looks && looks.map((read) => read() ?? {}),
    validations:
      validations &&
      validations.flatMap((read, place) => {
        const found = read();
        return found === null || found === "mixed" ? [] : [{ ...found, place, count: 1 }];
      }),
  });
}

function savedRow(
  { row, height, cells, formats, look, validation }: WholeRow,
  columns: number,
  of: OfCells | null,
): ReadRow {
  const whole = validation === null || validation === "mixed" ? [] : [{ ...validation, place: 0, count: columns }];
  return {
    row,
    height,
    cells,
    formats: runsOf(formats),
    looks: of?.looks ? runsOf(of.looks) : [[columns, look ?? {}]],
    validations: of?.validations ?? whole,
  };
}

/** Equal neighbours as one. */
function runsOf<T>(items: readonly T[]): readonly (readonly [count: number, item: T])[] {
  const runs: [number, T][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && JSON.stringify(last[1]) === JSON.stringify(item)) last[0] += 1;
    else runs.push([1, item]);
  }
  return runs;
}

/** Queues removing rows, the last of them first, so that the numbers of the others hold. @param rows 0-based, ascending */
export function queueRemoveRows(worksheet: Excel.Worksheet, rows: readonly number[]): void {
  for (const row of [...rows].reverse())
    worksheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().delete(Excel.DeleteShiftDirection.up);
}

/**
 * Queues inserting rows one after the other, each filled at once.
 * @param columnOf the 0-based column of a place of the row's; null where it is gone, and what stood there is left out
 */
export function queueGiveRows(
  worksheet: Excel.Worksheet,
  rows: readonly { readonly at: number; readonly saved: ReadRow }[],
  columnOf: (place: number) => number | null,
): void {
  for (const { at, saved } of rows) {
    const row = worksheet.getRangeByIndexes(at, 0, 1, 1).getEntireRow();
    row.insert(Excel.InsertShiftDirection.down);
    queueFillRow(worksheet, at, saved, columnOf);
  }
}

/** Queues making a row what it was. */
export function queueFillRow(
  worksheet: Excel.Worksheet,
  at: number,
  { cells, formats, looks, validations, height }: ReadRow,
  columnOf: (place: number) => number | null,
): void {
  const cellsOfRun = (place: number, count: number): readonly Excel.Range[] =>
    columnRuns(place, count, columnOf).map(({ column, columns }) =>
      worksheet.getRangeByIndexes(at, column, 1, columns),
    );
  const whole = worksheet.getRangeByIndexes(at, 0, 1, 1).getEntireRow();
  whole.dataValidation.clear();
  if (height !== null) whole.format.rowHeight = height;
  const formatAt = formats.flatMap(([count, format]) => Array.from({ length: count }, () => format));
  forRuns(looks, (place, count, look) => cellsOfRun(place, count).forEach((range) => queueSetLook(range, look)));
  forRuns(formats, (place, count, format) =>
    cellsOfRun(place, count).forEach((range) => setAll(range, { numberFormat: format })),
  );
  for (const [place, value, formula] of cells) {
    const column = columnOf(place);
    if (column === null) continue;
    const format = formatAt[place] ?? "General";
    const before: CellState = { content: { value: "" }, format };
    const content = formula === undefined ? { value } : { formula };
    const { firstFormat, entry, lastFormat } = inputFor(before, { content, format }, true);
    const cell = worksheet.getRangeByIndexes(at, column, 1, 1);
    if (firstFormat !== null) cell.numberFormat = [[firstFormat]];
    cell.formulas = [[entry]];
    if (lastFormat !== null) cell.numberFormat = [[lastFormat]];
  }
  for (const saved of validations)
    cellsOfRun(saved.place, saved.count).forEach((range) => queueSetValidation(range, saved));
}

function forRuns<T>(
  runs: readonly (readonly [count: number, item: T])[],
  each: (place: number, count: number, item: T) => void,
): void {
  let place = 0;
  for (const [count, item] of runs) {
    each(place, count, item);
    place += count;
  }
}

/** The columns of so many places, neighbours together. */
function columnRuns(
  place: number,
  count: number,
  columnOf: (place: number) => number | null,
): readonly { readonly column: number; readonly columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (let at = place; at < place + count; at++) {
    const column = columnOf(at);
    const last = runs.at(-1);
    if (column === null) continue;
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** A table, merged cells and what a filter hides come along with whole rows in ways that cannot be taken back. */
export function refuseRows({ sheet, tables, merged, hiddenRows, name }: ReadSheet, rows: readonly number[]): void {
  const first = rows[0] ?? 0;
  const isIn = ({ row, rows: count }: Area): boolean => rows.some((one) => one >= row && one < row + count);
  if (tables.some(({ area }) => isIn(area))) throw new Refusal("row-in-table", String(first + 1));
  if (merged.some(isIn)) throw new Refusal("merged");
  if (rows.some((row) => hiddenRows.has(row - (sheet.firstRow - 1)))) throw new Refusal("rows-hidden", name);
}

/** Removing rows that were read. What was read of them last is what is given back. */
export function removingRows(read: ReadSheet, rows: readonly ReadRow[]): Change {
  const { worksheet, sheet } = read;
  const { column, columns } = areaOfSheet(sheet);
  let now = rows;
  return {
    lastLook() {
      const ranges = rows.map(({ row }) => worksheet.getRangeByIndexes(row, column, 1, columns));
      for (const range of ranges) range.load({ values: true, formulas: true });
      return () => {
        now = rows.map((row, at) => ({ ...row, cells: ranges[at] ? cellsOf(ranges[at]) : row.cells }));
        return now.every(({ cells }, at) => JSON.stringify(cells) === JSON.stringify(rows[at]?.cells));
      };
    },
    queue: () =>
      queueRemoveRows(
        worksheet,
        rows.map(({ row }) => row),
      ),
    isMade: async (_, area) => hasOtherRows(read, area),
    async takeBack(session) {
      queueGiveRows(
        worksheet,
        now.map((saved) => ({ at: saved.row, saved })),
        (place) => column + place,
      );
      await session.send();
    },
  };
}

/** Giving rows back. @param places 0-based, where each is inserted, one after the other */
export function givingRows(
  read: ReadSheet,
  rows: readonly ReadRow[],
  places: readonly number[],
  columnOf: (place: number) => number | null,
): Change {
  const { worksheet } = read;
  return {
    lastLook: () => () => true,
    queue() {
      queueGiveRows(
        worksheet,
        rows.map((saved, at) => ({ at: places[at] ?? saved.row, saved })),
        columnOf,
      );
    },
    isMade: async (_, area) => hasOtherRows(read, area),
    async takeBack(session) {
      queueRemoveRows(
        worksheet,
        [...places].sort((one, other) => one - other),
      );
      await session.send();
    },
  };
}
