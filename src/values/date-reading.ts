/**
 * Texts that mean a day but are not spelled M/D/YYYY, and how many readings they have (docs/import-sheet.md, section 5, `invalid-date`).
 * Which reading a text has follows from its numbers, month name and separators alone.
 */
import { plainText } from "../template";
import { readDateParts, type DateParts } from "./date-parts";
import type { DateOrder } from "./decided";
import { dayOfMonth, monthOf, plusDays, readStrictDay, toDay, yearOf, type Day } from "./dates";
import { splitTime } from "./time-of-day";

/** `day` is null where there is no reading, or more than one. */
export interface DateReading {
  readonly day: Day | null;
  /** "signs": digits or marks of another script. */
  readonly why: "format" | "no-such-day" | "ambiguous" | "two-digit-year" | "time" | "signs";
  /** Numbers only, with slashes, dashes or spaces, and a date only if the day comes first: 30/01/2027. */
  readonly dayFirst: boolean;
  /** Read month first, as is right, but a date day first as well: 03/04/2027 with a time, or in other signs. */
  readonly inDoubt: boolean;
}

/** Longer than any way to write a date and a time. */
const LONGEST = 60;

const none = (why: DateReading["why"]): DateReading => ({ day: null, why, dayFirst: false, inDoubt: false });
const found = (day: Day | null, { dayFirst = false, inDoubt = false } = {}): DateReading => ({
  day,
  why: day === null ? "no-such-day" : "format",
  dayFirst,
  inDoubt,
});

/** The day with its day and month exchanged; null where that is no other day: 01/30/2027, 05/05/2027. */
export function exchanged(day: Day): Day | null {
  const other = toDay(yearOf(day), dayOfMonth(day), monthOf(day));
  return other === day ? null : other;
}

/** Numbers and a month name: the year is the number of four digits, the day the other one. */
function readNamed(numbers: readonly string[], month: number): DateReading {
  const [first = "", second = ""] = numbers;
  if (numbers.length !== 2) return none("format");
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (day.length > 2) return none("format");
  if (year.length !== 4) return none(year.length === 2 ? "two-digit-year" : "format");
  return found(toDay(Number(year), month, Number(day)));
}

/** Two numbers before a year. With dots the day comes first; else both orders are tried. */
function readDayAndMonth(first: number, second: number, year: number, dots: boolean, slashes: boolean): DateReading {
  const dayFirst = toDay(year, second, first);
  if (dots) return found(dayFirst);
  const monthFirst = toDay(year, first, second);
  if (monthFirst === null) return found(dayFirst, { dayFirst: dayFirst !== null });
  const inDoubt = exchanged(monthFirst) !== null;
  // With slashes the month comes first wherever it can: that is the right spelling.
  return inDoubt && !slashes ? none("ambiguous") : found(monthFirst, { inDoubt });
}

/** 20270130; in these centuries no other order of day, month and year looks the same. */
const COMPACT = /^(?:19|20|21)\d{6}$/;
const SEPARATORS: ReadonlySet<string> = new Set(["/", "-", ".", ",", ".,", ""]);

function readNumbers({ numbers, separators }: DateParts): DateReading {
  const [first = "", second = "", third = ""] = numbers;
  if (numbers.length === 1 && COMPACT.test(first)) {
    return found(toDay(Number(first.slice(0, 4)), Number(first.slice(4, 6)), Number(first.slice(6))));
  }
  if (numbers.length !== 3 || separators.some((separator) => !SEPARATORS.has(separator))) return none("format");
  if (first.length === 4 && second.length <= 2 && third.length <= 2)
    return found(toDay(Number(first), Number(second), Number(third)));
  if (first.length > 2 || second.length > 2) return none("format");
  if (third.length !== 4) return none(third.length === 2 ? "two-digit-year" : "format");
  const all = (separator: string): boolean => separators.every((one) => one === separator);
  return readDayAndMonth(Number(first), Number(second), Number(third), all("."), all("/"));
}

function readDatePart(text: string): DateReading {
  const strict = readStrictDay(text);
  if (strict !== null) return found(strict, { inDoubt: exchanged(strict) !== null });
  const parts = readDateParts(text);
  if (parts === null) return none("format");
  return parts.month === null ? readNumbers(parts) : readNamed(parts.numbers, parts.month);
}

/** A date, or a date and a time, which is dropped; an offset from UTC moves it to its day there first. */
function readDateAndTime(text: string): DateReading {
  const time = splitTime(text);
  if (time === null) return readDatePart(text);
  const reading = readDatePart(time.date.endsWith(",") ? time.date.slice(0, -1) : time.date);
  if (reading.day === null) return reading;
  const day = Number.isNaN(time.days) ? null : plusDays(reading.day, time.days);
  return day === null ? none("no-such-day") : { ...reading, day, why: "time" };
}

/** 2027年6月30日 and 2027년 6월 30일: year, month and day, each after its number. */
const withoutMarks = (text: string): string => text.replace(/[年月년월]/g, "-").replace(/[日일]/g, "");

/**
 * Reads a trimmed text that is not M/D/YYYY (`readStrictDay` gave null). A time of day is dropped, a year must have four digits, Excel serial numbers are no dates.
 * Digits and marks of other scripts are read as plain ones where the text has no reading as it is.
 */
export function readDay(text: string): DateReading {
  if (text.length > LONGEST) return none("format");
  const reading = readDateAndTime(text);
  if (reading.day !== null) return reading;
  const plain = withoutMarks(plainText(text));
  if (plain === text) return reading;
  const plainReading = readDateAndTime(plain);
  return plainReading.day === null ? plainReading : { ...plainReading, why: "signs" };
}

/** Between the numbers of a day. */
const BETWEEN_NUMBERS = /(?<=\d)[-,/\s]+(?=\d)/g;

/** The day of a text that could be two days, in the order that its numbers have; null for a text that could not. */
export function dayInOrder(text: string, order: DateOrder): Day | null {
  const { day, why, inDoubt } = readDay(text);
  if (inDoubt && day !== null) return order === "month-first" ? day : exchanged(day);
  if (why !== "ambiguous") return null;
  let separators = 0;
  const withSlashes = text.replace(BETWEEN_NUMBERS, (found) => (separators++ < 2 ? "/" : found));
  // What has slashes is not ambiguous: it is read month first.
  return withSlashes === text ? null : dayInOrder(withSlashes, order);
}

/** A text like 30/01/2027: a date only if the day comes first. With dots the day always comes first, so they say nothing about the column. */
export function isDayFirstDate(text: string): boolean {
  return readStrictDay(text) === null && readDay(text).dayFirst;
}
