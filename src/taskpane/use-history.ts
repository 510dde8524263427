import { useEffect, useState } from "react";
import type { Actions, Checked, History } from "../excel/api";

const NOTHING: History = { undo: null, redo: null, isNewer: false };

/**
 * What can be undone and done again in the workbook. Asked for when the pane opens, after every action, and whenever another check is shown, which a ribbon
 * button may have made.
 */
export function useHistory(actions: Actions, busy: boolean, checked: Checked | null): History {
  const [history, setHistory] = useState(NOTHING);
  // Live changes no cells that could be undone: its checks ask for nothing.
  const asked = checked?.live ? null : checked;
  useEffect(() => {
    if (busy) return;
    let isCurrent = true;
    actions.history().then(
      (result) => {
        // The very same where there is nothing, so that nothing is drawn again for it.
        if (isCurrent && result.ok) setHistory(result.undo === null && result.redo === null ? NOTHING : result);
      },
      // What cannot be asked is not offered: the next action that is tried says why.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [actions, busy, asked]);
  return history;
}
