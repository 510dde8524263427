/** The template's declared validation of a column as Excel's data validation. */
import { validationOf, type Column, type Validation } from "../../template";
import { alertOf, promptOf, type Language } from "../../texts";
import { cellReference } from "../gateway/address";
import { listSource, reasonSource, substatusSource } from "./list-layout";

/** Where a column's cells begin, and where the row's status and substatus are: 0-based within the sheet. */
export interface Place {
  readonly firstRow: number;
  readonly column: number;
  readonly statusColumn: number | null;
  /** The list sheet's name. */
  readonly lists: string;
  readonly substatusColumn: number | null;
}

/** Excel counts days from here; a text is none. */
const FIRST_DAY = "1900-01-02";

/** The rule for what is typed, in terms of the first cell of the range; null where anything goes. */
export function ruleOf(
  validation: Validation,
  { firstRow, column, statusColumn, substatusColumn, lists }: Place,
): Excel.DataValidationRule | null {
  const cell = cellReference(firstRow, column);
  switch (validation.type) {
    case "list":
      return dropdown(listSource(validation.list, lists));
    case "substatus":
      return dropdown(
        statusColumn === null
          ? listSource(validation.list, lists)
          : substatusSource(validation.list, cellReference(firstRow, statusColumn, { column: true }), lists),
      );
    case "reason":
      return dropdown(
        substatusColumn === null
          ? listSource(validation.list, lists)
          : reasonSource(
              validation.list,
              validation.errorList,
              cellReference(firstRow, substatusColumn, { column: true }),
              lists,
            ),
      );
    case "date":
      return { date: { formula1: FIRST_DAY, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } };
    case "amount":
      return { decimal: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } };
    case "email":
      return { custom: { formula: emailFormula(cell) } };
    case "duns":
      return { custom: { formula: `=LEN(SUBSTITUTE(SUBSTITUTE(${cell},"-","")," ",""))=9` } };
    case "any":
      return null;
  }
}

const dropdown = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

/** One `@`, no space, and a dot with two characters after it somewhere after the `@`: less than the check asks, never more. */
function emailFormula(cell: string): string {
  const one = `LEN(${cell})-LEN(SUBSTITUTE(${cell},"@",""))=1`;
  const noSpace = `ISERROR(FIND(" ",${cell}))`;
  const dot = `ISNUMBER(FIND(".",${cell},FIND("@",${cell})+2))`;
  return `=AND(${one},${noSpace},${dot})`;
}

/** Queues validation, alert and prompt of one column's cells. In this order: a rule that is set resets the alert. */
export function queueValidation(range: Excel.Range, column: Column, place: Place, language: Language): void {
  const declared = validationOf(column);
  const rule = ruleOf(declared, place);
  const alert = alertOf(declared, language);
  const prompt = promptOf(column, language);
  range.dataValidation.clear();
  if (rule) range.dataValidation.rule = rule;
  if (alert && declared.type !== "any") {
    range.dataValidation.errorAlert = {
      title: alert.title,
      message: alert.text,
      showAlert: true,
      style: declared.alert === "stop" ? Excel.DataValidationAlertStyle.stop : Excel.DataValidationAlertStyle.warning,
    };
  }
  range.dataValidation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
}
