/** The machines that the stand-in can be. Regional settings as Windows ships them; Excel takes its separators and dates from there. */
export const localeNames = ["en-US", "en-GB", "sv-SE", "de-DE", "de-CH", "ja-JP"] as const;
export type LocaleName = (typeof localeNames)[number];

export interface Locale {
  readonly name: LocaleName;
  /** The windows display language that function and error names are in. */
  readonly language: "en" | "sv" | "de" | "ja";
  readonly decimal: string;
  readonly thousands: string;
  /** Between a function's arguments, and what *Save as CSV* writes between fields. Not told by the decimal sign: de-CH has "." and ";". */
  readonly list: string;
  readonly dateSeparator: string;
  readonly dateOrder: "mdy" | "dmy" | "ymd";
  /** The short date of the machine, as a number format (built-in format 14, "m/d/yyyy" in the API, shows dates so). */
  readonly shortDate: string;
  readonly longDate: string;
  readonly timeSeparator: string;
  /** The machine's clock, as a number format. */
  readonly shortTime: string;
  readonly longTime: string;
  readonly currency: string;
  readonly true: string;
  readonly false: string;
  readonly general: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Local words of the error values; those that are missing are written as in en-US. */
  readonly errors: Readonly<Record<string, string>>;
}

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const germanMonths = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];
const swedishMonths = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];
const japaneseMonths = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const firstThree = (name: string): string => name.slice(0, 3);

const english = {
  language: "en",
  true: "TRUE",
  false: "FALSE",
  general: "General",
  months: englishMonths,
  shortMonths: englishMonths.map(firstThree),
  errors: {},
} as const;
const german = {
  language: "de",
  true: "WAHR",
  false: "FALSCH",
  general: "Standard",
  months: germanMonths,
  shortMonths: germanMonths.map(firstThree).map((name) => (name === "Mär" ? "Mrz" : name)),
  errors: {
    "#VALUE!": "#WERT!",
    "#REF!": "#BEZUG!",
    "#NUM!": "#ZAHL!",
    "#N/A": "#NV",
    "#SPILL!": "#ÜBERLAUF!",
    "#CALC!": "#KALK!",
    "#FIELD!": "#FELD!",
    "#GETTING_DATA": "#DATEN_ABRUFEN",
    "#BLOCKED!": "#BLOCKIERT!",
  },
} as const;

const machines: readonly Locale[] = [
  {
    ...english,
    name: "en-US",
    decimal: ".",
    thousands: ",",
    list: ",",
    dateSeparator: "/",
    dateOrder: "mdy",
    shortDate: "m/d/yyyy",
    longDate: "dddd, mmmm d, yyyy",
    timeSeparator: ":",
    shortTime: "h:mm AM/PM",
    longTime: "h:mm:ss AM/PM",
    currency: "$",
  },
  {
    ...english,
    name: "en-GB",
    decimal: ".",
    thousands: ",",
    list: ",",
    dateSeparator: "/",
    dateOrder: "dmy",
    shortDate: "dd/mm/yyyy",
    longDate: "dd mmmm yyyy",
    timeSeparator: ":",
    shortTime: "hh:mm",
    longTime: "hh:mm:ss",
    currency: "£",
  },
  {
    name: "sv-SE",
    language: "sv",
    decimal: ",",
    thousands: "\u00a0",
    list: ";",
    dateSeparator: "-",
    dateOrder: "ymd",
    shortDate: "yyyy-mm-dd",
    longDate: '"den" d mmmm yyyy',
    timeSeparator: ":",
    shortTime: "hh:mm",
    longTime: "hh:mm:ss",
    currency: "kr",
    true: "SANT",
    false: "FALSKT",
    general: "Standard",
    months: swedishMonths,
    shortMonths: swedishMonths.map(firstThree),
    errors: {
      "#NULL!": "#SKÄRNING!",
      "#DIV/0!": "#DIVISION/0!",
      "#VALUE!": "#VÄRDEFEL!",
      "#REF!": "#REFERENS!",
      "#NAME?": "#NAMN?",
      "#NUM!": "#OGILTIGT!",
      "#N/A": "#SAKNAS!",
      "#SPILL!": "#SPILL!",
      "#CALC!": "#BERÄKNA!",
      "#FIELD!": "#FÄLT!",
      "#BLOCKED!": "#BLOCKERAT!",
    },
  },
  {
    ...german,
    name: "de-DE",
    decimal: ",",
    thousands: ".",
    list: ";",
    dateSeparator: ".",
    dateOrder: "dmy",
    shortDate: "dd.mm.yyyy",
    longDate: "dddd, d. mmmm yyyy",
    timeSeparator: ":",
    shortTime: "hh:mm",
    longTime: "hh:mm:ss",
    currency: "€",
  },
  {
    ...german,
    name: "de-CH",
    decimal: ".",
    thousands: "’",
    list: ";",
    dateSeparator: ".",
    dateOrder: "dmy",
    shortDate: "dd.mm.yyyy",
    longDate: "dddd, d. mmmm yyyy",
    timeSeparator: ":",
    shortTime: "hh:mm",
    longTime: "hh:mm:ss",
    currency: "CHF",
  },
  {
    name: "ja-JP",
    language: "ja",
    decimal: ".",
    thousands: ",",
    list: ",",
    dateSeparator: "/",
    dateOrder: "ymd",
    shortDate: "yyyy/mm/dd",
    longDate: 'yyyy"年"m"月"d"日"',
    timeSeparator: ":",
    shortTime: "h:mm",
    longTime: "h:mm:ss",
    currency: "¥",
    true: "TRUE",
    false: "FALSE",
    general: "G/標準",
    months: japaneseMonths,
    shortMonths: japaneseMonths,
    errors: {},
  },
];

export function localeOf(name: LocaleName): Locale {
  const found = machines.find((machine) => machine.name === name);
  if (!found) throw new RangeError(`no such machine: ${name}`);
  return found;
}

/** #N/A → #SAKNAS! on a Swedish machine. */
export const errorWord = (code: string, locale: Locale): string => locale.errors[code] ?? code;

/** #SAKNAS! → #N/A; null when the text is no error word there. The en-US words are understood only where they are the local ones. */
export function errorCodeOf(text: string, codes: readonly string[], locale: Locale): string | null {
  if (!text.startsWith("#")) return null;
  const upper = text.toUpperCase();
  return codes.find((code) => errorWord(code, locale) === upper) ?? null;
}
