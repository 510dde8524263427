/** Contents written by the API: values, formulas, and taking them away. */
import type { Area } from "./address";
import { enter, type Entered, type EntryContext } from "./coerce";
import { enUsFormula } from "./formula/local";
import { fromR1C1 } from "./formula/r1c1";
import { clearContents, putEntered } from "./contents";
import { refuseLocked } from "./guard";
import { localeOf, type Locale } from "./locales";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { gridOf } from "./styling";
import type { Cell } from "./values";

const enUs = localeOf("en-US");

/** What one item of the API's array makes of a cell: undefined leaves it alone. */
type Reader = (item: unknown, sheet: Sheet, row: number, column: number) => Entered | undefined;

function contextOf(sheet: Sheet, row: number, column: number, locale: Locale): EntryContext {
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
  if (typeof item === "boolean") return constant(textual ? String(item).toUpperCase() : item);
  if (typeof item !== "string") refuse("InvalidArgument");
  const entry = enter(item, context);
  return entry.ok ? entry.entered : refuse("InvalidArgument");
};

const fromLocal: Reader = (item, sheet, row, column) => {
  if (typeof item !== "string" || !item.startsWith("=")) return asTyped(item, sheet, row, column);
  const english = enUsFormula(item, sheet.workbook.locale);
  return asTyped(english ?? refuse("InvalidArgument"), sheet, row, column);
};

const fromRelative: Reader = (item, sheet, row, column) =>
  asTyped(
    typeof item === "string" && item.startsWith("=") ? fromR1C1(item, { row, column }) : item,
    sheet,
    row,
    column,
  );

/**
 * Range.values and Range.formulas: a 2-D array of exactly the area's size, or one scalar for all of it. null leaves a cell alone, "" empties
 * it. Refused: a wrong size, a text over 32,767 characters, a formula that cannot be read, a locked cell. Nothing is written then.
 */
export const writeValues = (sheet: Sheet, area: Area, values: unknown): void => write(sheet, area, values, asTyped);
export const writeFormulas = writeValues;
/** Range.formulasLocal: formulas in the machine's language. */
export const writeFormulasLocal = (sheet: Sheet, area: Area, values: unknown): void =>
  write(sheet, area, values, fromLocal);
export const writeFormulasR1C1 = (sheet: Sheet, area: Area, values: unknown): void =>
  write(sheet, area, values, fromRelative);

function write(sheet: Sheet, area: Area, values: unknown, read: Reader): void {
  sheet.workbook.change(() => {
    refuseLocked(sheet, area);
    if (values === "" || values === null) {
      if (values === "") clearContents(sheet, area);
      return;
    }
    if (area.rows * area.columns > 5_000_000) refuse("RangeExceedsLimit");
    const given = Array.isArray(values) ? gridOf(values, area) : null;
    const grid = given && sheet.workbook.misplacesOverHiddenRows ? misplaced(sheet, area, given) : given;
    const entered: (Entered | undefined)[][] = [];
    for (let r = 0; r < area.rows; r++) {
      const line: (Entered | undefined)[] = [];
      for (let c = 0; c < area.columns; c++)
        line.push(read(grid ? grid[r]?.[c] : values, sheet, area.row + r, area.column + c));
      entered.push(line);
    }
    putEntered(sheet, area, entered);
  });
}

/** The block as it lands where rows are hidden and Excel loses count of them. */
function misplaced(sheet: Sheet, area: Area, grid: unknown[][]): unknown[][] {
  const hidden = grid.map((_, index) => sheet.isRowHidden(area.row + index));
  if (!hidden.includes(true)) return grid;
  return grid.map((line, index) => (hidden[index] ? line.map(() => null) : (grid[0] ?? line)));
}
