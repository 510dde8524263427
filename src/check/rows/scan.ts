/** Looks over the rows below the headers: which are records, which are empty, which have their cells in the wrong columns. */
import { isDayFirstDate } from "../../values/date-reading";
import { isBlank, tidy } from "../../values/space";
import type { CellValue, FileSource, Sheet } from "../../values/sheet";
import type { ReadColumn } from "../headers/read";

/** "misaligned": a record of a file whose cells stand in the wrong columns (a quote that is never closed, or more fields than headers). */
export type RowKind = "empty" | "record" | "misaligned";

/** What the rows below the headers are, filled row by row. */
export interface Scan {
  /** One a row below the headers, in order. */
  readonly kinds: RowKind[];
  /** Records, misaligned ones included. */
  records: number;
  /** Index into `kinds` of the last record; -1 where there is none. */
  lastRecord: number;
  /** Columns with an empty header that have a value under it. */
  readonly filledBlanks: Set<ReadColumn>;
  /** A text in the close date column is a date only if the day comes first. */
  dayFirstDates: boolean;
}

/** A value that is something: not white space and zero-width characters only. */
function isFilled(value: CellValue | undefined): boolean {
  if (value === undefined || value === "") return false;
  return typeof value !== "string" || !isBlank(value);
}

/** A row of a file with more fields than the header row. */
export interface SurplusFields {
  readonly fields: number;
  readonly delimiter: FileSource["delimiter"];
}

/** More fields than the header row and something in one of those, else null. Files only: Excel's rows are as wide as the sheet. */
export function surplusFields({ source, values }: Sheet, rowIndex: number, width: number): SurplusFields | null {
  const row = values[rowIndex] ?? [];
  if (source.kind !== "file" || row.length <= width) return null;
  return row.slice(width).some(isFilled) ? { fields: row.length, delimiter: source.delimiter } : null;
}

/**
 * Makes the scanner of one sheet: each call looks at the next matrix row below the headers and adds it to the scan.
 * A row in which only Errors is filled is empty, and so is one in which only columns are that count in no rule (a second column for the same
 * template column, a number out of range). Columns with an unknown or empty header do count: somebody wrote something there.
 */
export function rowScanner(
  sheet: Sheet,
  columns: readonly ReadColumn[],
): { readonly scan: Scan; readonly next: (rowIndex: number) => void } {
  const counting = columns
    .filter((column) => column.key !== "errors" && column.state !== "duplicate" && column.state !== "limit")
    .map((column) => column.index);
  const blanks = columns.filter((column) => column.state === "blank");
  const closeDate = columns.find((column) => column.key === "closeDate" && column.read);
  const openQuoteRow = sheet.source.kind === "file" ? sheet.source.openQuoteRow : null;
  const scan: Scan = {
    kinds: [],
    records: 0,
    lastRecord: -1,
    filledBlanks: new Set(),
    dayFirstDates: false,
  };

  const kindOf = (rowIndex: number, values: readonly CellValue[]): RowKind => {
    if (surplusFields(sheet, rowIndex, columns.length) !== null) return "misaligned";
    // Behind an open quote the text of any column can stand in Errors.
    if (openQuoteRow === sheet.firstRow + rowIndex) return values.some(isFilled) ? "misaligned" : "empty";
    return counting.some((index) => isFilled(values[index])) ? "record" : "empty";
  };

  const next = (rowIndex: number): void => {
    const values = sheet.values[rowIndex] ?? [];
    const kind = kindOf(rowIndex, values);
    scan.kinds.push(kind);
    if (kind === "empty") return;
    scan.records += 1;
    scan.lastRecord = scan.kinds.length - 1;
    if (kind === "misaligned") return;
    for (const column of blanks) if (isFilled(values[column.index])) scan.filledBlanks.add(column);
    const date = closeDate && values[closeDate.index];
    if (typeof date === "string" && !scan.dayFirstDates) scan.dayFirstDates = isDayFirstDate(tidy(date, false));
  };
  return { scan, next };
}
