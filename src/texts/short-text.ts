/** The short form of a message, as an Errors cell holds it: what is wrong or what to do, in a few words. The sentence is in the pane and in reports. */
import type { FindingCode, FindingParams } from "../check/finding";
import { fixText, type About } from "./finding-text";
import { clean, clip, looksAlike } from "./quote";

/** The longest short form, in UTF-16 units. */
export const SHORT_LIMIT = 60;
/** The longest value quoted in one. */
const SHORT_QUOTE = 18;

/** The short forms of every finding code in one language: no full stop, and none of what parts an Errors cell (`✖`, `⚠`, `;`, a colon). */
export type ShortTexts = {
  readonly [C in FindingCode]: (params: FindingParams[C], about: About) => string;
};

/** A value of the sheet's, cut where it is long. */
export const some = (text: string): string => clip(text, SHORT_QUOTE);

/** What an Errors cell cannot hold as it is: whoever copied it from there would copy something else. */
const changedInCell = /[✖⚠;]|: /u;

/** How the fix is said in one language. */
export interface FixWords {
  readonly write: string;
  readonly empty: string;
  readonly invisible: string;
}

/** `write SE` where there is one right text that fits in whole, else `otherwise`. */
export function fixer({ write, empty, invisible }: FixWords): (about: About, otherwise: string) => string {
  return (about, otherwise) => {
    const fix = fixText(about);
    if (fix === null) return otherwise;
    if (fix === "") return empty;
    if (looksAlike(about.value, fix)) return invisible;
    const said = `${write} ${clean(fix)}`;
    const isWhole = clean(fix) === fix && said.length <= SHORT_LIMIT && !changedInCell.test(fix);
    return isWhole ? said : otherwise;
  };
}
