/**
 * Sheets that an action adds and fills. When that fails, they are deleted or emptied again, in a new request context: what is still queued in the failed one
 * must not be sent. An error of this roll-back is dropped, and the first one reported.
 */
import type { NotShown } from "../api";
import { codeOf, failedAtFreezing, refusalOf } from "../gateway/refusal";
import { withTimeout, type Session } from "../gateway/session";

/** A sheet that the add-in has added. */
export interface OwnSheet {
  readonly sheet: Excel.Worksheet;
  /** Its id; or its name, where no other can have it. */
  readonly key: string;
}

/** How long a roll-back may take, in milliseconds: the user is already waiting for the answer. */
const ROLL_BACK_TIMEOUT_MS = 20_000;

/** What a request writes into an empty sheet, from A1 on: it identifies a sheet as the add-in's when the answer got lost. */
export type Written = readonly (readonly (string | number)[])[];

/** Adds a sheet and writes into it what `queue` queues, with one request, so that it is never there without its contents. */
export async function addSheet(
  session: Session,
  name: string,
  written: Written,
  queue: (sheet: Excel.Worksheet) => void,
): Promise<OwnSheet> {
  const sheet = session.context.workbook.worksheets.add(name);
  sheet.load({ id: true });
  queue(sheet);
  try {
    await session.send();
  } catch (error) {
    // Excel may have stopped in the middle of the request, or its answer was lost. A sheet of this name that somebody else has added is not touched.
    if (codeOf(error) !== "ItemAlreadyExists") await inNewContext(ifHoldsOnly(written, queueDeletion), name);
    throw error;
  }
  return { sheet, key: sheet.id };
}

/**
 * Activates a sheet that has been added and filled. In a request of its own: on the web, activating a sheet in the request that added it has no effect
 * (OfficeDev/office-js #930). Throws when the sheet was deleted. That its panes
 * could not be frozen is no reason for anything: it comes last, and all else is done.
 * @returns Why the sheet is not in front, where Excel refused to activate it. The action has succeeded all the same.
 */
export async function showSheet(session: Session, queue: () => void): Promise<NotShown | null> {
  queue();
  try {
    await session.send();
    return null;
  } catch (error) {
    if (failedAtFreezing(error)) return null;
    const refusal = refusalOf(error);
    if (refusal?.reason === "sheet-gone") throw error;
    return refusal ? { reason: refusal.reason } : { error };
  }
}

/** Runs what fills an added sheet; when it fails, the sheet is deleted. */
export async function fillOrDelete({ key }: OwnSheet, fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (error) {
    await inNewContext(queueDeletion, key);
    throw error;
  }
}

/** A very hidden sheet cannot be deleted. */
function queueDeletion(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}

/** Empties a sheet that was empty before the add-in wrote into it, unless it holds something else by now. */
export async function emptyUnlessOthers(name: string, written: Written): Promise<void> {
  await inNewContext(ifHoldsOnly(written, queueEmptying), name);
}

function queueEmptying(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
}

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void;

/** Does `work` where every cell of the sheet is empty or as the add-in wrote it. */
function ifHoldsOnly(written: Written, work: Work): Work {
  return async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ values: true, rowIndex: true, columnIndex: true });
    await context.sync();
    const isUnchanged = (value: unknown, row: number, column: number): boolean =>
      value === "" || value === asRead(written[row]?.[column]);
    if (
      used.isNullObject ||
      used.values.every((cells, row) =>
        cells.every((value, column) => isUnchanged(value, used.rowIndex + row, used.columnIndex + column)),
      )
    ) {
      await work(sheet, context);
    }
  };
}

/** An apostrophe in front is Excel's own text mark. */
const asRead = (value: string | number | undefined): string | number | undefined =>
  typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;

/** @param key The name or the id of the sheet. */
async function inNewContext(work: Work, key: string): Promise<void> {
  const attempt = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject) return;
    await work(sheet, context);
    await context.sync();
  });
  await withTimeout(attempt, ROLL_BACK_TIMEOUT_MS).catch(() => undefined);
}
