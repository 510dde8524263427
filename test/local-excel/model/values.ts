/** What a cell can hold. Numbers are doubles; dates are numbers with a date format, as in Excel. */
export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error value (#N/A …), by its en-US name. Compare by `code`. */
export class CellError {
  constructor(readonly code: ErrorCode) {}
  toString(): string {
    return this.code;
  }
}

export type Scalar = string | number | boolean | CellError;
/** null is an empty cell. */
export type CellValue = Scalar | null;

/** The content of one cell. Never changed in place: a write puts another object. */
export interface Cell {
  /** The constant, or null for a formula (whose value is asked of the calculation). */
  readonly value: CellValue;
  /** With its "=", in en-US, or null. */
  readonly formula: string | null;
  /** Entered with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** The value as the API hands it over: an empty cell is "", an error its en-US name. */
export function apiValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

/** The error of that en-US name, or null. */
export function errorNamed(text: string): CellError | null {
  const code = errorCodes.find((known) => known === text.toUpperCase());
  return code ? new CellError(code) : null;
}

export const MAX_CELL_TEXT = 32_767;
