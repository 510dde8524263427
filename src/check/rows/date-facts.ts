/** What a row's close date says of the others in its column (docs/import-sheet.md, section 5, `date-swapped`). */
import type { CellValue, Sheet } from "../../values/sheet";
import { bareTextReader } from "../../values/bare-text";
import { exchanged, readDay } from "../../values/date-reading";
import { fromSerial, readStrictDay } from "../../values/dates";
import { isRealDate } from "../../values/shown";
import { isBlank } from "../../values/space";
import type { ReadColumn } from "../headers/read";

/**
 * "day-first": a text that is a date only if the day comes first. "doubt": a date that is another day if the day comes first, be it text or one that
 * Excel read by itself. null: it says nothing.
 */
export type DateFact = "day-first" | "doubt" | null;

/** Compiles the reader of the fact from the cell at a 0-based matrix index. */
export function dateFactReader(sheet: Sheet, columns: readonly ReadColumn[]): (rowIndex: number) => DateFact {
  const closeDate = columns.find(({ key, read }) => key === "closeDate" && read);
  if (!closeDate?.column) return () => null;
  const { index } = closeDate;
  const readBare = bareTextReader(closeDate.column);
  const date1904 = sheet.source.kind === "excel" && sheet.source.date1904;

  const ofText = (text: string): DateFact => {
    const strict = readStrictDay(text);
    if (strict !== null) return exchanged(strict) === null ? null : "doubt";
    const { dayFirst, inDoubt } = readDay(text);
    if (dayFirst) return "day-first";
    return inDoubt ? "doubt" : null;
  };
  const ofNumber = (value: number, format: string): DateFact => {
    const day = isRealDate(value, format, date1904) ? fromSerial(value, date1904) : null;
    return day === null || exchanged(day) === null ? null : "doubt";
  };

  return (rowIndex) => {
    const value: CellValue = sheet.values[rowIndex]?.[index] ?? "";
    if (typeof value === "number") return ofNumber(value, sheet.formats?.[rowIndex]?.[index] ?? "");
    return typeof value === "boolean" || isBlank(value) ? null : ofText(readBare(value).text);
  };
}
