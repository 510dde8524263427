/** Rules on dates that are right: `close-date-past`, `close-date-far`, `date-swapped`. */
import { exchanged } from "../../values/date-reading";
import { formatDay, fromIso, plusYears, readStrictDay, toIso, type Day } from "../../values/dates";
import type { RecordFacts } from "../../values/record-facts";
import type { Decided } from "../../values/decided";
import { draftFinding, textFix } from "../make";
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

function reportSwapped(day: Day, decided: Decided | null, report: Report): void {
  const swapped = exchanged(day);
  // Whoever has said that the month comes first has answered already.
  if (swapped === null || decided?.dateOrder === "month-first") return;
  const isTurned = decided?.turnsDates && decided.dateOrder === "day-first";
  const fix = isTurned ? ({ ...textFix(formatDay(swapped)), askFirst: true, isDecided: true } as const) : null;
  report(draftFinding("date-swapped", { monthFirst: toIso(day), dayFirst: toIso(swapped) }, fix));
}

/** What is said of a right date, a text or a real one. */
function dayRule({ today, dayFirstDates, decided }: CellContext): DayRule {
  const now = today === null ? null : fromIso(today);
  return (day, record, report) => {
    if (now !== null && day < now && OPEN_STATUSES.has(record.status))
      report(draftFinding("close-date-past", { date: formatDay(day) }));
    if (now !== null && isFar(day, now)) report(draftFinding("close-date-far", { date: formatDay(day) }));
    if (dayFirstDates) reportSwapped(day, decided, report);
  };
}

export const dateRule: CellRuleMaker = (_column, context) => {
  const checkDay = dayRule(context);
  return ({ text, problem }, record, report) => {
    const day = problem?.kind === "no-date" ? null : readStrictDay(text);
    if (day !== null) checkDay(day, record, report);
  };
};
