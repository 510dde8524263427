/** What is wrong with the reading of a cell, as findings: `formula-error`, `csv-display`, `digits-lost`, `not-in-list`, `invalid-date`, `invalid-number`. */
import { list, listFacts, type Column, type ListName } from "../../template";
import { mayGroup } from "../../values/amounts";
import { dayInOrder, isDayFirstDate } from "../../values/date-reading";
import { formatDay, fromIso, readStrictDay } from "../../values/dates";
import { nameOfRounded } from "../../values/shown";
import type { CellValue } from "../../values/sheet";
import type { CellReading, DisplayFault, ReadingProblem } from "../../values/reading";
import type { RecordFacts } from "../../values/record-facts";
import type { FindingParams, Fix } from "../finding";
import { draftFinding, textFix } from "../make";
import { dotsGroup, formatForAmount } from "./amounts";
import { isFar } from "./dates";
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

/** People type per cents of it, and Excel keeps 60 % as 0.6, which a format without decimals shows as 1. */
const PERCENT_LIST: ListName = "stage";

/** What the message calls the cell, where that is not what the cell shows. */
function maybeRounded(value: CellValue, shown: string, of: ReadingProblem["kind"] | ListName): { rounded?: string } {
  const rounded = typeof value === "number" ? nameOfRounded(value, shown, { percent: of === PERCENT_LIST }) : null;
  return rounded === null ? {} : { rounded };
}

type NotInList = Extract<ReadingProblem, { kind: "not-in-list" }>;

function notInList(
  { list: name, meant, isDecided }: NotInList,
  bare: string,
  rounded: { rounded?: string },
): CellFinding {
  const { outside, isLong } = listFacts(name);
  const allowed = isLong ? null : list(name).map(({ value }) => value);
  const params = { kind: LIST_TOPICS[name], list: allowed, ...namedSign(bare), ...rounded };
  const fix = maybeFix(meant);
  return draftFinding("not-in-list", params, fix && isDecided ? { ...fix, isDecided } : fix, { severity: outside });
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

/** No day that is far away (or may be, where today is not known), and none that the column makes doubtful: that is one decision for the whole column. */
function dateFix(bare: string, { meant, inDoubt }: NoDate, context: CellContext): Fix | null {
  const { today, dayFirstDates, datesInDoubt, decided } = context;
  const chosen = decided?.dateOrder ? dayInOrder(bare, decided.dateOrder) : null;
  if (chosen !== null) {
    if (today === null || isFar(chosen, fromIso(today))) return null;
    return { ...textFix(formatDay(chosen)), askFirst: true, isDecided: true };
  }
  const day = meant === null ? null : readStrictDay(meant);
  if (meant === null || day === null || (inDoubt && dayFirstDates)) return null;
  if (today === null || isFar(day, fromIso(today))) return null;
  // Whoever fixes these alone loses the doubt about the others: day first or month first is one decision for the column.
  return datesInDoubt && isDayFirstDate(bare) ? { ...textFix(meant), askFirst: true } : textFix(meant);
}

type NoAmount = Extract<ReadingProblem, { kind: "no-amount" }>;

/** A number in signs of another script has no reading where the sheet gives it two. */
function amountFix({ meant, why }: NoAmount, context: CellContext, { currency }: RecordFacts): Fix | null {
  return why === "signs" && meant !== null && mayGroup(meant) && dotsGroup(context, currency) ? null : maybeFix(meant);
}

/** The finding on the reading of a cell that holds `value` and shows `shown`; null where it has no problem. */
export function problemFinding(
  { problem, text, bare }: CellReading,
  value: CellValue,
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
      return notInList(problem, bare, maybeRounded(value, shown, problem.list));
    case "no-date": {
      const params = { why: problem.why, ...namedSign(bare), ...maybeRounded(value, shown, problem.kind) };
      return draftFinding("invalid-date", params, dateFix(bare, problem, context));
    }
    case "no-amount": {
      const params = { why: problem.why, ...namedSign(bare), ...maybeRounded(value, shown, problem.kind) };
      return draftFinding("invalid-number", params, amountFix(problem, context, record));
    }
  }
}
