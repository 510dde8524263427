/**
 * Normalises a text for loose comparison: without the differences that people and programs make by accident.
 */

/**
 * Longer than any name of a header or a value, in any language: such a text is none of them and is left as it is. Folding it would be useless, and
 * slow: NFKC is quadratic in the accents on one letter.
 */
export const LONGEST_NAME = 120;

/**
 * `text` without case, white space and invisible characters; full-width forms become plain ones ("ＳＥ" and " s e" both give "se").
 * Case goes by way of capitals, for the lower case of some has no way back: of a Turkish I (from ı), of the SS of a German ß.
 * U+0307 is what the lower case of a Turkish İ leaves.
 */
export function foldSpacing(text: string): string {
  if (text.length > LONGEST_NAME) return text;
  return text
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\u0307]/gu, "");
}

/** `text` without case, white space and punctuation: its letters and digits only. */
export function foldName(text: string): string {
  return foldSpacing(text).replace(/[^\p{L}\p{N}]/gu, "");
}
