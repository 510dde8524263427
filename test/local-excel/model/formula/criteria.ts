/** How Excel compares values, reads them as numbers and texts, and matches them with criteria and wildcards. */
import FormulaParser from "fast-formula-parser";

const { FormulaError } = FormulaParser;

/** Empty, number, text, boolean: Excel's order of types in a comparison. */
const rank = (value: unknown): number => (typeof value === "boolean" ? 3 : typeof value === "string" ? 2 : 1);

/** Excel's comparison: texts without regard to case, an empty cell as the other side's empty value. Negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const lowA = a.toLowerCase();
    const lowB = b.toLowerCase();
    return lowA === lowB ? 0 : lowA < lowB ? -1 : 1;
  }
  return Number(a) - Number(b);
}

function emptyLike(other: unknown): unknown {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** As a number, where Excel takes it for one; null where it does not. */
export function toNumber(value: unknown): number | null {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  const text = String(value).trim();
  return text === "" || Number.isNaN(Number(text)) ? null : Number(text);
}

export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A pattern with ? * and ~ as a regular expression over the whole text. */
export function wildcard(pattern: string, whole: boolean): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern.charAt(at);
    if (letter === "~" && at + 1 < pattern.length) source += escape(pattern.charAt(++at));
    else if (letter === "*") source += "[^]*";
    else source += letter === "?" ? "[^]" : escape(letter);
  }
  return new RegExp(whole ? `^${source}$` : source, "i");
}
const escape = (letter: string): string => letter.replace(/[$()*+.?[\\\]^{|}-]/g, "\\$&");

/** Excel's criterion of COUNTIF: a value, or an operator before one. */
export function criterion(wanted: unknown): (value: unknown) => boolean {
  const text = toText(wanted);
  const operator = /^(?:<=|>=|<>|[<>=])/.exec(text)?.[0] ?? "";
  const operand = text.slice(operator.length);
  const number = operand.trim() === "" ? null : toNumber(operand);
  if (operator === "" || operator === "=" || operator === "<>") {
    const equal = (value: unknown): boolean => {
      if (operand === "") return value === null || value === undefined || value === "";
      if (number !== null && typeof value === "number") return value === number;
      return typeof value === "boolean"
        ? toText(value) === operand.toUpperCase()
        : typeof value === "string" && wildcard(operand, true).test(value);
    };
    return operator === "<>" ? (value) => !equal(value) : equal;
  }
  return (value) => {
    if (value === null || value === undefined || rank(value) !== rank(number ?? operand)) return false;
    const order = compareValues(value, number ?? operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

export function match(wanted: unknown, list: readonly unknown[], mode: number): unknown {
  if (mode === 0) {
    const pattern = typeof wanted === "string" ? wildcard(wanted, true) : null;
    const at = list.findIndex((value) =>
      pattern && typeof value === "string"
        ? pattern.test(value)
        : value !== null && rank(value) === rank(wanted) && compareValues(value, wanted) === 0,
    );
    return at < 0 ? FormulaError.NA : at + 1;
  }
  let found = 0;
  list.forEach((value, at) => {
    if (value !== null && rank(value) === rank(wanted) && compareValues(value, wanted) * mode <= 0) found = at + 1;
  });
  return found === 0 ? FormulaError.NA : found;
}
