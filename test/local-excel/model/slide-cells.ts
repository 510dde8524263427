/** The cells and styles of a sheet after a slide. Inside a transaction. */
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { slideFormula, slideInterval, type Slide } from "./formula/shift";
import type { Sheet } from "./sheet";
import type { RowCells } from "./state";
import { NORMAL } from "./style";
import {
  changeRuns,
  deleteFromRuns,
  insertInRuns,
  plainColumn,
  slices,
  type ColumnStyle,
  type StyleRuns,
} from "./style-runs";
import type { Cell } from "./values";

/** Where an index lies after the slide; null when it was taken out or pushed off. */
function slid(slide: Slide, index: number, limit: number): number | null {
  const place = slideInterval(slide, index, index);
  return place && place.from < limit ? place.from : null;
}

function slideKeys<T>(map: Map<number, T>, slide: Slide, limit: number): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const place = slid(slide, index, limit);
    if (place !== null) map.set(place, value);
  }
}

function slideSet(set: Set<number>, slide: Slide, limit: number): void {
  const all = [...set];
  set.clear();
  for (const index of all) {
    const place = slid(slide, index, limit);
    if (place !== null) set.add(place);
  }
}

const isWhole = (slide: Slide): boolean =>
  slide.first === 0 && slide.last === (slide.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;

export function slideCells(sheet: Sheet, slide: Slide): void {
  const state = sheet.edit();
  if (slide.axis === "row" && isWhole(slide)) {
    slideKeys(state.rows as Map<number, RowCells>, slide, MAX_ROWS);
    slideKeys(state.heights, slide, MAX_ROWS);
    slideSet(state.hiddenRows, slide, MAX_ROWS);
  } else if (slide.axis === "row") {
    slideRowsPartly(sheet, slide);
  } else {
    for (const row of [...state.rows.keys()])
      if (row >= slide.first && row <= slide.last) slideRow(sheet.editRow(row), slide);
    if (isWhole(slide)) {
      slideKeys(state.widths, slide, MAX_COLUMNS);
      slideSet(state.hiddenColumns, slide, MAX_COLUMNS);
    }
  }
  recount(sheet);
  slideOwnFormulas(sheet, slide);
}

function slideRow(cells: (Cell | undefined)[], slide: Slide): void {
  if (cells.length <= slide.at) return;
  if (slide.insert) cells.splice(slide.at, 0, ...new Array<undefined>(slide.count).fill(undefined));
  else cells.splice(slide.at, slide.count);
}

/** Cells of some columns only: they are taken up and put down row by row. */
function slideRowsPartly(sheet: Sheet, slide: Slide): void {
  const area = {
    row: slide.at,
    rows: MAX_ROWS - slide.at,
    column: slide.first,
    columns: slide.last - slide.first + 1,
  };
  const taken: { row: number; column: number; cell: Cell }[] = [];
  for (const row of sheet.rowsWithin(area)) {
    const cells = sheet.state.rows.get(row)?.cells ?? [];
    for (let column = slide.first; column <= Math.min(slide.last, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell) taken.push({ row, column, cell });
    }
  }
  for (const { row, column } of taken) sheet.put(row, column, undefined);
  for (const { row, column, cell } of taken) {
    const place = slid(slide, row, MAX_ROWS);
    if (place !== null) sheet.put(place, column, cell);
  }
}

function recount(sheet: Sheet): void {
  let count = 0;
  for (const { cells } of sheet.state.rows.values())
    for (const cell of cells) if (cell && cell.formula !== null) count++;
  sheet.edit().formulaCount = count;
}

function slideOwnFormulas(sheet: Sheet, slide: Slide): void {
  if (sheet.state.formulaCount === 0) return;
  for (const [row, { cells }] of sheet.state.rows) {
    cells.forEach((cell, column) => {
      if (!cell?.formula) return;
      const formula = slideFormula(cell.formula, sheet.name, sheet.name, slide);
      if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
    });
  }
}

export function slideStyles(sheet: Sheet, slide: Slide): void {
  const state = sheet.edit();
  if (slide.axis === "row") {
    const one = (style: ColumnStyle): ColumnStyle => ({
      base: style.base,
      runs: slide.insert
        ? insertInRuns(style.runs, slide.at, slide.count, slide.at > 0 ? slide.at - 1 : null)
        : deleteFromRuns(style.runs, slide.at, slide.count, style.base),
    });
    if (isWhole(slide)) {
      for (const [column, style] of state.columnStyles) state.columnStyles.set(column, one(style));
      state.otherColumns = one(state.otherColumns);
    } else {
      for (let column = slide.first; column <= slide.last; column++)
        state.columnStyles.set(column, one(sheet.columnStyle(column)));
    }
  } else if (isWhole(slide)) {
    slideKeys(state.columnStyles as Map<number, ColumnStyle>, slide, MAX_COLUMNS);
    // New columns look like the one on their left.
    if (slide.insert)
      for (let column = slide.at; column < slide.at + slide.count; column++)
        state.columnStyles.set(column, slide.at > 0 ? sheet.columnStyle(slide.at - 1) : plainColumn);
  } else {
    slideStylesSideways(sheet, slide);
  }
}

/** Some rows only: every column takes over the rows' looks from the column that moves onto it. */
function slideStylesSideways(sheet: Sheet, slide: Slide): void {
  const before = new Map(sheet.state.columnStyles);
  const state = sheet.edit();
  const lastFormatted = Math.max(slide.at, ...before.keys());
  const last = Math.min(MAX_COLUMNS - 1, lastFormatted + slide.count);
  const fallback = state.otherColumns;
  for (let column = slide.at; column <= last; column++) {
    const inserted = slide.insert && column < slide.at + slide.count;
    const source = inserted ? slide.at - 1 : slide.insert ? column - slide.count : column + slide.count;
    const runs = source < 0 ? plainColumn.runs : (before.get(source) ?? fallback).runs;
    const own = before.get(column) ?? fallback;
    state.columnStyles.set(column, {
      base: own.base,
      runs: overlay(own.runs, runs, slide.first, slide.last + 1),
    });
  }
}

function overlay(target: StyleRuns, source: StyleRuns, from: number, to: number): StyleRuns {
  let runs = target;
  for (const part of slices(source, from, to))
    runs = changeRuns(runs, part.row, part.row + part.rows, () => part.style ?? NORMAL);
  return runs;
}
