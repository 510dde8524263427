/** Areas of a worksheet, and whether a range is still where it was: ranges follow rows and columns that are inserted or deleted. */
import type { Sheet } from "../../values/sheet";
import { ConcurrentEdit } from "./concurrent-edit";

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

/** Throws `ConcurrentEdit` unless `range`, loaded again, is where it was. */
export function throwUnlessAt(range: Excel.Range, before: Area): void {
  if (!sameArea(areaOfRange(range), before)) throw new ConcurrentEdit();
}

/** Where the cells of a sheet that was read were. */
export function areaOfSheet({ firstRow, firstColumn, values }: Sheet): Area {
  return { row: firstRow - 1, column: firstColumn, rows: values.length, columns: values[0]?.length ?? 0 };
}
