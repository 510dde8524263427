/** Contents written by the API: values, formulas, and taking them away. */
import { formatAddress, type Area } from "./address";
import { enter, type Entered, type EntryContext } from "./coerce";
import { valueAt } from "./formula/calculate";
import { enUsFormula } from "./formula/local";
import { fromR1C1 } from "./formula/r1c1";
import { refuseLocked } from "./guard";
import { localeOf, type Locale } from "./locales";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { withNumberFormat, type CellStyle } from "./style";
import { gridOf, restyleCells, type CellStyles } from "./styling";
import { tidyHeader } from "./tableHeader";
import { apiValue, valueType, type Cell } from "./values";

const enUs = localeOf("en-US");

/** What one item of the API's array makes of a cell: undefined leaves it alone. */
type Reader = (
  item: unknown,
  sheet: Sheet,
  row: number,
  column: number,
) => Entered | undefined;

function contextOf(
  sheet: Sheet,
  row: number,
  column: number,
  locale: Locale,
): EntryContext {
  const { date1904, now } = sheet.workbook;
  return {
    locale,
    date1904,
    now,
    numberFormat: sheet.styleAt(row, column).numberFormat,
    typed: false,
  };
}

const constant = (value: Cell["value"]): Entered => ({
  content: { value, formula: null, quotePrefix: false },
  numberFormat: null,
});

/** Reads an item as Excel reads it from the API: texts as if typed in en-US, numbers and booleans as they are, null not at all. */
const asTyped: Reader = (item, sheet, row, column) => {
  if (item === null || item === undefined) return undefined;
  const context = contextOf(sheet, row, column, enUs);
  const textual = context.numberFormat === "@";
  if (typeof item === "number") {
    if (!Number.isFinite(item)) refuse("InvalidArgument");
    return constant(textual ? String(item) : item);
  }
  if (typeof item === "boolean")
    return constant(textual ? String(item).toUpperCase() : item);
  if (typeof item !== "string") refuse("InvalidArgument");
  const entry = enter(item, context);
  return entry.ok ? entry.entered : refuse("InvalidArgument");
};

const fromLocal: Reader = (item, sheet, row, column) => {
  if (typeof item !== "string" || !item.startsWith("="))
    return asTyped(item, sheet, row, column);
  const english = enUsFormula(item, sheet.workbook.locale);
  return asTyped(english ?? refuse("InvalidArgument"), sheet, row, column);
};

const fromRelative: Reader = (item, sheet, row, column) =>
  asTyped(
    typeof item === "string" && item.startsWith("=")
      ? fromR1C1(item, { row, column })
      : item,
    sheet,
    row,
    column,
  );

/**
 * Range.values and Range.formulas: a 2-D array of exactly the area's size, or one scalar for all of it. null leaves a cell alone, "" empties
 * it. Refused: a wrong size, a text over 32,767 characters, a formula that cannot be read, a locked cell. Nothing is written then.
 */
export const writeValues = (sheet: Sheet, area: Area, values: unknown): void =>
  write(sheet, area, values, asTyped);
export const writeFormulas = writeValues;
/** Range.formulasLocal: formulas in the machine's language. */
export const writeFormulasLocal = (
  sheet: Sheet,
  area: Area,
  values: unknown,
): void => write(sheet, area, values, fromLocal);
export const writeFormulasR1C1 = (
  sheet: Sheet,
  area: Area,
  values: unknown,
): void => write(sheet, area, values, fromRelative);

function write(sheet: Sheet, area: Area, values: unknown, read: Reader): void {
  sheet.workbook.change(() => {
    refuseLocked(sheet, area);
    if (values === "" || values === null) {
      if (values === "") clearContents(sheet, area);
      return;
    }
    if (area.rows * area.columns > 5_000_000) refuse("RangeExceedsLimit");
    const given = Array.isArray(values) ? gridOf(values, area) : null;
    const grid =
      given && sheet.workbook.misplacesOverHiddenRows
        ? misplaced(sheet, area, given)
        : given;
    const entered: (Entered | undefined)[][] = [];
    for (let r = 0; r < area.rows; r++) {
      const line: (Entered | undefined)[] = [];
      for (let c = 0; c < area.columns; c++)
        line.push(
          read(
            grid ? grid[r]?.[c] : values,
            sheet,
            area.row + r,
            area.column + c,
          ),
        );
      entered.push(line);
    }
    putEntered(sheet, area, entered);
  });
}

