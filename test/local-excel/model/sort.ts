/** Sorting rows of an area. */
import { formatAddress, intersect, type Area } from "./address";
import { valueAt } from "./formula/calculate";
import { shiftFormula } from "./formula/shift";
import { refuseLocked, refuseUnlessAllowed } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";
import { restyleCells } from "./styling";
import { CellError, type Cell, type CellValue } from "./values";

export interface SortKey {
  /** 0-based from the area's first column. */
  readonly column: number;
  readonly ascending: boolean;
}

const collator = new Intl.Collator("en", {
  sensitivity: "base",
  numeric: false,
});
/** Numbers, texts, FALSE and TRUE, errors; empty cells are last either way. */
const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;

function order(a: CellValue, b: CellValue): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return a instanceof CellError || b instanceof CellError ? 0 : Number(a) - Number(b);
}

/**
 * Contents and looks of the rows change places; validation, conditional formats and row heights stay. Rows that are hidden do not move.
 * Refused: merged cells inside, a protected sheet (unless it allows sorting of unlocked cells).
 */
export function sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[], hasHeaders: boolean): void {
  const { workbook } = sheet;
  workbook.change(() => {
    refuseUnlessAllowed(sheet, "allowSort");
    refuseLocked(sheet, area);
    if (sheet.state.merges.some((merge) => intersect(merge, area)))
      refuse("InvalidOperation", "To do this, all the merged cells need to be the same size.");
    if (keys.length === 0 || keys.some((key) => key.column < 0 || key.column >= area.columns))
      refuse("InvalidArgument");
    const body = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    const last = sheet.rowsWithin(body).at(-1) ?? body.row - 1;
    const places: number[] = [];
    for (let row = body.row; row <= last; row++) if (!sheet.isRowHidden(row)) places.push(row);
    const sorted = sortedRows(sheet, body, places, keys);
    if (sorted.some((row, index) => row !== places[index])) move(sheet, body, places, sorted);
    workbook.report({
      kind: "changed",
      sheet,
      area,
      address: formatAddress(area),
      changeType: "RangeEdited",
      origin: workbook.origin,
      undone: false,
      shift: null,
      details: null,
    });
    workbook.report({
      kind: "sorted",
      sheet,
      address: formatAddress(area),
      origin: workbook.origin,
    });
  });
}

function sortedRows(sheet: Sheet, body: Area, places: readonly number[], keys: readonly SortKey[]): number[] {
  const keyed = places.map((row) => ({
    row,
    values: keys.map((key) => valueAt(sheet, row, body.column + key.column)),
  }));
  keyed.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const [left = null, right = null] = [a.values[index], b.values[index]];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const by = order(left, right);
      if (by !== 0) return key.ascending ? by : -by;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

/** Row `sorted[i]` goes to `places[i]`. References of its formulas move with it, as in a copy. */
function move(sheet: Sheet, body: Area, places: readonly number[], sorted: readonly number[]): void {
  const taken = sorted.map((row) =>
    (sheet.state.rows.get(row)?.cells ?? []).slice(body.column, body.column + body.columns),
  );
  const styles = new Map<number, Map<number, CellStyle>>();
  for (let column = body.column; column < body.column + body.columns; column++) {
    const byRow = new Map<number, CellStyle>();
    sorted.forEach((from, index) => byRow.set(places[index] ?? from, sheet.styleAt(from, column)));
    styles.set(column, byRow);
  }
  sorted.forEach((from, index) => {
    const to = places[index] ?? from;
    for (let offset = 0; offset < body.columns; offset++) {
      const content: Cell | undefined = taken[index]?.[offset];
      const moved = content?.formula ? { ...content, formula: shiftFormula(content.formula, to - from, 0) } : content;
      if (moved || sheet.cellAt(to, body.column + offset)) sheet.put(to, body.column + offset, moved);
    }
  });
  restyleCells(sheet, styles);
}
