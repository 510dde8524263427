/** Moves rows to the sheet of what is left out: first they are put there, then they are removed, so that a row is on two sheets rather than on none. */
import type { OtherSheet, SavedRow } from "../../operations/undo/structure";
import type { Language } from "../../texts";
import { areaOfRange, loadArea } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";
import { putOnOtherSheet } from "./other-sheet";
import { removingRows } from "./rows";
import { hasOtherRows, makeWhole, type KeptWith } from "./whole";

interface Moving<K extends KeptWith> {
  readonly headers: readonly string[];
  readonly rows: readonly SavedRow[];
  readonly language: Language;
  /** The step that is kept with it. */
  readonly keeping: (to: OtherSheet) => K;
}

/** @returns the sheet on which they are, and the step, which is still to be settled */
export async function moveRows<K extends KeptWith>(
  session: Session,
  read: ReadSheet,
  { headers, rows, language, keeping: keepingOf }: Moving<K>,
): Promise<{ readonly to: OtherSheet; readonly keeping: K }> {
  const { to, takeBack } = await putOnOtherSheet(session, read.id, { headers, rows }, language);
  const keeping = keepingOf(to);
  const certain = session.uncancellable();
  try {
    await makeWhole(certain, read, removingRows(read, rows), keeping);
  } catch (error) {
    // Where Excel does not tell, they may have been removed: then they stay there.
    if (error instanceof ConcurrentEdit || (await areStillThere(certain, read)))
      await takeBack(certain).catch(() => undefined);
    throw error;
  }
  return { to, keeping };
}

async function areStillThere(session: Session, read: ReadSheet): Promise<boolean> {
  try {
    loadArea(read.range);
    await session.send();
    return !hasOtherRows(read, areaOfRange(read.range));
  } catch {
    return false;
  }
}
