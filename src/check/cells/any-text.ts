/** Rules for texts in every column: `whitespace`, `mojibake`, `formula-text`; and `digits-lost` where a number can be an ID. */
import type { Column, ColumnKey, Kind } from "../../template";
import { numberText } from "../../values/amounts";
import { hasLostDigits } from "../../values/contacts";
import { decodeMojibake } from "../../values/mojibake";
import { FIRST_NUMBER_OF_16_DIGITS, hidesDigits, textOfNumber } from "../../values/shown";
import { tidy } from "../../values/space";
import { draftFinding, textFix } from "../make";
import type { Report } from "./draft";
import { formulaErrorOf } from "./formula-error";
import type { NumberRule, TextRule } from "./rule";

/** `value` is the cell as it is: a no-break space in it may be half of a misread letter (`voilÃ `). */
export function reportMojibake(value: string, lineBreaks: boolean, report: Report): void {
  const decoded = decodeMojibake(value);
  const fixed = decoded === null ? "" : tidy(decoded, lineBreaks);
  // Letters that were apart, by a control character, may look misread again once they are not: then nothing tells what was meant.
  if (fixed === "" || decodeMojibake(fixed) !== null) return;
  report(draftFinding("mojibake", {}, formulaErrorOf(fixed) === null ? textFix(fixed) : null));
}

/** Columns in which a text may begin with a sign: phone numbers, and numbers. */
const SIGNED_KINDS: ReadonlySet<Kind> = new Set<Kind>(["phone", "amount", "reason", "help", "stage"]);

/** A lone `-`, and `- ` before words, as in a list, are fine. */
const isDash = (text: string): boolean => text === "-" || text.startsWith("- ");

export function formulaText(column: Column): (text: string, report: Report) => void {
  const signs = SIGNED_KINDS.has(column.kind) ? "=" : "=+-@";
  return (text, report) => {
    const first = text.charAt(0);
    if (signs.includes(first) && !isDash(text)) report(draftFinding("formula-text", { first }));
  };
}

const ID_KINDS: ReadonlySet<Kind> = new Set<Kind>(["id", "phone", "duns", "postal"]);
const ID_KEYS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "crmId",
  "marketingCampaignId",
  "msxId",
  "pscDealId",
  "partnerId",
]);

/** The column's own rule, with `digits-lost` before it where the column holds IDs or numbers that are no amounts. */
export function withLostDigits(column: Column, rule: TextRule): TextRule {
  if (!ID_KINDS.has(column.kind) && !ID_KEYS.has(column.key)) return rule;
  return (text, record, report) => {
    if (hasLostDigits(text)) report(draftFinding("digits-lost", { why: "text" }));
    return rule(text, record, report);
  };
}

/** A number of Excel in a text column: checked as the text it stands for. */
export function numberAsText(rule: TextRule): NumberRule {
  return (value, shown, _format, record, report) => {
    if (Number.isInteger(value) && Math.abs(value) >= FIRST_NUMBER_OF_16_DIGITS) {
      report(draftFinding("digits-lost", { why: "number" }));
    } else if (hidesDigits(value, shown)) {
      const expected = numberText(value);
      report(draftFinding("csv-display", { kind: "digits", shown, expected }, textFix(expected)));
    }
    return rule(textOfNumber(value, shown), record, report);
  };
}
