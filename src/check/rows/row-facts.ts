/** What the rules of the sheet need to know of each row below the headers, before any record is checked. */
import { isDayFirstDate } from "../../values/date-reading";
import type { CellValue, Sheet } from "../../values/sheet";
import { tidy } from "../../values/space";
import type { ReadColumn } from "../headers/read";
import { isFilled } from "./filled";
import { surplusFields } from "./surplus";

/** "misaligned": a record of a file whose cells stand in the wrong columns (a bad quote, or more fields than headers). */
export type RowKind = "empty" | "record" | "misaligned";

/** A function of the row's cells and the headers alone. */
export interface RowFacts {
  readonly kind: RowKind;
  /** The columns (`ReadColumn.index`) with an empty header in which the row holds something. */
  readonly filledBlanks: readonly number[];
  /** Its close date is a date only if the day comes first: the row witnesses that others in the column may be meant so, too. */
  readonly witnessesDayFirst: boolean;
}

const NONE: readonly number[] = [];
const factsOf = (kind: RowKind): RowFacts => ({ kind, filledBlanks: NONE, witnessesDayFirst: false });
const EMPTY = factsOf("empty");
const MISALIGNED = factsOf("misaligned");
/** Most records say nothing of the others: all of them share one object. */
const RECORD = factsOf("record");

/** Reads the facts of the row at a 0-based matrix index. */
export type RowFactsReader = (rowIndex: number) => RowFacts;

/**
 * Compiles the reader of one sheet.
 * A row in which only Errors is filled is empty, and so is one in which only columns are that count in no rule (a second column for the same
 * template column, a number out of range). Columns with an unknown or empty header do count: somebody wrote something there.
 */
export function rowFactsReader(sheet: Sheet, columns: readonly ReadColumn[]): RowFactsReader {
  const counting = columns
    .filter((column) => column.key !== "errors" && column.state !== "duplicate" && column.state !== "limit")
    .map((column) => column.index);
  const blanks = columns.filter((column) => column.state === "blank").map((column) => column.index);
  const closeDate = columns.find((column) => column.key === "closeDate" && column.read);
  const badQuoteRows = new Set(sheet.source.kind === "file" ? sheet.source.badQuotes.map(({ row }) => row) : []);

  const kindOf = (rowIndex: number, values: readonly CellValue[]): RowKind => {
    if (surplusFields(sheet, rowIndex, columns.length) !== null) return "misaligned";
    // Behind a bad quote the text of any column can stand in Errors.
    if (badQuoteRows.has(sheet.firstRow + rowIndex)) return values.some(isFilled) ? "misaligned" : "empty";
    return counting.some((index) => isFilled(values[index])) ? "record" : "empty";
  };

  return (rowIndex) => {
    const values = sheet.values[rowIndex] ?? [];
    const kind = kindOf(rowIndex, values);
    if (kind !== "record") return kind === "empty" ? EMPTY : MISALIGNED;
    const filledBlanks = blanks.length === 0 ? NONE : blanks.filter((index) => isFilled(values[index]));
    const date = closeDate && values[closeDate.index];
    const witnessesDayFirst = typeof date === "string" && isDayFirstDate(tidy(date, false));
    return filledBlanks.length > 0 || witnessesDayFirst ? { kind, filledBlanks, witnessesDayFirst } : RECORD;
  };
}
