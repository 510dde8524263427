/**
 * The sheet as it was read, once: from Excel (values, what is shown, number formats) or from a CSV file (text only).
 * Matrices instead of one object a cell: a sheet may have 5,000 x 132 cells.
 */

/** What a cell holds. Empty is "". Dates are serial numbers. Error values are their text ("#N/A"). */
export type CellValue = string | number | boolean;

export interface ExcelSource {
  readonly kind: "excel";
  /** What this machine's Excel would put between the fields of a CSV ("," or ";"); null when it could not be told. */
  readonly listSeparator: string | null;
  /** "." or ",": the decimal sign in what cells show. */
  readonly decimalSeparator: string;
  /** The workbook counts days from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

export interface FileSource {
  readonly kind: "file";
  /** The separator that the file was read with. */
  readonly delimiter: "," | ";" | "\t";
  /** Anything but "utf-8" was converted while reading. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** 1-based sheet row in which a quote opens that is never closed; null when there is none. */
  readonly openQuoteRow: number | null;
}

export interface Sheet {
  readonly source: ExcelSource | FileSource;
  /** 1-based sheet row of the first row of the matrices. */
  readonly firstRow: number;
  /** 0-based sheet column of the first column of the matrices. */
  readonly firstColumn: number;
  /** Rows x columns. Rows of a file may be longer or shorter than the header row: a missing cell is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** What each cell shows, same shape. A file: the very same strings as `values`. */
  readonly text: readonly (readonly string[])[];
  /** en-US number formats, same shape; null for a file, in which every cell is text. */
  readonly formats: readonly (readonly string[])[] | null;
}

/** One cell of a sheet, made on demand. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  /** en-US number format; "@" for a file. */
  readonly format: string;
}
