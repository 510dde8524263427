/** Other looks at the sheet, just before it is written and while it is: what moved meanwhile is not written, or put back. */
import type { RecognisedResult, SheetColumn } from "../../check";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { areaOfSheet, loadArea, throwUnlessAt } from "../gateway/area";
import type { ReadSheet } from "../sheet/read";

/** Rows of the matrices above the first record. */
export const rowsAbove = ({ sheet }: ReadSheet, { headerRow }: RecognisedResult): number =>
  headerRow - sheet.firstRow + 1;

/** Rows of one column's cells. */
type Column = readonly (readonly unknown[])[];

/** The sheet as it was just before the write. */
export interface Verified {
  /** 0-based rows below the headers in which the user has a formula in the Errors column: not ours to write. */
  readonly formulaRows: ReadonlySet<number>;
  /** The formulas of the Errors column, header included; null where there is none. */
  readonly formulas: Column | null;
}

/**
 * Queues another look at the place of the sheet, its headers and the columns that tell records apart. What comes back, called after sending, throws
 * `ConcurrentEdit` when they differ.
 */
export function queueVerification(
  read: ReadSheet,
  result: RecognisedResult,
  errors: SheetColumn | null,
): () => Verified {
  const { range, sheet } = read;
  const above = rowsAbove(read, result);
  loadArea(range);
  const header = range.getRow(above - 1);
  header.load({ values: true });
  const recordsMoved = queueTelling(read, result);
  const errorsNow = errors ? range.getColumn(errors.index) : null;
  errorsNow?.load({ formulas: true, values: true });
  return () => {
    throwUnlessAt(range, areaOfSheet(sheet));
    if (header.values[0]?.some((value, index) => value !== sheet.values[above - 1]?.[index]))
      throw new ConcurrentEdit();
    if (recordsMoved()) throw new ConcurrentEdit();
    if (!errors || !errorsNow) return { formulaRows: new Set(), formulas: null };
    return {
      formulaRows: formulaRows(errorsNow, above, (row) => sheet.values[row]?.[errors.index]),
      formulas: errorsNow.formulas,
    };
  };
}

/** Queues a look at the columns that tell records apart; after sending, whether they are others than those that were read. */
function queueTelling({ range, sheet }: ReadSheet, { columns }: RecognisedResult): () => boolean {
  const telling = columns
    .filter(({ key, read: counts }) => counts && (key === "dealName" || key === "referralId"))
    .map(({ index }) => ({ index, column: range.getColumn(index) }));
  for (const { column } of telling) column.load({ values: true });
  return () =>
    telling.some(({ index, column }) => column.values.some(([value], row) => value !== sheet.values[row]?.[index]));
}

/** A text that begins with "=" in a text cell reads the same as a formula; a formula's value differs from it. Other cells must be as they were. */
function formulaRows(
  { formulas, values }: Excel.Range,
  above: number,
  before: (row: number) => unknown,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [row, [value]] of values.entries()) {
    const formula: unknown = formulas[row]?.[0];
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) found.add(row - above);
    else if (value !== before(row)) throw new ConcurrentEdit();
  }
  return found;
}

/** What stood in the Errors column when it was overwritten, header included. */
export interface Overwritten {
  readonly formulas: Column;
  readonly formats: Column;
}

/**
 * Queues a last look into the request that writes, before what is written: rows that were sorted since the verification keep their place and size, so no
 * guard stops the write. What comes back, called after sending, tells whether it was on the wrong rows, and what it overwrote there.
 */
export function queueLastLook(
  read: ReadSheet,
  result: RecognisedResult,
  errors: SheetColumn | null,
  verified: Verified,
): () => { readonly overwritten: Overwritten | null } | null {
  const recordsMoved = queueTelling(read, result);
  const cells = errors ? read.range.getColumn(errors.index) : null;
  cells?.load({ formulas: true, numberFormat: true });
  return () => {
    const others = cells?.formulas.some(([formula], row) => formula !== verified.formulas?.[row]?.[0]);
    if (!recordsMoved() && !others) return null;
    return { overwritten: cells && { formulas: cells.formulas, formats: cells.numberFormat } };
  };
}
