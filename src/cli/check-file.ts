/** Checking one file. */
import { checkSheet, type CheckOptions, type CheckResult } from "../check";
import { readCsv, type ReadOptions } from "../csv";
import { leftOut, type LeftOut } from "../operations/left-out";
import type { CliTexts } from "../texts/cli";
import type { Sheet } from "../values/sheet";
import type { Bytes } from "./read-input";

export type Failure = keyof CliTexts["failures"];

/** What a report is made from. */
export interface CheckedFile {
  readonly result: CheckResult;
  readonly leftOut: LeftOut;
}

export type FileResult = ({ readonly ok: true } & CheckedFile) | { readonly ok: false; readonly failure: Failure };

/** More than 100,000 rows of 34 columns, a hundred imports: the findings of many more would not fit into the memory of every machine. */
const MOST_CELLS = 4_000_000;

function isTooLong({ values }: Sheet): boolean {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return values.length * width > MOST_CELLS;
}

/** Checks what was read. Bytes that are no CSV, a sheet far beyond any import, and one without a header of the template are failures. */
export function checkFile(content: Bytes, options: CheckOptions & ReadOptions): FileResult {
  if (!content.ok) return content;
  const csv = readCsv(content.bytes, options);
  if (!csv.ok) return { ok: false, failure: csv.reason };
  if (isTooLong(csv.sheet)) return { ok: false, failure: "too-many-rows" };
  const result = checkSheet(csv.sheet, options);
  // A quote in the wrong place can hide the headers: then the finding says so.
  const isSheet = result.recognised || result.findings.some(({ code }) => code === "file-quote");
  return isSheet ? { ok: true, result, leftOut: leftOut(csv.sheet, result) } : { ok: false, failure: "no-header" };
}
