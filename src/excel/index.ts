/** Excel, as the task pane and the ribbon may use it: the only room that says `Excel.` or `Office.`. */
import { pickLanguage } from "../texts";
import { checkSheetAction } from "./actions/check";
import { clearMarksAction } from "./actions/clear";
import { exportCsvAction } from "./actions/export";
import { goToAction, Places } from "./actions/goto";
import { insertTemplateAction } from "./actions/insert";
import type { Surroundings } from "./actions/look";
import { openFileAction } from "./actions/open";
import type { Actions } from "./contract";
import { environment } from "./environment";
import { PATIENCE_MS } from "./gateway/run";
import { RibbonResults } from "./ribbon";
import { openSavePage } from "./save-page";

export type * from "./contract";
export { officeAtStart } from "./start";
export { associate, completed, showPane } from "./office-ribbon";
export { RibbonResults } from "./ribbon";

/** All actions, on the workbook that the add-in runs in. `ribbon` carries what the ribbon's buttons did; `patience`: see `run`. */
export function createActions(ribbon: RibbonResults = new RibbonResults(), now: () => Date = () => new Date(), patience = PATIENCE_MS): Actions {
  const surroundings: Surroundings = {
    today: () => now().toISOString().slice(0, "YYYY-MM-DD".length),
    language: () => pickLanguage(Office.context.displayLanguage),
    patience,
    places: new Places(),
  };
  return {
    environment,
    insertTemplate: () => insertTemplateAction(surroundings),
    checkSheet: (options, task) => checkSheetAction(surroundings, options, task),
    clearMarks: (task) => clearMarksAction(surroundings, task),
    exportCsv: (options, task) => exportCsvAction(surroundings, options, task),
    openFile: (file, task) => openFileAction(surroundings, file, task),
    goTo: (place) => goToAction(surroundings, place),
    openSavePage,
    onRibbonResult: (listener) => ribbon.listen(listener),
  };
}
