/** Solution cells: `ID, currency, price, quantity` (docs/import-sheet.md, sections 2 and 5, `solution-format`). */
import { findValue, isInList, plainText } from "../template";
import { isPlainNumber } from "./amounts";
import { readParts, writeParts, writeReadableParts, type Separator } from "./composite";
import { isGuid } from "./contacts";
import { afterComma, digitsAnd, endOfRun, lettersDigitsAnd } from "./scan";
import { normaliseSpace, trim } from "./space";

const SOLUTION_PARTS = 4;

export interface SolutionReading {
  /** "" where the cell begins with a separator. */
  readonly id: string;
  /** What is wrong first, and the part that is; null where the cell is right. */
  readonly fault: { readonly why: SolutionFault; readonly part: string } | null;
  /** The right cell, where it can be known. */
  readonly correction: string | null;
}

/** "two": two solutions in one cell. "last-comma": nothing but a comma too many at the end. */
export type SolutionFault =
  "no-id" | "two" | "parts" | "last-comma" | "currency" | "price" | "quantity" | "decimal-comma" | "separator";

/** Seen: SOL-34104-EBB, SOL-6115380-IPC, SOL-Microsoft365; else a GUID. */
const SOLUTION_ID = /^SOL-[a-z\d-]+$/i;

/** Whether a text has a known shape of a solution's ID. */
export function isSolutionId(text: string): boolean {
  return SOLUTION_ID.test(text) || isGuid(text);
}

/** What may be an ID: letters, digits and hyphens without anything between them. */
const ID_LIKE = /[\p{L}\p{N}-]{5,}/gu;

/** The second ID of a cell that names two solutions, however separated; null where there are not two. */
function secondId(text: string): string | null {
  const plain = plainText(text);
  if (plain.length < 2 * "SOL-1".length) return null;
  return (plain.match(ID_LIKE) ?? []).filter(isSolutionId)[1] ?? null;
}

const DIGITS = /^\d+$/;
const WHOLE_FROM_ONE = /^0*[1-9]\d*$/;

/** Whether digits after a comma are decimals: three of them may as well be thousands. */
const areDecimals = (text: string): boolean => DIGITS.test(text) && text.length !== 3;

/** `SOL-1, SEK, 10,50, 100`: five parts of which the third and fourth are one price. The comma of a price has no space after it. */
function joinPrice(text: string, parts: readonly string[]): readonly string[] | null {
  const [id = "", currency = "", whole = "", decimals = "", quantity = ""] = parts;
  const behindComma = text.split(",")[3] ?? "";
  const isPrice =
    parts.length === SOLUTION_PARTS + 1 &&
    DIGITS.test(whole) &&
    areDecimals(decimals) &&
    trim(behindComma) === behindComma;
  return isPrice ? [id, currency, `${whole}.${decimals}`, quantity] : null;
}

/** Between other separators a price can keep its decimal comma: `10,50` → `10.50`. */
function pointPrice(price: string): string {
  const [whole = "", decimals, ...more] = price.split(",");
  return decimals !== undefined && more.length === 0 && DIGITS.test(whole) && areDecimals(decimals)
    ? `${whole}.${decimals}`
    : price;
}

interface Separated {
  readonly why: "decimal-comma" | "separator" | "last-comma" | null;
  readonly parts: readonly string[];
}

/** A fifth part that is empty: a separator at the end is one too many. */
function withoutLastEmpty(parts: readonly string[]): readonly string[] {
  return parts.length > SOLUTION_PARTS && parts.at(-1) === "" ? parts.slice(0, -1) : parts;
}

function separate(text: string, all: readonly string[], separator: Separator): Separated {
  const parts = withoutLastEmpty(all);
  if (separator !== ",")
    return { why: "separator", parts: parts.map((part, index) => (index === 2 ? pointPrice(part) : part)) };
  const joined = joinPrice(text, parts);
  if (joined) return { why: "decimal-comma", parts: joined };
  return { why: parts === all ? null : "last-comma", parts };
}

/** The first part that is wrong, or null. Empty parts after the ID are right. */
function faultOf([
  id = "",
  currency = "",
  price = "",
  quantity = "",
  ...more
]: readonly string[]): SolutionReading["fault"] {
  if (id === "") return { why: "no-id", part: "" };
  if (more.length > 0) return { why: "parts", part: more[0] ?? "" };
  if (currency !== "" && !isInList("currency", currency)) return { why: "currency", part: currency };
  if (price !== "" && !isPlainNumber(price)) return { why: "price", part: price };
  if (quantity !== "" && !WHOLE_FROM_ONE.test(quantity)) return { why: "quantity", part: quantity };
  return null;
}

