/** Rules on dates that are right: `close-date-past`, `close-date-far`, `date-swapped`. */
import { exchanged } from "../../values/date-reading";
import { formatDay, fromIso, plusYears, readStrictDay, toIso, type Day } from "../../values/dates";
import type { RecordFacts } from "../../values/record-facts";
import { draftFinding } from "../make";
import type { CellContext } from "./context";
import type { Report } from "./draft";
import type { CellRuleMaker } from "./rule";

/** A day further away than this many years is likely another calendar's, or a typing error. */
const FAR_YEARS = 10;

export const isFar = (day: Day, today: Day): boolean =>
  day < plusYears(today, -FAR_YEARS) || day > plusYears(today, FAR_YEARS);
/** Closed deals have a close date in the past. */
const OPEN_STATUSES: ReadonlySet<string> = new Set(["New", "Active"]);

type DayRule = (day: Day, record: RecordFacts, report: Report) => void;

function reportSwapped(day: Day, report: Report): void {
  const swapped = exchanged(day);
  if (swapped === null) return;
  report(draftFinding("date-swapped", { monthFirst: toIso(day), dayFirst: toIso(swapped) }));
}

/** What is said of a right date, a text or a real one. */
function dayRule({ today, dayFirstDates }: CellContext): DayRule {
  const now = today === null ? null : fromIso(today);
  return (day, record, report) => {
    if (now !== null && day < now && OPEN_STATUSES.has(record.status))
      report(draftFinding("close-date-past", { date: formatDay(day) }));
    if (now !== null && isFar(day, now)) report(draftFinding("close-date-far", { date: formatDay(day) }));
    if (dayFirstDates) reportSwapped(day, report);
  };
}

export const dateRule: CellRuleMaker = (_column, context) => {
  const checkDay = dayRule(context);
  return ({ text, problem }, record, report) => {
    const day = problem?.kind === "no-date" ? null : readStrictDay(text);
    if (day !== null) checkDay(day, record, report);
  };
};
