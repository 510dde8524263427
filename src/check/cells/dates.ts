/** `invalid-date`, `close-date-past`, `close-date-far`, `date-swapped`, and how Excel shows dates. */
import type { Column } from "../../template";
import { readDay } from "../../values/date-reading";
import {
  dayOfMonth,
  formatDay,
  fromIso,
  fromSerial,
  monthOf,
  plusYears,
  readStrictDay,
  toDay,
  toIso,
  yearOf,
  type Day,
} from "../../values/dates";
import { isRealDate, textOfNumber } from "../../values/shown";
import { trim } from "../../values/space";
import { draftFinding, textFix } from "../make";
import type { CellContext, RecordContext } from "./context";
import type { Report } from "./draft";
import type { NumberRule, TextRule } from "./rule";

const FAR_YEARS = 10;
/** Closed deals have a close date in the past. */
const OPEN_STATUSES: ReadonlySet<string> = new Set(["New", "Active"]);

type DayRule = (day: Day, record: RecordContext, report: Report) => void;

function reportSwapped(day: Day, report: Report): void {
  const swapped = toDay(yearOf(day), dayOfMonth(day), monthOf(day));
  if (swapped === null || swapped === day) return;
  report(draftFinding("date-swapped", { monthFirst: toIso(day), dayFirst: toIso(swapped) }));
}

/** What is said of a right date, be it text or a real one. */
function dayRule({ today, dayFirstDates }: CellContext): DayRule {
  const now = fromIso(today);
  const earliest = plusYears(now, -FAR_YEARS);
  const latest = plusYears(now, FAR_YEARS);
  return (day, record, report) => {
    if (day < now && OPEN_STATUSES.has(record.status))
      report(draftFinding("close-date-past", { date: formatDay(day) }));
    if (day < earliest || day > latest) report(draftFinding("close-date-far", { date: formatDay(day) }));
    if (dayFirstDates) reportSwapped(day, report);
  };
}

export function dateText(context: CellContext): TextRule {
  const checkDay = dayRule(context);
  return (text, record, report) => {
    const day = readStrictDay(text);
    if (day === null) {
      const { day: meant, why } = readDay(text);
      report(draftFinding("invalid-date", { why }, meant === null ? null : textFix(formatDay(meant))));
    } else checkDay(day, record, report);
    return text;
  };
}

export function dateNumber(column: Column, context: CellContext): NumberRule {
  const checkDay = dayRule(context);
  const date1904 = context.source.kind === "excel" && context.source.date1904;
  return (value, shown, format, record, report) => {
    const isDate = isRealDate(value, format, date1904);
    const day = isDate ? fromSerial(value, date1904) : null;
    if (day === null) {
      report(draftFinding("invalid-date", { why: isDate ? "no-such-day" : "format" }));
      return textOfNumber(value, shown);
    }
    const expected = formatDay(day);
    if (readStrictDay(trim(shown)) !== day) {
      const fix = { kind: "format", format: column.format } as const;
      report(draftFinding("csv-display", { kind: "date", shown, expected }, fix));
    }
    checkDay(day, record, report);
    return expected;
  };
}
