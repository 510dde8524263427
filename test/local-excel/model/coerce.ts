/** What becomes of a text that is entered into a cell: the same text can be a number, a date, a formula or itself. */
import { getFormatFromId, isDateFormat, isTextFormat, parseValue } from "./numfmt";
import { DAYS_1904 } from "./dates";
import { enUsFormula } from "./formula/local";
import { isFormula } from "./formula/syntax";
import { errorCodeOf, type Locale } from "./locales";
import { errorCodes, errorNamed, MAX_CELL_TEXT, type Cell } from "./values";

export interface Entered {
  readonly content: Cell | undefined;
  /** The number format that the cell takes on, where it had none; null: it keeps its own. */
  readonly numberFormat: string | null;
}

export type Entry =
  { readonly ok: true; readonly entered: Entered } | { readonly ok: false; readonly reason: "formula" | "too-long" };

export interface EntryContext {
  readonly locale: Locale;
  readonly date1904: boolean;
  readonly now: () => Date;
  /** The cell's own format. */
  readonly numberFormat: string;
  /** Typed in the grid: "40" into a percent cell is 40 %. */
  readonly typed: boolean;
}

const constant = (value: Cell["value"], quotePrefix = false): Cell => ({
  value,
  formula: null,
  quotePrefix,
});
const accept = (content: Cell | undefined, numberFormat: string | null = null): Entry => ({
  ok: true,
  entered: { content, numberFormat },
});

/**
 * Reads a text as Excel does on entry, in that locale. "" empties the cell. Refuses a formula that cannot be read and a text over 32,767
 * characters.
 */
export function enter(text: string, context: EntryContext): Entry {
  if (text === "") return accept(undefined);
  if (text.length > MAX_CELL_TEXT) return { ok: false, reason: "too-long" };
  if (text.startsWith("'")) return accept(constant(text.slice(1), true));
  if (isTextFormat(context.numberFormat)) return accept(constant(text));
  if (text.startsWith("=") && text.length > 1) return enterFormula(text, context);
  const read = readConstant(text, context);
  if (read) return read;
  // "+A1" and "-A1" are formulas too; "- a note" is not one that can be read, and Excel says so.
  if (/^[+\-@]\S/.test(text) && text.length > 1) return enterFormula(`=${text}`, context);
  return accept(constant(text));
}

function enterFormula(text: string, { locale }: EntryContext): Entry {
  const english = enUsFormula(text, locale);
  if (english === null || !isFormula(english)) return { ok: false, reason: "formula" };
  return accept({ value: null, formula: english, quotePrefix: false });
}

function readConstant(text: string, context: EntryContext): Entry | null {
  const { locale } = context;
  const error = errorCodeOf(text.trim(), errorCodes, locale);
  if (error) return accept(constant(errorNamed(error)));
  const upper = text.trim().toUpperCase();
  if (upper === locale.true || upper === locale.false) return accept(constant(upper === locale.true));
  const parsed = parse(text, locale);
  if (!parsed || typeof parsed.value === "boolean") return null;
  const formatId = parsed.formatId ?? 0;
  const code = formatId === 0 ? null : formatOf(formatId, locale);
  const date = code !== null && isDateFormat(code);
  const year = formatId === 16 ? context.now().getFullYear() : null;
  const serial = date && parsed.value >= 1 ? parsed.value - (context.date1904 ? DAYS_1904 : 0) : parsed.value;
  if (serial < 0 && date) return null;
  const value = year === null ? serial : inYear(parsed.value, year) - (context.date1904 ? DAYS_1904 : 0);
  const percent = context.typed && context.numberFormat.includes("%") && !text.includes("%");
  return accept(constant(percent ? value / 100 : value), context.numberFormat === "General" ? code : null);
}

type Parsed = ReturnType<typeof parseValue>;
const parsedBefore = new Map<string, Parsed>();

/** numfmt's reading of a text; the same texts come in by the thousand. */
function parse(text: string, locale: Locale): Parsed {
  // Every number and date that Excel reads has a digit in it: a plain text need not be looked at.
  if (text.length > 64 || !/\p{Nd}/u.test(text)) return undefined;
  const key = `${locale.name}\u0000${text}`;
  if (parsedBefore.has(key)) return parsedBefore.get(key);
  if (parsedBefore.size > 100_000) parsedBefore.clear();
  const parsed = parseValue(spaced(text, locale), { locale: locale.name });
  parsedBefore.set(key, parsed);
  return parsed;
}

/** Money is shown the local way; every other built-in format has its en-US code in the API. */
function formatOf(formatId: number, locale: Locale): string {
  const money = (formatId >= 5 && formatId <= 8) || (formatId >= 37 && formatId <= 44);
  return getFormatFromId(formatId, money ? locale.name : "en-US");
}

/** A day without a year is this year's; numfmt takes the machine's clock, the workbook has its own. */
function inYear(serial: number, year: number): number {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return Math.round((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Between digits a plain space stands for the machine's no-break one, an apostrophe for its typographic one (assumed). */
function spaced(text: string, locale: Locale): string {
  if (locale.thousands === "\u00a0") return text.replace(/(?<=\d)[ \u202f](?=\d{3})/g, "\u00a0");
  return locale.thousands === "’" ? text.replace(/(?<=\d)'(?=\d{3})/g, "’") : text;
}
