/**
 * Guarded edits: the one way in which the add-in changes cells that are there already. The Errors column, fixes and undo are its clients.
 *
 * 1. Every cell is read again first (`verify`). Where it has moved, or holds something else than the edit was made for, nothing is written.
 * 2. The cells are written in batches, each a request that Excel on the web takes. A guard in front makes Excel refuse the request where rows or columns were
 *    inserted or deleted since, and what is overwritten is read in the same request: rows that were sorted, or a cell that somebody typed into, are noticed.
 * 3. Where that is so, where a later batch fails or the user cancels, what was written before is put back, wherever it is by then (`rollBack`).
 *
 * So either all edits are written, or none stays; and what somebody else typed meanwhile is never lost.
 */
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import { batchesOf, type Batch } from "./batches";
import type { CellEdit, WidthEdit } from "../../operations/cell-edit";
import { inverseOf } from "./inverse";
import { columnsOf, rollBack, type Columns } from "./roll-back";
import { overwrittenBy, sendBatch, type Overwritten } from "./send";
import type { Target } from "./target";
import { verify, type Verified } from "./verify";
import { queueWidths, restoreWidths } from "./widths";

/** What was done. */
export interface Written {
  /** How many cells hold something else now, or have another number format. */
  readonly cells: number;
  /** What undoes it: to be written like any other edits, so that what was changed since stays. */
  readonly inverse: readonly CellEdit[];
  /** Edits of values in cells with formulas, which were left alone. */
  readonly skipped: Verified["skipped"];
}

/** A change of the sheet itself, such as a new column, that comes with the first cells. Edits are addressed as it leaves the sheet. */
export interface Structure {
  queue(): void;
  readonly after: Pick<Target, "area" | "headers" | "keys">;
  /** Undoes the change where a later batch failed; what had been written into it has been put back by then. */
  undo(session: Session): Promise<void>;
}

export interface Also {
  /** Comes with the first batch. The edited cells are new then. */
  readonly structure?: Structure | null;
  /** Queues what is to come with the last batch, or by itself where no cell changes. */
  readonly queueLast?: (() => void) | null;
  /**
   * What else is kept with the first batch: where a later one fails and the first cannot be put back either, the step is known. Where cells are put back, this is taken
   * back.
   */
  readonly keeping?: (verified: Verified) => Kept | null;
}

/** Something beside the cells that belongs to the same step. */
export interface Kept {
  readonly characters: number;
  queue(): void;
  takeBack(session: Session): Promise<void>;
}

/** A longer text gets a request of its own. */
const MAX_KEPT_BESIDE_CELLS = 100_000;

/** Verifies and writes `edits`. Throws `ConcurrentEdit` where the sheet is not as it was read; nothing stays written then. */
export async function writeEdits(
  session: Session,
  target: Target,
  edits: readonly CellEdit[],
  also: Also = {},
): Promise<Written> {
  const verified = await verify(session, target, edits);
  return writeVerified(session, target, verified, also);
}

/** How far writing has come. */
interface Progress {
  /** The target as the structure's change has left it. */
  target: Target;
  columns: Columns;
  isStructureChanged: boolean;
  readonly overwritten: Overwritten[];
  /** What undoes the widths that were set. */
  widths: readonly WidthEdit[];
}

/** Writes edits that were verified just before. Sends nothing where there is nothing to do. */
export async function writeVerified(
  session: Session,
  target: Target,
  verified: Verified,
  { structure = null, queueLast = null, keeping }: Also = {},
): Promise<Written> {
  const { cells, widths, skipped } = verified;
  const kept = cells.length + widths.length > 0 ? (keeping?.(verified) ?? null) : null;
  const batches = await session.step(() => batchesOf(cells, target, session.limits.bytes));
  const hasMore = structure !== null || queueLast !== null || widths.length > 0;
  const isApart = batches.length > 0 && kept !== null && kept.characters > MAX_KEPT_BESIDE_CELLS;
  const requests: readonly Batch[] = isApart ? [[], ...batches] : batches.length === 0 && hasMore ? [[]] : batches;
  const edited = [...cells, ...widths].map(({ column }) => column);
  const progress: Progress = {
    target,
    columns: structure || requests.length === 0 ? new Map() : columnsOf(target, edited),
    isStructureChanged: false,
    overwritten: [],
    widths: [],
  };
  let widthsOf = (): readonly WidthEdit[] => [];
  /** Which ranges follow what a request itself inserts is not certain, so they are taken with the next. */
  const afterStructure = ({ after }: Structure): void => {
    const { row, column, rows, columns } = after.area;
    const range = target.worksheet.getRangeByIndexes(row, column, rows, columns);
    progress.target = { ...target, ...after, range };
    progress.columns = columnsOf(progress.target, edited);
  };
  const afterLast = (): void => {
    widthsOf = queueWidths(target.worksheet, widths);
    queueLast?.();
  };
  for (const [index, batch] of requests.entries()) {
    const isFirst = index === 0;
    const isLast = index === requests.length - 1;
    try {
      session.stopIfCancelled();
      const sent = await sendBatch(
        // What has begun is brought to an end, or put back.
        isFirst ? session : session.uncancellable(),
        isFirst ? target : progress.target,
        batch,
        {
          isNew: isFirst && structure !== null,
          before: isFirst && structure ? () => structure.queue() : () => undefined,
          after: () => {
            if (isFirst) kept?.queue();
            if (isLast) afterLast();
          },
        },
      );
      if (isFirst && structure) {
        progress.isStructureChanged = true;
        // Not after the last: what is queued at the end of an action is sent without its time limit.
        if (!isLast) afterStructure(structure);
      }
      progress.overwritten.push(...sent.overwritten);
      progress.widths = widthsOf();
      if (sent.wasChanged) throw new ConcurrentEdit();
      if (isFirst && structure && !isLast) await verifyNew(session.uncancellable(), progress.target);
    } catch (error) {
      // A request that failed may have been carried out all the same. (Where it is the only one, either all of it is there or nothing.)
      const isPart = (requests.length > 1 || kept !== null) && !(isFirst && structure !== null);
      if (isPart && !(error instanceof ConcurrentEdit)) progress.overwritten.push(...overwrittenBy(target, batch));
      // Excel has not answered for ranges that were first asked for with a request that failed.
      if (isFirst && structure && progress.isStructureChanged) afterStructure(structure);
      else if (isFirst && isPart && progress.overwritten.length > 0) progress.columns = columnsOf(target, edited);
      await undo(session.uncancellable(), progress, structure);
      if (!isFirst || progress.overwritten.length > 0) await kept?.takeBack(session.uncancellable());
      throw error;
    }
    session.progress(index + 1, requests.length);
  }
  const { overwritten } = progress;
  return { cells: overwritten.length, inverse: [...progress.widths, ...inverseOf(overwritten)], skipped };
}

/** Verifies a target that has just been made: its ranges can be asked by several requests at a time only once Excel has answered for them. */
async function verifyNew(session: Session, target: Target): Promise<void> {
  await session.send();
  await verify(session, target, []);
}

async function undo(
  session: Session,
  { target, columns, overwritten, widths, isStructureChanged }: Progress,
  structure: Structure | null,
): Promise<void> {
  if (overwritten.length > 0) await rollBack(session, target, columns, overwritten);
  if (widths.length > 0) await restoreWidths(session, columns, widths);
  if (isStructureChanged) await structure?.undo(session);
}
