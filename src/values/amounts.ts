/**
 * Amounts: the plain number that the file holds, and the other ways people write one (docs/import-sheet.md, section 5, `invalid-number`).
 * Works on the digits as text: no amount is too large or too fine for it.
 */
import { findValue, plainText } from "../template";

export interface AmountReading {
  /** Canonical: digits, one `.`, no leading or trailing zeros. Null where there is no reading, or more than one, and for negative amounts. */
  readonly amount: string | null;
  /** "signs": digits or marks of another script. */
  readonly why: "text" | "symbol" | "grouping" | "decimal-comma" | "ambiguous" | "negative" | "signs";
}

const PLAIN = /^\d+(?:\.\d+)?$/;

/** Whether a trimmed text is a plain number: digits, with one `.` before decimals if there are any. */
export function isPlainNumber(text: string): boolean {
  return PLAIN.test(text);
}

function canonical(whole: string, decimals: string): string {
  let start = 0;
  let end = decimals.length;
  while (start < whole.length - 1 && whole.charAt(start) === "0") start += 1;
  while (end > 0 && decimals.charAt(end - 1) === "0") end -= 1;
  return (whole.slice(start) || "0") + (end > 0 ? `.${decimals.slice(0, end)}` : "");
}

/** The canonical form of a plain number. */
export function canonicalAmount(plain: string): string {
  if (!plain.startsWith("0") && !(plain.endsWith("0") && plain.includes("."))) return plain;
  const [whole = "", decimals = ""] = plain.split(".");
  return canonical(whole, decimals);
}

/** `1.2e+3` (or `1.2e-3`) with all its zeros. */
function withoutExponent(text: string): string {
  const [mantissa = "", exponent = ""] = text.split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [first = "", more = ""] = mantissa.slice(sign.length).split(".");
  const digits = first + more;
  const point = first.length + Number(exponent);
  if (point <= 0) return `${sign}${canonical("0", "0".repeat(-point) + digits)}`;
  return sign + canonical(digits.slice(0, point).padEnd(point, "0"), digits.slice(point));
}

/** A finite number of Excel as plain text: its digits as far as Excel keeps them (15 significant), never an exponent. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  // Rounding the largest number of all makes it infinite.
  return /[eI]/.test(text) ? withoutExponent(value.toExponential(14)) : text;
}

/** What is beside an amount and says that it is money, but not whose. */
const CURRENCY_WORDS: ReadonlySet<string> = new Set(["kr", "kr.", "kronor", "dollar", "dollars"]);
const CURRENCY_SYMBOL = /^\p{Sc}$/u;

/** A sign, code or name of a currency, in any case: `$`, SEK, sek, euro. */
function isCurrency(text: string): boolean {
  return CURRENCY_SYMBOL.test(text) || CURRENCY_WORDS.has(text.toLowerCase()) || findValue("currency", text) !== null;
}

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** The text from its first to its last digit, and what is around it. Null where there is no digit. */
function splitAround(
  text: string,
): { readonly before: string; readonly number: string; readonly behind: string } | null {
  let start = 0;
  let end = text.length;
  while (start < end && !isDigit(text.charAt(start))) start += 1;
  while (end > start && !isDigit(text.charAt(end - 1))) end -= 1;
  if (start === end) return null;
  // ".5" and ",5" begin with their decimal sign.
  if (start > 0 && ".,".includes(text.charAt(start - 1)) && !text.slice(start, end).match(/[.,]/)) start -= 1;
  return { before: text.slice(0, start).trim(), number: text.slice(start, end), behind: text.slice(end).trim() };
}

/** Behind an amount without smaller coins: 12 563:- and 12.563,- */
const WHOLE_MARKS: ReadonlySet<string> = new Set([":-", ":–", ",-", ",–", ",--", ".-", ".–", ".--"]);
const STOPS: ReadonlySet<string> = new Set(["", ".", ","]);

function isSurrounding(before: string, behind: string): boolean {
  const hasCurrencyBefore = before !== "" && before !== "+";
  if (hasCurrencyBefore && !isCurrency(before)) return false;
  return STOPS.has(behind) || WHOLE_MARKS.has(behind) || (!hasCurrencyBefore && isCurrency(behind));
}

const MINUS = /[-−–]/;
const isNegative = (before: string, behind: string): boolean =>
  MINUS.test(before) || (before.includes("(") && behind.includes(")")) || /^[-−]$/.test(behind);

