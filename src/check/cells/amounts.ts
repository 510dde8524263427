/** `zero-deal-value`, `amount-decimals`, `invalid-number` of dots that group, and the number format that shows an amount as the file must hold it. */
import { isInList, type Column } from "../../template";
import { dotReadings, hasThreeDecimals, mayGroup } from "../../values/amounts";
import type { Fix } from "../finding";
import { draftFinding } from "../make";
import type { CellContext } from "./context";
import type { CellRuleMaker } from "./rule";

/** ISO 4217: a thousand of the smaller coin make one. */
const THREE_DECIMALS: ReadonlySet<string> = new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

/** Whether the sheet speaks for dots that group the digits of its amounts, in a record of that currency. */
export function dotsGroup({ source, groupingDots }: CellContext, currency: string): boolean {
  if (groupingDots) return true;
  if (source.kind === "excel") return source.decimalSeparator === ",";
  return source.delimiter === ";" && !THREE_DECIMALS.has(currency);
}

export const amountRule: CellRuleMaker =
  (_column, context) =>
  ({ text, bare, problem }, { currency }, report, isText) => {
    if (problem?.kind === "no-amount") return;
    if (text === "0") report(draftFinding("zero-deal-value", {}));
    if (isText && mayGroup(bare) && dotsGroup(context, currency))
      report(draftFinding("invalid-number", { why: "dots", readings: dotReadings(bare) }));
    else if (hasThreeDecimals(bare) && isInList("currency", currency) && !THREE_DECIMALS.has(currency))
      report(draftFinding("amount-decimals", dotReadings(bare)));
  };

/** General shows this many characters of a number, then rounds or turns to an exponent. */
const GENERAL_WIDTH = 11;
/** A fraction may lose a digit more. */
const GENERAL_FRACTION_WIDTH = 10;

/** The format that shows all of an amount; null where none can: decimals after a comma. `amount`: canonical. */
export function formatForAmount(amount: string, column: Column, decimalSeparator: string): Fix | null {
  const decimals = amount.split(".")[1]?.length ?? 0;
  if (decimals > 0 && decimalSeparator !== ".") return null;
  if (amount.length <= (decimals > 0 ? GENERAL_FRACTION_WIDTH : GENERAL_WIDTH))
    return { kind: "format", format: column.format };
  return { kind: "format", format: decimals > 0 ? `0.${"0".repeat(decimals)}` : "0" };
}
