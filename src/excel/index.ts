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
import { Live, LIVE_TIMING, type LiveTiming } from "./live/live";
import { LiveSheets } from "./live/live-sheets";
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

/** All actions, on the workbook that the add-in runs in. `ribbon` carries what the ribbon's buttons did; `limits` and `timing` in place of the usual ones. */
export function createActions(
  ribbon: RibbonOutcomes = new RibbonOutcomes(),
  now: () => Date = () => new Date(),
  limits: Partial<RequestLimits> = {},
  timing: LiveTiming = LIVE_TIMING,
): Actions {
  const events = new WorkbookEvents();
  const memory = new Memory();
  const live = new LiveSheets();
  const dependencies: Dependencies = {
    live,
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
    async (options, task) => {
      // It may write what no event tells of: Live goes on from the check that comes after it.
      live.forget();
      return (await loadActions()).actions[name](dependencies, options, task);
    };
  const liveWork = new Live(
    {
      check: async (sheetId) => (await loadActions()).liveCheck(dependencies, sheetId),
      mark: async (sheetId) => (await loadActions()).liveMarks(dependencies, sheetId),
      isOn: async () => (await loadActions()).isLiveOn(dependencies),
      isWorthALook: (sheetId) => {
        const kept = live.of(sheetId);
        if (!kept) return true;
        const news = events.newsOf({ ...kept, sheetId, sheet: kept.read.name, isNone: live.isOfErrors(sheetId) });
        return news.cells > 0 || news.moved;
      },
    },
    events,
    timing,
  );
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
    newsOf: (checked) => events.newsOf({ ...checked, isNone: live.isOfErrors(checked.sheetId) }),
    onNews: (listener) => events.listen(listener),
    onLive: (listener) => liveWork.start(listener),
    switchLive: async (on) => {
      const result = await (await loadActions()).switchLive(dependencies, on);
      if (result.ok) liveWork.turn(on);
      return result;
    },
    holdLive: (held) => liveWork.hold(held),
    catchUp: () => liveWork.catchUp(),
    onRibbonOutcome: (listener) => ribbon.listen(listener),
  };
}
