import { formatNumber, plural } from "./language";
import { fixer, some, type ShortTexts } from "./short-text";
import { looksAlike } from "./quote";

const n = (value: number): string => formatNumber(value, "en");
const fixOr = fixer({ write: "write", empty: "empty the cell", invisible: "remove spaces or invisible characters" });

const LISTS = {
  status: "not known",
  substatus: "not known",
  "yes-no": "write Yes or No",
  reason: "not the number of a reason",
  help: "not the number of a kind of help",
  stage: "not known",
  country: "not a country code, such as SE",
  currency: "not a currency code, such as SEK",
  other: "not in the list",
} as const;

const WHITESPACE = {
  ends: "remove the spaces at the ends",
  "no-break": "remove the no-break space",
  "zero-width": "remove the invisible character",
  "soft-hyphen": "remove the invisible hyphen",
  "line-break": "write it on one line",
  tab: "write a space instead of the tab",
  control: "remove the invisible character",
  "lone-surrogate": "remove what is left of an emoji",
} as const;

const DATES = {
  format: "not a date, write month/day/year",
  "no-such-day": "no such day",
  ambiguous: "which is the month? write month/day/year",
  "two-digit-year": "write the year with four digits",
  time: "write the date without the time",
  signs: "write the digits 0 to 9",
} as const;

const NUMBERS = {
  text: "not a number",
  symbol: "write the number alone",
  grouping: "no separators between the digits",
  "decimal-comma": "write a point before decimals",
  ambiguous: "can be read as two numbers",
  negative: "below zero",
  signs: "write the digits 0 to 9",
} as const;

