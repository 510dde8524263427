/** What is wrong with the reading of a cell, as findings: `formula-error`, `csv-display`, `digits-lost`, `not-in-list`, `invalid-date`, `invalid-number`. */
import { list, listFacts, type Column, type ListName } from "../../template";
import { mayGroup } from "../../values/amounts";
import { isDayFirstDate } from "../../values/date-reading";
import { fromIso, plusYears, readStrictDay } from "../../values/dates";
import type { CellReading, DisplayFault, ReadingProblem } from "../../values/reading";
import type { RecordFacts } from "../../values/record-facts";
import type { FindingParams, Fix } from "../finding";
import { draftFinding, textFix } from "../make";
import { dotsGroup, formatForAmount } from "./amounts";
import { FAR_YEARS } from "./dates";
import type { CellContext } from "./context";
import type { CellFinding } from "./draft";
import { namedSign } from "./look-alike";

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

function notInList(name: ListName, meant: string | null, bare: string): CellFinding {
  const { outside, isLong } = listFacts(name);
  const allowed = isLong ? null : list(name).map(({ value }) => value);
  const params = { kind: LIST_TOPICS[name], list: allowed, ...namedSign(bare) };
  return draftFinding("not-in-list", params, maybeFix(meant), { severity: outside });
}

/** Where it helps, the template's own format; else the text itself. */
function displayFix(shows: DisplayFault, expected: string, column: Column, { source }: CellContext): Fix | null {
  switch (shows) {
    case "date":
    case "code":
      return { kind: "format", format: column.format };
    case "amount":
      return formatForAmount(expected, column, source.kind === "excel" ? source.decimalSeparator : ".");
    case "boolean":
    case "digits":
      return textFix(expected);
    case "width":
      return { kind: "column-width" };
  }
}

type NoDate = Extract<ReadingProblem, { kind: "no-date" }>;

/** No day that is far away, and none that the column makes doubtful: that is one decision for the whole column. */
function dateFix(bare: string, { meant, inDoubt }: NoDate, context: CellContext): Fix | null {
  const { today, dayFirstDates, datesInDoubt } = context;
  const day = meant === null ? null : readStrictDay(meant);
  if (meant === null || day === null || (inDoubt && dayFirstDates)) return null;
  const now = fromIso(today);
  if (day < plusYears(now, -FAR_YEARS) || day > plusYears(now, FAR_YEARS)) return null;
  // Whoever fixes these alone loses the doubt about the others: day first or month first is one decision for the column.
  return datesInDoubt && isDayFirstDate(bare) ? { ...textFix(meant), askFirst: true } : textFix(meant);
}

type NoAmount = Extract<ReadingProblem, { kind: "no-amount" }>;

/** A number in signs of another script has no reading where the sheet gives it two. */
function amountFix({ meant, why }: NoAmount, context: CellContext, { currency }: RecordFacts): Fix | null {
  return why === "signs" && meant !== null && mayGroup(meant) && dotsGroup(context, currency) ? null : maybeFix(meant);
}

/** The finding on the reading of a cell that shows `shown`; null where it has no problem. */
export function problemFinding(
  { problem, text, bare }: CellReading,
  shown: string,
  column: Column,
  context: CellContext,
  record: RecordFacts,
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
      return notInList(problem.list, problem.meant, bare);
    case "no-date":
      return draftFinding("invalid-date", { why: problem.why, ...namedSign(bare) }, dateFix(bare, problem, context));
    case "no-amount":
      return draftFinding(
        "invalid-number",
        { why: problem.why, ...namedSign(bare) },
        amountFix(problem, context, record),
      );
  }
}
