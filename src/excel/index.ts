/** Excel, as the task pane and the ribbon may use it: the only room that says `Excel.` or `Office.`. */
import { pickLanguage } from "../texts";
import type { Surroundings } from "./actions/look";
import { Places } from "./actions/places";
import type { Actions } from "./api";
import { environment } from "./environment";
import { REQUEST_LIMITS, type RequestLimits } from "./gateway/request-limits";
import { RibbonResults } from "./ribbon";
import { openSavePage } from "./save-page";

export type * from "./api";
export { officeAtStart } from "./start";
export { associate, completed, showPane } from "./office-ribbon";
export { RibbonResults } from "./ribbon";

/** The actions and all the rules behind them; a chunk that could not be loaded is asked for again at the next press. */
const loadActions = () => import("./actions");

/** Fetches the actions before they are asked for, so that the first press is quick. Should that fail, nothing is lost. */
export async function preloadActions(): Promise<void> {
  await Promise.allSettled([loadActions()]);
}

/** All actions, on the workbook that the add-in runs in. `ribbon` carries what the ribbon's buttons did; `limits` in place of the usual ones. */
export function createActions(
  ribbon: RibbonResults = new RibbonResults(),
  now: () => Date = () => new Date(),
  limits: Partial<RequestLimits> = {},
): Actions {
  const surroundings: Surroundings = {
    today: () => now().toISOString().slice(0, "YYYY-MM-DD".length),
    language: () => pickLanguage(Office.context.displayLanguage),
    limits: { ...REQUEST_LIMITS, ...limits },
    places: new Places(),
  };
  return {
    environment,
    insertTemplate: async () => (await loadActions()).insertTemplateAction(surroundings),
    checkSheet: async (options, task) => (await loadActions()).checkSheetAction(surroundings, options, task),
    clearMarks: async (task) => (await loadActions()).clearMarksAction(surroundings, task),
    exportCsv: async (options, task) => (await loadActions()).exportCsvAction(surroundings, options, task),
    openFile: async (file, task) => (await loadActions()).openFileAction(surroundings, file, task),
    goTo: async (place) => (await loadActions()).goToAction(surroundings, place),
    openSavePage,
    onRibbonResult: (listener) => ribbon.listen(listener),
  };
}
