/** When a cell holds something. */
import { columnByKey, DEFAULT_EDITION } from "../../template";
import { bareTextReader } from "../../values/bare-text";
import { isLetterOrDigit } from "../../values/scan";
import type { CellValue } from "../../values/sheet";
import { isBlank } from "../../values/space";

const notes = columnByKey(DEFAULT_EDITION, "notes");
/** Of a column whose texts are the user's own: only what is in no column part of a text is removed. */
const readBare = notes ? bareTextReader(notes) : null;

/** How a text begins, or what it holds, of which nothing may be left: `=""`, `&nbsp;`. Nothing takes a letter or digit away that begins a text. */
const mayBeNothing = (text: string): boolean => text.startsWith("=") || text.includes("&");

/** Anything but white space, zero-width characters, and wrappings and escapes around nothing else. */
export function isFilled(value: CellValue | undefined): boolean {
  if (value === undefined || value === "") return false;
  if (typeof value !== "string" || isLetterOrDigit(value.charCodeAt(0))) return true;
  return !isBlank(value) && !(mayBeNothing(value) && readBare !== null && isBlank(readBare(value).text));
}
