/** What Excel puts into the formula bar, and into the cell when it is edited: the content as it would be typed on this machine. */
import { isDateFormat, isPercentFormat } from "numfmt";
import { CellError, displayText, errorWord, readFormulasLocal, type Sheet, valueAt } from "../model";

/** A number with all the digits that Excel keeps (15), in the machine's writing. */
function numberText(value: number, decimal: string): string {
  return String(Number(value.toPrecision(15)))
    .toUpperCase()
    .replace(".", decimal);
}

/** Dates as the short date, with the time where there is one. */
function dateText(sheet: Sheet, value: number): string {
  const { locale } = sheet.workbook;
  const patterns = [value >= 1 || value === 0 ? "m/d/yyyy" : "", value % 1 === 0 ? "" : locale.longTime];
  return displayText(value, patterns.filter(Boolean).join(" "), {
    locale,
    date1904: sheet.workbook.date1904,
    width: null,
  });
}

export function editText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cellAt(row, column);
  const { locale } = sheet.workbook;
  if (cell?.formula) return String(readFormulasLocal(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0]);
  const value = valueAt(sheet, row, column);
  if (value === null) return "";
  if (value instanceof CellError) return errorWord(value.code, locale);
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  if (typeof value === "string") return cell?.quotePrefix ? `'${value}` : value;
  const { numberFormat } = sheet.styleAt(row, column);
  if (isDateFormat(numberFormat)) return dateText(sheet, value);
  return isPercentFormat(numberFormat)
    ? `${numberText(value * 100, locale.decimal)}%`
    : numberText(value, locale.decimal);
}
