import { useCallback, useEffect, useMemo, useState, type Dispatch } from "react";
import type { Actions } from "../excel/api";
import type { PaneEvent } from "./state";

/** Live as the pane shows it, and the switch. */
export interface LiveState {
  /** Null until the workbook has said. */
  readonly on: boolean | null;
  /** What was edited could not be checked: what is shown stays old, and says so. */
  readonly isBehind: boolean;
  readonly turn: (on: boolean) => void;
  /** The user turns to the pane. */
  readonly catchUp: () => void;
}

/** Listens to Live for as long as the pane is there. What it finds goes into the pane's state, what it could not do is a notice. */
export function useLive(actions: Actions, dispatch: Dispatch<PaneEvent>): LiveState {
  const [on, setOn] = useState<boolean | null>(null);
  const [isBehind, setIsBehind] = useState(false);

  useEffect(
    () =>
      actions.onLive((outcome) => {
        if (outcome.kind === "switched") setOn(outcome.on);
        setIsBehind(outcome.kind === "behind" || outcome.kind === "failed");
        if (outcome.kind === "checked") {
          const { checked } = outcome;
          dispatch({ type: "live", checked, isElsewhere: actions.newsOf(checked).inFront !== null });
        }
        if (outcome.kind === "failed") dispatch({ type: "ended", outcome: { action: "live", error: outcome.error } });
      }),
    [actions, dispatch],
  );

  const turn = useCallback(
    (wanted: boolean) =>
      void actions.switchLive(wanted).then(
        (result) => {
          if (!result.ok) dispatch({ type: "ended", outcome: { action: "live", result } });
        },
        (error: unknown) => dispatch({ type: "ended", outcome: { action: "live", error } }),
      ),
    [actions, dispatch],
  );
  const { catchUp } = actions;
  return useMemo(() => ({ on, isBehind, turn, catchUp }), [on, isBehind, turn, catchUp]);
}
