/** An empty sheet: the add-in checks that it is, and Excel itself checks it once more in the request that fills it. */
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { emptyUnlessOthers, type Written } from "./new-sheet";
import { queueIntersection } from "../gateway/guard";

/** Whether a sheet is empty and may be written. A colour or a chart alone makes it one that is not. */
export async function isEmpty(session: Session, sheet: Excel.Worksheet): Promise<boolean> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ address: true });
  const charts = sheet.charts.getCount();
  sheet.protection.load({ protected: true });
  await session.send();
  return used.isNullObject && charts.value === 0 && !sheet.protection.protected;
}

/**
 * Queues two intersections that exist only while the sheet is empty: where one does not, Excel refuses the rest of the request ("ItemNotFound"). The used
 * range of an empty sheet is A1. So is that of a sheet with a value in A1 and nowhere else, but then the region around B2 begins with A1 and not with B2.
 * (A colour on A1 and on no other cell is not noticed.)
 */
function queueGuard(sheet: Excel.Worksheet): void {
  queueIntersection(sheet.getUsedRange().getLastCell(), "A1");
  queueIntersection(sheet.getRange("B2").getSurroundingRegion().getCell(0, 0), "B2");
}

/**
 * Writes into an empty sheet what `queue` queues. When it fails, the sheet is emptied again, unless it holds something that the add-in did not write.
 * @returns False where the sheet was deleted or is no longer empty: nothing was written then.
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
