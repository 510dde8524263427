/** Calendar days, their one right spelling (M/D/YYYY) and Excel's serial numbers. How other spellings are read: ./date-reading. */

/** A day of the Gregorian calendar as one number, year × 10000 + month × 100 + day: comparing days is comparing numbers. */
export type Day = number;

export const yearOf = (day: Day): number => Math.floor(day / 10000);
export const monthOf = (day: Day): number => Math.floor(day / 100) % 100;
export const dayOfMonth = (day: Day): number => day % 100;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day, or null where the calendar has none such (2/30/2020). */
export function toDay(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return year * 10000 + month * 100 + day;
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** MM/DD/YYYY: how the file holds a date. */
export function formatDay(day: Day): string {
  return `${pad(monthOf(day), 2)}/${pad(dayOfMonth(day), 2)}/${pad(yearOf(day), 4)}`;
}

/** YYYY-MM-DD. */
export function toIso(day: Day): string {
  return `${pad(yearOf(day), 4)}-${pad(monthOf(day), 2)}-${pad(dayOfMonth(day), 2)}`;
}

const DIGIT_0 = 0x30;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads YYYY-MM-DD; null for any other text and for days that do not exist. */
export function readIso(text: string): Day | null {
  const match = ISO.exec(text);
  return match && toDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads YYYY-MM-DD; throws on anything else, because only programs write this. */
export function fromIso(text: string): Day {
  const day = readIso(text);
  if (day === null) throw new RangeError(`Not a day as YYYY-MM-DD: ${text}`);
  return day;
}

/** The same day that many years later (or earlier, negative), for comparing only: February 29 stays February 29. */
export const plusYears = (day: Day, years: number): Day => day + years * 10000;

/** The day that many days later (or earlier, negative); null beyond the years 1 to 9999. */
export function plusDays(day: Day, days: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(yearOf(day), monthOf(day) - 1, dayOfMonth(day) + days);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const SLASH = "/";
const YEAR_DIGITS = 4;
/** Of MM/DD/YYYY. */
const FORMATTED_LENGTH = 10;

/** The number that the characters between two indices write; NaN where one is no digit. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - DIGIT_0;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads M/D/YYYY, leading zeros optional; null for any other text and for days that do not exist. */
export function readStrictDay(text: string): Day | null {
  const first = text.indexOf(SLASH);
  const second = text.indexOf(SLASH, first + 1);
  const monthDigits = first;
  const dayDigits = second - first - 1;
  const isShaped =
    monthDigits >= 1 &&
    monthDigits <= 2 &&
    dayDigits >= 1 &&
    dayDigits <= 2 &&
    text.length === second + 1 + YEAR_DIGITS;
  if (!isShaped) return null;
  const month = numberIn(text, 0, first);
  const day = numberIn(text, first + 1, second);
  const year = numberIn(text, second + 1, text.length);
  return Number.isNaN(month + day + year) ? null : toDay(year, month, day);
}

/** A text that `readStrictDay` has read as MM/DD/YYYY. */
export const formatStrictDay = (text: string, day: Day): string =>
  text.length === FORMATTED_LENGTH ? text : formatDay(day);

const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days between the starts of Excel's two date systems. */
const OFFSET_1904 = 1462;
/** Excel believes in February 29, 1900: serial 60. Serials below it are a day further from the epoch. */
const SERIAL_OF_FALSE_LEAP_DAY = 60;
const SERIAL_OF_LAST_DAY = 2_958_465;

/** The day of an Excel serial number, its time of day dropped; null where Excel shows no real day (0, February 29, 1900, beyond 9999). */
export function fromSerial(serial: number, date1904: boolean): Day | null {
  const days = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (!(days >= 1 && days <= SERIAL_OF_LAST_DAY) || days === SERIAL_OF_FALSE_LEAP_DAY) return null;
  const date = new Date(EPOCH_1900 + (days < SERIAL_OF_FALSE_LEAP_DAY ? days + 1 : days) * MS_PER_DAY);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The Excel serial number of a day; null for days before the date system begins. */
export function toSerial(day: Day, date1904: boolean): number | null {
  const time = Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day));
  const days = Math.round((time - EPOCH_1900) / MS_PER_DAY);
  const serial = (days <= SERIAL_OF_FALSE_LEAP_DAY ? days - 1 : days) - (date1904 ? OFFSET_1904 : 0);
  return yearOf(day) >= 1900 && serial >= (date1904 ? 0 : 1) ? serial : null;
}
