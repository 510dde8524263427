/** What a number or boolean in an Excel cell means, read from its value, what it shows, and its format. */
import { isDateFormat } from "./number-formats";
import { fromSerial, yearOf } from "./dates";
import { normaliseSpace, trim } from "./space";
import { numberText } from "./amounts";
import { findValue, isInList, type ListName } from "../template";

const EXPONENT = /^-?\d+(?:[.,]\d+)?E[+-]\d+$/i;

/** Excel keeps fifteen digits of a number: from here on the last ones are zeros of its own. */
export const FIRST_NUMBER_OF_16_DIGITS = 1e15;

/** Whether a number does not show its digits: it shows nothing (the format `;;;`), or is a whole one shown as `3.58401E+11`, in any locale. */
export function hidesDigits(value: number, shown: string): boolean {
  const text = normaliseSpace(shown, false);
  return text === "" || (Number.isInteger(value) && EXPONENT.test(text));
}

/**
 * A number as text: what it shows, so that formats that add zeros (02134) or signs count; its digits where it shows an exponent or nothing.
 */
export function textOfNumber(value: number, shown: string): string {
  const text = normaliseSpace(shown, false);
  return hidesDigits(value, text) ? numberText(value) : text;
}

const FIRST_LIKELY_YEAR = 2000;
const LAST_LIKELY_YEAR = 2099;

/**
 * Whether a number in a date column is a date: its format shows a day; or it is a whole number that would be a day of this century, which has
 * lost its date format (paste as values).
 */
export function isRealDate(value: number, format: string, date1904: boolean): boolean {
  if (isDateFormat(format)) return true;
  const day = Number.isInteger(value) ? fromSerial(value, date1904) : null;
  return day !== null && yearOf(day) >= FIRST_LIKELY_YEAR && yearOf(day) <= LAST_LIKELY_YEAR;
}

/** Whether a number shows as another one, because its format shows fewer decimals: 0.6 as `1`. */
const isRounded = (value: number, shown: string): boolean => {
  const text = trim(shown);
  return /^-?\d+(?:[.,]\d+)?$/.test(text) && Number(text.replace(",", ".")) !== value;
};

/** The entry of a code list that a number means: by its value, else by what it shows (0.4 shown as 40%); null where it is none. A rounded number means nothing. */
export function codeOfNumber(list: ListName, value: number, shown: string): string | null {
  const digits = numberText(value);
  if (isInList(list, digits)) return digits;
  return (isRounded(value, shown) ? null : findValue(list, trim(shown))) ?? findValue(list, digits);
}

/**
 * What a message calls a number that shows as another one, which nobody typed: 0.6 shown as `1` is “0.6”, and “60 %” where `percent` says that people
 * type per cents there. Null where what it shows is what it is.
 */
export function nameOfRounded(value: number, shown: string, { percent }: { readonly percent: boolean }): string | null {
  if (!isRounded(value, shown)) return null;
  return percent && value > 0 && value < 1 ? `${numberText(Math.round(value * 1e6) / 1e4)} %` : numberText(value);
}
