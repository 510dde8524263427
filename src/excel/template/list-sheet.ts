/**
 * The very hidden sheet that the dropdowns' lists stand on. Made only where there is none: made anew, every dropdown that refers to it would break.
 */
import type { Session } from "../gateway/run";
import { LAYOUT, LIST_COLUMNS, LIST_SHEET, SETTINGS_FORMULAS, settingsCells } from "./list-layout";

/**
 * Makes sure that the list sheet is there and holds this version's lists; queues its cells, sends only what it takes to know. Should the action fail before they
 * are sent, an empty sheet of that name is left, which the next action fills.
 */
export async function ensureListSheet(session: Session): Promise<Excel.Worksheet> {
  const { workbook } = session.context;
  const found = workbook.worksheets.getItemOrNullObject(LIST_SHEET);
  const first = found.getRange("A1");
  first.load({ values: true });
  await session.send();
  const sheet = found.isNullObject ? await session.wait(createListSheet(workbook)) : found;
  if (found.isNullObject || first.values[0]?.[0] !== LAYOUT) queueLists(sheet);
  return sheet;
}

/** By Microsoft's helpers, loaded only when they are needed: they are 57 KB. `true` clears instead of deleting, should the sheet have come about meanwhile. */
async function createListSheet(workbook: Excel.Workbook): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  return ExcelUtilities.forceCreateSheet(workbook, LIST_SHEET, true);
}

function queueLists(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  const height = 1 + Math.max(...LIST_COLUMNS.map(({ values }) => values.length));
  const cells = Array.from({ length: height }, (_, row) => LIST_COLUMNS.map(({ name, values }) => (row === 0 ? name : (values[row - 1] ?? ""))));
  sheet.getRangeByIndexes(0, 1, height, LIST_COLUMNS.length).values = cells;
  sheet.getRange(settingsCells()).formulas = SETTINGS_FORMULAS.map((formula) => [formula]);
  // Last, so that a sheet which was left half done is written again.
  sheet.getRange("A1").values = [[LAYOUT]];
}
