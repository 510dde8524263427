/** What a check found, as text for people and as JSON for programs. */
import type { CheckResult, Finding } from "../check";
import { clean, describe, paneTexts, type Language } from "../texts";
import { cliTexts } from "../texts/cli";

/** One finding in the JSON report. */
interface JsonFinding {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  readonly value: string;
  readonly message: string;
  /** The new text of the cell or header; null where there is none, or where the mend is not a text. */
  readonly fix: string | null;
}

export interface JsonReport {
  readonly file: string;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly JsonFinding[];
}

/** The report of one file as issue trackers, scripts and tests read it. Findings by row, then column. */
export function jsonReport(file: string, result: CheckResult, language: Language): JsonReport {
  const findings = result.findings.map((finding) => ({
    row: finding.row,
    column: finding.column,
    code: finding.code,
    severity: finding.severity,
    value: finding.value,
    message: describe(finding, language),
    fix: finding.fix?.kind === "text" ? finding.fix.text : null,
  }));
  return { file, records: result.records, errors: result.errors, warnings: result.warnings, findings };
}

function findingLine(finding: Finding, language: Language): string {
  const words = paneTexts(language).findings;
  const width = Math.max(words.error.length, words.warning.length);
  const severity = (finding.severity === "error" ? words.error : words.warning).padEnd(width);
  // A header can be any text of the sheet, line breaks and control characters included.
  const column = finding.column === null ? "" : `${clean(finding.column)}: `;
  return `  ${severity}  ${column}${describe(finding, language)} (${finding.code})`;
}

/** The report of one file as lines for a terminal: the counts, then the findings under the row that they are in. */
export function textReport(file: string, result: CheckResult, language: Language): string {
  const texts = paneTexts(language);
  const lines = [`${file}: ${texts.summary.counts(result)}`];
  let row: number | null | undefined;
  for (const finding of result.findings) {
    if (finding.row !== row) {
      row = finding.row;
      lines.push("", texts.findings.place(row, null));
    }
    lines.push(findingLine(finding, language));
  }
  if (result.errors === 0) lines.push("", cliTexts(language).ready);
  return lines.join("\n");
}
