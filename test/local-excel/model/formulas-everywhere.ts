/** Every formula of the workbook rewritten: in cells, names, validation and conditional formats. */
import type { Sheet } from "./sheet";
import type { ConditionalRule, DefinedName, Operand, ValidationRule } from "./state";
import type { Workbook } from "./workbook";

type Change = (formula: string, sheet: Sheet) => string;

const operand = (value: Operand, change: (formula: string) => string): Operand =>
  typeof value === "string" && value.startsWith("=") ? change(value) : value;

export function mapValidationRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  if (rule.type === "None") return rule;
  if (rule.type === "List") return rule.source.startsWith("=") ? { ...rule, source: change(rule.source) } : rule;
  if (rule.type === "Custom") return { ...rule, formula: change(rule.formula) };
  return {
    ...rule,
    formula1: operand(rule.formula1, change),
    formula2: rule.formula2 === null ? null : operand(rule.formula2, change),
  };
}

export function mapConditionalRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  if (rule.type === "Custom") return { ...rule, formula: change(rule.formula) };
  if (rule.type === "CellValue")
    return {
      ...rule,
      formula1: change(rule.formula1),
      formula2: rule.formula2 === null ? null : change(rule.formula2),
    };
  return rule;
}

/** Inside a transaction. Sheets in which nothing changes are left as they are. */
export function mapFormulas(workbook: Workbook, change: Change): void {
  for (const sheet of workbook.sheets) {
    mapCells(sheet, change);
    const here = (formula: string): string => change(formula, sheet);
    const { validations, conditionalFormats } = sheet.state;
    const newValidations = validations.map((known) => ({
      ...known,
      rule: mapValidationRule(known.rule, here),
    }));
    if (JSON.stringify(newValidations) !== JSON.stringify(validations)) sheet.edit().validations = newValidations;
    const newFormats = conditionalFormats.map((known) => ({
      ...known,
      rule: mapConditionalRule(known.rule, here),
    }));
    if (JSON.stringify(newFormats) !== JSON.stringify(conditionalFormats)) sheet.edit().conditionalFormats = newFormats;
  }
}

function mapCells(sheet: Sheet, change: Change): void {
  if (sheet.state.formulaCount === 0) return;
  for (const [row, { cells }] of sheet.state.rows) {
    cells.forEach((cell, column) => {
      if (!cell?.formula) return;
      const formula = change(cell.formula, sheet);
      if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
    });
  }
}

/** Names of the workbook and of its sheets. */
export function mapNames(workbook: Workbook, change: Change): void {
  const mapped = (names: readonly DefinedName[], sheet: Sheet): readonly DefinedName[] => {
    const changed = names.map((name) => ({
      ...name,
      formula: change(name.formula, sheet),
    }));
    return changed.some((name, index) => name.formula !== names[index]?.formula) ? changed : names;
  };
  const [first] = workbook.sheets;
  if (first) workbook.names = mapped(workbook.names, first);
  for (const sheet of workbook.sheets) {
    const names = mapped(sheet.state.names, sheet);
    if (names !== sheet.state.names) sheet.edit().names = names;
  }
}
