/** What is wrong with the reading of a cell, as findings: `formula-error`, `csv-display`, `digits-lost`, `not-in-list`, `invalid-date`, `invalid-number`. */
import { list, listFacts, type Column, type ListName } from "../../template";
import type { CellReading, ReadingProblem } from "../../values/reading";
import type { FindingParams, Fix } from "../finding";
import { draftFinding, textFix } from "../make";
import { formatForAmount } from "./amounts";
import type { CellContext } from "./context";
import type { CellFinding } from "./draft";

type ListParams = FindingParams["not-in-list"];

/** What the message calls a list. */
const LIST_TOPICS: { readonly [name in ListName]: ListParams["kind"] } = {
  status: "status",
  substatus: "substatus",
  "substatus-2023": "substatus",
  "yes-no": "yes-no",
  reason: "reason",
  "error-reason": "other",
  help: "help",
  stage: "stage",
  country: "country",
  currency: "currency",
  "device-category": "other",
  "silicon-type": "other",
  "partner-role": "other",
  "purchase-intent": "other",
};

const maybeFix = (meant: string | null): Fix | null => (meant === null ? null : textFix(meant));

function notInList(name: ListName, meant: string | null): CellFinding {
  const { outside, isLong } = listFacts(name);
  const params = { kind: LIST_TOPICS[name], list: isLong ? null : list(name).map(({ value }) => value) };
  return draftFinding("not-in-list", params, maybeFix(meant), { severity: outside });
}

/** Where it helps, the template's own format; else the text itself. */
function displayFix(
  shows: Extract<ReadingProblem, { kind: "display" }>["shows"],
  expected: string,
  column: Column,
  { source }: CellContext,
): Fix | null {
  switch (shows) {
    case "date":
    case "code":
      return { kind: "format", format: column.format };
    case "amount":
      return formatForAmount(expected, column, source.kind === "excel" ? source.decimalSeparator : ".");
    case "boolean":
    case "digits":
      return textFix(expected);
  }
}

/** The finding on the reading of a cell that shows `shown`; null where it has no problem. */
export function problemFinding(
  { problem, text }: CellReading,
  shown: string,
  column: Column,
  context: CellContext,
): CellFinding | null {
  if (problem === null) return null;
  switch (problem.kind) {
    case "error":
      return draftFinding("formula-error", { why: problem.why });
    case "display": {
      const params = { kind: problem.shows, shown, expected: text };
      return draftFinding("csv-display", params, displayFix(problem.shows, text, column, context));
    }
    case "digits-lost":
      return draftFinding("digits-lost", { why: "number" });
    case "not-in-list":
      return notInList(problem.list, problem.meant);
    case "no-date":
      return draftFinding("invalid-date", { why: problem.why }, maybeFix(problem.meant));
    case "no-amount":
      return draftFinding("invalid-number", { why: problem.why }, maybeFix(problem.meant));
  }
}
