/** Checking the sheet of one file. */
import { checkSheet, type CheckOptions, type CheckResult } from "../check";
import { leftOut, type LeftOut } from "../operations/left-out";
import type { Sheet } from "../values/sheet";
import type { Failure } from "./read-sheet";

/** What a report is made from. */
export interface CheckedFile {
  readonly result: CheckResult;
  readonly leftOut: LeftOut;
}

export type FileResult = ({ readonly ok: true } & CheckedFile) | { readonly ok: false; readonly failure: Failure };

/** Checks a sheet that was read. One without a header of the template is a failure. */
export function checkFile(sheet: Sheet, options: CheckOptions): FileResult {
  const result = checkSheet(sheet, options);
  // A quote in the wrong place can hide the headers: then the finding says so.
  const isSheet = result.recognised || result.findings.some(({ code }) => code === "file-quote");
  return isSheet ? { ok: true, result, leftOut: leftOut(sheet, result) } : { ok: false, failure: "no-header" };
}
