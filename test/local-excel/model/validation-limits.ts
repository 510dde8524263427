/** What Excel does not take as a validation. */
import { isFormula } from "./formula/syntax";
import { refuse } from "./refusal";
import type { Operand, ValidationRule } from "./state";

/** Excel's limits: an inline list, a title, the messages of a prompt and of an alert (Microsoft, MS-XLSB 2.5.37, MS-OI29500 2.1.613). */
export const MAX_INLINE_LIST = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = { prompt: 255, alert: 225 } as const;

export function refuseLong(what: keyof typeof MAX_MESSAGE, title: string, message: string): void {
  if (title.length > MAX_TITLE || message.length > MAX_MESSAGE[what]) refuse("InvalidArgument");
}

export function checkedRule(rule: ValidationRule): ValidationRule {
  if (rule.type === "None") return rule;
  if (rule.type === "Custom") return { ...rule, formula: checkedFormula(rule.formula) };
  if (rule.type === "List") {
    if (rule.source.startsWith("=")) return { ...rule, source: checkedFormula(rule.source) };
    if (rule.source.length > MAX_INLINE_LIST || rule.source.trim() === "") refuse("InvalidArgument");
    return rule;
  }
  const needsTwo = rule.operator === "Between" || rule.operator === "NotBetween";
  if (needsTwo && rule.formula2 === null) refuse("InvalidArgument");
  const whole = rule.type === "WholeNumber" || rule.type === "TextLength";
  return {
    ...rule,
    formula1: checkedOperand(rule.formula1, whole),
    formula2: rule.formula2 === null ? null : checkedOperand(rule.formula2, whole),
  };
}

/** A number or a formula. The facade has made serial numbers of dates already. */
function checkedOperand(operand: Operand, whole: boolean): Operand {
  if (typeof operand === "number")
    return Number.isFinite(operand) && (!whole || Number.isInteger(operand)) ? operand : refuse("InvalidArgument");
  if (operand.startsWith("=")) return checkedFormula(operand);
  const number = Number(operand);
  return operand.trim() !== "" && Number.isFinite(number) ? checkedOperand(number, whole) : refuse("InvalidArgument");
}

function checkedFormula(text: string): string {
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (formula.length > 8192 || !isFormula(formula)) refuse("InvalidArgument");
  return formula;
}
