/**
 * The Errors column: what stands in it and what should.
 */
import type { CheckResult, Finding, SheetColumn } from "../../check";
import { errorsCell, parseErrorsCell, type Language } from "../../texts";
import type { Sheet } from "../../values/sheet";
import type { Progress } from "../gateway/slices";
import type { ReadSheet, SheetTable } from "../sheet/read";

/** The sheet's Errors column; null where it has none. */
export function errorsColumnOf(result: CheckResult): SheetColumn | null {
  return result.columns.find(({ key, read }) => key === "errors" && read) ?? null;
}

/** The table whose header row is the sheet's; null where the headers stand in none. */
export function headerTable({ tables, sheet }: ReadSheet, { headerRow, columns }: CheckResult): SheetTable | null {
  const known = columns.filter(({ key }) => key !== null).map(({ index }) => index + sheet.firstColumn);
  const holdsHeaders = ({ area, body }: SheetTable): boolean =>
    area.row === (headerRow ?? 0) - 1 && body.row > area.row && known.some((column) => column >= area.column && column < area.column + area.columns);
  return tables.find(holdsHeaders) ?? null;
}

/** What each Errors cell holds, from the first row below the headers to the sheet's last; empty texts where there is no Errors column. */
export function currentTexts(sheet: Sheet, result: CheckResult): readonly string[] {
  const column = errorsColumnOf(result);
  return dataRows(sheet, result).map((row) => (column ? String(row[column.index] ?? "") : ""));
}

const dataRows = (sheet: Sheet, { headerRow }: CheckResult): Sheet["values"] => sheet.values.slice((headerRow ?? 0) - sheet.firstRow + 1);

/** Rows between two reports of progress while texts are composed. */
const STEP = 50;

/** Composes what each Errors cell should hold, in the order of `currentTexts`. What Partner Center wrote is kept behind ours. */
export function* composeTexts(
  sheet: Sheet,
  result: CheckResult,
  options: { readonly language: Language; readonly warnings: boolean },
): Generator<Progress, readonly string[], void> {
  const firstRow = (result.headerRow ?? 0) + 1;
  const byRow = groupByRow(result.findings);
  const headers = result.columns.map(({ header }) => header);
  const headerOf = ({ columnIndex }: Finding): string | null => (columnIndex === null ? null : (headers[columnIndex] ?? null));
  const current = currentTexts(sheet, result);
  const texts: string[] = [];
  for (const [at, text] of current.entries()) {
    const findings = byRow.get(firstRow + at) ?? [];
    texts.push(errorsCell({ findings, headerOf, headers, foreign: parseErrorsCell(text).foreign, ...options }));
    if (at % STEP === 0) yield { done: at, of: current.length };
  }
  return texts;
}

/** What each Errors cell holds without our messages: what Partner Center wrote, as it wrote it. */
export function textsWithoutMarks(sheet: Sheet, result: CheckResult): readonly string[] {
  return currentTexts(sheet, result).map((text) => parseErrorsCell(text).foreign);
}

function groupByRow(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    const found = byRow.get(finding.row);
    if (found) found.push(finding);
    else byRow.set(finding.row, [finding]);
  }
  return byRow;
}
