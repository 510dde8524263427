/**
 * Runs the actions and feeds what comes of them to the state (state.ts). Nothing thrown is lost: it becomes a notice.
 */
import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { wantedFile } from "../csv/wanted-file";
import type {
  ActionName,
  Actions,
  Arrived,
  CsvFile,
  Exported,
  FindingPlace,
  OptionsOf,
  Outcome,
  SheetNews,
  Task,
} from "../excel/api";
import { perform } from "../excel/perform";
import { changeBetween } from "./export-changes";
import { useLive, type LiveState } from "./use-live";
import { initialState, reduce, type PaneState } from "./state";

export interface Commands {
  /** Starts an action, unless one is running. */
  start<N extends ActionName>(action: N, options: OptionsOf<N>): void;
  /**
   * Exports the same sheet again, into files of that name. Null where the files are no longer those of `shown`, or there are none: the panel then says what changed. A file
   * that leaves the pane is always one that was made at that moment.
   */
  exportAgain(shown: Exported, name: string): Promise<Exported | null>;
  goTo(place: FindingPlace): void;
  /** The user has the file: the workbook remembers it. */
  keepReceipt(arrived: Arrived): void;
  /** False when the page could not be opened; why is then shown as a notice. */
  openSavePage(file: CsvFile): Promise<boolean>;
  /** Asks the running action to stop between two of its steps. */
  cancel(): void;
  dismissNotice(): void;
  closeExport(): void;
  closeMatch(): void;
}

/** Everything the pane can do, over `actions`. One action at a time: a second is not started while one runs. */
export function usePane(actions: Actions): {
  readonly state: PaneState;
  /** What happened to the checked sheet since; null without one. */
  readonly news: SheetNews | null;
  readonly commands: Commands;
  readonly live: LiveState;
} {
  const [state, dispatch] = useReducer(reduce, initialState);
  const [, noteNews] = useReducer((count: number) => count + 1, 0);
  const current = useRef<AbortController | null>(null);

  useEffect(() => actions.onRibbonOutcome((outcome) => dispatch({ type: "ended", outcome })), [actions]);

  useEffect(() => actions.onNews(noteNews), [actions]);

  const live = useLive(actions, dispatch);

  const start = useCallback(
    async <N extends ActionName>(action: N, options: OptionsOf<N>): Promise<Outcome | null> => {
      if (current.current !== null) return null;
      const controller = new AbortController();
      current.current = controller;
      // Both are transitions, which are drawn in pieces: neither may hold up a slow machine.
      startTransition(() => dispatch({ type: "started", action }));
      const task: Task = {
        signal: controller.signal,
        progress: (done, of) => dispatch({ type: "progressed", done, of }),
      };
      const outcome = await perform(actions, action, options, task);
      current.current = null;
      startTransition(() => dispatch({ type: "ended", outcome }));
      return outcome;
    },
    [actions],
  );

  const commands = useMemo<Commands>(
    () => ({
      start: (action, options) => void start(action, options),
      exportAgain: async (shown, name) => {
        const { onlyRowsWithoutErrors, checked } = shown;
        const outcome = await start("exportCsv", { onlyRowsWithoutErrors, sheetId: checked.sheetId, name });
        if (outcome?.action !== "exportCsv" || !("result" in outcome) || !outcome.result.ok) return null;
        return changeBetween(shown, outcome.result) === null ? outcome.result : null;
      },
      goTo: (place) =>
        void actions.goTo(place).then(
          (result) => dispatch({ type: "ended", outcome: { action: "goTo", result, place } }),
          (error: unknown) => dispatch({ type: "ended", outcome: { action: "goTo", error } }),
        ),
      // Where Excel refuses (a cell is being edited), the next export says less: the file has arrived all the same.
      keepReceipt: (arrived) =>
        void actions
          .keepReceipt(arrived)
          .catch((error: unknown) => dispatch({ type: "ended", outcome: { action: "receipt", error } })),
      openSavePage: async (file) => {
        try {
          const result = actions.openSavePage(await wantedFile(file));
          dispatch({ type: "ended", outcome: { action: "savePage", result } });
          return result.ok;
        } catch (error) {
          dispatch({ type: "ended", outcome: { action: "savePage", error } });
          return false;
        }
      },
      cancel: () => {
        current.current?.abort();
        dispatch({ type: "stopping" });
      },
      dismissNotice: () => dispatch({ type: "dismissed" }),
      closeExport: () => dispatch({ type: "exportClosed" }),
      closeMatch: () => dispatch({ type: "matchClosed" }),
    }),
    [actions, start],
  );
  return { state, news: state.checked && actions.newsOf(state.checked), commands, live };
}
