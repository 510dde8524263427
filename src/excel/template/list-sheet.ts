/**
 * The very hidden sheet that the dropdowns' lists stand on. Made only where there is none: made anew, every dropdown that refers to it would break.
 */
import type { Session } from "../gateway/session";
import { fillOrDelete, deleteIfEmpty } from "../new-sheet/new-sheet";
import { LAYOUT, LIST_COLUMNS, LIST_SHEET, SETTINGS_FORMULAS, settingsCells } from "./list-layout";

/**
 * Queues a look at the list sheet. What comes back, called after sending, makes sure that the sheet is there and holds this version's lists: it sends nothing where
 * that is so.
 */
export function probeListSheet(workbook: Excel.Workbook): (session: Session) => Promise<Excel.Worksheet> {
  const found = workbook.worksheets.getItemOrNullObject(LIST_SHEET);
  found.load({ name: true });
  const first = found.getRange("A1");
  first.load({ values: true });
  return async (session) => {
    if (found.isNullObject) return newListSheet(session);
    if (first.values[0]?.[0] !== LAYOUT) {
      queueLists(found);
      await session.send();
    }
    return found;
  };
}

async function newListSheet(session: Session): Promise<Excel.Worksheet> {
  const sheet = await session.wait(createSheet(session.context.workbook)).catch(async (error: unknown) => {
    // It may have been added though: an empty sheet in sight would be the user's to wonder at.
    await deleteIfEmpty(LIST_SHEET);
    throw error;
  });
  await fillOrDelete({ sheet, key: LIST_SHEET }, () => {
    queueLists(sheet);
    return session.send();
  });
  return sheet;
}

/** By Microsoft's helpers, loaded only when they are needed: they are 57 KB. `true` clears instead of deleting, should the sheet have come about meanwhile. */
async function createSheet(workbook: Excel.Workbook): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  return ExcelUtilities.forceCreateSheet(workbook, LIST_SHEET, true);
}

function queueLists(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  const height = 1 + Math.max(...LIST_COLUMNS.map(({ values }) => values.length));
  const cells = Array.from({ length: height }, (_, row) =>
    LIST_COLUMNS.map(({ name, values }) => (row === 0 ? name : (values[row - 1] ?? ""))),
  );
  sheet.getRangeByIndexes(0, 1, height, LIST_COLUMNS.length).values = cells;
  sheet.getRange(settingsCells()).formulas = SETTINGS_FORMULAS.map((formula) => [formula]);
  // Last, so that a sheet which was left half done is written again.
  sheet.getRange("A1").values = [[LAYOUT]];
}