/** Spaces (thin ones too) and apostrophes between digits. */
const GAP = /[\s'’]/;

/** Groups of three after a first group of one to three; or, with commas, India's: of two, the last of three. */
function isGrouped(groups: readonly string[], separator: string): boolean {
  const [first = "", ...others] = groups;
  const last = others.at(-1);
  if (last === undefined || first.length === 0 || first.startsWith("0") || last.length !== 3) return false;
  if (first.length <= 3 && others.every((group) => group.length === 3)) return true;
  return separator === "," && first.length <= 2 && others.slice(0, -1).every((group) => group.length === 2);
}

const done = (whole: string, decimals: string, why: AmountReading["why"]): AmountReading => ({
  amount: canonical(whole, decimals),
  why,
});
const none = (why: AmountReading["why"]): AmountReading => ({ amount: null, why });

/** Digits with `.`, `,` or both between them; no gaps. `bare`: nothing was around them, so that one `.` is the decimal sign without doubt. */
function readPointed(number: string, bare: boolean, why: AmountReading["why"]): AmountReading {
  const dots = number.split(".");
  const commas = number.split(",");
  if (dots.length === 1 && commas.length === 1) return done(number, "", why);
  if (dots.length > 1 && commas.length > 1) {
    const [decimal, grouping] = number.lastIndexOf(".") > number.lastIndexOf(",") ? [".", ","] : [",", "."];
    const [whole = "", decimals = "", ...more] = number.split(decimal);
    if (more.length > 0 || !isGrouped(whole.split(grouping), grouping)) return none("grouping");
    return done(whole.replaceAll(grouping, ""), decimals, decimal === "," ? "decimal-comma" : "grouping");
  }
  const separator = dots.length > 1 ? "." : ",";
  const parts = separator === "." ? dots : commas;
  if (parts.length > 2) return isGrouped(parts, separator) ? done(parts.join(""), "", "grouping") : none("grouping");
  const [whole = "", decimals = ""] = parts;
  if (isGrouped(parts, separator) && !(bare && separator === ".")) return none("ambiguous");
  return done(whole, decimals, separator === "," ? "decimal-comma" : why);
}

/** Groups of three, parted by gaps that are all the same; only the last may hold decimals. */
function readGapped(number: string): AmountReading {
  const gaps = new Set([...number].filter((character) => GAP.test(character)));
  const groups = number.split(GAP);
  const last = groups.pop() ?? "";
  const whole = last.split(/[.,]/, 1)[0] ?? "";
  const decimals = last.slice(whole.length + 1);
  const isDigits = [...groups, whole].every((group) => /^\d+$/.test(group)) && /^\d*$/.test(decimals);
  if (gaps.size !== 1 || !isDigits || !isGrouped([...groups, whole], "")) return none("grouping");
  return done(groups.join("") + whole, decimals, last.includes(",") ? "decimal-comma" : "grouping");
}

/** No decimals, so whatever is between the digits parts groups. */
function readWhole(number: string): AmountReading {
  const separators = [...new Set([...number].filter((character) => !isDigit(character)))];
  const [separator = ""] = separators;
  const groups = separator === "" ? [number] : number.split(separator);
  if (separators.length > 1 || (groups.length > 1 && !isGrouped(groups, separator))) return none("grouping");
  return done(groups.join(""), "", "symbol");
}

function readPlainSigns(text: string): AmountReading {
  const around = splitAround(text);
  if (around === null) return none("text");
  const { before, number, behind } = around;
  if (isNegative(before, behind)) return none("negative");
  if (!isSurrounding(before, behind)) return none("text");
  if (!/^[\d.,\s'’]+$/.test(number)) return none("text");
  if (WHOLE_MARKS.has(behind)) return readWhole(number);
  const bare = before === "" && behind === "";
  return GAP.test(number) ? readGapped(number) : readPointed(number, bare, bare ? "grouping" : "symbol");
}

/** ٬ groups the digits of an Arabic number, ٫ is its decimal sign. */
const withoutArabicSigns = (text: string): string => text.replaceAll("٬", "’").replaceAll("٫", ".");

/**
 * Reads a trimmed text that is no plain number; digits and marks of other scripts as plain ones where the text has no reading as it is.
 */
export function readAmount(text: string): AmountReading {
  const reading = readPlainSigns(text);
  if (reading.amount !== null) return reading;
  const plain = withoutArabicSigns(plainText(text));
  if (plain === text) return reading;
  if (isPlainNumber(plain)) return { amount: canonicalAmount(plain), why: "signs" };
  const { amount, why } = readPlainSigns(plain);
  return { amount, why: amount === null ? why : "signs" };
}

const ONE_DOT_AND_THREE_DIGITS = /^[1-9]\d{0,2}\.\d{3}$/;

/** Whether a plain number has the shape of a grouped one: 12.563. */
export function mayGroup(plain: string): boolean {
  return ONE_DOT_AND_THREE_DIGITS.test(plain);
}

/** The two readings of such a number, canonical. */
export interface DotReadings {
  readonly decimal: string;
  readonly grouped: string;
}

/** 12.563 is 12.56 (money has two decimals), or 12563. */
export function dotReadings(plain: string): DotReadings {
  const thousandths = Number(plain.replace(".", ""));
  return {
    decimal: canonicalAmount((Math.round(thousandths / 10) / 100).toFixed(2)),
    grouped: String(thousandths),
  };
}

const SEVERAL_DOT_GROUPS = /\d\.\d{3}\.\d{3}/;

/** Whether a trimmed text is an amount that shows how its sheet writes numbers: with a decimal comma, or with several groups parted by dots. */
export function speaksForGroupingDots(text: string): boolean {
  if (isPlainNumber(text)) return false;
  const { amount, why } = readAmount(text);
  return amount !== null && (why === "decimal-comma" || SEVERAL_DOT_GROUPS.test(text));
}

const THREE_DECIMALS = /^0*[1-9]\d{0,2}\.\d{3}$/;

/** Whether a plain number has exactly three decimals and a whole part of 1 to 999: `amount-decimals`. */
export function hasThreeDecimals(plain: string): boolean {
  return THREE_DECIMALS.test(plain);
}
