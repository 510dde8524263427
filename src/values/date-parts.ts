/** Splits a text that may mean a day into numbers, a month name and separators; words that add nothing are dropped. */

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

const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
    "måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tor tors fre lör sön"
  ).split(" "),
);

/** Words that add nothing: "den 30 januari", "30th of January", "30:e januari". */
const FILLERS: ReadonlySet<string> = new Set(["den", "the", "of", "st", "nd", "rd", "th", "e", "a"]);

/** A number, a word, or what is between them. */
const TOKEN = /\d+|\p{L}+|[^\d\p{L}]+/gu;

export interface DateParts {
  readonly numbers: readonly string[];
  /** 1 to 12; null where no month is named. */
  readonly month: number | null;
  /** Between the numbers, without white space: "/", "-", ".", "" (spaces only). */
  readonly separators: readonly string[];
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** What may be between the parts, and after the last one; nothing may be before the first. */
const BETWEEN = /^[\s/.,:'’-]+$/;
const BEHIND = /^[.,]$/;

/** The parts of a text; null where something in it belongs to no date. */
export function readDateParts(text: string): DateParts | null {
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
