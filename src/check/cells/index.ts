/**
 * The cell rules (docs/import-sheet.md, section 5, "Cell" and "Excel only"): a cell is read once (src/values/cell.ts); what is wrong with the reading
 * is reported for every kind alike, then the rule of the column's kind judges what was read.
 *
 *   const check = compileCellRules(column, context);              // once a column
 *   const effective = check(value, text, format, record, report); // once a cell, FACT_COLUMNS of a record before its others
 *
 * Two things are left to the engine, because they look beyond one cell:
 *   - the `required` finding of a blank cell (`effective === ""`);
 *   - dropping a cell's `whitespace` finding where another rule, of cells or rows, has a finding with a fix on the same cell.
 */
import type { Column } from "../../template";
import { cellReader } from "../../values/cell";
import type { RecordFacts } from "../../values/record-facts";
import type { CellValue } from "../../values/sheet";
import { faultFinding, reportLostDigits, textRules } from "./any-text";
import type { CellContext } from "./context";
import type { Report } from "./draft";
import { problemFinding } from "./problems";
import { CELL_RULES } from "./rules";

export type { CellFinding, Report } from "./draft";
export type { CellContext } from "./context";

/**
 * Checks one cell and reports its findings. Returns the cell's effective text, the one that row rules see:
 *   ""    the cell is blank (and nothing was reported);
 *   null  it shows an error or nothing but `#` (`formula-error`): it is not blank, and no other rule can read it;
 *   else  the canonical text of the reading: after the cell's own fix of `not-in-list` or `whitespace`, dates as MM/DD/YYYY, numbers as their digits
 *         ("40", "0.4"), booleans in Yes/No columns as Yes or No. A text that is in no list is as it is: rules that need a known value look it up.
 */
export type CellCheck = (
  value: CellValue,
  text: string,
  format: string,
  record: RecordFacts,
  report: Report,
) => string | null;

/** The rules of one column of a sheet. The column of `errors` has none: its cells are always "". */
export function compileCellRules(column: Column, context: CellContext): CellCheck {
  const read = cellReader(column, context.source, context.language);
  // What the import ignores is read for the rules of its row, and never judged.
  if (column.readonly) return (value, shown, format, record) => read(value, shown, format, record).text;
  const checkText = textRules(column);
  const checkDigits = reportLostDigits(column);
  const judge = CELL_RULES[column.kind](column, context);
  return (value, shown, format, record, report) => {
    if (value === "") return "";
    const reading = read(value, shown, format, record);
    const { text, bare, faults, problem } = reading;
    const finding = problem && problemFinding(reading, shown, column, context);
    if (finding && problem.kind === "error") {
      report(finding);
      return null;
    }
    if (text === "" && faults.length === 0) return "";
    if (typeof value === "string") checkText(value, bare, report);
    if (finding) report(finding);
    checkDigits(bare, report);
    judge(reading, record, report);
    for (const fault of faults) report(faultFinding(fault, bare));
    return text;
  };
}
