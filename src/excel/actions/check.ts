/** Check sheet: reads the active sheet once, checks it, writes the answer once. */
import type { Checked, CheckOptions, Result, Task } from "../api";
import { runAction } from "../gateway/session";
import { checkAndMark } from "./check-and-mark";
import type { Dependencies } from "./snapshot";

/** Checks the active sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export function checkSheet(
  dependencies: Dependencies,
  { warningsInSheet, setsFormats }: CheckOptions,
  task?: Task,
): Promise<Result<Checked>> {
  const { memory, limits } = dependencies;
  if (setsFormats !== undefined) memory.setsFormats = setsFormats;
  const marking = { sheetId: null, warningsInSheet, setsFormats: memory.setsFormats };
  return runAction((session) => checkAndMark(session, dependencies, marking), task, limits);
}
