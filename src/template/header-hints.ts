/**
 * What people write beside a header and that is no part of its name (docs/import-sheet.md, section 5, header-spelling): `*`, `:`, and in brackets a word
 * for mandatory or optional, a date format, values of the column's list, a currency code, the parts of a composite. Any other text in brackets makes
 * another column.
 */
import type { Column } from "./columns";
import headerHints from "./data/header-hints.json";
import { foldName, foldSpacing } from "./fold";
import type { Kind } from "./kinds";
import { isInList } from "./lists";
import { findValue } from "./meanings";

export interface Unhinted {
  readonly rest: string;
  /** What is between the brackets. */
  readonly hints: readonly string[];
}

const CLOSING: { readonly [opening: string]: string } = { "(": ")", "[": "]", "{": "}", "（": "）", "［": "］" };
const OPENING = new Map(Object.entries(CLOSING).map(([opening, closing]) => [closing, opening]));

/** The header without the brackets at its ends; null where there are none. */
export function splitBrackets(text: string): Unhinted | null {
  let rest = withoutSigns(text);
  const hints: string[] = [];
  for (let bracket = bracketOf(rest); bracket !== null; bracket = bracketOf(rest)) {
    hints.push(bracket.hint);
    rest = withoutSigns(bracket.rest);
  }
  return hints.length === 0 ? null : { rest, hints };
}

function bracketOf(text: string): { readonly hint: string; readonly rest: string } | null {
  const opening = OPENING.get(text.slice(-1));
  const start = opening === undefined ? -1 : text.lastIndexOf(opening);
  if (start > 0) return { hint: text.slice(start + 1, -1), rest: text.slice(0, start) };
  const closing = CLOSING[text.charAt(0)];
  const end = closing === undefined ? -1 : text.indexOf(closing);
  return end > 0 && end < text.length - 1 ? { hint: text.slice(1, end), rest: text.slice(end + 1) } : null;
}

const isSign = (character: string): boolean => "*:＊：".includes(character) || character.trim() === "";

function withoutSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSign(text.charAt(start))) start += 1;
  while (end > start && isSign(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether a header has `*` or `:` at one of its ends. */
export function hasHintSign(text: string): boolean {
  const trimmed = text.trim();
  return withoutSigns(trimmed) !== trimmed;
}

const WORDS: ReadonlySet<string> = new Set(headerHints.words.map(foldName));

/** Three runs of one letter each, one of them of months: MM/DD/YYYY, dd.mm.yyyy, ÅÅÅÅ-MM-DD. */
function isDateFormat(hint: string): boolean {
  const letters = foldName(hint);
  const runs = letters.match(/(\p{L})\1*/gu) ?? [];
  return runs.length === 3 && letters.length >= 4 && letters.includes("m") && runs.join("") === letters;
}

/** The parts that the template names in a composite cell. */
const PARTS: { readonly [kind in Kind]?: readonly string[] } = {
  solution: ["ID", "solution ID", "currency", "price", "quantity"],
  "team-member": ["first name", "last name", "mobile number", "phone number", "email"],
};

const FEWEST_VALUES = 2;

function areParts(hint: string, kind: Kind): boolean {
  const known = (PARTS[kind] ?? []).map(foldName);
  const parts = hint.split(",").map(foldName);
  return parts.length >= FEWEST_VALUES && parts.every((part) => known.includes(part));
}

function areValues(hint: string, { list, errorList }: Column): boolean {
  const values = hint.split(/[/,;|]|\bor\b/i).map((value) => value.trim());
  const lists = [list, errorList].filter((one) => one !== null && one !== undefined);
  return (
    values.length >= FEWEST_VALUES && lists.some((name) => values.every((value) => findValue(name, value) !== null))
  );
}

/** A code in capitals, where an amount or a currency is asked for: `(ALL)` beside a name is no currency. */
const isCurrencyHint = (hint: string, { kind }: Column): boolean =>
  (kind === "amount" || kind === "currency") && isInList("currency", hint.trim());

/** Whether a text in brackets is a hint beside this column's header. */
export function isHint(hint: string, column: Column): boolean {
  return (
    WORDS.has(foldName(hint)) ||
    (column.kind === "date" && isDateFormat(hint)) ||
    isCurrencyHint(hint, column) ||
    areParts(hint, column.kind) ||
    (foldSpacing(hint) !== "" && areValues(hint, column))
  );
}
