/** Texts from outside (file names, arguments, cells), made safe for a terminal and for any viewer of the JSON. */

const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Control characters, line and paragraph separators, lone surrogates, and what changes the direction of a text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** `text` on one line, with `\u001b` and its like in place of what a terminal would act on. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, codeOf);
}

/** What JSON.stringify leaves as it is though a terminal or viewer would act on it: DEL, C1, separators, direction marks. */
const RAW_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as JSON of two spaces a level, itself at `level`: every line but the first begins with that many levels of spaces. */
export function jsonText(value: unknown, level = 0): string {
  const text = JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(level)}`);
  // Outside the strings of a JSON text there is none of these characters.
  return text.replace(RAW_IN_JSON, codeOf);
}
