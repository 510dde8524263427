/** What a check keeps, so that the next one of the same sheet checks only what was edited. */
import type { Sheet } from "../values/sheet";
import type { ReadColumn, ReadHeaders } from "./headers/read";
import type { CheckOptions, CheckResult } from "./result";
import type { CheckedRecord } from "./rows/checker";
import { IGNORED, type RowFacts } from "./rows/row-facts";
import { sameCellFacts, type CellFacts } from "./sheet/facts";

/** One row below the headers. */
export interface CheckedRow {
  readonly facts: RowFacts;
  /** Null where the row is no record whose cells were checked. */
  readonly record: CheckedRecord | null;
}

export interface CheckState {
  readonly sheet: Sheet;
  readonly options: CheckOptions;
  readonly result: CheckResult;
  /** 0-based matrix row of the headers; null where none were recognised. Then there are no rows either. */
  readonly headerIndex: number | null;
  readonly headers: ReadHeaders;
  readonly cellFacts: CellFacts;
  /** The rows below the headers, in order. */
  readonly rows: readonly CheckedRow[];
}

/** The check before, and which row of it each row of the new sheet is. */
export interface Previous {
  readonly state: CheckState;
  /** For each matrix row of the new sheet the matrix row of the old one whose cells it has, unchanged; null where it was written. See row-origins.ts. */
  readonly origins: readonly (number | null)[];
}

const sameColumn = (one: ReadColumn, other: ReadColumn | undefined): boolean =>
  one.state === other?.state && one.name === other.name && one.key === other.key && one.number === other.number;

/** Whether rows read under `one` are read alike under `other`: the spelling of a header does not matter. */
function sameHeaders(one: ReadHeaders, other: ReadHeaders): boolean {
  return (
    one.edition === other.edition &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, index) => sameColumn(column, other.columns[index]))
  );
}

/** A file is read and checked once; what its source says is about rows in their places. */
function sameSource(one: Sheet["source"], other: Sheet["source"]): boolean {
  return (
    one.kind === "excel" &&
    other.kind === "excel" &&
    one.date1904 === other.date1904 &&
    one.decimalSeparator === other.decimalSeparator &&
    one.listSeparator === other.listSeparator
  );
}

/** The rows that the new check can keep, by matrix row of the new sheet. */
export interface KeptRows {
  /** The row as it was checked before, or undefined where it must be checked again. */
  get(rowIndex: number): CheckedRow | undefined;
  /** Its findings hold while the sheet says the same to its cells. */
  readonly cellFacts: CellFacts | null;
}

const NOTHING_KEPT: KeptRows = { get: () => undefined, cellFacts: null };

/** What of the previous check is still true of `sheet`. */
export function keptRows(
  previous: Previous | null,
  sheet: Sheet,
  headers: ReadHeaders,
  options: CheckOptions,
): KeptRows {
  if (previous === null) return NOTHING_KEPT;
  const { state, origins } = previous;
  const { headerIndex } = state;
  const isSame =
    headerIndex !== null &&
    sameSource(state.sheet.source, sheet.source) &&
    state.options.today === options.today &&
    state.options.language === options.language &&
    state.options.decided === options.decided &&
    sameHeaders(state.headers, headers);
  if (!isSame) return NOTHING_KEPT;
  return {
    get: (rowIndex) => {
      const origin = origins[rowIndex] ?? null;
      const row = origin === null ? undefined : state.rows[origin - headerIndex - 1];
      // What a row holds that was ignored was never read.
      return row?.facts === IGNORED ? undefined : row;
    },
    cellFacts: state.cellFacts,
  };
}

/** Whether kept findings of records still hold. */
export function keepsFindings(kept: KeptRows, facts: CellFacts): boolean {
  return kept.cellFacts !== null && sameCellFacts(kept.cellFacts, facts);
}
