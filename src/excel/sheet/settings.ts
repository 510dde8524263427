/**
 * What has no API: the machine's list separator and the workbook's date system. Two formulas on the list sheet tell both, where there is one;
 * without it the dates that the sheet shows tell their system. No sheet is made only to ask.
 */
import type { CellValue } from "../../values/sheet";
import { dayOfMonth, fromSerial, monthOf, yearOf, type Day } from "../../values/dates";
import { isDateFormat } from "../../values/number-formats";
import { DAY_IN_1904_SYSTEM, LIST_SHEET_MARK, settingsCells } from "../template/list-layout";

export interface Settings {
  /** What Excel's own Save As CSV separates by on this machine; null when it is not known. */
  readonly listSeparator: string | null;
  /** Days are counted from 1904-01-01; null when it is not known. */
  readonly date1904: boolean | null;
}

export const UNKNOWN: Settings = { listSeparator: null, date1904: null };

/** Queues a look at the list sheet's formulas. Ask the answer after sending. */
export function queueSettings(lists: Excel.Worksheet): () => Settings {
  const mark = lists.getRange("A1");
  mark.load({ values: true });
  const cells = lists.getRange(settingsCells());
  cells.load({ formulasLocal: true, values: true });
  return () =>
    // A sheet of the user's may have the name.
    String(mark.values[0]?.[0]).startsWith(LIST_SHEET_MARK)
      ? { listSeparator: separatorOf(cells.formulasLocal[0]?.[0]), date1904: systemOf(cells.values[1]?.[0]) }
      : UNKNOWN;
}

/** The separator between the arguments in the local spelling of `=SUM(1,2)`: `=SUMMA(1;2)`. */
function separatorOf(localFormula: unknown): string | null {
  return typeof localFormula === "string"
    ? (/1(?<separator>[,;])2/.exec(localFormula)?.groups?.["separator"] ?? null)
    : null;
}

const systemOf = (day: unknown): boolean | null => (typeof day === "number" ? day === DAY_IN_1904_SYSTEM : null);

/**
 * The date system that the shown dates speak for: each is a number of days, and its text names the day. Null where no cell tells.
 * @param rows Values, texts and formats of the same cells.
 */
export function shownDateSystem(rows: {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}): boolean | null {
  for (const [row, cells] of rows.values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "number" || !isDateFormat(rows.formats[row]?.[column] ?? "")) continue;
      const shown = rows.text[row]?.[column]?.match(/\d+/g) ?? [];
      const since1900 = namedBy(fromSerial(value, false), shown);
      const since1904 = namedBy(fromSerial(value, true), shown);
      if (since1900 !== since1904) return since1904 > since1900;
    }
  }
  return null;
}

/** How many of the numbers in a text are the year, month or day of `day`. */
function namedBy(day: Day | null, numbers: readonly string[]): number {
  if (day === null) return 0;
  const parts = new Set([yearOf(day), yearOf(day) % 100, monthOf(day), dayOfMonth(day)]);
  return numbers.filter((number) => parts.has(Number(number))).length;
}
