/** Areas of a worksheet, and whether a range is still where it was: ranges follow rows and columns that are inserted or deleted. */
import type { Sheet } from "../../values/sheet";
import { ConcurrentEdit } from "./concurrent-edit";
import type { AfterSend } from "./session";

/** 0-based, within the worksheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Queues loading where `range` is. */
export function loadArea(range: Excel.Range): void {
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

/** Where `range` was when it was last loaded. */
export function areaOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/**
 * Queues reading where `range` is. What comes back, called after sending, throws `ConcurrentEdit` unless it was at `area` when this very request was carried
 * out: others may be on their way meanwhile, so it asks by a reference of its own.
 */
export function queueUnmoved(range: Excel.Range, area: Area): AfterSend<void> {
  const same = range.getResizedRange(0, 0);
  same.untrack();
  loadArea(same);
  return () => {
    if (!sameArea(areaOfRange(same), area)) throw new ConcurrentEdit();
  };
}

/**
 * Cells of a range, by their place within it, for this request only: a reference that Excel kept for each of many would have to be let go of in the end, all in one
 * task.
 */
export function partOfRange(range: Excel.Range, { row, column, rows, columns }: Area): Excel.Range {
  const first = range.getCell(row, column);
  const part = first.getResizedRange(rows - 1, columns - 1);
  for (const one of [first, part]) one.untrack();
  return part;
}

/** Where the cells of a sheet that was read were. */
export function areaOfSheet({ firstRow, firstColumn, values }: Sheet): Area {
  return { row: firstRow - 1, column: firstColumn, rows: values.length, columns: values[0]?.length ?? 0 };
}
