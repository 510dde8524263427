import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");

/** So many headers are named. */
export const NAMED_HEADERS = 8;

/** Headers in a sentence: “A”, “B” and 3 more. */
function headersOf(headers: readonly string[]): string {
  const named = headers.slice(0, NAMED_HEADERS).map((header) => `“${header}”`);
  const more = headers.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${n(more)} more` : named.join(", ");
}

/** Bringing a sheet with other headings to the template. */
export const matching = {
  /** One more Solution or Team member column, or one less. */
  numbered: {
    add: (family: string) => `Add a ${family} column`,
    remove: (family: string) => `Remove the last ${family} column`,
  },
  /** The button that leads here. */
  offer: "Match columns",
  /** Beside it, where a sheet has some of the template's headers. */
  offerText:
    "Some headers of this sheet are not the template’s. You can bring the sheet to the template, on a new sheet.",
  title: (name: string) => `Match the columns of “${name}”`,
  intro:
    "Choose where each column of the template gets its values. The result goes on a new sheet. The original stays as it is.",
  systems: {
    dynamics: "The headers are those of an export from Dynamics 365.",
    salesforce: "The headers are those of an export from Salesforce.",
    hubspot: "The headers are those of an export from HubSpot.",
  },
  remembered: "Matched as you decided the last time for these headers.",
  again: "Guess again",
  template: "Template",
  missing: (count: number) => `Mandatory columns without a source (${n(count)})`,
  missingText:
    "Choose a column, or type a text that is the same in every row. What you leave out you can fill in on the new sheet.",
  matched: (count: number) => `Columns with a source (${n(count)})`,
  others: (count: number) => `Optional columns without a source (${n(count)})`,
  unused: (count: number) => `Not used (${n(count)})`,
  unusedText: (headers: readonly string[]) => `Nothing is taken from ${headersOf(headers)}.`,
  /** How sure a source is. */
  sureness: {
    high: "Sure",
    likely: "Likely",
    guess: "A guess",
    remembered: "As last time",
    chosen: "Your choice",
  },
  mandatory: "mandatory",
  /** No source. */
  nothing: "Nothing",
  constant: (text: string) => `“${text}” in every row`,
  /** A column without a header. */
  noHeader: (letter: string) => `Column ${letter}`,
  part: {
    "first-name": (column: string) => `First name in ${column}`,
    "last-name": (column: string) => `Last name in ${column}`,
    name: (column: string) => `Name in ${column}`,
    email: (column: string) => `E-mail address in ${column}`,
  },
  /** What a Solution or Team member cell is put together from. */
  whole: "Whole cell",
  solutionParts: ["Solution ID", "Currency", "Price", "Quantity"],
  memberParts: ["First name", "Last name", "Mobile", "E-mail"],
  partsOf: (header: string) => `Parts of ${header}`,
  search: "Search, or type a text for every row",
  searchFor: (header: string) => `Source of ${header}`,
  moreChoices: (count: number) => `${n(count)} more. Type to search.`,
  noChoice: "No column has such a name.",
  apply: "Bring to the template",
  cancel: "Back",
  /** What was done. */
  brought: ({ records, name, sheet }: { readonly records: number; readonly name: string; readonly sheet: string }) =>
    `${n(records)} ${plural(records, "record", "records")} from “${name}” ${plural(records, "is", "are")} on the new sheet “${sheet}”. The original was not changed.`,
  notUsed: (headers: readonly string[]) => `Not used: ${headersOf(headers)}.`,
  rowsLeft: (count: number) =>
    `${n(count)} ${plural(count, "row was", "rows were")} left out, because nothing stands in a column that is used.`,
};

export type MatchingTexts = typeof matching;
