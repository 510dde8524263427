/** Where the cells of a step are by now, and which of them still hold what it wrote. Pure. */
import type { CellValue } from "../../values/sheet";
import { sameContent, type CellEdit, type Content } from "../cell-edit";
import { ERRORS_HEADER, locateColumn, locateHeaders } from "../places";
import type { Grid } from "./grid";
import { rowKey, rowMark, type PlacedEdit, type Step } from "./step";

/** A sheet as it is now. Rows and columns are 0-based, within the worksheet. */
export interface SheetNow {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  formatAt(row: number, column: number): string;
  contentAt(row: number, column: number): Content;
  widthOf(column: number): number;
}

/** A cell that is left as it is. */
export interface LeftCell {
  readonly header: string;
  /** 1-based sheet row of the time of the step; null for a width. */
  readonly row: number | null;
  /** "changed": it holds something else by now. "gone": its row or column cannot be found any more. */
  readonly why: "changed" | "gone";
}

export interface Replay {
  /** Null where the headers are gone: then all cells are left. */
  readonly grid: Grid | null;
  readonly edits: readonly CellEdit[];
  readonly left: readonly LeftCell[];
}

const errorsPlace = (headers: readonly string[]): number | null => {
  const place = headers.indexOf(ERRORS_HEADER);
  return place < 0 ? null : place;
};

/** Rows that are searched for the headers. */
const HEADER_SEARCH = 200;

interface ColumnsNow {
  /** 0-based matrix row of the headers. */
  readonly found: number;
  readonly headers: readonly string[];
  /** For each column of the step's, where it is among them; null where it is gone. */
  readonly places: readonly (number | null)[];
}

/** Where the columns of a step's sheet are by now; null where its headers are gone. @param values from the sheet's first row on */
export function columnsNow({ grid }: Step, values: SheetNow["values"]): ColumnsNow | null {
  const found = locateHeaders(grid.headers, values.slice(0, HEADER_SEARCH));
  if (found === null) return null;
  const headers = (values[found] ?? []).map(String);
  return { found, headers, places: grid.headers.map((_, place) => locateColumn(grid.headers, place, headers)) };
}

/**
 * The edits that take a step back, where its cells are now. A row is known by its referral ID and its deal name wherever it has been moved; one in which somebody
 * has changed these since is another row. What holds something else than the step wrote is left as it is, and so are rows that cannot be distinguished.
 */
export function replayOf(step: Step, now: SheetNow): Replay {
  const { headerRow, keys, firstColumn } = step.grid;
  const columns = columnsNow(step, now.values);
  if (columns === null)
    return { grid: null, edits: [], left: step.edits.map((placed) => leftOf(step, placed, "gone")) };
  const { found, headers: headersNow, places } = columns;
  const keysNow = keys.map((place) => places[place] ?? null);
  const grid: Grid = {
    headerRow: now.firstRow + found,
    firstColumn: now.firstColumn,
    headers: headersNow,
    keys: keysNow.filter((place) => place !== null),
    errors: step.grid.errors === null ? errorsPlace(headersNow) : (places[step.grid.errors] ?? null),
  };
  const rows = rowsByKey(now, found, keysNow);
  const shift = grid.headerRow - headerRow;
  const edits: CellEdit[] = [];
  const left: LeftCell[] = [];
  const taken = new Set<string>();
  const marks = new Map<number, number>();
  for (const placed of step.edits) {
    const moved = movedEdit(placed);
    if (typeof moved === "string") left.push(leftOf(step, placed, moved));
    else edits.push(moved);
  }
  return { grid, edits, left };

  function movedEdit({ edit, key, mark }: PlacedEdit): CellEdit | LeftCell["why"] {
    const place = places[edit.column - firstColumn] ?? null;
    if (place === null) return "gone";
    const column = now.firstColumn + place;
    if (edit.kind === "width") return now.widthOf(column) === edit.before ? { ...edit, column } : "changed";
    const there = edit.row + shift;
    const candidates = edit.row === headerRow ? [grid.headerRow] : candidatesFor(key, mark);
    if (candidates.length === 0) return "gone";
    const free = (row: number): boolean => !taken.has(`${edit.kind} ${row} ${column}`);
    const holding = candidates.filter((row) => free(row) && holds(edit, row, column));
    const row = holding.includes(there) ? there : holding[0];
    if (row === undefined) return "changed";
    taken.add(`${edit.kind} ${row} ${column}`);
    return { ...edit, row, column };
  }

  /** The rows that may be the one of an edit: the only one with its key, or of several those that hold the same in every cell. */
  function candidatesFor(key: string, mark: number): readonly number[] {
    const alike = rows.get(key) ?? [];
    return key !== "" && alike.length === 1 ? alike : alike.filter((row) => markOf(row) === mark);
  }

  function markOf(row: number): number {
    const known = marks.get(row) ?? rowMark(grid, (place) => now.values[row - now.firstRow]?.[place] ?? "");
    marks.set(row, known);
    return known;
  }

  function holds(edit: Exclude<CellEdit, { readonly kind: "width" }>, row: number, column: number): boolean {
    return edit.kind === "content"
      ? sameContent(now.contentAt(row, column), edit.before)
      : now.formatAt(row, column) === edit.before;
  }
}

/** The rows below the headers by their keys. */
export function rowsByKey(
  { firstRow, values }: SheetNow,
  headers: number,
  keys: readonly (number | null)[],
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let at = headers + 1; at < values.length; at++) {
    const key = rowKey(keys.map((place) => (place === null ? "" : values[at]?.[place])));
    const alike = rows.get(key);
    if (alike) alike.push(firstRow + at);
    else rows.set(key, [firstRow + at]);
  }
  return rows;
}

const leftOf = ({ grid }: Step, { edit }: PlacedEdit, why: LeftCell["why"]): LeftCell => ({
  header: grid.headers[edit.column - grid.firstColumn] ?? "",
  row: edit.kind === "width" ? null : edit.row + 1,
  why,
});
