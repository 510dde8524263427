/**
 * The code lists of the import sheet (contract, sections 3 and 4).
 */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";

/** One value of a list and, where the value is a number, what it stands for (Microsoft's own English words). */
export interface Entry {
  readonly value: string;
  readonly label: string | null;
}

export type ListName =
  | "status"
  | "substatus"
  | "yes-no"
  | "reason"
  | "error-reason"
  | "help"
  | "stage"
  | "country"
  | "currency"
  | "purchase-intent";

/** Which substatuses belong to which status [doc: referral-resources]. */
export const SUBSTATUSES_BY_STATUS = {
  New: ["Pending", "Received"],
  Active: ["Accepted"],
  Closed: ["Won", "Lost", "Declined", "Expired"],
} as const;

export type Status = keyof typeof SUBSTATUSES_BY_STATUS;
export type Substatus = (typeof SUBSTATUSES_BY_STATUS)[Status][number];

export const STATUSES: readonly Status[] = ["New", "Active", "Closed"];
export const SUBSTATUSES: readonly Substatus[] = STATUSES.flatMap(
  (status): readonly Substatus[] => SUBSTATUSES_BY_STATUS[status],
);

/** Nothing of a deal can be changed once it has one of these [seed]. */
export const TERMINAL_SUBSTATUSES: readonly Substatus[] = SUBSTATUSES_BY_STATUS.Closed;

/** The status that a substatus belongs to; null for a text that is no substatus. */
export function statusOf(substatus: string): Status | null {
  return STATUSES.find((status) => SUBSTATUSES_BY_STATUS[status].some((one) => one === substatus)) ?? null;
}

/**
 * What the substatus dropdown offers for a status. New also takes Accepted: that is how a deal is created [seed].
 * Any other text, blank included, leaves every substatus open.
 */
export function substatusChoices(status: string): readonly Substatus[] {
  if (status === "New") return ["Accepted", ...SUBSTATUSES_BY_STATUS.New];
  if (status === "Active" || status === "Closed") return SUBSTATUSES_BY_STATUS[status];
  return SUBSTATUSES;
}

const plain = (values: readonly string[]): readonly Entry[] => values.map((value) => ({ value, label: null }));
const labelled = (labels: { readonly [value: string]: string }): readonly Entry[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const LISTS: { readonly [name in ListName]: readonly Entry[] } = {
  status: plain(STATUSES),
  substatus: plain(SUBSTATUSES),
  "yes-no": plain(["Yes", "No"]),
  reason: labelled({
    1: "Project budget is not adequate",
    2: "Customer did not respond",
    3: "Customer chose another vendor",
    4: "Customer requirement not met",
    5: "Not a customer",
    6: "Proposed time line was too short",
    7: "Report as abuse, spam or phishing",
    8: "Others",
  }),
  // Edition 2023-08, with the pair Closed + Error only.
  "error-reason": labelled({
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
  help: labelled({
    1: "Workload-specific value proposition",
    2: "Customer technical architecture",
    3: "Proof of concept / Demo",
    4: "Quotes and licensing",
    5: "Post-sales customer success",
    6: "General or other",
  }),
  stage: labelled({
    10: "Created or Accepted",
    20: "Qualified",
    40: "Developed",
    60: "Proposed",
    80: "Negotiated",
    100: "Won",
  }),
  country: plain(Object.keys(countryNames)),
  currency: plain(Object.keys(currencyNames)),
  "purchase-intent": plain(["Yes", "No", "Have not decided"]),
};

const VALUES = new Map(
  Object.entries(LISTS).map(([name, entries]) => [name, new Set(entries.map((entry) => entry.value))]),
);

/** The entries of a list in the order in which a dropdown shows them. Numbers are text ("10"). */
export function list(name: ListName): readonly Entry[] {
  return LISTS[name];
}

/** Whether `text` is one of the list's values to the letter. */
export function isInList(name: ListName, text: string): boolean {
  return VALUES.get(name)?.has(text) ?? false;
}
