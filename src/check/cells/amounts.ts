/** `invalid-number`, `zero-deal-value`, and how Excel shows amounts. */
import type { Column } from "../../template";
import { canonicalAmount, isPlainNumber, numberText, readAmount } from "../../values/amounts";
import { isDateFormat } from "../../values/number-formats";
import { textOfNumber } from "../../values/shown";
import { trim } from "../../values/space";
import type { Fix } from "../finding";
import { draftFinding, textFix } from "../make";
import type { CellContext } from "./context";
import type { Report } from "./draft";
import type { NumberRule, TextRule } from "./rule";

const ZERO = /^[0.]+$/;

function reportZero(plain: string, report: Report): void {
  if (ZERO.test(plain)) report(draftFinding("zero-deal-value", {}));
}

export const amountText: TextRule = (text, _record, report) => {
  if (isPlainNumber(text)) reportZero(text, report);
  else {
    const { amount, why } = readAmount(text);
    report(draftFinding("invalid-number", { why }, amount === null ? null : textFix(amount)));
  }
  return text;
};

/** General shows so many characters of a number, then rounds or turns to an exponent. */
const GENERAL_WIDTH = 11;
/** A fraction may lose a digit more. */
const GENERAL_FRACTION_WIDTH = 10;

/** The format that shows all of an amount; null where none can: decimals behind a comma. */
function formatFor(amount: string, column: Column, decimalSeparator: string): Fix | null {
  const decimals = amount.split(".")[1]?.length ?? 0;
  if (decimals > 0 && decimalSeparator !== ".") return null;
  if (amount.length <= (decimals > 0 ? GENERAL_FRACTION_WIDTH : GENERAL_WIDTH))
    return { kind: "format", format: column.format };
  return { kind: "format", format: decimals > 0 ? `0.${"0".repeat(decimals)}` : "0" };
}

export function amountNumber(column: Column, { source }: CellContext): NumberRule {
  const decimalSeparator = source.kind === "excel" ? source.decimalSeparator : ".";
  return (value, shown, format, _record, report) => {
    // A date here was an amount once: a German Excel reads 12.5 as May 12.
    const why = value < 0 ? "negative" : isDateFormat(format) ? "text" : null;
    if (why !== null) {
      report(draftFinding("invalid-number", { why }));
      return textOfNumber(value, shown);
    }
    const expected = numberText(value);
    const text = trim(shown);
    if (text !== expected && !(isPlainNumber(text) && canonicalAmount(text) === expected)) {
      const fix = formatFor(expected, column, decimalSeparator);
      report(draftFinding("csv-display", { kind: "amount", shown, expected }, fix));
    }
    reportZero(expected, report);
    return expected;
  };
}
