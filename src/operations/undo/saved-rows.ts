/** Rows that are removed: what has to be known of them to find their place, and themselves, again. Pure. */
import type { CellValue } from "../../values/sheet";
import type { SheetNow } from "./replay";
import type { Grid } from "./grid";
import { rowKey, rowMark } from "./step";
import type { SavedRow } from "./structure";

type Rows = Pick<SheetNow, "firstRow" | "values">;

const valueAt = ({ firstRow, values }: Rows, row: number, place: number): CellValue =>
  values[row - firstRow]?.[place] ?? "";

/** The nearest row above `row` that stays, below the headers, with a key; null where there is none. */
export function rowAbove(sheet: Rows, grid: Grid, row: number, removed: ReadonlySet<number>): SavedRow["above"] {
  for (let above = row - 1; above > grid.headerRow; above--) {
    if (removed.has(above)) continue;
    const key = rowKey(grid.keys.map((place) => valueAt(sheet, above, place)));
    if (key !== "") return { row: above, key, mark: markAt(sheet, grid, above) };
  }
  return null;
}

const markAt = (sheet: Rows, grid: Grid, row: number): number => rowMark(grid, (place) => valueAt(sheet, row, place));

/** The 0-based row in which such a row stands by now; null where that is not clear. */
export function rowNow(sheet: Rows, grid: Grid): (above: NonNullable<SavedRow["above"]>) => number | null {
  const byKey = new Map<string, number[]>();
  for (let row = grid.headerRow + 1; row < sheet.firstRow + sheet.values.length; row++) {
    const key = rowKey(grid.keys.map((place) => valueAt(sheet, row, place)));
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return ({ key, mark }) => {
    const alike = byKey.get(key) ?? [];
    if (alike.length === 1) return alike[0] ?? null;
    return alike.find((row) => markAt(sheet, grid, row) === mark) ?? null;
  };
}

/**
 * Where rows that were given back stand by now: the row that holds the same in every cell, of several the one nearest to where it was. Null where one cannot be found.
 * @param then the grid of the step that gave them back
 * @param shift by how many rows the headers have moved since
 */
export function findRows(
  rows: readonly SavedRow[],
  then: Grid,
  sheet: Rows,
  { now, shift }: { readonly now: Grid; readonly shift: number },
): readonly (number | null)[] {
  const taken = new Set<number>();
  return rows.map((saved) => {
    const cells = new Map(saved.cells.map(([place, value]) => [place, value]));
    const mark = rowMark(then, (place) => cells.get(place) ?? "");
    const there = saved.row + shift;
    let best: number | null = null;
    for (let row = sheet.firstRow; row < sheet.firstRow + sheet.values.length; row++) {
      if (taken.has(row) || markAt(sheet, now, row) !== mark) continue;
      if (best === null || Math.abs(row - there) < Math.abs(best - there)) best = row;
    }
    // A row of which nothing is left to see is outside of what was read, or anywhere.
    if (best === null && saved.cells.length === 0 && there >= 0 && there < sheet.firstRow) best = there;
    if (best !== null) taken.add(best);
    return best;
  });
}
