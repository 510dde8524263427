/**
 * The grammar of the Errors cell of one row (docs/import-sheet.md, section 6):
 *
 *     ✖ Deal Name: message; ⚠ Notes: message; … and 3 more; Partner Center: what Partner Center wrote
 *
 * The conditional formats look for `✖ <header>: ` in the cell, so that text may occur only at the start of the add-in's own part about that
 * header. Partner Center's text has no prefix in a cell without findings: it is then exactly what Partner Center wrote.
 */
import type { CheckOptions } from "../check";
import { ERROR_MARK, PARTNER_CENTER, WARNING_MARK } from "../template";

export type Language = NonNullable<CheckOptions["language"]>;

export { ERROR_MARK, WARNING_MARK };

/** Excel's limit for the text of a cell, in UTF-16 units. */
export const CELL_LIMIT = 32_767;
export const SEPARATOR = "; ";
export const EXTERNAL = `${SEPARATOR}${PARTNER_CENTER} `;

/** A mark in external text carries a dot, so that no conditional format matches it: "✖ Deal Name: " → "✖· Deal Name: ". */
const externalMark = /([✖⚠]·*) /gu;
const escapedMark = /([✖⚠]·*)· /gu;

/** Escapes the marks in external text. */
export const escapeMarks = (text: string): string => text.replace(externalMark, "$1· ");
/** The inverse of `escapeMarks`. */
export const unescapeMarks = (text: string): string => text.replace(escapedMark, "$1 ");
/** As `escapeMarks`, without making the text longer: the dots replace the spaces. Not reversible. */
export const escapeMarksInPlace = (text: string): string => text.replace(externalMark, "$1·");

/** The part that counts the findings a cell has no room for, around the number. */
const LEFT_OUT: Readonly<Record<Language, readonly [before: string, after: string]>> = {
  en: ["… and ", " more"],
  sv: ["… och ", " till"],
};

/** The part that says that a cell has no room for `count` findings. `formatNumber` writes digits, commas and no-break spaces only. */
export function leftOutPart(count: string, language: Language): string {
  const [before, after] = LEFT_OUT[language];
  return `${before}${count}${after}`;
}

const number = /^[\d,\u00a0]+$/u;

/** Whether a part is what `leftOutPart` writes, in any language. */
export function isLeftOutPart(part: string): boolean {
  return Object.values(LEFT_OUT).some(
    ([before, after]) =>
      part.startsWith(before) && part.endsWith(after) && number.test(part.slice(before.length, -after.length)),
  );
}
