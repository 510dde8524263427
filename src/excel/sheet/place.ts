/** Where the cells that were read stand. Ranges follow rows and columns that are inserted: a place that differs is a sheet that moved. */
import type { Sheet } from "../../values/sheet";
import { cellReference } from "../gateway/address";
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
  if (
    now.row !== before.row ||
    now.column !== before.column ||
    now.rows !== before.rows ||
    now.columns !== before.columns
  )
    throw new Moved();
}

/** Where the cells of a sheet that was read stood. */
export function areaOf({ firstRow, firstColumn, values }: Sheet): Area {
  return { row: firstRow - 1, column: firstColumn, rows: values.length, columns: values[0]?.length ?? 0 };
}

/**
 * Queues what makes Excel refuse the rest of the request ("ItemNotFound") when rows or columns were inserted or deleted since: the common part of the
 * range's first and last cell, which move along, with the cells that stand where those stood. Where they differ there is none.
 */
export function queueGuard(range: Excel.Range, { row, column, rows, columns }: Area): void {
  queueCommonPart(range.getCell(0, 0), cellReference(row, column));
  queueCommonPart(range.getLastCell(), cellReference(row + rows - 1, column + columns - 1));
}

/** Queues what makes Excel refuse the rest of the request ("ItemNotFound") where `cell` is not the one at `address`. */
export function queueCommonPart(cell: Excel.Range, address: string): void {
  // Asked for, so that Excel has to look.
  cell.getIntersection(address).load({ address: true });
}

/** Sends a request that begins with a guard. Throws `Moved` where Excel refuses it; a sheet that is gone is told by the next look. */
export async function sendUnlessMoved(session: Session): Promise<void> {
  try {
    await session.send();
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") throw new Moved();
    throw error;
  }
}