export const short: ShortTexts = {
  "header-row": ({ row }) => `headers are in row ${row}, not in the first`,
  "header-missing": ({ mandatory }) =>
    ({ Y: "column missing, mandatory", D: "column missing, some rows need it", "": "column missing, optional" })[
      mandatory
    ],
  "header-blank": ({ letter }) => `column ${letter} has no header`,
  "header-spelling": ({ expected }, { value }) =>
    looksAlike(value, expected) ? "remove spaces or invisible characters" : `must be spelled ${expected}`,
  "header-unknown": ({ meant }) => (meant === null ? "not a column of the template" : `is it ${meant}?`),
  "header-duplicate": ({ firstLetter }) => `same column as ${firstLetter}`,
  "header-order": ({ before }) => `belongs after ${before}`,
  "header-number-gap": ({ family, expected }) => `${family} ${expected} is missing`,
  "header-number-limit": ({ family, limit }) => `more than ${n(limit)} columns of ${family}`,
  "too-many-records": ({ records, limit }) => `${n(records)} records, at most ${n(limit)} a file`,
  "no-records": () => "no records",
  "blank-row": () => "empty row between records",
  "file-delimiter": () => "not separated by commas",
  "file-uncut": () => "records in one cell each",
  "file-encoding": ({ isDamaged, candidates }) => {
    if (isDamaged) return "damaged letters";
    return candidates.length === 0 ? "not UTF-8" : "not UTF-8, say how it is saved";
  },
  "file-quote": ({ why }) =>
    why === "never-closed" ? "a quotation mark is never closed" : "text after a closing quotation mark",
  "row-width": ({ fields, expected }) => `${n(fields)} cells, but ${n(expected)} headers`,
  "record-in-one-cell": ({ records }) =>
    records === 1 ? "a whole record in one cell" : `${n(records)} whole records in one cell`,
  "repeated-header": () => "the headers once more, remove the row",
  "not-a-record": () => "not a deal, remove the row",
  required: ({ because }) => (because === null ? "empty" : `empty, but ${because.header} is ${some(because.value)}`),
  "not-applicable": ({ because }) => `empty it, as ${because.header} is ${some(because.value)}`,
  "new-deal-status": ({ status }, { severity }) =>
    severity === "error" ? `a new deal cannot be ${some(status)}` : "Accepted is right for a new deal",
  "status-substatus": ({ status, substatus, why }, about) => {
    if (why === "expired") return "Partner Center sets Expired itself, is it meant?";
    if (about.severity === "warning") return fixOr(about, `${some(substatus)} is for new deals only`);
    return fixOr(about, `${some(status)} does not go with ${some(substatus)}`);
  },
  "terminal-status": () => "closes the deal for good",
  "stage-status": ({ stage, substatus }) =>
    stage === "100"
      ? `100 means won, but the substatus is ${some(substatus)}`
      : `${some(substatus)}, but the stage is ${some(stage)}`,
  "share-no": () => "No, but Microsoft help is required",
  "consent-no": () => "No, so it will not be imported",
  "referral-id-missing": () => "empty, so a second deal is created",
  "won-too-soon": () => "won within 72 hours, import it later",
  "match-review": (params) =>
    params.why === "no-match" ? "choose the customer’s account" : `check it, confidence ${some(params.confidence)}`,
  "duplicate-referral": ({ firstRow }) => `same ID as row ${firstRow}`,
  "duplicate-deal": ({ firstRow }) => `same deal as row ${firstRow}`,
  "duplicate-solution": ({ first }) => `same solution as ${some(first)}`,
  "duplicate-team-member": ({ first }) => `same person as ${some(first)}`,
  "not-in-list": ({ kind }, about) => fixOr(about, LISTS[kind]),
  whitespace: ({ what }) => WHITESPACE[what],
  mojibake: (_, about) => fixOr(about, "garbled letters"),
  "lost-letters": () => "letters are lost, type it again",
  "escaped-text": (_, about) => fixOr(about, "holds codes of a web page"),
  "wrapped-text": (_, about) => fixOr(about, "write the value alone"),
  placeholder: (_, { value, fix }) => (fix === null ? `${some(value)} says nothing, fill it in` : "empty the cell"),
  "invalid-id": (_, about) => fixOr(about, "does not look like an ID"),
  "invalid-date": ({ why }, about) => fixOr(about, DATES[why]),
  "close-date-past": () => "the date has passed, the deal is open",
  "close-date-far": () => "more than ten years from today",
  "date-swapped": ({ monthFirst, dayFirst }) => `${some(monthFirst)} or ${some(dayFirst)}?`,
  "invalid-number": (params, about) =>
    params.why === "dots"
      ? `${some(params.readings.decimal)} or ${some(params.readings.grouped)}?`
      : fixOr(about, NUMBERS[params.why]),
  "zero-deal-value": () => "is 0, estimate it",
  "amount-decimals": ({ decimal, grouped }) => `${some(decimal)} or ${some(grouped)}?`,
  "invalid-email": (_, about) => fixOr(about, "not a complete e-mail address"),
  "invalid-phone": () => "not a phone number",
  "duns-length": ({ digits }, about) =>
    fixOr(about, digits === 9 ? "write 9 digits and nothing else" : `${n(digits)} digits instead of 9`),
  "postal-code-zero": (_, about) => fixOr(about, "leading zeros are missing"),
  "solution-format": ({ why, part }, about) => {
    const found = {
      "no-id": "the solution has no ID",
      two: "two solutions in one cell",
      parts: "more than four parts",
      "last-comma": "a comma too many at the end",
      currency: `${some(part)} is not a currency code`,
      price: `the price ${some(part)} is not a number`,
      quantity: `the quantity ${some(part)} is not a whole number`,
      "decimal-comma": "write a point in the price",
      separator: "separate the parts by commas",
    }[why];
    return fixOr(about, found);
  },
  "solution-comma": ({ price, quantity, combined }) =>
    `price ${some(combined)}, or ${some(price)} and quantity ${some(quantity)}?`,
  "solution-id": (_, about) => fixOr(about, "unusual solution ID"),
  "team-member-format": ({ why, parts }, about) => {
    const found = {
      parts: `${n(parts)} ${plural(parts, "part", "parts")} instead of four`,
      two: "two team members in one cell",
      "empty-part": "one of the four parts is empty",
      separator: "separate the parts by commas",
    }[why];
    return fixOr(about, found);
  },
  "digits-lost": () => "the last digits are lost, type it again",
  "formula-error": ({ why }, { value }) =>
    why === "narrow" ? "only # was saved, type it again" : `shows the error ${some(value)}`,
  "formula-text": ({ first, behind }) =>
    behind === undefined ? `begins with ${first}, as a formula does` : `put a space before ${first}`,
  "csv-display": ({ shown, expected }) => `shows as ${some(shown)} instead of ${some(expected)}`,
};
