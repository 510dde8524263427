/**
 * The Errors column: what is in it and what should.
 */
import { isFixedByExport, type Finding, type RecognisedResult, type SheetColumn } from "../../check";
import { composeErrorsCell, parseErrorsCell } from "../../errors-column";
import { describeShort, formatNumber, type Language } from "../../texts";
import type { Sheet } from "../../values/sheet";
import type { Progress } from "../gateway/event-loop";
import type { ReadSheet, SheetTable } from "../sheet/read";

/** The sheet's Errors column; null where it has none. */
export function errorsColumnOf(result: RecognisedResult): SheetColumn | null {
  return result.columns.find(({ key, read }) => key === "errors" && read) ?? null;
}

/** The table whose header row is the sheet's; null where the headers are in none. */
export function headerTable({ tables, sheet }: ReadSheet, { headerRow, columns }: RecognisedResult): SheetTable | null {
  const known = columns.filter(({ key }) => key !== null).map(({ index }) => index + sheet.firstColumn);
  const holdsHeaders = ({ area, body }: SheetTable): boolean =>
    area.row === headerRow - 1 &&
    body.row > area.row &&
    known.some((column) => column >= area.column && column < area.column + area.columns);
  return tables.find(holdsHeaders) ?? null;
}

/** What each Errors cell holds, from the first row below the headers to the sheet's last; empty texts where there is no Errors column. */
export function currentTexts(sheet: Sheet, result: RecognisedResult): readonly string[] {
  const column = errorsColumnOf(result);
  return dataRows(sheet, result).map((row) => (column ? String(row[column.index] ?? "") : ""));
}

const dataRows = (sheet: Sheet, { headerRow }: RecognisedResult): Sheet["values"] =>
  sheet.values.slice(headerRow - sheet.firstRow + 1);

/** Rows between two reports of progress. */
const STEP = 50;

/** What is in each Errors cell without the add-in's messages, in the order of `currentTexts`: what Partner Center wrote, as it wrote it. */
export function* externalTexts(sheet: Sheet, result: RecognisedResult): Generator<Progress, readonly string[], void> {
  const current = currentTexts(sheet, result);
  const external: string[] = [];
  for (const [at, text] of current.entries()) {
    external.push(text === "" ? "" : parseErrorsCell(text).external);
    if (at % STEP === 0) yield { done: at, of: current.length };
  }
  return external;
}

/**
 * Composes what each Errors cell should hold, in the same order. What Partner Center wrote (`external`) is kept after the add-in's own text. In a row that is no record it wrote
 * nothing: a whole record, a comment or a header in the cell is the user's, and stays as it is.
 */
export function* composeTexts(
  result: RecognisedResult,
  external: readonly string[],
  { language, warnings }: { readonly language: Language; readonly warnings: boolean },
): Generator<Progress, readonly string[], void> {
  const firstRow = result.headerRow + 1;
  const findingsOf = inRowOrder(result.findings);
  const headers = result.columns.map(({ header }) => header);
  const headerOf = ({ columnIndex }: Finding): string | null =>
    columnIndex === null ? null : (headers[columnIndex] ?? null);
  const wording = { language, describe: describeShort, formatNumber };
  const otherRows = new Set(result.otherRows);
  const texts: string[] = [];
  for (const [at, text] of external.entries()) {
    const findings = findingsOf(firstRow + at).filter((finding) => !isFixedByExport(finding));
    const isUsers = text !== "" && otherRows.has(firstRow + at);
    texts.push(isUsers ? text : composeErrorsCell({ findings, headerOf, headers, external: text, wording, warnings }));
    if (at % STEP === 0) yield { done: at, of: external.length };
  }
  return texts;
}

/** Hands out the findings of one row after another, which is the order that they are in; those on the whole sheet come first. */
function inRowOrder(findings: readonly Finding[]): (row: number) => readonly Finding[] {
  let next = 0;
  return (row) => {
    while (next < findings.length && (findings[next]?.row ?? 0) < row) next += 1;
    const first = next;
    while (findings[next]?.row === row) next += 1;
    return findings.slice(first, next);
  };
}
