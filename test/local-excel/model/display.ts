/** What a cell shows: its value through its number format, on this machine, in a column of this width. */
import { format, isDateFormat, isTextFormat, isValidFormat, tokenize } from "./numfmt";
import { DAYS_1904 } from "./dates";
import { errorWord, type Locale } from "./locales";
import { CellError, type CellValue } from "./values";

export interface Display {
  readonly locale: Locale;
  readonly date1904: boolean;
  /** Points; null for as much room as it needs. */
  readonly width: number | null;
}

const patterns = new Map<string, string>();

/**
 * The number format as this machine shows it. Built-in date formats follow the machine's own; a bare "/" in any other is its date
 * separator, an escaped or quoted one stays a slash.
 */
export function machinePattern(numberFormat: string, locale: Locale): string {
  const key = `${locale.name} ${numberFormat}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const made = makePattern(numberFormat, locale);
  patterns.set(key, made);
  return made;
}

function makePattern(numberFormat: string, locale: Locale): string {
  const lower = numberFormat.toLowerCase();
  if (lower === "m/d/yyyy") return withSeparator(locale.shortDate, locale);
  if (lower === "m/d/yyyy h:mm") return withSeparator(`${locale.shortDate} ${locale.shortTime}`, locale);
  if (lower.startsWith("[$-f800]")) return locale.longDate;
  if (lower.startsWith("[$-f400]")) return locale.longTime;
  return isDateFormat(numberFormat) ? withSeparator(numberFormat, locale) : numberFormat;
}

function withSeparator(pattern: string, locale: Locale): string {
  return tokenize(pattern)
    .map((token) => (token.raw === "/" ? `\\${locale.dateSeparator}` : token.raw))
    .join("");
}

/** Refused by the API and by the format dialog. */
export const isNumberFormat = (code: string): boolean => code !== "" && code.length <= 255 && isValidFormat(code);

/** The text of a cell, as Range.text has it. */
export function displayText(value: CellValue, numberFormat: string, display: Display): string {
  if (value === null) return "";
  if (typeof value === "number") return numberWith(shownBefore(display), value, numberFormat, display);
  const { locale } = display;
  if (typeof value === "string") return textThrough(value, numberFormat, locale);
  if (value instanceof CellError) return errorWord(value.code, locale);
  return value ? locale.true : locale.false;
}

/** Texts of numbers, by number format. */
type Shown = Map<string, Map<number, string>>;
const shownOn = new Map<string, Shown>();

/** Numbers that were shown before in a column like this: a sheet is read many times. */
function shownBefore(display: Display): Shown {
  const key = `${display.locale.name}|${display.date1904 ? 1904 : 1900}|${display.width ?? ""}`;
  const known = shownOn.get(key);
  if (known) return known;
  const fresh: Shown = new Map();
  shownOn.set(key, fresh);
  return fresh;
}

/** As displayText, for one column with many cells. */
export function displayer(display: Display): (value: CellValue, numberFormat: string) => string {
  const shown = shownBefore(display);
  return (value, numberFormat) =>
    typeof value === "number"
      ? numberWith(shown, value, numberFormat, display)
      : displayText(value, numberFormat, display);
}

function numberWith(shown: Shown, value: number, numberFormat: string, display: Display): string {
  if (numberFormat === "General" && display.width === null && Number.isInteger(value) && Math.abs(value) < 1e11)
    return String(value);
  const known = shown.get(numberFormat)?.get(value);
  if (known !== undefined) return known;
  const text = isGeneral(numberFormat) ? general(value, display) : formatted(value, numberFormat, display);
  const before = shown.get(numberFormat);
  if (before && before.size < 100_000) before.set(value, text);
  else shown.set(numberFormat, new Map([[value, text]]));
  return text;
}

const isGeneral = (numberFormat: string): boolean =>
  numberFormat === "General" || numberFormat === "@" || isTextFormat(numberFormat);

function formatted(value: number, numberFormat: string, display: Display): string {
  const text = numberText(value, numberFormat, display);
  return text === null || tooWide(text, display.width) ? hashes(display.width) : text;
}

function textThrough(value: string, numberFormat: string, locale: Locale): string {
  return numberFormat === "General" || numberFormat === "@" || !numberFormat.includes("@")
    ? value
    : format(machinePattern(numberFormat, locale), value, options(locale));
}

const options = (locale: Locale) => ({
  locale: locale.name,
  throws: false,
  invalid: "",
  overflow: "#",
  dateErrorNumber: false,
  dateSpanLarge: false,
});

/** null for what no format shows: a date before the first one. */
function numberText(value: number, numberFormat: string, { locale, date1904 }: Display): string | null {
  const date = isDateFormat(numberFormat);
  const shown = date && date1904 ? value + DAYS_1904 : value;
  if (date && value < 0 && !date1904) return null;
  const text = format(machinePattern(numberFormat, locale), shown, options(locale));
  return date && text === "#" ? null : text;
}

/** General: up to 11 characters, fewer in a narrow column, then scientific, then ####. */
function general(value: number, { locale, width }: Display): string {
  const plain = format("General", value, options(locale));
  if (!tooWide(plain, width)) return plain;
  for (let digits = 9; digits >= 0; digits--) {
    const shorter =
      Math.abs(value) < 1e11 && Math.abs(value) >= 1e-4 && digits > 0
        ? format(`0.${"#".repeat(digits)}`, value, options(locale))
        : null;
    if (shorter !== null && !shorter.endsWith(locale.decimal) && !tooWide(shorter, width)) return shorter;
  }
  const whole = format("0", value, options(locale));
  if (Math.abs(value) >= 1 && Math.abs(value) < 1e11 && !tooWide(whole, width)) return whole;
  for (let digits = 5; digits >= 0; digits--) {
    const scientific = format(digits === 0 ? "0E+00" : `0.${"0".repeat(digits)}E+00`, value, options(locale));
    if (!tooWide(scientific, width)) return scientific;
  }
  return hashes(width);
}

// Calibri 11 at 96 dpi: seven pixels a digit, five of padding a column.
const DIGIT = 7;
const PADDING = 5;
const narrow: Readonly<Record<string, number>> = {
  ".": 4,
  ",": 4,
  ":": 4,
  "-": 5,
  "/": 5,
  " ": 3,
  "\u00a0": 3,
  "’": 3,
  "'": 3,
};

/** Points → the pixels that a column has for its text. */
const room = (width: number): number => Math.max(0, Math.round((width * 4) / 3) - PADDING);

/** In pixels, roughly: numbers and dates are what must fit. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += narrow[letter] ?? DIGIT;
  return width;
}

const tooWide = (text: string, width: number | null): boolean => width !== null && textWidth(text) > room(width);

/** A number or a date that has no room. */
function hashes(width: number | null): string {
  return "#".repeat(width === null ? 8 : Math.max(1, Math.floor(room(width) / DIGIT)));
}
