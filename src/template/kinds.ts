/**
 * What follows from the kind of a column alone, in one total table (docs/import-sheet.md, sections 2 and 5). What needs a layer above this one is a
 * total Record over `Kind` there: the readers in src/values, the rules in src/check/cells, the widths in src/excel. A kind that is added here does
 * not compile until every one of them knows it.
 */
import { AMOUNT_FORMAT, CODE_FORMAT, DATE_FORMAT, TEXT_FORMAT } from "./formats";
import type { ListName } from "./lists";

/** What the template's cells ask of what is typed; see `Validation`. */
export type Asked = "list" | "substatus" | "date" | "amount" | "email" | "duns" | "nothing";

export interface KindFacts {
  /** Excel number format (en-US), such that what Excel shows is what the file must hold. */
  readonly format: string;
  /** The list that the cells take their values from; an edition may have another one in its place. */
  readonly list: ListName | null;
  readonly asks: Asked;
  /** First characters that make a text look like a formula (`formula-text`); signs are part of phone numbers and of numbers. */
  readonly formulaSigns: "=" | "=+-@";
  /** Each digit counts, so a number that a spreadsheet has cut to an exponent is lost (`digits-lost`). */
  readonly everyDigitCounts: boolean;
  /** The user's own words: the file holds them as they are, only trimmed. */
  readonly isFreeText: boolean;
}

const TEXT = {
  format: TEXT_FORMAT,
  list: null,
  asks: "nothing",
  formulaSigns: "=+-@",
  everyDigitCounts: false,
  isFreeText: false,
} as const satisfies KindFacts;

const FREE_TEXT = { ...TEXT, isFreeText: true } as const;
const ID = { ...TEXT, everyDigitCounts: true } as const;
const CODE = { ...TEXT, format: CODE_FORMAT, asks: "list", formulaSigns: "=" } as const;
const CHOICE = { ...TEXT, asks: "list" } as const;

export const KINDS = {
  /** Written by Partner Center and by Check sheet. */
  errors: TEXT,
  text: FREE_TEXT,
  /** Partner Center's own ID, a GUID. */
  id: ID,
  /** An ID of the user's own system, in any form. */
  reference: { ...ID, isFreeText: true },
  postal: ID,
  duns: { ...ID, asks: "duns" },
  phone: { ...ID, formulaSigns: "=" },
  email: { ...TEXT, asks: "email" },
  date: { ...TEXT, format: DATE_FORMAT, asks: "date" },
  amount: { ...TEXT, format: AMOUNT_FORMAT, asks: "amount", formulaSigns: "=" },
  solution: TEXT,
  "team-member": TEXT,
  "matched-account": TEXT,
  status: { ...CHOICE, list: "status" },
  substatus: { ...CHOICE, list: "substatus", asks: "substatus" },
  "yes-no": { ...CHOICE, list: "yes-no" },
  reason: { ...CODE, list: "reason" },
  help: { ...CODE, list: "help" },
  stage: { ...CODE, list: "stage" },
  country: { ...CHOICE, list: "country" },
  currency: { ...CHOICE, list: "currency" },
  "device-category": { ...CHOICE, list: "device-category" },
  "silicon-type": { ...CHOICE, list: "silicon-type" },
  "partner-role": { ...CHOICE, list: "partner-role" },
  "purchase-intent": { ...CHOICE, list: "purchase-intent" },
} as const satisfies { readonly [kind: string]: KindFacts };

/** What a cell of a column holds. */
export type Kind = keyof typeof KINDS;

/** The facts of a kind. */
export function kindFacts(kind: Kind): KindFacts {
  return KINDS[kind];
}
