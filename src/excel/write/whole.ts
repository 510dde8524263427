/** A change of a sheet's columns or rows: one guarded request, kept as a step with it, so that either all of it is there or nothing. */
import { areaOfRange, areaOfSheet, loadArea, sameArea, type Area } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { queueGuard, sendGuarded } from "../gateway/guard";
import { Refusal, refusalOf } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";

/** What is kept with the change: see `Keeping` in src/excel/undo/store.ts. */
export interface KeptWith {
  queue(): void;
  hasArrived(session: Session): Promise<boolean>;
  takeBack(session: Session): Promise<void>;
}

export interface Change {
  /** Queues reading what is lost once more, before anything is changed. Afterwards: whether it is as it was read. */
  lastLook(): AfterSend<boolean>;
  queue(): void;
  /** Whether it was made, for a request of which no answer came. @param area where the sheet's cells are by now */
  isMade(session: Session, area: Area): Promise<boolean>;
  /** Takes it back, with what was read last. */
  takeBack(session: Session): Promise<void>;
}

/** Makes the change. Throws `ConcurrentEdit` where the sheet is not as it was read; nothing of it stays then. */
export async function makeWhole(session: Session, read: ReadSheet, change: Change, kept: KeptWith): Promise<void> {
  session.stopIfCancelled();
  const certain = session.uncancellable();
  const isUnchanged = change.lastLook();
  queueGuard(read.range, areaOfSheet(read.sheet));
  change.queue();
  kept.queue();
  try {
    await sendGuarded(session);
  } catch (error) {
    if (error instanceof ConcurrentEdit) throw error;
    const isHalf = (await isMade(certain, read, change)) && !(await kept.hasArrived(certain));
    if (isHalf) await change.takeBack(certain);
    // What is said of "no room" elsewhere is about the Errors column.
    throw refusalOf(error)?.reason === "no-room" ? new Refusal("no-room-to-move") : error;
  }
  if (isUnchanged()) return;
  await change.takeBack(certain);
  await kept.takeBack(certain);
  throw new ConcurrentEdit();
}

async function isMade(session: Session, { range }: ReadSheet, change: Change): Promise<boolean> {
  loadArea(range);
  await session.send();
  return change.isMade(session, areaOfRange(range));
}

/** Whether rows came or went since the sheet was read. */
export const hasOtherRows = ({ sheet }: ReadSheet, area: Area): boolean => {
  const before = areaOfSheet(sheet);
  return !sameArea({ ...area, column: before.column, columns: before.columns }, before);
};
