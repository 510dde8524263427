/** What a check found, as lines for a terminal. */
import type { CheckResult } from "../../check";
import { clean, paneTexts, type Language } from "../../texts";
import { cliTexts, type CliTexts } from "../../texts/cli";
import { runsOf } from "../../values/runs";
import { causes, type Cause } from "./causes";
import type { CheckedFile } from "../check-file";
import { printable } from "../printable";

/** More columns, or runs of rows, than this are not named one by one. */
const MOST_NAMED = 5;

/** `2-34`, `40`: rows without a gap between them as one run. */
const runNames = (rows: readonly number[]): readonly string[] =>
  runsOf(rows).map(({ first, count }) => (count === 1 ? `${first}` : `${first}-${first + count - 1}`));

const named = (names: readonly string[], texts: CliTexts): string =>
  names.length > MOST_NAMED
    ? texts.andMore(names.slice(0, MOST_NAMED).join(", "), names.length - MOST_NAMED)
    : names.join(", ");

function causeLine({ first, message, columns, rows, isSameMessage }: Cause, language: Language): string {
  const words = paneTexts(language).findings;
  const texts = cliTexts(language);
  const width = Math.max(words.error.length, words.warning.length);
  const severity = (first.severity === "error" ? words.error : words.warning).padEnd(width);
  // A header can be any text of the sheet, line breaks and control characters included.
  const names = columns.map(clean);
  const inFront = isSameMessage ? named(names, texts) : names.slice(0, 1).join("");
  const notes: string[] = [first.code];
  if (columns.length > 1)
    notes.push(isSameMessage ? texts.columns(columns.length) : texts.columnsNamed(named(names, texts), columns.length));
  if (rows.length > 1) notes.push(texts.rows(named(runNames(rows), texts), rows.length));
  return `  ${severity}  ${inFront === "" ? "" : `${inFront}: `}${message} (${notes.join(", ")})`;
}

/** More records than this are not named one by one. */
const MOST_RECORDS = 20;

/** The records that an import of the others leaves out, by row and name. */
function* leftOutParts({ result, leftOut }: CheckedFile, language: Language): Generator<string> {
  const { rows, inCells, records } = leftOut;
  if (records === 0) return;
  const texts = cliTexts(language);
  const inside = inCells.reduce((sum, cell) => sum + cell.records, 0);
  yield texts.leftOut(records, result.records + inside);
  const lines = [
    ...rows.map(({ row, deal }) => ({ row, text: texts.leftOutRow(row, deal) })),
    ...inCells.map(({ row, records: count, deals }) => ({ row, text: texts.leftOutInside(row, count, deals) })),
  ].sort((one, other) => one.row - other.row);
  for (const { text } of lines.slice(0, MOST_RECORDS)) yield text;
  if (lines.length > MOST_RECORDS) yield texts.more(lines.length - MOST_RECORDS);
}

/** The records that an import of the others leaves out, as lines; none where there is none. */
export const leftOutLines = (checked: CheckedFile, language: Language): readonly string[] =>
  [...leftOutParts(checked, language)].map((line, index) => (index === 0 ? `\n${line}` : `  ${line}`));

/** What the counts do not say: whether the file can be imported. */
function verdict({ ready, errors }: CheckResult, texts: CliTexts): readonly string[] {
  if (!ready) return [];
  return ["", errors === 0 ? texts.ready : texts.exportFixesTheRest];
}

/**
 * The report of one file: the counts, then the findings under the row that they are in, alike ones once with their number, then the records that
 * would be left out, then whether the file is ready. Every line ends with a line feed.
 */
export function* textReport(file: string, checked: CheckedFile, language: Language): Generator<string> {
  const { result } = checked;
  const texts = paneTexts(language);
  yield `${printable(file)}: ${texts.summary.counts(result)}\n`;
  let row: number | null | undefined;
  for (const cause of causes(result, language)) {
    if (cause.first.row !== row) {
      row = cause.first.row;
      yield `\n${texts.findings.place(row, null)}\n`;
    }
    yield `${causeLine(cause, language)}\n`;
  }
  for (const line of leftOutLines(checked, language)) yield `${line}\n`;
  for (const line of verdict(result, cliTexts(language))) yield `${line}\n`;
}
