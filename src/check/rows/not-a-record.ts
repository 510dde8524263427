/** `not-a-record`: a row of a sum, a note or a comment (docs/import-sheet.md, section 5, Row). */
import { isPlainNumber, readAmount } from "../../values/amounts";
import { ERROR_MARK, WARNING_MARK } from "../../template";
import { isGuid } from "../../values/contacts";
import type { CellValue } from "../../values/sheet";
import { trim } from "../../values/space";
import { isFilled } from "./filled";

/**
 * What spreadsheets call a sum, a count or a note in English, Swedish and German, in lower case; alone, or before a colon or a number. Written out: a
 * linter cannot look into a pattern that is made at run time.
 */
const SUM_OR_NOTE =
  /^(?:totals?|grand total|sum|subtotal|count|note|legend|source|summa|totalt|delsumma|antal|obs|förklaring|källa|gesamt|summe|anzahl)\s*(?:$|:|\d)/u;
const COMMENT = /^(?:#|\/\/|\*)/;
const NOTHING_BUT_HASHES = /^#+$/;
const SOLUTION_ID = /^SOL-/i;

const MOST_FILLED = 2;

const isId = (text: string): boolean => isGuid(text) || SOLUTION_ID.test(text);

function isAmount(value: CellValue): boolean {
  if (typeof value !== "string") return typeof value === "number";
  const text = trim(value);
  return isPlainNumber(text) || readAmount(text).amount !== null;
}

/** Whether this cell of the Errors column holds what the add-in writes there: it says nothing about the row. Text of the user's own counts. */
const isMark = (value: CellValue | undefined): boolean =>
  typeof value === "string" && (value.startsWith(`${ERROR_MARK} `) || value.startsWith(`${WARNING_MARK} `));

/** The first positions of the row in which something is; at most one more than such a row can have. */
function filledPositions(values: readonly CellValue[], errors: number | null): readonly number[] {
  const filled: number[] = [];
  for (let index = 0; index < values.length && filled.length <= MOST_FILLED; index += 1)
    if (isFilled(values[index]) && !(index === errors && isMark(values[index]))) filled.push(index);
  return filled;
}

/**
 * Whether a row of the sheet is no record but a sum, a note or a comment.
 * @param firstColumn 0-based sheet column of its first cell
 * @param errors the position of its Errors cell; null without one
 */
export function isNoRecord(values: readonly CellValue[], firstColumn: number, errors: number | null): boolean {
  const filled = filledPositions(values, errors);
  const [first = 0, second] = filled;
  if (filled.length === 0 || filled.length > MOST_FILLED) return false;
  const texts = filled.map((index) => trim(String(values[index])));
  const [text = ""] = texts;
  // Nothing but # is what a column shows that is too narrow: `formula-error`.
  if (texts.some(isId) || NOTHING_BUT_HASHES.test(text)) return false;
  if (firstColumn + first === 0 && COMMENT.test(text)) return true;
  return (
    SUM_OR_NOTE.test(text.toLowerCase().normalize("NFC")) && (second === undefined || isAmount(values[second] ?? ""))
  );
}
