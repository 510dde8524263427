/** How each kind of column reads texts, numbers and booleans, and which texts become numbers in Excel. */
import {
  findValue,
  isInList,
  kindFacts,
  listOf,
  plainText as inPlainSigns,
  type Column,
  type Kind,
  type ListName,
} from "../template";
import { canonicalAmount, isPlainNumber, numberText, readAmount } from "./amounts";
import { readDay } from "./date-reading";
import { formatDay, formatStrictDay, fromSerial, readStrictDay, toSerial } from "./dates";
import { codeOfNumber, FIRST_NUMBER_OF_16_DIGITS, hidesDigits, isRealDate, textOfNumber } from "./shown";
import { isDateFormat } from "./number-formats";
import { reading, type CellReading } from "./reading";
import type { Decided } from "./decided";
import type { RecordFacts } from "./record-facts";
import { trim } from "./space";

/** The same for every cell of a column. */
export interface ColumnContext {
  readonly column: Column;
  readonly date1904: boolean;
  /** Of the UI: country and currency names in it are recognised. */
  readonly language: string;
  readonly decided: Decided | null;
}

export interface KindReader {
  /** A bare text that is neither blank nor an error word. */
  readonly text: (text: string, at: ColumnContext, record: RecordFacts) => CellReading;
  /** A number of Excel by its value, what it shows, and its en-US format. */
  readonly number: (
    value: number,
    shown: string,
    format: string,
    at: ColumnContext,
    record: RecordFacts,
  ) => CellReading;
  /** A boolean of Excel; null reads what it shows as text. */
  readonly boolean: ((value: boolean) => CellReading) | null;
  /** The number that Excel is to hold for a text of a file; null where it stays a text. Loses nothing. */
  readonly typed: (text: string, date1904: boolean) => number | null;
}

const plainText: KindReader["text"] = (text) => reading(text);

/** A number in a column of texts: the text it means. */
const numberAsText: KindReader["number"] = (value, shown) => {
  const text = textOfNumber(value, shown);
  if (Number.isInteger(value) && Math.abs(value) >= FIRST_NUMBER_OF_16_DIGITS)
    return reading(text, { kind: "digits-lost" });
  return reading(text, hidesDigits(value, shown) ? { kind: "display", shows: "digits" } : null);
};

const staysText: KindReader["typed"] = () => null;

const TEXT: KindReader = { text: plainText, number: numberAsText, boolean: null, typed: staysText };

const DATE: KindReader = {
  text: (text) => {
    const day = readStrictDay(text);
    if (day !== null) return reading(formatStrictDay(text, day), null, text);
    const { day: meant, why, inDoubt } = readDay(text);
    return reading(text, { kind: "no-date", why, meant: meant === null ? null : formatDay(meant), inDoubt });
  },
  number: (value, shown, format, { date1904 }) => {
    const isDate = isRealDate(value, format, date1904);
    const day = isDate ? fromSerial(value, date1904) : null;
    if (day === null)
      return reading(textOfNumber(value, shown), {
        kind: "no-date",
        why: isDate ? "no-such-day" : "format",
        meant: null,
        inDoubt: false,
      });
    return reading(formatDay(day), readStrictDay(trim(shown)) === day ? null : { kind: "display", shows: "date" });
  },
  boolean: null,
  typed: (text, date1904) => {
    const day = readStrictDay(text);
    return day === null ? null : toSerial(day, date1904);
  },
};

/** Excel keeps 15 digits of a number. */
const MAX_DIGITS = 15;

const AMOUNT: KindReader = {
  text: (text) => {
    if (isPlainNumber(text)) return reading(canonicalAmount(text), null, text);
    const { amount, why } = readAmount(text);
    return reading(text, { kind: "no-amount", why, meant: amount });
  },
  number: (value, shown, format) => {
    // A date here was an amount once: a German Excel reads 12.5 as May 12.
    const why = value < 0 ? "negative" : isDateFormat(format) ? "text" : null;
    if (why !== null) return reading(textOfNumber(value, shown), { kind: "no-amount", why, meant: null });
    const amount = numberText(value);
    const text = trim(shown);
    const showsIt = text === amount || (isPlainNumber(text) && canonicalAmount(text) === amount);
    return reading(amount, showsIt ? null : { kind: "display", shows: "amount" });
  },
  boolean: null,
  typed: (text) => (isPlainNumber(text) && text.replace(".", "").length <= MAX_DIGITS ? Number(text) : null),
};

