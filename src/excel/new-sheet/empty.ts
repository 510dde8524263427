/** A sheet that holds nothing: determined from a snapshot, and once more by Excel itself in the request that fills it. */
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { emptyUnlessOthers, type Written } from "./new-sheet";
import { queueIntersection } from "../gateway/guard";

/** Whether nothing is on a sheet. Anything at all, a colour or a chart included, makes it one that is left alone. */
export async function isEmpty(session: Session, sheet: Excel.Worksheet): Promise<boolean> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ address: true });
  const charts = sheet.charts.getCount();
  sheet.protection.load({ protected: true });
  await session.send();
  return used.isNullObject && charts.value === 0 && !sheet.protection.protected;
}

/**
 * Queues what makes Excel refuse the rest of the request ("ItemNotFound") when something has been written on the sheet: the common part of ranges that have
 * none. The used range of an empty sheet is A1. What is in A1 alone leaves it so, but belongs to the region around B2, which begins with B2 itself where
 * nothing is beside it. (Only a colour on A1, and on no other cell, is not seen.)
 */
function queueGuard(sheet: Excel.Worksheet): void {
  queueIntersection(sheet.getUsedRange().getLastCell(), "A1");
  queueIntersection(sheet.getRange("B2").getSurroundingRegion().getCell(0, 0), "B2");
}

/**
 * Writes into an empty sheet what `queue` queues. False where the sheet is gone or no longer empty: nothing was written then. When it fails, the sheet is
 * empty again, unless there is something that we did not write.
 */
export async function fillIfEmpty(
  session: Session,
  sheet: Excel.Worksheet,
  written: Written,
  queue: (sheet: Excel.Worksheet) => void,
): Promise<boolean> {
  const { name } = sheet;
  queueGuard(sheet);
  queue(sheet);
  try {
    await session.send();
    return true;
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") return false;
    await emptyUnlessOthers(name, written);
    throw error;
  }
}
