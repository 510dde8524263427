/** Rules for the texts of every column: `mojibake`, `formula-text`; `lost-letters`, `digits-lost`; and what was removed around or inside a text. */
import { kindFacts, type Column } from "../../template";
import { isOrdinaryText, mayHoldLineBreaks, type TextFault } from "../../values/bare-text";
import { hasLostDigits } from "../../values/contacts";
import { decodeMojibake } from "../../values/mojibake";
import { isPlaceholder } from "../../values/placeholders";
import { normaliseSpace } from "../../values/space";
import { draftFinding } from "../make";
import type { CellFinding, Report } from "./draft";
import { LOST_LETTER, safeFix } from "./safe-fix";

/** `value` is the cell as it is: a no-break space in it may be part of a misread letter (`voilÃ `). */
function reportMojibake(value: string, lineBreaks: boolean, report: Report): void {
  const decoded = decodeMojibake(value);
  if (decoded === null) return;
  const fixed = normaliseSpace(decoded, lineBreaks);
  // Removing a control character may make the letters around it read as mojibake: then nothing shows what was meant.
  const isUnsettled = decodeMojibake(decoded) === null && decodeMojibake(fixed) !== null;
  if (fixed !== "" && !isUnsettled) report(draftFinding("mojibake", {}, safeFix(fixed)));
}

/** A lone `-`, and `- ` before words, as in a list, are fine. */
const isDash = (text: string): boolean => text === "-" || text.startsWith("- ");

const FULL_WIDTH: { readonly [sign: string]: string } = { "＝": "=", "＋": "+", "－": "-", "＠": "@" };

/** Behind a separator of another list separator than the comma: such an Excel splits the text there. */
const SIGN_INSIDE = /([;\t])([=+@])/;
const EQUALS_INSIDE = /([;\t])(=)/;

/** Compiles `formula-text` for the texts of a column. `value` is the cell as it is, `bare` the text that the rules judge. */
function formulaRule(column: Column): (value: string, bare: string, isOrdinary: boolean, report: Report) => void {
  const { formulaSigns } = kindFacts(column.kind);
  const inside = mayHoldLineBreaks(column) ? EQUALS_INSIDE : SIGN_INSIDE;
  return (value, bare, isOrdinary, report) => {
    const first = bare.charAt(0);
    const startsLikeFormula = formulaSigns.includes(FULL_WIDTH[first] ?? first) && !isDash(bare);
    if (startsLikeFormula && !isPlaceholder(column, bare)) {
      report(draftFinding("formula-text", { first }));
      return;
    }
    const match = isOrdinary ? null : inside.exec(value);
    if (match) report(draftFinding("formula-text", { first: match[2] ?? "", behind: match[1] === ";" ? ";" : "\t" }));
  };
}

/** What every text of a column is asked before its kind's rule. */
export function textRules(column: Column): (value: string, bare: string, report: Report) => void {
  const lineBreaks = mayHoldLineBreaks(column);
  const checkFormula = formulaRule(column);
  return (value, bare, report) => {
    const isOrdinary = isOrdinaryText(value);
    checkFormula(value, bare, isOrdinary, report);
    if (!isOrdinary) reportMojibake(value, lineBreaks, report);
  };
}

/** Compiles `lost-letters`, of texts and of what a number shows. */
export function reportLostLetters(column: Column): (bare: string, report: Report) => void {
  const severity = mayHoldLineBreaks(column) ? "warning" : "error";
  return (bare, report) => {
    if (bare.includes(LOST_LETTER)) report(draftFinding("lost-letters", {}, null, { severity }));
  };
}

/** `digits-lost` of texts: where every digit counts, an exponent has lost some. */
export function reportLostDigits(column: Column): (bare: string, report: Report) => void {
  if (!kindFacts(column.kind).everyDigitCounts) return () => undefined;
  return (bare, report) => {
    if (hasLostDigits(bare)) report(draftFinding("digits-lost", { why: "text" }));
  };
}

/** What was removed around or inside a text of a column. The fix is the text without it. */
export function faultFinding(fault: TextFault, column: Column): CellFinding {
  const fix = safeFix(fault.fixed);
  switch (fault.kind) {
    case "whitespace":
      return draftFinding("whitespace", { what: fault.what }, fix);
    case "escaped":
      // Notes can speak of `&amp;` itself.
      return draftFinding("escaped-text", {}, fix && mayHoldLineBreaks(column) ? { ...fix, askFirst: true } : fix);
    case "wrapped":
      return draftFinding("wrapped-text", {}, fix);
    case "placeholder":
      return draftFinding("placeholder", {}, fix);
  }
}
