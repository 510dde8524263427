/** `zero-deal-value`, and the number format that shows an amount as the file must hold it. */
import type { Column } from "../../template";
import type { Fix } from "../finding";
import { draftFinding } from "../make";
import type { CellRuleMaker } from "./rule";

export const amountRule: CellRuleMaker =
  () =>
  ({ text, problem }, _record, report) => {
    if (text === "0" && problem?.kind !== "no-amount") report(draftFinding("zero-deal-value", {}));
  };

/** General shows so many characters of a number, then rounds or turns to an exponent. */
const GENERAL_WIDTH = 11;
/** A fraction may lose a digit more. */
const GENERAL_FRACTION_WIDTH = 10;

/** The format that shows all of an amount; null where none can: decimals behind a comma. `amount`: canonical. */
export function formatForAmount(amount: string, column: Column, decimalSeparator: string): Fix | null {
  const decimals = amount.split(".")[1]?.length ?? 0;
  if (decimals > 0 && decimalSeparator !== ".") return null;
  if (amount.length <= (decimals > 0 ? GENERAL_FRACTION_WIDTH : GENERAL_WIDTH))
    return { kind: "format", format: column.format };
  return { kind: "format", format: decimals > 0 ? `0.${"0".repeat(decimals)}` : "0" };
}
