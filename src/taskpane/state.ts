/**
 * What the pane shows, as one value, and how each event changes it. Pure: the hook beside it (usePane) only feeds it.
 */
import type {
  ActionName,
  Brought,
  Checked,
  Exported,
  FailedAction,
  FindingPlace,
  Fixed,
  InsertedTemplate,
  Opened,
  Outcome,
  Refused,
  RefusalReason,
  Replayed,
  ToMatch,
} from "../excel/api";
import { changeBetween, type ExportChange } from "./export-changes";

export interface Running {
  readonly action: ActionName;
  /** 0 to 100; null while the action has not said how far it is. */
  readonly percent: number | null;
  /** The user asked to stop and the action has not answered yet. */
  readonly stopping: boolean;
}

/** What the last action came to, where that is not the list of findings itself. */
export type Notice =
  | { readonly kind: "inserted"; readonly inserted: InsertedTemplate }
  | { readonly kind: "opened"; readonly opened: Opened }
  | { readonly kind: "cleared"; readonly rows: number }
  | { readonly kind: "replayed"; readonly replayed: Replayed }
  | { readonly kind: "fixed"; readonly fixed: Fixed }
  | { readonly kind: "brought"; readonly brought: Brought }
  /** `place`: the finding whose cell could not be selected. */
  | { readonly kind: "refused"; readonly refused: Refused; readonly place?: FindingPlace }
  | {
      readonly kind: "failed";
      readonly action: FailedAction;
      readonly error: unknown;
    };

/** The export panel: refused because of findings, or files to hand over. */
export type Exporting =
  | { readonly kind: "blocked"; readonly checked: Checked }
  /** `change`: what is different from the files that were shown before; null where they are the first. */
  | { readonly kind: "files"; readonly exported: Exported; readonly change: ExportChange | null };

export interface PaneState {
  readonly running: Running | null;
  readonly notice: Notice | null;
  /** The last check; null where the sheet in front has none. */
  readonly checked: Checked | null;
  readonly exporting: Exporting | null;
  /** The sheet or file whose columns are being matched. */
  readonly matching: ToMatch | null;
}

export type PaneEvent =
  | { readonly type: "started"; readonly action: ActionName }
  | { readonly type: "progressed"; readonly done: number; readonly of: number }
  | { readonly type: "stopping" }
  | { readonly type: "ended"; readonly outcome: Outcome }
  /** Live has checked what was edited. `isElsewhere`: on a sheet that is not in front. */
  | { readonly type: "live"; readonly checked: Checked; readonly isElsewhere: boolean }
  | { readonly type: "dismissed" }
  | { readonly type: "exportClosed" }
  | { readonly type: "matchClosed" };

export const initialState: PaneState = {
  running: null,
  notice: null,
  checked: null,
  exporting: null,
  matching: null,
};

/** Refusals that say nothing about the sheet itself: what was found before is still worth showing. */
const saysNothingOfTheSheet: ReadonlySet<RefusalReason> = new Set([
  "editing",
  "inactive-workbook",
  "busy",
  "no-answer",
  "cancelled",
]);

function refused(state: PaneState, outcome: Outcome, refusal: Refused): PaneState {
  if (refusal.reason === "blocked" && refusal.checked) {
    return {
      ...state,
      notice: null,
      checked: refusal.checked,
      exporting: { kind: "blocked", checked: refusal.checked },
    };
  }
  const keeps = outcome.action !== "checkSheet" || saysNothingOfTheSheet.has(refusal.reason);
  return {
    ...state,
    notice: { kind: "refused", refused: refusal, ...("place" in outcome && { place: outcome.place }) },
    checked: refusal.checked ?? (keeps ? state.checked : null),
  };
}

/** The panel with the files of now. Where they are those that it shows already, nothing of it changes. */
function filesToShow(shown: Exporting | null, exported: Exported): Exporting {
  if (shown?.kind !== "files" || shown.exported.checked.sheetId !== exported.checked.sheetId)
    return { kind: "files", exported, change: null };
  const change = changeBetween(shown.exported, exported);
  return change === null ? shown : { kind: "files", exported, change };
}

/** What a successful action leaves on the screen. An inserted or cleared sheet has not been checked, so no findings remain. */
function succeeded(state: PaneState, outcome: Exclude<Outcome, { readonly error: unknown }>): PaneState {
  if (!outcome.result.ok) return refused(state, outcome, outcome.result);
  switch (outcome.action) {
    case "insertTemplate":
      return {
        ...initialState,
        notice: { kind: "inserted", inserted: outcome.result },
      };
    case "checkSheet":
      return { ...initialState, checked: outcome.result };
    case "clearMarks":
      return {
        ...initialState,
        notice: { kind: "cleared", rows: outcome.result.rows },
      };
    case "exportCsv":
      return {
        ...initialState,
        checked: outcome.result.checked,
        exporting: filesToShow(state.exporting, outcome.result),
      };
    case "openFile":
      return {
        ...initialState,
        checked: outcome.result.checked,
        notice: { kind: "opened", opened: outcome.result },
      };
    case "numberedColumn":
    case "moveLeftOut":
    case "fix":
      return { ...initialState, checked: outcome.result.checked, notice: { kind: "fixed", fixed: outcome.result } };
    case "matchColumns":
      return { ...state, notice: null, exporting: null, matching: outcome.result };
    case "applyMatch":
      return {
        ...initialState,
        checked: outcome.result.checked,
        notice: { kind: "brought", brought: outcome.result },
      };
    case "undo":
    case "redo":
      return {
        ...initialState,
        checked: outcome.result.checked,
        notice: { kind: "replayed", replayed: outcome.result },
      };
    case "goTo":
      // A cell was selected: what was said of another one is no longer of use.
      return state.notice?.kind === "refused" && state.notice.place ? { ...state, notice: null } : state;
    case "savePage":
    case "live":
      return state;
  }
}

function ended(state: PaneState, outcome: Outcome): PaneState {
  // Selecting a cell and a ribbon button run beside the pane's own action, whose end is still to come.
  const own = outcome.action === state.running?.action;
  const after = own ? { ...state, running: null } : state;
  const next =
    "error" in outcome
      ? {
          ...after,
          notice: {
            kind: "failed" as const,
            action: outcome.action,
            error: outcome.error,
          },
        }
      : succeeded(after, outcome);
  return { ...next, running: after.running };
}

/** The next state. Progress within the same per cent returns the very same state, so that nothing is drawn again for it. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return {
        ...state,
        notice: null,
        running: { action: event.action, percent: null, stopping: false },
      };
    case "progressed": {
      if (!state.running || event.of <= 0) return state;
      const percent = Math.min(100, Math.floor((100 * event.done) / event.of));
      return percent === state.running.percent ? state : { ...state, running: { ...state.running, percent } };
    }
    case "stopping":
      return state.running ? { ...state, running: { ...state.running, stopping: true } } : state;
    case "ended":
      return ended(state, event.outcome);
    case "live":
      // What is shown of the sheet in front is not replaced by another's.
      return event.isElsewhere && state.checked?.sheetId !== event.checked.sheetId
        ? state
        : { ...state, checked: event.checked };
    case "dismissed":
      return { ...state, notice: null };
    case "exportClosed":
      return { ...state, exporting: null };
    case "matchClosed":
      return { ...state, notice: null, matching: null };
  }
}
