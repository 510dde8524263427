/** Where the cells that were read stand. Ranges follow rows and columns that are inserted: a place that differs is a sheet that moved. */
import type { Sheet } from "../../values/sheet";
import { Moved } from "../gateway/moved";
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/run";

/** 0-based, within the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Queues a look at where `range` stands. */
export function loadPlace(range: Excel.Range): void {
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
}

/** Where `range` stood when it was last loaded. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Throws `Moved` unless `range`, loaded again, stands where it stood. */
export function refuseUnlessAt(range: Excel.Range, before: Area): void {
  const now = placeOf(range);
  if (now.row !== before.row || now.column !== before.column || now.rows !== before.rows || now.columns !== before.columns) throw new Moved();
}

/** Where the cells of a sheet that was read stood. */
export function areaOf({ firstRow, firstColumn, values }: Sheet): Area {
  return { row: firstRow - 1, column: firstColumn, rows: values.length, columns: values[0]?.length ?? 0 };
}

/**
 * Queues what makes Excel refuse the rest of the request ("InvalidArgument") when rows or columns were inserted or deleted since: number formats for
 * exactly as many cells as there were, from the sheet's first cell on. They are all null, which leaves a cell as it is.
 */
export function queueGuard(worksheet: Excel.Worksheet, range: Excel.Range, { row, column, rows, columns }: Area): void {
  const whole = worksheet.getRange("A1").getBoundingRect(range);
  whole.getColumn(0).numberFormat = Array.from({ length: row + rows }, () => [null]);
  whole.getRow(0).numberFormat = [Array.from({ length: column + columns }, () => null)];
}

/** Sends a request that begins with a guard. Throws `Moved` where Excel refuses it. */
export async function sendUnlessMoved(session: Session): Promise<void> {
  try {
    await session.send();
  } catch (error) {
    if (codeOf(error) === "InvalidArgument") throw new Moved();
    throw error;
  }
}
