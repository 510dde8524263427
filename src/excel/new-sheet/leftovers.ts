/**
 * The add-in's sheets that were left unfinished, because Excel failed while they were rolled back, or the pane was closed. The next action that adds sheets
 * finds them by a mark and takes them away; an empty list sheet in sight is put out of sight by any action.
 */
import { refusalOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";

/** A name of the sheet's own, there as long as the sheet is not whole. Its comment is the sheet's name: a sheet that somebody renamed is theirs. */
const MARK = "CoSellHalfDone";

/** Queues what makes a new sheet recognisable as unfinished, and hides it: nobody takes a part of a file for all of it. What comes back queues the end of that. */
export function queueHalfDone(sheet: Excel.Worksheet, name: string): () => void {
  sheet.visibility = Excel.SheetVisibility.hidden;
  const mark = sheet.names.add(MARK, sheet.getRange("A1"), name);
  return () => {
    // In this order: a sheet in sight never has the mark, and where sheets may not be shown or hidden (any more) the mark stays.
    sheet.visibility = Excel.SheetVisibility.veryHidden;
    mark.delete();
    sheet.visibility = Excel.SheetVisibility.visible;
  };
}

/**
 * Deletes what was left unfinished among the workbook's sheets (name and visibility loaded), and gives the others. Only hidden sheets are: one that a user
 * has brought in sight is theirs. Sends nothing where no sheet is hidden.
 */
export async function withoutLeftovers(
  session: Session,
  { items }: Excel.WorksheetCollection,
): Promise<readonly Excel.Worksheet[]> {
  const hidden = items
    .filter(({ visibility }) => visibility === Excel.SheetVisibility.hidden)
    .map((sheet) => ({ sheet, mark: sheet.names.getItemOrNullObject(MARK) }));
  if (hidden.length === 0) return items;
  for (const { mark } of hidden) mark.load({ comment: true });
  await session.send();
  const leftovers = hidden
    .filter(({ sheet, mark }) => !mark.isNullObject && mark.comment === sheet.name)
    .map(({ sheet }) => sheet);
  if (leftovers.length === 0) return items;
  for (const sheet of leftovers) sheet.delete();
  return (await sentIfAllowed(session)) ? items.filter((sheet) => !leftovers.includes(sheet)) : items;
}

/** Puts the list sheet (visibility loaded) out of sight where it was made but never filled. Sends nothing where it is not in sight. */
export async function hideEmptyListSheet(session: Session, lists: Excel.Worksheet): Promise<void> {
  if (lists.isNullObject || lists.visibility !== Excel.SheetVisibility.visible) return;
  const used = lists.getUsedRangeOrNullObject(true);
  used.load({ address: true });
  await session.send();
  if (!used.isNullObject) return;
  lists.visibility = Excel.SheetVisibility.veryHidden;
  await sentIfAllowed(session);
}

/** False where the workbook's structure is protected, or somebody was quicker: cleaning up is no reason to stop an action. */
async function sentIfAllowed(session: Session): Promise<boolean> {
  try {
    await session.send();
    return true;
  } catch (error) {
    const reason = refusalOf(error)?.reason;
    if (reason === "protected" || reason === "sheet-gone") return false;
    throw error;
  }
}
