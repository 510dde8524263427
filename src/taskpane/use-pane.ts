/**
 * Runs the actions and feeds what comes of them to the state (state.ts). Nothing thrown is lost: it becomes a notice.
 */
import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Actions, Task } from "../excel/api";
import { initialState, outcomeOfRibbon, reduce, type ActionName, type Outcome, type PaneState } from "./state";

export type PickedFile = Parameters<Actions["openFile"]>[0];
export type Place = Parameters<Actions["goTo"]>[0];

export interface Commands {
  insertTemplate(): void;
  checkSheet(options: { readonly warningsInSheet: boolean }): void;
  clearMarks(): void;
  exportCsv(options: { readonly onlyRowsWithoutErrors: boolean }): void;
  openFile(file: PickedFile): void;
  goTo(place: Place): void;
  /** False when the page could not be opened; why is then shown as a notice. */
  openSavePage(name: string): boolean;
  /** Asks the running action to stop between two of its steps. */
  cancel(): void;
  dismissNotice(): void;
  closeExport(): void;
}

/** Everything the pane can do, over `actions`. One action at a time: a second is not started while one runs. */
export function usePane(actions: Actions): {
  readonly state: PaneState;
  readonly commands: Commands;
} {
  const [state, dispatch] = useReducer(reduce, initialState);
  const current = useRef<AbortController | null>(null);

  useEffect(
    () => actions.onRibbonResult((result) => dispatch({ type: "ended", outcome: outcomeOfRibbon(result) })),
    [actions],
  );

  const perform = useCallback(async (action: ActionName, work: (task: Task) => Promise<Outcome>): Promise<void> => {
    if (current.current !== null) return;
    const controller = new AbortController();
    current.current = controller;
    // As transitions what begins and what came of it are drawn in slices: neither holds up a slow machine for longer than a pane may stand still.
    startTransition(() => dispatch({ type: "started", action }));
    const task: Task = {
      signal: controller.signal,
      progress: (done, of) => dispatch({ type: "progressed", done, of }),
    };
    const outcome = await work(task).catch((error: unknown): Outcome => ({
      action,
      error,
    }));
    current.current = null;
    startTransition(() => dispatch({ type: "ended", outcome }));
  }, []);

  const commands = useMemo<Commands>(
    () => ({
      insertTemplate: () =>
        void perform("insertTemplate", async () => ({
          action: "insertTemplate",
          result: await actions.insertTemplate(),
        })),
      checkSheet: (options) =>
        void perform("checkSheet", async (task) => ({
          action: "checkSheet",
          result: await actions.checkSheet(options, task),
        })),
      clearMarks: () =>
        void perform("clearMarks", async (task) => ({
          action: "clearMarks",
          result: await actions.clearMarks(task),
        })),
      exportCsv: (options) =>
        void perform("exportCsv", async (task) => ({
          action: "exportCsv",
          result: await actions.exportCsv(options, task),
        })),
      openFile: (file) =>
        void perform("openFile", async (task) => ({
          action: "openFile",
          result: await actions.openFile(file, task),
        })),
      goTo: (place) =>
        void actions.goTo(place).then(
          (result) => dispatch({ type: "ended", outcome: { action: "goTo", result } }),
          (error: unknown) => dispatch({ type: "ended", outcome: { action: "goTo", error } }),
        ),
      openSavePage: (name) => {
        try {
          const result = actions.openSavePage(name);
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
    }),
    [actions, perform],
  );
  return { state, commands };
}
