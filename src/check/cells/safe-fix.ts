/** A fix, applied, never creates an error (docs/import-sheet.md, section 5). */
import { formulaErrorOf } from "../../values/formula-error";
import type { Fix } from "../finding";
import { textFix } from "../make";

/** U+FFFD: what a reader puts where it could not read a letter. */
export const LOST_LETTER = "\ufffd";

/** The fix that replaces a cell's text; null where that is null or would be an error in every column. */
export function safeFix(text: string | null): Fix | null {
  if (text === null || formulaErrorOf(text) !== null || text.includes(LOST_LETTER)) return null;
  return textFix(text);
}