/** The block as it lands where rows are hidden and Excel loses count of them. */
function misplaced(sheet: Sheet, area: Area, grid: unknown[][]): unknown[][] {
  const hidden = grid.map((_, index) => sheet.isRowHidden(area.row + index));
  if (!hidden.includes(true)) return grid;
  return grid.map((line, index) =>
    hidden[index] ? line.map(() => null) : (grid[0] ?? line),
  );
}

/** Puts what was read into the cells and tells it as one change. Inside a transaction; protection has been looked at. */
export function putEntered(
  sheet: Sheet,
  area: Area,
  entered: readonly (readonly (Entered | undefined)[])[],
): void {
  const { workbook } = sheet;
  const before = single(sheet, area);
  const merged = sheet.state.merges.length > 0;
  const styles = new Map<number, Map<number, CellStyle>>();
  entered.forEach((line, r) => {
    line.forEach((item, c) => {
      if (!item) return;
      const [row, column] = [area.row + r, area.column + c];
      // A merged area has one content, that of its first cell: the rest is dropped (assumed).
      const merge = merged ? sheet.mergeAt(row, column) : null;
      if (merge && (merge.row !== row || merge.column !== column)) return;
      putOne(sheet, row, column, item.content);
      if (item.numberFormat !== null)
        noteStyle(sheet, styles, row, column, item.numberFormat);
    });
  });
  if (styles.size > 0) restyleCells(sheet, styles as CellStyles);
  tidyHeader(sheet, area);
  const after = single(sheet, area);
  workbook.report({
    kind: "changed",
    sheet,
    area,
    address: formatAddress(area),
    changeType: "RangeEdited",
    origin: workbook.origin,
    undone: false,
    shift: null,
    details:
      before && after
        ? {
            valueBefore: before.value,
            valueAfter: after.value,
            valueTypeBefore: before.type,
            valueTypeAfter: after.type,
          }
        : null,
  });
}

function putOne(
  sheet: Sheet,
  row: number,
  column: number,
  content: Cell | undefined,
): void {
  const previous = sheet.cellAt(row, column)?.formula ?? "";
  sheet.put(row, column, content);
  const formula = content?.formula ?? "";
  if (formula !== previous && formula !== "") {
    const { workbook } = sheet;
    workbook.report({
      kind: "formulaChanged",
      sheet,
      address: formatAddress({ row, column, rows: 1, columns: 1 }),
      previous,
      origin: workbook.origin,
    });
  }
}

function noteStyle(
  sheet: Sheet,
  styles: Map<number, Map<number, CellStyle>>,
  row: number,
  column: number,
  numberFormat: string,
): void {
  const byRow = styles.get(column) ?? new Map<number, CellStyle>();
  styles.set(
    column,
    byRow.set(row, withNumberFormat(sheet.styleAt(row, column), numberFormat)),
  );
}

function single(
  sheet: Sheet,
  area: Area,
): { value: string | number | boolean; type: string } | null {
  if (area.rows !== 1 || area.columns !== 1) return null;
  const value = valueAt(sheet, area.row, area.column);
  return { value: apiValue(value), type: valueType(value) };
}

/** Empties cells, in areas of any size. Inside a transaction. */
export function emptyCells(sheet: Sheet, area: Area): void {
  for (const row of sheet.rowsWithin(area)) {
    const cells = sheet.state.rows.get(row)?.cells ?? [];
    for (
      let column = area.column;
      column < Math.min(area.column + area.columns, cells.length);
      column++
    )
      if (cells[column]) sheet.put(row, column, undefined);
  }
}

/** Empties an area and tells it. Inside a transaction; protection has been looked at. */
export function clearContents(sheet: Sheet, area: Area): void {
  const before = single(sheet, area);
  emptyCells(sheet, area);
  tidyHeader(sheet, area);
  const { workbook } = sheet;
  const details = before
    ? {
        valueBefore: before.value,
        valueAfter: "",
        valueTypeBefore: before.type,
        valueTypeAfter: "Empty",
      }
    : null;
  workbook.report({
    kind: "changed",
    sheet,
    area,
    address: formatAddress(area),
    changeType: "RangeEdited",
    origin: workbook.origin,
    undone: false,
    shift: null,
    details,
  });
}
