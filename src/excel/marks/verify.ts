/** Another look at the sheet just before it is written: what moved meanwhile is not written. */
import type { CheckResult, SheetColumn } from "../../check";
import { Moved } from "../gateway/moved";
import { areaOf, loadPlace, refuseUnlessAt } from "../sheet/place";
import type { ReadSheet } from "../sheet/read";

/** Rows of the matrices above the first record. */
export const rowsAbove = ({ sheet }: ReadSheet, { headerRow }: CheckResult): number => (headerRow ?? 0) - sheet.firstRow + 1;

/** 0-based rows below the headers in which the user has a formula in the Errors column. */
export type FormulaRows = ReadonlySet<number>;

/**
 * Queues another look at the place of the sheet, its headers and the columns that tell records apart. What comes back, called after sending, throws
 * `Moved` when they differ, and gives the rows in which the Errors column is not ours to write.
 */
export function queueVerification(read: ReadSheet, result: CheckResult, errors: SheetColumn | null): () => FormulaRows {
  const { range, sheet } = read;
  const above = rowsAbove(read, result);
  loadPlace(range);
  const header = range.getRow(above - 1);
  header.load({ values: true });
  const telling = result.columns
    .filter(({ key, read: counts }) => counts && (key === "dealName" || key === "referralId"))
    .map(({ index }) => ({ index, column: range.getColumn(index) }));
  for (const { column } of telling) column.load({ values: true });
  const errorsNow = errors ? range.getColumn(errors.index) : null;
  errorsNow?.load({ formulas: true, values: true });
  return () => {
    refuseUnlessAt(range, areaOf(sheet));
    const before = (row: number, index: number): unknown => sheet.values[row]?.[index];
    if (header.values[0]?.some((value, index) => value !== before(above - 1, index))) throw new Moved();
    for (const { index, column } of telling) {
      if (column.values.some(([value], row) => value !== before(row, index))) throw new Moved();
    }
    return errors && errorsNow ? formulaRows(errorsNow, above, (row) => before(row, errors.index)) : new Set();
  };
}

/** A text that begins with "=" in a text cell reads the same as a formula; a formula's value differs from it. Other cells must be as they were. */
function formulaRows({ formulas, values }: Excel.Range, above: number, before: (row: number) => unknown): FormulaRows {
  const found = new Set<number>();
  for (const [row, [value]] of values.entries()) {
    const formula: unknown = formulas[row]?.[0];
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) found.add(row - above);
    else if (value !== before(row)) throw new Moved();
  }
  return found;
}
