/** What a check found, as JSON for programs: in pieces, because the whole of a large report is longer than a string can be. */
import type { Finding } from "../../check";
import type { LeftOut } from "../../operations/left-out";
import { describe, type Language } from "../../texts";
import type { CheckedFile } from "../check-file";
import { jsonText } from "../printable";

/** One finding in the JSON report. */
interface JsonFinding {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  /** Whether it keeps the sheet from being exported. */
  readonly blocks: boolean;
  readonly value: string;
  readonly message: string;
  /** The new text of the cell or header; null where there is none, or where the fix is not a text. */
  readonly fix: string | null;
}

/** The report of one file, beside its findings. */
interface JsonHead {
  readonly file: string;
  /** At least one record, and no finding that blocks. */
  readonly ready: boolean;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  /** The records that would be left out of an import of the others, with their rows and deal names. */
  readonly leftOut: LeftOut;
}

function jsonFinding(finding: Finding, language: Language): JsonFinding {
  return {
    row: finding.row,
    column: finding.column,
    code: finding.code,
    severity: finding.severity,
    blocks: finding.blocks,
    value: finding.value,
    message: describe(finding, language, "file"),
    fix: finding.fix?.kind === "text" ? finding.fix.text : null,
  };
}

/**
 * The report of one file as JSON, without a line end at its end: an object of `JsonHead` with `findings`, by row, then column.
 * @param level how deep in another JSON text it goes: 0 alone, 1 in an array.
 */
export function* jsonReport(
  file: string,
  { result, leftOut }: CheckedFile,
  language: Language,
  level: number,
): Generator<string> {
  const head: JsonHead = {
    file,
    ready: result.ready,
    records: result.records,
    errors: result.errors,
    warnings: result.warnings,
    leftOut,
  };
  const line = `\n${"  ".repeat(level)}`;
  yield `${jsonText(head, level).slice(0, -`${line}}`.length)},${line}  "findings": [`;
  let separator = "";
  for (const finding of result.findings) {
    yield `${separator}${line}    ${jsonText(jsonFinding(finding, language), level + 2)}`;
    separator = ",";
  }
  yield separator === "" ? `]${line}}` : `${line}  ]${line}}`;
}
