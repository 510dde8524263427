/** What the rules of the sheet need to know of each row below the headers, before any record is checked. */
import { isPlainNumber, speaksForGroupingDots } from "../../values/amounts";
import type { CellValue, Sheet } from "../../values/sheet";
import { normaliseSpace } from "../../values/space";
import type { ReadHeaders } from "../headers/read";
import { dateFactReader, type DateFact } from "./date-facts";
import { isFilled } from "./filled";
import { isNoRecord } from "./not-a-record";
import { recordsInCells } from "./record-in-one-cell";
import { repeatedHeaderTest } from "./repeated-header";
import { surplusFields } from "./surplus";

/**
 * "misaligned": a record of a file whose cells are in the wrong columns (a bad quote, or more fields than headers). "other": no record, and nothing
 * that a record should be; it counts nowhere.
 */
export type RowKind = "empty" | "record" | "misaligned" | "other";

/** Why a row is none of the records; `index` is the column of the cell that shows it. */
export type NoRecord =
  | { readonly code: "record-in-one-cell"; readonly index: number }
  | { readonly code: "repeated-header" | "not-a-record" };

/** A function of the row's cells and the headers alone. */
export interface RowFacts {
  readonly kind: RowKind;
  /** For kind "other" alone, what it is; null where there is nothing to say of it (the totals row of a table). */
  readonly noRecord: NoRecord | null;
  /** The columns (`ReadColumn.index`) with an empty header in which the row holds something. */
  readonly filledBlanks: readonly number[];
  /** What its close date says of the others in the column. */
  readonly date: DateFact;
  /** The text of an amount in it shows that dots group digits in this sheet. */
  readonly witnessesGroupingDots: boolean;
}

const NONE: readonly number[] = [];
const factsOf = (kind: RowKind, noRecord: NoRecord | null = null): RowFacts => ({
  kind,
  noRecord,
  filledBlanks: NONE,
  date: null,
  witnessesGroupingDots: false,
});
const EMPTY = factsOf("empty");
const MISALIGNED = factsOf("misaligned");
/** Most records say nothing of the others: all of them share one object. */
const RECORD = factsOf("record");
const DATE_IN_DOUBT: RowFacts = { ...RECORD, date: "doubt" };
const DAY_FIRST: RowFacts = { ...RECORD, date: "day-first" };
export const IGNORED = factsOf("other");
const REPEATED_HEADER = factsOf("other", { code: "repeated-header" });
const NOT_A_RECORD = factsOf("other", { code: "not-a-record" });

/** Reads the facts of the row at a 0-based matrix index. */
export type RowFactsReader = (rowIndex: number) => RowFacts;

/**
 * Compiles the reader of one sheet.
 * A row in which only Errors is filled is empty, and so is one in which only columns are that count in no rule (a second column for the same
 * template column, a number out of range). Columns with an unknown or empty header do count: somebody wrote something there.
 */
export function rowFactsReader(sheet: Sheet, headers: ReadHeaders): RowFactsReader {
  const { columns } = headers;
  const { aloneIn } = recordsInCells(headers);
  const isRepeatedHeader = repeatedHeaderTest(headers);
  const counting = columns
    .filter((column) => column.key !== "errors" && column.state !== "duplicate" && column.state !== "limit")
    .map((column) => column.index);
  const errors = columns.find(({ key, read }) => key === "errors" && read)?.index ?? null;
  const blanks = columns.filter((column) => column.state === "blank").map((column) => column.index);
  const amounts = columns.filter(({ column, read }) => read && column?.kind === "amount").map(({ index }) => index);
  const dateFactOf = dateFactReader(sheet, columns);
  const badQuoteRows = new Set(sheet.source.kind === "file" ? sheet.source.badQuotes.map(({ row }) => row) : []);

  const kindOf = (rowIndex: number, values: readonly CellValue[]): "empty" | "record" | "misaligned" => {
    if (surplusFields(sheet, rowIndex, columns.length) !== null) return "misaligned";
    // After a bad quote the text of any column can be in Errors.
    if (badQuoteRows.has(sheet.firstRow + rowIndex)) return values.some(isFilled) ? "misaligned" : "empty";
    return counting.some((index) => isFilled(values[index])) ? "record" : "empty";
  };

  const noRecordFacts = (values: readonly CellValue[]): RowFacts | null => {
    const index = aloneIn(values);
    if (index !== null) return factsOf("other", { code: "record-in-one-cell", index });
    if (isRepeatedHeader(values)) return REPEATED_HEADER;
    return isNoRecord(values, sheet.firstColumn, errors) ? NOT_A_RECORD : null;
  };

  return (rowIndex) => {
    const values = sheet.values[rowIndex] ?? [];
    const kind = kindOf(rowIndex, values);
    if (kind === "misaligned") return MISALIGNED;
    const other = noRecordFacts(values);
    if (other) return other;
    if (kind === "empty") return EMPTY;
    const filledBlanks = blanks.length === 0 ? NONE : blanks.filter((index) => isFilled(values[index]));
    const date = dateFactOf(rowIndex);
    const witnessesGroupingDots = amounts.some((index) => {
      const amount = values[index];
      if (typeof amount !== "string" || amount === "" || isPlainNumber(amount)) return false;
      return speaksForGroupingDots(normaliseSpace(amount, false));
    });
    if (filledBlanks.length > 0 || witnessesGroupingDots)
      return { ...RECORD, filledBlanks, date, witnessesGroupingDots };
    if (date === null) return RECORD;
    return date === "doubt" ? DATE_IN_DOUBT : DAY_FIRST;
  };
}
