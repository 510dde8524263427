/** Excel, as the task pane and the ribbon may use it: the only layer that says `Excel.` or `Office.`. */
import { pickLanguage } from "../texts";
import { todayOf } from "../values/clock";
import type { Dependencies } from "./actions/snapshot";
import { CheckedSheets } from "./actions/checked-sheets";
import type { Action, ActionName, Actions } from "./api";
import { KnownDecisions } from "./decisions";
import { environment } from "./environment";
import { WorkbookEvents } from "./events";
import { REQUEST_LIMITS, type RequestLimits } from "./gateway/request-limits";
import { Memory } from "./memory";
import { RibbonOutcomes } from "./ribbon";
import { openSavePage } from "./save-page";

export type * from "./api";
export { associate, showPane } from "./office-ribbon";
export { perform } from "./perform";
export { RibbonOutcomes } from "./ribbon";
export { officeAtStart } from "./start";

/** The actions and all the rules behind them; a chunk that could not be loaded is asked for again at the next press. */
const loadActions = () => import("./actions");

/** Fetches the actions before they are asked for, so that the first press is quick. Should that fail, the press reports it. */
export async function preloadActions(): Promise<void> {
  await Promise.allSettled([loadActions()]);
}

/** All actions, on the workbook that the add-in runs in. `ribbon` carries what the ribbon's buttons did; `limits` in place of the usual ones. */
export function createActions(
  ribbon: RibbonOutcomes = new RibbonOutcomes(),
  now: () => Date = () => new Date(),
  limits: Partial<RequestLimits> = {},
): Actions {
  const events = new WorkbookEvents();
  const memory = new Memory();
  const dependencies: Dependencies = {
    memory,
    now,
    events,
    today: () => todayOf(now().getTime()),
    language: () => pickLanguage(Office.context.displayLanguage),
    limits: { ...REQUEST_LIMITS, ...limits },
    sheets: new CheckedSheets(),
    decisions: new KnownDecisions(),
  };
  const lazy =
    <N extends ActionName>(name: N): Action<N> =>
    async (options, task) =>
      (await loadActions()).actions[name](dependencies, options, task);
  return {
    environment,
    lastEdition: () => memory.edition,
    setsFormats: () => memory.setsFormats,
    warningsInSheet: () => memory.warningsInSheet,
    insertTemplate: lazy("insertTemplate"),
    checkSheet: lazy("checkSheet"),
    clearMarks: lazy("clearMarks"),
    exportCsv: lazy("exportCsv"),
    openFile: lazy("openFile"),
    undo: lazy("undo"),
    redo: lazy("redo"),
    fix: lazy("fix"),
    numberedColumn: lazy("numberedColumn"),
    moveLeftOut: lazy("moveLeftOut"),
    matchColumns: lazy("matchColumns"),
    applyMatch: lazy("applyMatch"),
    history: async () => (await loadActions()).history(dependencies),
    goTo: async (place) => (await loadActions()).goTo(dependencies, place),
    keepReceipt: async (arrived) => (await loadActions()).keepReceipt(dependencies, arrived),
    openSavePage,
    newsOf: (checked) => events.newsOf(checked),
    onNews: (listener) => events.listen(listener),
    onRibbonOutcome: (listener) => ribbon.listen(listener),
  };
}
