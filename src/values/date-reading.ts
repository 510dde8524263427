/**
 * Texts that mean a day but are not spelled M/D/YYYY, and how many readings they have (docs/import-sheet.md, section 5, `invalid-date`).
 * A text is cut into numbers, month names and separators; which reading it has follows from these alone.
 */
import { readStrictDay, toDay, type Day } from "./dates";

/** `day` is null where there is no reading, or more than one. */
export interface DateReading {
  readonly day: Day | null;
  readonly why: "format" | "no-such-day" | "ambiguous" | "two-digit-year" | "time";
  /** Numbers only, with slashes, dashes or spaces, and a date only if the day comes first: 30/01/2027. */
  readonly dayFirst: boolean;
}

/** English and Swedish, whole and abbreviated. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "januari", "jan"],
  ["february", "februari", "feb"],
  ["march", "mars", "mar"],
  ["april", "apr"],
  ["may", "maj"],
  ["june", "juni", "jun"],
  ["july", "juli", "jul"],
  ["august", "augusti", "aug"],
  ["september", "sept", "sep"],
  ["october", "oktober", "oct", "okt"],
  ["november", "nov"],
  ["december", "dec"],
];

const monthByName = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

const WEEKDAYS: ReadonlySet<string> = new Set([
  ...[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
  ],
  ...[
    "fri",
    "sat",
    "sun",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "mån",
    "tis",
    "ons",
    "tor",
    "tors",
    "fre",
  ],
  ...["lör", "sön"],
]);

/** Words that add nothing: "den 30 januari", "30th of January", "30:e januari". */
const FILLERS: ReadonlySet<string> = new Set(["den", "the", "of", "st", "nd", "rd", "th", "e", "a"]);

/** A number, a word, or what stands between them. */
const TOKEN = /\d+|\p{L}+|[^\d\p{L}]+/gu;

/** 10:30, 10:30:00.000, 00.00.00; 10 AM; with T before and Z, AM, PM, UTC or an offset behind. */
const TIME =
  /^(?:t ?)?\d{1,2}(?:(?:[:.]\d{2}){1,2}(?:[.,]\d{1,7})?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: ?(?:z|utc|gmt))?(?: ?[+-]\d{2}:?\d{2})?$/i;

/** Longer than any way to write a date and a time. */
const LONGEST = 60;

const none = (why: DateReading["why"]): DateReading => ({ day: null, why, dayFirst: false });
const found = (day: Day | null, dayFirst = false): DateReading => ({
  day,
  why: day === null ? "no-such-day" : "format",
  dayFirst,
});

interface Parts {
  readonly numbers: readonly string[];
  readonly month: number | null;
  /** Separators between numbers, white space taken away: "/", "-", ".", "" (spaces only). */
  readonly separators: readonly string[];
}

const SEPARATORS: ReadonlySet<string> = new Set(["/", "-", ".", ",", ".,", ""]);
const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** What may stand between, and behind the last part; nothing stands before the first. */
const BETWEEN = /^[\s/.,:'’-]+$/;
const BEHIND = /^[.,]$/;

/** Cuts a text into its parts; null where something in it belongs to no date. */
function cut(text: string): Parts | null {
  const numbers: string[] = [];
  const separators: string[] = [];
  let month: number | null = null;
  let between = "";
  for (const token of text.match(TOKEN) ?? []) {
    if (/^\d/.test(token)) {
      if (numbers.length > 0) separators.push(withoutSpaces(between));
      numbers.push(token);
      between = "";
    } else if (/^\p{L}/u.test(token)) {
      const word = token.toLowerCase();
      const named = monthByName.get(word);
      if (named !== undefined && month === null) month = named;
      else if (!WEEKDAYS.has(word) && !FILLERS.has(word)) return null;
    } else if (!BETWEEN.test(token) || text.startsWith(token)) return null;
    else between += token;
  }
  return between === "" || month !== null || BEHIND.test(between) ? { numbers, month, separators } : null;
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
  // With slashes the month comes first wherever it can: that is the right spelling.
  if (monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst && !slashes) return none("ambiguous");
  return monthFirst === null ? found(dayFirst, dayFirst !== null) : found(monthFirst);
}

/** 20270130; in these centuries no other order of day, month and year looks the same. */
const COMPACT = /^(?:19|20|21)\d{6}$/;

function readNumbers({ numbers, separators }: Parts): DateReading {
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
  const parts = cut(text);
  if (parts === null) return none("format");
  return parts.month === null ? readNumbers(parts) : readNamed(parts.numbers, parts.month);
}

/** Where a time of day may begin: behind the first "T", comma or space that a time follows; -1 where there is none. */
function startOfTime(text: string): number {
  for (let index = 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if ((character === " " || character === "T") && TIME.test(text.slice(index).trim())) return index;
  }
  return -1;
}

/**
 * Reads a trimmed text that is not M/D/YYYY (`readStrictDay` gave null). A time of day is dropped, a year must have four digits, Excel serial numbers are no dates.
 */
export function readDay(text: string): DateReading {
  if (text.length > LONGEST) return none("format");
  const time = startOfTime(text);
  if (time < 0) return readDatePart(text);
  const date = text.slice(0, time).trim();
  const strict = readStrictDay(date);
  if (strict !== null) return { day: strict, why: "time", dayFirst: false };
  const reading = readDatePart(date.endsWith(",") ? date.slice(0, -1) : date);
  return reading.why === "format" && reading.day !== null ? { ...reading, why: "time" } : reading;
}

/** A text like 30/01/2027: a date only if the day comes first. With dots the day always comes first, so they tell nothing about the column. */
export function isDayFirstDate(text: string): boolean {
  return readStrictDay(text) === null && readDay(text).dayFirst;
}
