/** The check: a sheet goes in, findings come out. Pure: no clock, no globals, nothing is changed. */
import type { Sheet } from "../values/sheet";
import type { Steps } from "./chunks";
import { checkFrom } from "./engine";
import type { CheckOptions, CheckResult } from "./result";
import type { RowOrigins } from "./row-origins";
import type { CheckState } from "./state";

export { FINDING_CODES } from "./codes";
export { isFixedByExport } from "./finding";
export type { Finding, FindingCode, FindingParams, Fix, Severity } from "./finding";
export type {
  CheckOptions,
  CheckProgress,
  CheckResult,
  RecognisedResult,
  SheetColumn,
  UnrecognisedResult,
} from "./result";
export {
  sameRows,
  withRowsDeleted,
  withRowsInserted,
  withRowsMoved,
  withRowsWritten,
  type RowOrigins,
} from "./row-origins";
export { readSheetHeaders, type SheetHeaders } from "./headers/sheet-headers";
export type { CheckState } from "./state";

/** Runs all the steps at once. */
function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Checks in chunks of rows: yields the progress after each, so that the caller may yield to the event loop between two of them, or stop, and returns
 * the result. Each row is visited twice (for its facts, then for its findings), and progress counts both.
 */
export function* checkSteps(sheet: Sheet, options: CheckOptions): Steps<CheckResult> {
  return (yield* checkFrom(sheet, options, null)).result;
}

/** The same, and returns the state, which holds the result and is what `recheckSteps` continues from. */
export function checkStateSteps(sheet: Sheet, options: CheckOptions): Steps<CheckState> {
  return checkFrom(sheet, options, null);
}

/**
 * Checks an edited sheet: the state is the one that `checkStateSteps` of it would return, but only the rows that the edit touched are checked again
 * (all of them where an edit changed what the headers, or the sheet as a whole, say to the cells).
 * @param state the check before the edit
 * @param sheet the whole sheet after it, rows and columns as they are now
 * @param origins which row of the old sheet each row of the new one is; the headers' and those above them included
 */
export function recheckSteps(
  state: CheckState,
  sheet: Sheet,
  origins: RowOrigins,
  options: CheckOptions = state.options,
): Steps<CheckState> {
  return checkFrom(sheet, options, { state, origins });
}

/**
 * Checks the whole sheet at once. Nothing is refused: a sheet without headers that we know comes back with `recognised` false and nothing but
 * the findings on the file itself.
 */
export function checkSheet(sheet: Sheet, options: CheckOptions): CheckResult {
  return finish(checkSteps(sheet, options));
}

/** `checkStateSteps` at once. */
export function checkState(sheet: Sheet, options: CheckOptions): CheckState {
  return finish(checkStateSteps(sheet, options));
}

/** `recheckSteps` at once. */
export function recheck(state: CheckState, sheet: Sheet, origins: RowOrigins, options?: CheckOptions): CheckState {
  return finish(recheckSteps(state, sheet, origins, options));
}