/** What the user has chosen for any of these texts, where it is in the list. */
function decidedValue({ column, decided }: ColumnContext, list: ListName, texts: readonly string[]): string | null {
  if (decided === null) return null;
  const chosen = texts.map((text) => decided.value(column.header, text)).find((value) => value !== null) ?? null;
  return chosen !== null && isInList(list, chosen) ? chosen : null;
}

/** A value of a list, or another way to say one. */
const listedText: KindReader["text"] = (text, at, { substatus }) => {
  const { column, language } = at;
  const list = listOf(column, substatus);
  if (list === null || isInList(list, text)) return reading(text);
  const chosen = decidedValue(at, list, [text]);
  if (chosen !== null) return reading(chosen, { kind: "not-in-list", list, meant: chosen, isDecided: true }, text);
  const meant = findValue(list, text, language) ?? findValue(list, inPlainSigns(text), language);
  return reading(meant ?? text, { kind: "not-in-list", list, meant }, text);
};

/** A number in a list of texts is none of them. */
const listedNumber: KindReader["number"] = (value, shown, _format, at, { substatus }) => {
  const list = listOf(at.column, substatus);
  const text = textOfNumber(value, shown);
  if (list === null) return reading(text);
  const chosen = decidedValue(at, list, [text, shown]);
  return chosen === null
    ? reading(text, { kind: "not-in-list", list, meant: null })
    : reading(chosen, { kind: "not-in-list", list, meant: chosen, isDecided: true }, text);
};

const CHOICE: KindReader = { text: listedText, number: listedNumber, boolean: null, typed: staysText };

const YES_NO: KindReader = {
  ...CHOICE,
  // Save as CSV writes TRUE or, in a Swedish Excel, SANT; no format changes that.
  boolean: (value) => reading(value ? "Yes" : "No", { kind: "display", shows: "boolean" }),
};

const CODE_TEXT = /^(?:0|[1-9]\d{0,2})$/;

const CODE: KindReader = {
  text: listedText,
  number: (value, shown, _format, { column }, { substatus }) => {
    const list = listOf(column, substatus);
    const digits = numberText(value);
    if (list === null) return reading(digits);
    if (isInList(list, digits))
      return reading(digits, trim(shown) === digits ? null : { kind: "display", shows: "code" });
    const meant = codeOfNumber(list, value, shown);
    const text = textOfNumber(value, shown);
    return reading(meant ?? text, { kind: "not-in-list", list, meant }, text);
  },
  boolean: null,
  typed: (text) => (CODE_TEXT.test(text) ? Number(text) : null),
};

/** The reader of each kind. */
const READERS: { readonly [kind in Kind]: KindReader } = {
  errors: TEXT,
  text: TEXT,
  id: TEXT,
  reference: TEXT,
  postal: TEXT,
  duns: TEXT,
  phone: TEXT,
  email: TEXT,
  date: DATE,
  amount: AMOUNT,
  solution: TEXT,
  "team-member": TEXT,
  "matched-account": TEXT,
  status: CHOICE,
  substatus: CHOICE,
  "yes-no": YES_NO,
  reason: CODE,
  help: CODE,
  stage: CODE,
  country: CHOICE,
  currency: CHOICE,
  "device-category": CHOICE,
  "silicon-type": CHOICE,
  "partner-role": CHOICE,
  "purchase-intent": YES_NO,
};

export function readerOf(kind: Kind): KindReader {
  return READERS[kind];
}

/** Whether the file holds the texts of a column as the user wrote them, only trimmed. */
export const isFreeText = ({ kind }: Column): boolean => kindFacts(kind).isFreeText;
