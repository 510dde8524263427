/**
 * Takes back what an action that failed had begun. In a context of its own: what is still queued in the failed one must not be sent again.
 * Where even this fails, the first error is the one that the user should hear of.
 */

async function inNewContext(work: (sheet: Excel.Worksheet) => void, name: string): Promise<void> {
  const attempt = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    await context.sync();
    if (sheet.isNullObject) return;
    work(sheet);
    await context.sync();
  });
  await attempt.catch(() => undefined);
}

/** Deletes a sheet that we had added. */
export function takeSheetAway(name: string): Promise<void> {
  return inNewContext((sheet) => sheet.delete(), name);
}

/** Empties a sheet that was empty before. */
export function emptySheetAgain(name: string): Promise<void> {
  return inNewContext((sheet) => {
    sheet.getRange().dataValidation.clear();
    sheet.getRange().clear();
    sheet.freezePanes.unfreeze();
  }, name);
}
