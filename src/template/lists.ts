/**
 * The code lists of the import sheet (docs/import-sheet.md, sections 3 and 4).
 */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";
import editionLists from "./data/edition-lists.json";
import { PAIRS, PAIRS_WITH_ERROR, STATUSES, substatuses } from "./status";

/** One value of a list and, where the value is a number, what it means (Microsoft's own English words). */
export interface Entry {
  readonly value: string;
  readonly label: string | null;
}

const plain = (values: readonly string[]): readonly Entry[] => values.map((value) => ({ value, label: null }));
const labelled = (labels: { readonly [value: string]: string }): readonly Entry[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A list, and how a cell that takes its values from it is treated. */
export interface ListFacts {
  readonly entries: readonly Entry[];
  /** What a value outside the list is: a sales stage outside its list is imported all the same. */
  readonly outside: "error" | "warning";
  /** The values are numbers, and may be said by their labels. */
  readonly isNumeric: boolean;
  /** Too long for a message to name every value. */
  readonly isLong: boolean;
}

const WORDS = { outside: "error", isNumeric: false, isLong: false } as const;
const CODES = { ...WORDS, isNumeric: true } as const;

const LISTS = {
  status: { ...WORDS, entries: plain(STATUSES) },
  substatus: { ...WORDS, entries: plain(substatuses(PAIRS)) },
  "substatus-2023": { ...WORDS, entries: plain(substatuses(PAIRS_WITH_ERROR)) },
  "yes-no": { ...WORDS, entries: plain(["Yes", "No"]) },
  reason: {
    ...CODES,
    entries: labelled({
      1: "Project budget is not adequate",
      2: "Customer did not respond",
      3: "Customer chose another vendor",
      4: "Customer requirement not met",
      5: "Not a customer",
      6: "Proposed time line was too short",
      7: "Report as abuse, spam or phishing",
      8: "Others",
    }),
  },
  // Editions with the substatus Error, for that substatus only.
  "error-reason": {
    ...CODES,
    entries: labelled({
      1: "Duplicate - created through bulk upload",
      2: "Duplicate - created in Partner Center",
      3: "Duplicate - sent by Microsoft",
      4: "Connector data sync issues",
      5: "Customer matching issues",
      6: "Solution issues - explain in notes",
      7: "Test referral",
      8: "Data error",
      9: "Others - explain in notes",
    }),
  },
  help: {
    ...CODES,
    entries: labelled({
      1: "Workload-specific value proposition",
      2: "Customer technical architecture",
      3: "Proof of concept / Demo",
      4: "Quotes and licensing",
      5: "Post-sales customer success",
      6: "General or other",
    }),
  },
  stage: {
    ...CODES,
    outside: "warning",
    entries: labelled({
      10: "Created or Accepted",
      20: "Qualified",
      40: "Developed",
      60: "Proposed",
      80: "Negotiated",
      100: "Won",
    }),
  },
  country: { ...WORDS, isLong: true, entries: plain(Object.keys(countryNames)) },
  currency: { ...WORDS, isLong: true, entries: plain(Object.keys(currencyNames)) },
  // The lists of devices and roles were published once: a value outside them may have been added since.
  "device-category": { ...WORDS, outside: "warning", isLong: true, entries: plain(editionLists["Device Category"]) },
  "silicon-type": { ...WORDS, outside: "warning", isLong: true, entries: plain(editionLists["Silicon Type"]) },
  "partner-role": { ...WORDS, outside: "warning", entries: plain(editionLists["Partner Role"]) },
  "purchase-intent": { ...WORDS, entries: plain(["Yes", "No", "Have not decided"]) },
} as const satisfies { readonly [name: string]: ListFacts };

export type ListName = keyof typeof LISTS;

/** Lists of numbers. */
export type CodeList = { [name in ListName]: (typeof LISTS)[name]["isNumeric"] extends true ? name : never }[ListName];

const VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([name, { entries }]) => [name, new Set(entries.map((entry) => entry.value))]),
);

/** The entries of a list in the order in which a dropdown shows them. Numbers are text ("10"). */
export function list(name: ListName): readonly Entry[] {
  return LISTS[name].entries;
}

/** A list with how its columns are treated. */
export function listFacts(name: ListName): ListFacts {
  return LISTS[name];
}

const NO_VALUES: ReadonlySet<string> = new Set();

/** The values of a list, for who asks about many texts. */
export function valuesOf(name: ListName): ReadonlySet<string> {
  return VALUES.get(name) ?? NO_VALUES;
}

/** Whether `text` is one of the list's values to the letter. */
export function isInList(name: ListName, text: string): boolean {
  return valuesOf(name).has(text);
}
