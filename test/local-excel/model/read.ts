/** What the API reads of an area, as 2-D arrays: one row of the answer for one row of the sheet. */
import { formatAddress, isWholeColumns, isWholeRows, type Area } from "./address";
import { displayer, machinePattern } from "./display";
import { valueAt } from "./formula/calculate";
import { localFormula } from "./formula/local";
import { toR1C1 } from "./formula/r1c1";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { NORMAL, type CellStyle } from "./style";
import { slices } from "./style-runs";
import { apiValue, valueType, type CellValue, type ValueType } from "./values";

/** The largest read that Excel hands over: more is refused (documented: 5 million cells; 5 MB a request on the web). */
export const MAX_READ_CELLS = 5_000_000;

/** One answer for every cell of the area. Whole columns and rows have no values (the API answers null for them): asking is refused. */
function table<T>(sheet: Sheet, area: Area, read: (row: number, column: number) => T): T[][] {
  if (sheet.kind === "Chart") refuse("InvalidOperation");
  if (area.rows * area.columns > MAX_READ_CELLS) refuse("RangeExceedsLimit", `${formatAddress(area)} is too large`);
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

/** True for whole columns, whole rows and the whole sheet: Range.values and its like are null there. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

type ApiScalar = string | number | boolean;

/** Range.values: "" for an empty cell, an error by its en-US name, a date as its number. */
export const readValues = (sheet: Sheet, area: Area): ApiScalar[][] =>
  table(sheet, area, (row, column) => apiValue(valueAt(sheet, row, column)));

export const readValueTypes = (sheet: Sheet, area: Area): ValueType[][] =>
  table(sheet, area, (row, column) => valueType(valueAt(sheet, row, column)));

/** The styles of the area, read column by column. */
export function readStyles(sheet: Sheet, area: Area): CellStyle[][] {
  const columns: CellStyle[][] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const line: CellStyle[] = [];
    for (const part of slices(sheet.columnStyle(column).runs, area.row, area.row + area.rows))
      for (let count = 0; count < part.rows; count++) line.push(part.style);
    columns.push(line);
  }
  return table(sheet, area, (row, column) => columns[column - area.column]?.[row - area.row] ?? NORMAL);
}

/** Range.text: what the cells show on this machine, #### where a number or date has no room. Hidden columns show as if they had room. */
export function readText(sheet: Sheet, area: Area): string[][] {
  const styles = readStyles(sheet, area);
  const columns = Array.from({ length: area.columns }, (_, index) => showing(sheet, area.column + index));
  return table(sheet, area, (row, column) => {
    const style = styles[row - area.row]?.[column - area.column] ?? NORMAL;
    return columns[column - area.column]?.(valueAt(sheet, row, column), style) ?? "";
  });
}

/** How a column shows its cells. One that nobody gave a width grows with what is entered (assumed for the API too): only set widths are too narrow. */
function showing(sheet: Sheet, column: number): (value: CellValue, style: CellStyle) => string {
  const { locale, date1904 } = sheet.workbook;
  const roomy = displayer({ locale, date1904, width: null });
  const width = sheet.state.widths.get(column) ?? null;
  const tight = width === null ? roomy : displayer({ locale, date1904, width });
  return (value, style) => (style.shrink ? roomy : tight)(value, style.numberFormat);
}

/** What one cell shows. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
  showing(sheet, column)(valueAt(sheet, row, column), sheet.styleAt(row, column));

/** Range.formulas: a formula with its "=", else the value. */
export const readFormulas = (sheet: Sheet, area: Area): ApiScalar[][] =>
  table(sheet, area, (row, column) => sheet.cellAt(row, column)?.formula ?? apiValue(valueAt(sheet, row, column)));

export const readFormulasR1C1 = (sheet: Sheet, area: Area): ApiScalar[][] =>
  table(sheet, area, (row, column) => {
    const formula = sheet.cellAt(row, column)?.formula;
    return formula ? toR1C1(formula, { row, column }) : apiValue(valueAt(sheet, row, column));
  });

/** Range.formulasLocal: the machine's separators and function names. Constants are as in `values` (assumed). */
export const readFormulasLocal = (sheet: Sheet, area: Area): ApiScalar[][] =>
  table(sheet, area, (row, column) => {
    const formula = sheet.cellAt(row, column)?.formula;
    return formula ? localFormula(formula, sheet.workbook.locale) : apiValue(valueAt(sheet, row, column));
  });

export const readNumberFormats = (sheet: Sheet, area: Area): string[][] =>
  readStyles(sheet, area).map((line) => line.map((style) => style.numberFormat));

/** Range.numberFormatLocal, as far as the stand-in goes: the machine's word for General and its own short date. */
export const readNumberFormatsLocal = (sheet: Sheet, area: Area): string[][] =>
  readNumberFormats(sheet, area).map((line) => line.map((code) => localNumberFormat(code, sheet)));

function localNumberFormat(code: string, sheet: Sheet): string {
  if (code === "General") return sheet.workbook.locale.general;
  return code === "m/d/yyyy" ? sheet.workbook.locale.shortDate : code;
}

/** The format that a cell is shown with on this machine (a date's slash is the machine's separator). */
export const shownNumberFormat = (code: string, sheet: Sheet): string => machinePattern(code, sheet.workbook.locale);
