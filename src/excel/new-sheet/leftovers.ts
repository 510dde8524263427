/**
 * The add-in's sheets that were left incomplete, because Excel failed while they were rolled back, or the pane was closed. The next action that adds sheets
 * finds them by a mark and deletes them.
 */
import { refusalOf } from "../gateway/refusal";
import type { AfterSend, Session } from "../gateway/session";

/** A name of the sheet's own, there as long as the sheet is incomplete. Its comment is the sheet's name: a sheet that was renamed is the user's. */
const MARK = "CoSellHalfDone";

/**
 * Queues marking a new sheet as incomplete, and hides it: nobody takes a part of a file for all of it.
 * @returns Queues the end of that.
 */
export function queueIncomplete(sheet: Excel.Worksheet, name: string): () => void {
  sheet.visibility = Excel.SheetVisibility.hidden;
  const mark = sheet.names.add(MARK, sheet.getRange("A1"), name);
  return () => {
    // In this order: a visible sheet never has the mark, and where sheets may not be shown or hidden (any more) the mark stays.
    sheet.visibility = Excel.SheetVisibility.veryHidden;
    mark.delete();
    sheet.visibility = Excel.SheetVisibility.visible;
  };
}

/**
 * Queues looking for incomplete sheets among `sheets` (id, name and visibility loaded). Only hidden ones are: one that was made visible is the user's.
 * Queues nothing where no sheet is hidden.
 */
export function queueLeftovers(sheets: readonly Excel.Worksheet[]): AfterSend<readonly Excel.Worksheet[]> {
  const hidden = sheets
    .filter(({ visibility }) => visibility === Excel.SheetVisibility.hidden)
    .map((sheet) => ({ sheet, mark: sheet.names.getItemOrNullObject(MARK) }));
  for (const { mark } of hidden) mark.load({ comment: true });
  return () =>
    hidden.filter(({ sheet, mark }) => !mark.isNullObject && mark.comment === sheet.name).map(({ sheet }) => sheet);
}

/** Deletes incomplete sheets. Gives those that stay, which are all of them where sheets may not be deleted. */
export async function deleteLeftovers(
  session: Session,
  sheets: readonly Excel.Worksheet[],
  leftovers: readonly Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  if (leftovers.length === 0) return sheets;
  for (const sheet of leftovers) sheet.delete();
  return (await sendIfAllowed(session)) ? sheets.filter((sheet) => !leftovers.includes(sheet)) : sheets;
}

/** False where the workbook's structure is protected, or somebody else was faster: cleaning up is no reason to stop an action. */
async function sendIfAllowed(session: Session): Promise<boolean> {
  try {
    await session.send();
    return true;
  } catch (error) {
    const reason = refusalOf(error)?.reason;
    if (reason === "protected" || reason === "sheet-gone") return false;
    throw error;
  }
}
