/** Rules for the texts of every column: `whitespace`, `mojibake`, `formula-text`; and `digits-lost` where every digit counts. */
import { kindFacts, type Column } from "../../template";
import { mayHoldLineBreaks, type TextFault } from "../../values/bare-text";
import { hasLostDigits } from "../../values/contacts";
import { formulaErrorOf } from "../../values/formula-error";
import { decodeMojibake } from "../../values/mojibake";
import { tidy } from "../../values/space";
import { draftFinding, textFix } from "../make";
import type { CellFinding, Report } from "./draft";

/** `value` is the cell as it is: a no-break space in it may be half of a misread letter (`voilÃ `). */
function reportMojibake(value: string, lineBreaks: boolean, report: Report): void {
  const decoded = decodeMojibake(value);
  const fixed = decoded === null ? "" : tidy(decoded, lineBreaks);
  // Letters that were apart, by a control character, may look misread again once they are not: then nothing tells what was meant.
  if (fixed === "" || decodeMojibake(fixed) !== null) return;
  report(draftFinding("mojibake", {}, formulaErrorOf(fixed) === null ? textFix(fixed) : null));
}

/** A lone `-`, and `- ` before words, as in a list, are fine. */
const isDash = (text: string): boolean => text === "-" || text.startsWith("- ");

/** What every text of a column is asked before its kind's rule. `value` is the cell as it is, `bare` the text that the rules judge. */
export function textRules(column: Column): (value: string, bare: string, report: Report) => void {
  const { formulaSigns } = kindFacts(column.kind);
  const lineBreaks = mayHoldLineBreaks(column);
  return (value, bare, report) => {
    reportMojibake(value, lineBreaks, report);
    const first = bare.charAt(0);
    if (formulaSigns.includes(first) && !isDash(bare)) report(draftFinding("formula-text", { first }));
  };
}

/** `digits-lost` of texts: where every digit counts, an exponent has lost some. */
export function reportLostDigits(column: Column): (bare: string, report: Report) => void {
  if (!kindFacts(column.kind).everyDigitCounts) return () => undefined;
  return (bare, report) => {
    if (hasLostDigits(bare)) report(draftFinding("digits-lost", { why: "text" }));
  };
}

/** What was removed around or inside a text. The fix is the bare text. */
export function faultFinding(fault: TextFault, bare: string): CellFinding {
  switch (fault.kind) {
    case "whitespace":
      return draftFinding("whitespace", { what: fault.what }, textFix(bare));
  }
}
