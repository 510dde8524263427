import { useCallback, useMemo, useState } from "react";
import type { Actions, Decision } from "../excel/api";
import type { Commands } from "./use-pane";

/** How the findings are listed. */
export type View = "column" | "rule";

/** The choices that a check is made with and its findings are shown by, and the ways to check again. They last as long as the pane. */
export interface Checking {
  readonly warningsInSheet: boolean;
  readonly setsFormats: boolean;
  readonly view: View;
  readonly setView: (view: View) => void;
  readonly check: () => void;
  readonly switchWarnings: (on: boolean) => void;
  readonly switchFormats: (on: boolean) => void;
  /** Takes a decision back, and checks without it. */
  readonly takeBack: (decision: Decision) => void;
}

export function useChecking(actions: Actions, { start }: Commands): Checking {
  const [warningsInSheet, setWarningsInSheet] = useState(() => actions.warningsInSheet());
  const [setsFormats, setSetsFormats] = useState(() => actions.setsFormats());
  const [view, setView] = useState<View>("column");
  const check = useCallback(() => start("checkSheet", { warningsInSheet }), [start, warningsInSheet]);
  const switchWarnings = useCallback(
    (on: boolean) => {
      setWarningsInSheet(on);
      start("checkSheet", { warningsInSheet: on });
    },
    [start],
  );
  const switchFormats = useCallback(
    (on: boolean) => {
      setSetsFormats(on);
      start("checkSheet", { warningsInSheet, setsFormats: on });
    },
    [start, warningsInSheet],
  );
  const takeBack = useCallback(
    (decision: Decision) => start("checkSheet", { warningsInSheet, takeBack: [decision] }),
    [start, warningsInSheet],
  );
  return useMemo(
    () => ({ warningsInSheet, setsFormats, view, setView, check, switchWarnings, switchFormats, takeBack }),
    [warningsInSheet, setsFormats, view, check, switchWarnings, switchFormats, takeBack],
  );
}
