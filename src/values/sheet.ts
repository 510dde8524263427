/**
 * The sheet as it was read, once: from Excel (values, what is shown, number formats) or from a CSV file (text only).
 * Matrices instead of one object a cell: a sheet may have 5,000 x 132 cells.
 */

import type { BadQuote, Delimiter } from "./separated";

/** What a cell holds. Empty is "". Dates are serial numbers. Error values are their text ("#N/A"). */
export type CellValue = string | number | boolean;

export interface ExcelSource {
  readonly kind: "excel";
  /** What this machine's Excel would put between the fields of a CSV ("," or ";"); null when it is not known. */
  readonly listSeparator: string | null;
  /** "." or ",": the decimal sign in what cells show. */
  readonly decimalSeparator: string;
  /** The workbook counts days from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

/** A row of a file with a quote that is never closed, or with text after a closing one. */
export interface BadQuoteRow extends BadQuote {
  /** 1-based sheet row. */
  readonly row: number;
  /** How many records of the file are in the row's cells beside its own: the quote has swallowed their lines. */
  readonly records: number;
  /** The deal names of the first of them. */
  readonly deals: readonly string[];
}

/** One encoding that a file may have, and what some of its cells would be: those in which the candidates differ, the same for all of them. */
export interface EncodingCandidate {
  /** A WHATWG name in lower case, or "ibm850". */
  readonly encoding: string;
  /** At most five. `row` is a 1-based sheet row, `column` a 0-based column of the matrices. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface FileSource {
  readonly kind: "file";
  /** What separates the headers. */
  readonly delimiter: Delimiter;
  /** There was a `sep=` line above the first row; it is not counted. */
  readonly hasSeparatorLine: boolean;
  /** Some rows were in one field each, or were separated otherwise than the headers, and were cut. */
  readonly isUncut: boolean;
  /** 1-based sheet rows that were cut out of one field and have more beside it, which is after the last column. */
  readonly rowsWithMore: readonly number[];
  /** A WHATWG name in lower case, or "ibm850". Anything but "utf-8" was converted while reading. */
  readonly encoding: string;
  /** Bytes that are no UTF-8 in a file that is: each became U+FFFD. */
  readonly isDamaged: boolean;
  /** Best first; empty where the encoding is certain, clear, or chosen by the user. */
  readonly encodingCandidates: readonly EncodingCandidate[];
  /** In the order of their rows. */
  readonly badQuotes: readonly BadQuoteRow[];
}

export interface Sheet {
  readonly source: ExcelSource | FileSource;
  /** 1-based sheet row of the first row of the matrices. */
  readonly firstRow: number;
  /** 0-based sheet column of the first column of the matrices. */
  readonly firstColumn: number;
  /** Rows x columns. Rows of a file may be longer or shorter than the header row: a missing cell is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** What each cell shows, same shape; a text as it is, whatever its format makes of it. A file: the very same strings as `values`. */
  readonly text: readonly (readonly string[])[];
  /** en-US number formats, same shape; "@" for a text, whatever its format is. Null for a file, in which every cell is text. */
  readonly formats: readonly (readonly string[])[] | null;
  /** 1-based sheet rows that are none of the records, whatever they hold: the totals row of a table of Excel's. */
  readonly ignoredRows?: readonly number[];
}

/** One cell of a sheet, made on demand. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  /** en-US number format; "@" for a file. */
  readonly format: string;
}

/** A file that is as it should be: commas, UTF-8, no fault. Of texts that come from no file, too. */
export const PLAIN_FILE: FileSource = {
  kind: "file",
  delimiter: ",",
  hasSeparatorLine: false,
  isUncut: false,
  rowsWithMore: [],
  encoding: "utf-8",
  isDamaged: false,
  encodingCandidates: [],
  badQuotes: [],
};