/** The ID in plain signs where only that has a known shape: `SOL‑1234` with typographic hyphens. */
function plainId(id: string): string {
  if (isSolutionId(id)) return id;
  const plain = plainText(id);
  return isSolutionId(plain) ? plain : id;
}

/** A price that may go on after the comma stays as it is: a space there would settle what only the user can know. */
function writeFixed(text: string, parts: readonly string[]): string | null {
  const doubt = readPriceComma(text);
  return doubt ? writeParts([...parts.slice(0, 2), `${doubt.price},${doubt.quantity}`]) : writeReadableParts(parts);
}

const PREFIX = "SOL-";
const ID = lettersDigitsAnd("-");
const DIGIT = digitsAnd("");
const CURRENCY_LENGTH = 3;
const DOT = 0x2e;
const ZERO = 0x30;

/** The currency of the cell before: a sheet has few. */
let lastCurrency = "";

function isCurrencyAt(text: string, start: number): boolean {
  if (lastCurrency !== "" && text.startsWith(lastCurrency, start)) return true;
  const currency = text.slice(start, start + CURRENCY_LENGTH);
  if (!isInList("currency", currency)) return false;
  lastCurrency = currency;
  return true;
}

/** Whether a cell is a right one as the template's sample has it, as nearly all are: `SOL-1234-PQRS, SEK, 10.5, 100`. See `isPlainTeamMember`. */
export function isPlainSolution(text: string): boolean {
  if (!text.startsWith(PREFIX)) return false;
  const id = endOfRun(text, PREFIX.length, ID);
  const currency = id === PREFIX.length ? -1 : afterComma(text, id);
  if (currency < 0 || !isCurrencyAt(text, currency)) return false;
  const price = afterComma(text, currency + CURRENCY_LENGTH);
  let end = price < 0 ? -1 : endOfRun(text, price, DIGIT);
  if (end <= price) return false;
  if (text.charCodeAt(end) === DOT) {
    const decimals = end + 1;
    end = endOfRun(text, decimals, DIGIT);
    if (end === decimals) return false;
  }
  const quantity = afterComma(text, end);
  return (
    quantity > 0 &&
    quantity < text.length &&
    text.charCodeAt(quantity) !== ZERO &&
    endOfRun(text, quantity, DIGIT) === text.length
  );
}

/** Reads a solution cell, line breaks and tabs included, and, where it is wrong, the one way to make it right. `language`: of the UI, for currency names. */
export function readSolution(text: string, language: string): SolutionReading {
  const second = secondId(text);
  if (second !== null) return { id: "", fault: { why: "two", part: second }, correction: null };
  const reading = readOne(text, language);
  if (reading.fault === null || reading.correction !== null) return reading;
  const plain = plainText(text);
  if (plain === text) return reading;
  const plainReading = readOne(plain, language);
  const isRight = plainReading.fault === null && isSolutionId(plainReading.id);
  return { ...reading, correction: isRight ? normaliseSpace(plain, false) : plainReading.correction };
}

function readOne(text: string, language: string): SolutionReading {
  const { parts: all, separator } = readParts(text);
  const { why, parts } = separate(text, all, separator);
  const [id = "", currency = "", ...others] = parts;
  const fault = faultOf(parts);
  if (fault === null && why === null) return { id, fault: null, correction: null };
  const known = currency === "" ? "" : (findValue("currency", currency, language) ?? currency);
  const fixed = parts.length < 2 ? [plainId(id)] : [plainId(id), known, ...others];
  const isFixed = (why !== null || known !== currency) && faultOf(fixed) === null;
  return {
    id,
    fault: why === null ? fault : { why, part: parts[2] ?? "" },
    correction: isFixed ? writeFixed(text, fixed) : null,
  };
}

/**
 * The two readings of a solution cell whose comma between price and quantity alone has no space after it: `SOL-1, SEK, 10,50`.
 * Null for every other cell.
 */
export function readPriceComma(
  text: string,
): { readonly price: string; readonly quantity: string; readonly combined: string } | null {
  // Its last comma has no space after it.
  if (text.charAt(text.lastIndexOf(",") + 1) === " ") return null;
  const [, currency = "", whole = "", quantity = "", ...more] = text.split(",");
  const price = trim(whole);
  if (more.length > 0 || !currency.startsWith(" ") || !whole.startsWith(" ")) return null;
  return DIGITS.test(price) && DIGITS.test(quantity) ? { price, quantity, combined: `${price}.${quantity}` } : null;
}
