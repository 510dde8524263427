/**
 * The styles of one column, as runs of rows that look the same. A million formatted rows are one run; so are 5,000 equal cells.
 * Runs are never changed in place: every operation gives new ones.
 */
import { MAX_ROWS } from "./address";
import { NORMAL, type CellStyle } from "./style";

interface Run {
  /** The first row after the run. */
  readonly end: number;
  readonly style: CellStyle;
}
/** Runs from row 0 to MAX_ROWS, neighbours different. */
export type StyleRuns = readonly Run[];

/** A column: what was given to the whole of it (which does not count as used), and what its rows look like. */
export interface ColumnStyle {
  readonly base: CellStyle;
  readonly runs: StyleRuns;
}

export const wholeColumn = (style: CellStyle): ColumnStyle => ({
  base: style,
  runs: [{ end: MAX_ROWS, style }],
});
export const plainColumn: ColumnStyle = wholeColumn(NORMAL);

function indexAt(runs: StyleRuns, row: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.end <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const styleAt = (runs: StyleRuns, row: number): CellStyle => runs[indexAt(runs, row)]?.style ?? NORMAL;

/** The parts of the runs between `from` and `to` (exclusive), each with its rows. */
export function* slices(
  runs: StyleRuns,
  from: number,
  to: number,
): Generator<{ row: number; rows: number; style: CellStyle }> {
  let row = from;
  for (let index = indexAt(runs, from); row < to; index++) {
    const run = runs[index];
    if (!run) return;
    const end = Math.min(run.end, to);
    yield { row, rows: end - row, style: run.style };
    row = end;
  }
}

class Builder {
  readonly runs: Run[] = [];
  add(end: number, style: CellStyle): void {
    const last = this.runs.at(-1);
    if (end <= (last?.end ?? 0)) return;
    if (last?.style === style) this.runs[this.runs.length - 1] = { end, style };
    else this.runs.push({ end, style });
  }
  copy(runs: StyleRuns, from: number, to: number, shift = 0): void {
    for (const part of slices(runs, from, to)) this.add(part.row + part.rows + shift, part.style);
  }
}

/** `change` is asked once for every run of rows in between, and gives the new style of those rows. */
export function changeRuns(
  runs: StyleRuns,
  from: number,
  to: number,
  change: (style: CellStyle) => CellStyle,
): StyleRuns {
  const built = new Builder();
  built.copy(runs, 0, from);
  for (const part of slices(runs, from, to)) built.add(part.row + part.rows, change(part.style));
  built.copy(runs, to, MAX_ROWS);
  return built.runs;
}

/** New styles for the rows from `from` on, one each. */
export function setRuns(runs: StyleRuns, from: number, styles: readonly CellStyle[]): StyleRuns {
  const built = new Builder();
  built.copy(runs, 0, from);
  styles.forEach((style, index) => built.add(from + index + 1, style));
  built.copy(runs, from + styles.length, MAX_ROWS);
  return built.runs;
}

/** Rows pushed in at `at`; they look like the row above, as Excel's inserted rows do (`null`: unformatted). */
export function insertInRuns(runs: StyleRuns, at: number, count: number, likeRow: number | null): StyleRuns {
  const built = new Builder();
  built.copy(runs, 0, at);
  built.add(Math.min(at + count, MAX_ROWS), likeRow === null ? NORMAL : styleAt(runs, likeRow));
  built.copy(runs, at, MAX_ROWS - count, count);
  return built.runs;
}

/** Rows taken out at `at`; those that come up from below the end of the sheet look as the column does. */
export function deleteFromRuns(runs: StyleRuns, at: number, count: number, base: CellStyle): StyleRuns {
  const built = new Builder();
  built.copy(runs, 0, at);
  built.copy(runs, at + count, MAX_ROWS, -count);
  built.add(MAX_ROWS, base);
  return built.runs;
}

/** The first and last row that look otherwise than `base`, the column's own format; null for none. */
export function formattedRows(runs: StyleRuns, base: CellStyle): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  let row = 0;
  for (const run of runs) {
    if (run.style !== base) {
      if (first < 0) first = row;
      last = run.end - 1;
    }
    row = run.end;
  }
  return first < 0 ? null : { first, last };
}
