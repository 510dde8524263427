/** The sheet that edits were made for, as it was read. */
import type { CellValue } from "../../values/sheet";
import type { Area } from "../gateway/area";
import type { AfterSend } from "../gateway/session";
import { valueBytes } from "../gateway/bytes";

/** Cells that must still hold what was read when edits are written. */
export interface Unchanged {
  /** 0-based, within the worksheet, of the first of them. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Where edits are to be written, and what has to be there still. Addresses are those of the time of reading. */
export interface Target {
  readonly worksheet: Excel.Worksheet;
  /** The cells that were read. Excel moves it along with rows and columns that are inserted or deleted, which is how those are noticed. */
  readonly range: Excel.Range;
  /** Where `range` was. */
  readonly area: Area;
  /** Cells that say what the columns mean: read before the first write. */
  readonly headers: readonly Unchanged[];
  /** Columns by which rows are known, so that it is noticed when they were sorted: read before and with every write. */
  readonly keys: readonly Unchanged[];
  /** Whether a row (0-based, within the worksheet) was hidden: blocks of cells are never written across one (OfficeDev/office-js #224). */
  isHidden(row: number): boolean;
}

/** The part of `unchanged` in the rows from `start` to `end`, which is not part of it; null where there is none. */
export function clip({ row, column, values }: Unchanged, start: number, end: number): Unchanged | null {
  const from = Math.max(row, start);
  const to = Math.min(row + values.length, end);
  return from < to ? { row: from, column, values: values.slice(from - row, to - row) } : null;
}

/** Bytes of a row of cells in an answer. */
export function rowBytes(row: readonly CellValue[]): number {
  return row.reduce<number>((bytes, value) => bytes + valueBytes(value), 0);
}

/** Cells that were read again. */
export interface Reread {
  /** They hold what they held. */
  readonly isSame: boolean;
  readonly now: Unchanged;
}

/** Queues reading cells again. */
export function queueReread(worksheet: Excel.Worksheet, { row, column, values }: Unchanged): AfterSend<Reread> {
  const cells = worksheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0);
  cells.load({ values: true });
  return () => ({
    isSame: values.every((line, at) => line.every((value, index) => value === cells.values[at]?.[index])),
    now: { row, column, values: cells.values },
  });
}

/** What is in a row of `cells`, as a text: the same for the same values. */
export function keyOf(cells: readonly Unchanged[], row: number): string {
  return JSON.stringify(cells.map((part) => part.values[row - part.row] ?? null));
}
