/** The check: a sheet goes in, findings come out. Pure: no clock, no globals, nothing is changed. */
import type { Sheet } from "../values/sheet";
import { run } from "./engine";
import type { CheckOptions, CheckProgress, CheckResult } from "./result";

export type { Finding, FindingCode, FindingParams, Fix, Severity } from "./finding";
export type { CheckOptions, CheckProgress, CheckResult, SheetColumn } from "./result";

/**
 * Checks in slices: yields progress after each slice of rows, so that the caller may breathe between two of them, or stop, and returns the
 * result. Each row is visited twice (a look over all rows, then the records), and progress counts both.
 */
export function checkSteps(sheet: Sheet, options: CheckOptions): Generator<CheckProgress, CheckResult, void> {
  return run(sheet, options);
}

/**
 * Checks the whole sheet at once. Nothing is refused: a sheet without headers that we know comes back with `headerRow` null and nothing but the
 * findings on the file itself.
 */
export function checkSheet(sheet: Sheet, options: CheckOptions): CheckResult {
  const steps = run(sheet, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
