/** All actions in one chunk, so that the pane is on the screen before the rules of the import sheet have been loaded. */
export { checkSheetAction } from "./check";
export { clearMarksAction } from "./clear";
export { exportCsvAction } from "./export";
export { goToAction } from "./goto";
export { insertTemplateAction } from "./insert";
export { openFileAction } from "./open";
