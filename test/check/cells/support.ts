import { compileCellRules, type CellContext, type CellFinding } from "../../../src/check/cells";
import { columnByKey, type ColumnKey } from "../../../src/template";
import { NO_FACTS, type RecordFacts } from "../../../src/values/record-facts";
import type { CellValue, ExcelSource } from "../../../src/values/sheet";
import { PLAIN_FILE } from "../../plain-file";

export const FILE = PLAIN_FILE;

export const excel = (decimalSeparator = ".", date1904 = false): ExcelSource => ({
  kind: "excel",
  listSeparator: ",",
  decimalSeparator,
  date1904,
});

export interface Around {
  readonly context?: Partial<CellContext>;
  readonly record?: Partial<RecordFacts>;
}

export interface Checked {
  readonly findings: readonly CellFinding[];
  readonly effective: string | null;
}

export function checkCell(
  key: ColumnKey,
  value: CellValue,
  text: string,
  format: string,
  { context, record }: Around = {},
): Checked {
  const column = columnByKey("2021-02", key) ?? columnByKey("2023-08", key);
  if (!column) throw new Error(`no column ${key}`);
  const findings: CellFinding[] = [];
  const check = compileCellRules(column, {
    source: FILE,
    today: "2026-11-20",
    language: "en",
    decided: null,
    dayFirstDates: false,
    datesInDoubt: false,
    groupingDots: false,
    ...context,
  });
  const effective = check(value, text, format, { ...NO_FACTS, ...record }, (finding) => findings.push(finding));
  return { findings, effective };
}

/** The new text of a fix, its number format, or null. */
export function fixOf({ fix }: CellFinding): string | null {
  if (fix?.kind === "text") return fix.text;
  return fix?.kind === "format" ? `format ${fix.format}` : null;
}

const tuple = (finding: CellFinding): string =>
  `${finding.code} ${finding.severity}${finding.fix ? ` → ${fixOf(finding) ?? ""}` : ""}`;

/**
 * Findings of a text cell as "code severity → fix", sorted; `whitespace` beside another fix is left to the engine, which drops it.
 */
export function inText(key: ColumnKey, text: string, around?: Around): readonly string[] {
  const { findings } = checkCell(key, text, text, "@", around);
  const isMended = findings.some(({ code, fix }) => code !== "whitespace" && fix);
  return findings
    .filter(({ code }) => code !== "whitespace" || !isMended)
    .map(tuple)
    .sort();
}

/** Findings of an Excel cell: its value, what it shows, its format. */
export function inExcel(
  key: ColumnKey,
  value: CellValue,
  text: string,
  format = "General",
  around: Around = {},
): readonly string[] {
  return checkCell(key, value, text, format, { ...around, context: { source: excel(), ...around.context } })
    .findings.map(tuple)
    .sort();
}
