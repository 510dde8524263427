/** Check sheet: reads the active sheet once, checks it, writes the answer once. */
import type { Checked, CheckOptions, Result, Task } from "../api";
import { withoutDecision } from "../../operations/decisions/decisions";
import { changeDecisions } from "../decisions";
import { runAction } from "../gateway/session";
import { checkAndMark } from "./check-and-mark";
import type { Dependencies } from "./snapshot";

/** Checks the active sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export function checkSheet(
  dependencies: Dependencies,
  { warningsInSheet, setsFormats, takeBack = [] }: CheckOptions,
  task?: Task,
): Promise<Result<Checked>> {
  const { memory, limits } = dependencies;
  if (setsFormats !== undefined) memory.setsFormats = setsFormats;
  if (warningsInSheet !== undefined) memory.warningsInSheet = warningsInSheet;
  const marking = { sheetId: null, warningsInSheet: memory.warningsInSheet, setsFormats: memory.setsFormats };
  return runAction(
    async (session) => {
      if (takeBack.length > 0)
        await changeDecisions(session, (decisions) => takeBack.reduce(withoutDecision, decisions));
      return checkAndMark(session, dependencies, marking);
    },
    task,
    limits,
  );
}
