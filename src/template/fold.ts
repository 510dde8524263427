/**
 * What is left of a text when the differences that people and programs make by accident are taken away.
 */

/**
 * `text` without case, white space and invisible characters; full-width forms become plain ones ("ＳＥ" and " s e" both give "se").
 * U+0307 is what the lower case of a Turkish İ leaves behind.
 */
export function foldSpacing(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\u0307]/gu, "");
}

/** `text` without case, white space and punctuation: its letters and digits only. */
export function foldName(text: string): string {
  return foldSpacing(text).replace(/[^\p{L}\p{N}]/gu, "");
}
