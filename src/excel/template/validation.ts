/** The template's rules of what may be typed, as Excel's data validation. */
import { ruleOf, type RulePlace, type Rule } from "../../design/validation";
import { validationOf, type Column } from "../../template";
import { alertOf, promptOf, type Language } from "../../texts";

function excelRule(rule: Rule): Excel.DataValidationRule {
  const operator = Excel.DataValidationOperator.greaterThanOrEqualTo;
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "date":
      return { date: { formula1: rule.from, operator } };
    case "decimal":
      return { decimal: { formula1: rule.from, operator } };
    case "custom":
      return { custom: { formula: rule.formula } };
  }
}

/** Queues validation, alert and prompt of one column's cells. In this order: a rule that is set resets the alert. */
export function queueValidation(range: Excel.Range, column: Column, place: RulePlace, language: Language): void {
  const declared = validationOf(column);
  const rule = ruleOf(declared, place);
  const alert = alertOf(declared, language);
  const prompt = promptOf(column, language);
  range.dataValidation.clear();
  if (rule) range.dataValidation.rule = excelRule(rule);
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
