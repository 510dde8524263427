/** Words for nothing (docs/import-sheet.md, section 5, `placeholder`). */
import { isInList, type Column, type ColumnKey } from "../template";

/** In lower case. */
const WORDS: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "n.a.",
  "null",
  "nil",
  "none",
  "nan",
  "\\n",
  "(blank)",
  "(empty)",
  "unknown",
  "tbd",
  "tbc",
  "tba",
]);
const LONGEST_WORD = 7;

/** Any number of one of these says as little as one of it. */
const SIGNS = "?-–—.xX";

/** Where a row without an ID is a new deal. */
const ID_WORDS: ReadonlySet<string> = new Set(["0", "new"]);

/** Names of people, and of places: NA is Naples, Nan a province of Thailand, Null a family. A database writes `NULL`, a program `nan`. */
const NAMES: ReadonlySet<string> = new Set(["NA", "Na", "Nan", "Nil", "Null"]);
const NAME_KEYS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "customerState",
  "customerCity",
  "contactFirstName",
  "contactLastName",
]);

/** A company and a person may be called X. */
const X_KEYS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "dealName",
  "customerName",
  "contactFirstName",
  "contactLastName",
]);

/** Whether a trimmed text that is not blank is a word for nothing in some column. */
export function isWordForNothing(text: string): boolean {
  const first = text.charAt(0);
  if (SIGNS.includes(first)) return text.toLowerCase() === first.toLowerCase().repeat(text.length);
  return text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase());
}

/**
 * Whether a trimmed text that is not blank is a word for nothing in this column: neither a value of the column's list, nor a name where names are
 * expected. In a column that the import ignores nothing is one: Partner Center fills it.
 */
export function isPlaceholder({ key, kind, list, readonly: isReadOnly }: Column, text: string): boolean {
  if (isReadOnly) return false;
  if (!isWordForNothing(text)) return kind === "id" && ID_WORDS.has(text.toLowerCase());
  if (list !== null && isInList(list, text)) return false;
  if (NAME_KEYS.has(key) && NAMES.has(text)) return false;
  return !(text === "X" && X_KEYS.has(key));
}
