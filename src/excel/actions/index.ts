/** All actions in one chunk, so that the pane is on the screen before the rules of the import sheet have been loaded. */
import type { ActionName, DoneOf, OptionsOf, Result, Task } from "../api";
import { checkSheet } from "./check";
import { clearMarks } from "./clear";
import { exportCsv } from "./export";
import { fix } from "./fix";
import { insertTemplate } from "./insert";
import { applyMatch, matchColumns } from "./match";
import { moveLeftOut } from "./move-left-out";
import { numberedColumn } from "./numbered-column";
import { openFile } from "./open";
import type { Dependencies } from "./snapshot";
import { redo, undo } from "./undo";

export { goTo } from "./goto";
export { isLiveOn, switchLive } from "../live/setting";
export { liveCheck, liveMarks } from "./live-check";
export { keepReceipt } from "./receipt";
export { history } from "./undo";

export const actions: {
  readonly [N in ActionName]: (
    dependencies: Dependencies,
    options: OptionsOf<N>,
    task?: Task,
  ) => Promise<Result<DoneOf<N>>>;
} = {
  insertTemplate,
  checkSheet,
  clearMarks,
  exportCsv,
  openFile,
  undo,
  redo,
  fix,
  numberedColumn,
  moveLeftOut,
  matchColumns,
  applyMatch,
};
