/**
 * Settings without an API: the machine's list separator and the workbook's date system. Two formulas on the list sheet show both, where there is one;
 * without it the dates that the sheet shows reveal their system. No sheet is made only to find out.
 */
import type { CellValue } from "../../values/sheet";
import { dayOfMonth, fromSerial, monthOf, yearOf, type Day } from "../../values/dates";
import { isDateFormat } from "../../values/number-formats";
import type { AfterSend } from "../gateway/session";
import { DAY_IN_1904_SYSTEM, SETTINGS_CELLS } from "../../design/lists";

export interface Settings {
  /** What Excel's own Save As CSV separates by on this machine; null when it is not known. */
  readonly listSeparator: string | null;
  /** Days are counted from 1904-01-01; null when it is not known. */
  readonly date1904: boolean | null;
}

export const UNKNOWN: Settings = { listSeparator: null, date1904: null };

/** Queues reading the list sheet's formulas. */
export function queueSettings(lists: Excel.Worksheet): AfterSend<Settings> {
  const cells = lists.getRange(SETTINGS_CELLS);
  cells.load({ formulasLocal: true, values: true });
  return () => ({
    listSeparator: separatorOf(cells.formulasLocal[0]?.[0]),
    date1904: systemOf(cells.values[1]?.[0]),
  });
}

/** The separator between the arguments in the local spelling of `=SUM(1,2)`: `=SUMMA(1;2)`. */
function separatorOf(localFormula: unknown): string | null {
  return typeof localFormula === "string"
    ? (/1(?<separator>[,;])2/.exec(localFormula)?.groups?.["separator"] ?? null)
    : null;
}

const systemOf = (day: unknown): boolean | null => (typeof day === "number" ? day === DAY_IN_1904_SYSTEM : null);

/**
 * The date system that the displayed dates show: each is a number of days, and its text has the day, month and year. Null where no cell shows it.
 * @param rows Values, displayed texts and formats of the same cells.
 */
export function shownDateSystem(rows: {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}): boolean | null {
  for (const [row, cells] of rows.values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "number" || !isDateFormat(rows.formats[row]?.[column] ?? "")) continue;
      const numbers = rows.text[row]?.[column]?.match(/\d+/g) ?? [];
      const since1900 = partsIn(numbers, fromSerial(value, false));
      const since1904 = partsIn(numbers, fromSerial(value, true));
      if (since1900 !== since1904) return since1904 > since1900;
    }
  }
  return null;
}

/** How many of the numbers are the year, month or day of `day`. */
function partsIn(numbers: readonly string[], day: Day | null): number {
  if (day === null) return 0;
  const parts = new Set([yearOf(day), yearOf(day) % 100, monthOf(day), dayOfMonth(day)]);
  return numbers.filter((number) => parts.has(Number(number))).length;
}
