/** The check: a sheet goes in, findings come out. Pure: no clock, no globals, nothing is changed. */
import type { CheckOptions, CheckProgress, CheckResult } from "./result";
import type { Sheet } from "../values/sheet";

export type { Finding, FindingCode, FindingParams, Fix, Severity } from "./finding";
export type { CheckOptions, CheckProgress, CheckResult, SheetColumn } from "./result";

/**
 * Checks in slices: yields progress after each slice of rows, so that a caller may breathe (or stop) between two of them, and returns the result.
 */
export function* checkSteps(sheet: Sheet, options: CheckOptions): Generator<CheckProgress, CheckResult, void> {
  void sheet;
  void options;
  return {
    edition: "2021-02", headerRow: null, columns: [], records: 0, recordRows: [], findings: [], errors: 0, warnings: 0,
    ready: false, blockedRows: new Set(), recordsReady: 0, lastRow: 0,
  };
}

/** Checks the whole sheet at once. */
export function checkSheet(sheet: Sheet, options: CheckOptions): CheckResult {
  const steps = checkSteps(sheet, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
