/** Does a value obey the validation of its cell; what does its drop-down offer. */
import { intersect, type Area } from "./address";
import { displayText } from "./display";
import { evaluateArrayFor, evaluateFor, valueAt } from "./formula/calculate";
import type { Sheet } from "./sheet";
import type { ComparisonOperator, Operand, Validation } from "./state";
import { CellError, type CellValue } from "./values";
import { validationAt } from "./validation";

/** What the list of that cell offers, as texts; null where there is no list. A list by formula is that of the cell's own row. */
export function choicesFor(sheet: Sheet, row: number, column: number): string[] | null {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.type !== "List") return null;
  const { locale, date1904 } = sheet.workbook;
  return entries(sheet, validation, row, column)
    .filter((value) => value !== null && !(value instanceof CellError))
    .map((value) => displayText(value, "General", { locale, date1904, width: null }));
}

function entries(sheet: Sheet, validation: Validation, row: number, column: number): CellValue[] {
  if (validation.rule.type !== "List") return [];
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  return evaluateArrayFor(sheet, source, validation.anchor, { row, column }, true).flat();
}

/** Whether what the cell holds now obeys its validation; true without one. */
export const isValid = (sheet: Sheet, row: number, column: number): boolean => {
  const validation = validationAt(sheet, row, column);
  return !validation || obeys(sheet, validation, row, column);
};

/** As isValid, for a validation that is known. The value must already stand in the cell: a custom formula reads it there. */
export function obeys(sheet: Sheet, validation: Validation, row: number, column: number): boolean {
  const { rule } = validation;
  const value = valueAt(sheet, row, column);
  if (rule.type === "None") return true;
  if (value === null || value === "") return validation.ignoreBlanks;
  if (rule.type === "List") return inList(value, entries(sheet, validation, row, column), !rule.source.startsWith("="));
  if (rule.type === "Custom") {
    const result = evaluateFor(sheet, rule.formula, validation.anchor, {
      row,
      column,
    });
    return result === true || (typeof result === "number" && result !== 0);
  }
  const measured = measure(rule.type, value);
  if (measured === null) return false;
  const operand = (source: Operand | null): number | null => {
    if (source === null || typeof source === "number") return source;
    const result = evaluateFor(sheet, source, validation.anchor, {
      row,
      column,
    });
    return typeof result === "number" ? result : result === null ? 0 : null;
  };
  return compare(measured, rule.operator, operand(rule.formula1), operand(rule.formula2));
}

/** What is compared: a number, a date, the length of a text; null for a value of the wrong kind. */
function measure(
  type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength",
  value: NonNullable<CellValue>,
): number | null {
  if (type === "TextLength") return String(value).length;
  if (typeof value !== "number") return null;
  return type === "WholeNumber" && !Number.isInteger(value) ? null : value;
}

export function compare(
  value: number,
  operator: ComparisonOperator,
  first: number | null,
  second: number | null,
): boolean {
  if (first === null) return false;
  const [low, high] = second === null ? [first, first] : [Math.min(first, second), Math.max(first, second)];
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

/** Inline lists mind case; lists in cells do not. A number is not the text that looks like it where the list stands in cells. */
function inList(value: NonNullable<CellValue>, list: readonly CellValue[], inline: boolean): boolean {
  if (inline) return list.includes(value instanceof CellError ? value.code : String(value));
  const text = typeof value === "string" ? value.toLowerCase() : null;
  return list.some((entry) =>
    text !== null ? typeof entry === "string" && entry.toLowerCase() === text : entry === value,
  );
}

/** The cells of the area that break their rule, one area each. */
export function invalidCells(sheet: Sheet, area: Area): Area[] {
  const found: Area[] = [];
  for (const validation of sheet.state.validations) {
    for (const part of validation.areas) {
      const common = intersect(part, area);
      if (!common) continue;
      for (const row of sheet.rowsWithin(common)) {
        for (let column = common.column; column < common.column + common.columns; column++) {
          if (sheet.cellAt(row, column) && !obeys(sheet, validation, row, column))
            found.push({ row, column, rows: 1, columns: 1 });
        }
      }
    }
  }
  return found;
}
