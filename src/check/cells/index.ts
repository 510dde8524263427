/**
 * The cell rules of docs/import-sheet.md, section 5, Cell and Excel only: one rule family a file, compiled once a column.
 *
 * How the engine uses it:
 *   const check = compileCellRules(column, context);              // once a column
 *   const effective = check(value, text, format, record, report); // once a cell, CHECKED_FIRST columns of a record before its others
 *
 * Two things are left to the engine, because they look beyond one cell:
 *   - the `required` finding of a blank cell (`effective === ""`);
 *   - dropping a cell's `whitespace` finding where another rule, of cells or rows, has a finding with a fix on the same cell.
 */
import type { Column } from "../../template";
import type { CellValue } from "../../values/sheet";
import { findSpaceFault, isBlank, tidy, trim, type SpaceFault } from "../../values/space";
import { draftFinding, textFix } from "../make";
import { amountNumber, amountText } from "./amounts";
import { formulaText, numberAsText, reportMojibake, withLostDigits } from "./any-text";
import { solutionText, teamMemberText } from "./composites";
import type { CellContext, RecordContext } from "./context";
import { dateNumber, dateText } from "./dates";
import type { Report } from "./draft";
import { reportFormulaError } from "./formula-error";
import { isListColumn, listNumber, listText, yesNoBoolean } from "./lists";
import type { NumberRule, TextRule } from "./rule";
import { dunsText, emailText, idText, matchedAccountText, phoneText, plainText, postalText } from "./shapes";

export type { CellFinding, Report } from "./draft";
export { CHECKED_FIRST, type CellContext, type RecordContext } from "./context";

/**
 * Checks one cell and reports its findings. Returns the cell's effective text, the one that row rules see:
 *   ""    the cell is blank (and nothing was reported);
 *   null  it shows an error or nothing but `#` (`formula-error`): it is not blank, and no other rule can read it;
 *   else  the text after the cell's own fix of `not-in-list` or `whitespace`. Real dates are MM/DD/YYYY, numbers their digits ("40", "0.4"),
 *         booleans in Yes/No columns Yes or No. A text that is in no list stays as it is: rules that need a known value look it up.
 */
export type CellCheck = (
  value: CellValue,
  text: string,
  format: string,
  record: RecordContext,
  report: Report,
) => string | null;

function textRuleOf(column: Column, context: CellContext): TextRule {
  if (isListColumn(column)) return listText(column, context.language);
  switch (column.kind) {
    case "id":
      return idText;
    case "postal":
      return postalText;
    case "duns":
      return dunsText;
    case "phone":
      return phoneText;
    case "email":
      return emailText;
    case "date":
      return dateText(context);
    case "amount":
      return amountText;
    case "solution":
      return solutionText(context.language);
    case "team-member":
      return teamMemberText;
    case "matched-account":
      return matchedAccountText;
    default:
      return plainText(column);
  }
}

function numberRuleOf(column: Column, textRule: TextRule, context: CellContext): NumberRule {
  if (column.kind === "date") return dateNumber(column, context);
  if (column.kind === "amount") return amountNumber(column, context);
  return isListColumn(column) ? listNumber(column) : numberAsText(textRule);
}

/** The rules of a text cell: `run` takes it as it is and tidied. */
function stringCheck(
  column: Column,
  textRule: TextRule,
): (value: string, record: RecordContext, report: Report) => string | null {
  const lineBreaks = column.multiline === true;
  const checkFormulaText = formulaText(column);

  const run = (value: string, text: string, record: RecordContext, report: Report): string | null => {
    if (reportFormulaError(text, report)) return null;
    reportMojibake(value, lineBreaks, report);
    checkFormulaText(text, report);
    return textRule(text, record, report);
  };

  const runWithFault = (value: string, fault: SpaceFault, record: RecordContext, report: Report): string | null => {
    const text = tidy(value, lineBreaks);
    const effective = run(value, text, record, report);
    if (effective !== null) report(draftFinding("whitespace", { what: fault }, textFix(text)));
    return effective;
  };

  return (value, record, report) => {
    if (isBlank(value)) return "";
    const fault = findSpaceFault(value, lineBreaks);
    return fault === null ? run(value, value, record, report) : runWithFault(value, fault, record, report);
  };
}

/** The rules of one column of a sheet. The column of `errors` has none: its cells are always "". */
export function compileCellRules(column: Column, context: CellContext): CellCheck {
  if (column.kind === "errors") return () => "";
  const textRule = withLostDigits(column, textRuleOf(column, context));
  const checkString = stringCheck(column, textRule);
  const checkNumber = numberRuleOf(column, textRule, context);
  const isYesNo = column.kind === "yes-no" || column.kind === "purchase-intent";
  return (value, text, format, record, report) => {
    if (value === "") return "";
    if (typeof value === "string") return checkString(value, record, report);
    if (reportFormulaError(tidy(text, false), report)) return null;
    if (typeof value === "number") return checkNumber(value, text, format, record, report);
    return isYesNo
      ? yesNoBoolean(value, text, report)
      : textRule(trim(text) || String(value).toUpperCase(), record, report);
  };
}
