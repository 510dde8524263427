/** What the cell rules need to know beside the cell. */
import type { ColumnKey } from "../../template";
import type { ExcelSource, FileSource } from "../../values/sheet";

/** The same for every cell of a sheet. */
export interface CellContext {
  readonly source: ExcelSource | FileSource;
  /** Today in UTC, YYYY-MM-DD. */
  readonly today: string;
  readonly language: "en" | "sv";
  /** Some text in the close date column is a date only if the day comes first: see `isDayFirstDate`. Text cells only, real dates never count. */
  readonly dayFirstDates: boolean;
}

/** What a rule needs of the other cells of its record: their effective texts (what their own `CellCheck` returned; "" where there is none). */
export interface RecordContext {
  readonly country: string;
  readonly status: string;
  readonly substatus: string;
  readonly help: string;
}

/** The columns whose effective texts the other cells' rules need: check these cells of a record before its others, in this order. */
export const CHECKED_FIRST: readonly (readonly [keyof RecordContext, ColumnKey])[] = [
  ["country", "customerCountry"],
  ["status", "partnerStatus"],
  ["substatus", "partnerSubstatus"],
  ["help", "helpRequired"],
];
