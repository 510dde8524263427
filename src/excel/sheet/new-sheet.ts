/**
 * Sheets that an action adds and fills: when that fails, nothing half-done stays. What is taken back is taken back in a context of its own: what is still
 * queued in the failed one must not be sent again. Where even this fails, the first error is the one that the user should hear of.
 */
import { codeOf } from "../gateway/refusal";
import { withPatience, type Session } from "../gateway/run";

/** A sheet that we have added. */
export interface OwnSheet {
  readonly sheet: Excel.Worksheet;
  /** Its id; or its name, where no other can have it. */
  readonly key: string;
}

/** How long taking back may take, in milliseconds: the user is already waiting for the answer. */
const TAKE_BACK_MS = 20_000;

/** Adds an empty sheet, and nothing else with the same request: whoever fills it knows that it is theirs. */
export async function addSheet(session: Session, name: string): Promise<OwnSheet> {
  const sheet = session.context.workbook.worksheets.add(name);
  sheet.load({ id: true });
  try {
    await session.send();
  } catch (error) {
    // An answer may be lost after the sheet was added. One that somebody else added under this name is theirs.
    if (codeOf(error) !== "ItemAlreadyExists") await inNewContext(takeAwayIfEmpty, name);
    throw error;
  }
  return { sheet, key: sheet.id };
}

/** Runs what fills an added sheet; when it fails, the sheet goes. */
export async function fillOrTakeAway({ key }: OwnSheet, fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (error) {
    await inNewContext(takeAway, key);
    throw error;
  }
}

/** A very hidden sheet cannot be deleted. */
async function takeAway(sheet: Excel.Worksheet): Promise<void> {
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}

/** Runs what fills a sheet that was empty; when it fails, the sheet is empty again. */
export async function fillOrEmpty(name: string, fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (error) {
    await inNewContext(async (sheet) => queueEmptying(sheet), name);
    throw error;
  }
}

function queueEmptying(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

async function takeAwayIfEmpty(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load({ address: true });
  await context.sync();
  if (used.isNullObject) sheet.delete();
}

/** @param key The name or the id of the sheet. */
async function inNewContext(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>, key: string): Promise<void> {
  const attempt = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load({ name: true });
    await context.sync();
    if (sheet.isNullObject) return;
    await work(sheet, context);
    await context.sync();
  });
  await withPatience(attempt, TAKE_BACK_MS).catch(() => undefined);
}
