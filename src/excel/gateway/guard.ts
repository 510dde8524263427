/** Guards: what is queued in front of a write so that Excel itself refuses the request where the cells are no longer where they were. */
import { cellReference } from "../../values/cell-reference";
import type { Area } from "./area";
import { ConcurrentEdit } from "./concurrent-edit";
import { codeOf } from "./refusal";
import type { Session } from "./session";

/**
 * Queues what makes Excel refuse the rest of the request ("ItemNotFound") when rows or columns were inserted or deleted since `range` was at `area`: the
 * intersection of the range's first and last cell, which move along, with the cells that are now where those were. Where they differ there is none.
 */
export function queueGuard(range: Excel.Range, { row, column, rows, columns }: Area): void {
  queueIntersection(range.getCell(0, 0), cellReference(row, column));
  queueIntersection(range.getLastCell(), cellReference(row + rows - 1, column + columns - 1));
}

/** Queues what makes Excel refuse the rest of the request ("ItemNotFound") where `cell` is not the one at `address`. */
export function queueIntersection(cell: Excel.Range, address: string): void {
  // Loaded, so that Excel has to evaluate it.
  cell.getIntersection(address).load({ address: true });
}

/** Sends a request that begins with a guard. Throws `ConcurrentEdit` where Excel refuses it; that a sheet is gone is found by the next read. */
export async function sendGuarded(session: Session): Promise<void> {
  try {
    await session.send();
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") throw new ConcurrentEdit();
    throw error;
  }
}
