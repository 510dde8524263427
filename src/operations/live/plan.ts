/** Which rows of a checked sheet are to be read again after what was changed on it since. Pure: src/excel/live feeds it. */
import { cellSpans, type CellSpan } from "../../values/cell-reference";
import { runsOf } from "../../values/runs";

/** One change that Excel has told of. */
export interface LiveChange {
  /** In A1 notation, of one or several areas. */
  readonly address: string;
  /** Rows, columns or cells were inserted, deleted or sorted. */
  readonly moved: boolean;
}

/** Where the checked cells are; all 0-based, within the worksheet. */
export interface LivePlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly headerRow: number;
  /** Null where the sheet has none. */
  readonly errorsColumn: number | null;
}

/** What is to be read: nothing, some rows, or the whole sheet because more than cells of rows has changed. */
export type LivePlan =
  | { readonly kind: "none" }
  | { readonly kind: "all" }
  /** `rows`: 0-based worksheet rows, ascending; `end`: the row after the last of the sheet by now. */
  | { readonly kind: "rows"; readonly rows: readonly number[]; readonly end: number };

/** The areas that an address names; null where one is of whole rows or columns, or cannot be read. */
function spansOf(address: string): readonly CellSpan[] | null {
  const spans = cellSpans(address);
  return spans.every((span) => span !== null) ? spans : null;
}

/** Whether an address names nothing but cells of one column (0-based). Then it says nothing of what is checked: the Errors column is only written. */
export function isWithinColumn(address: string, column: number): boolean {
  return spansOf(address)?.every((span) => span.column === column && span.lastColumn === column) ?? false;
}

/**
 * What is to be read after `changes`. Changes confined to the Errors column start nothing; once something else is read, their rows are read with it, so that what
 * is written next knows what stands there.
 */
export function planOf(changes: readonly LiveChange[], place: LivePlace): LivePlan {
  const { row: top, rows: height, column, columns, headerRow, errorsColumn } = place;
  const rows = new Set<number>();
  let end = top + height;
  let isDue = false;
  for (const { address, moved } of changes) {
    const spans = moved ? null : spansOf(address);
    if (spans === null) return { kind: "all" };
    for (const span of spans) {
      const isOfErrors = span.column === errorsColumn && span.lastColumn === errorsColumn;
      // Cells above the first record may be headers, and beside the others there may be a new column.
      if (span.row <= headerRow || span.column < column || span.lastColumn >= column + columns) return { kind: "all" };
      isDue ||= !isOfErrors;
      for (let row = span.row; row <= span.lastRow; row++) rows.add(row);
    }
  }
  if (!isDue) return { kind: "none" };
  const last = Math.max(...rows);
  for (; end <= last; end++) rows.add(end);
  return { kind: "rows", rows: [...rows].sort((one, other) => one - other), end };
}

/** Neighbours as one: `[5, 6, 7, 9]` is `[{ row: 5, rows: 3 }, { row: 9, rows: 1 }]`. */
export const runsOfRows = (rows: readonly number[]): readonly { readonly row: number; readonly rows: number }[] =>
  runsOf(rows).map(({ first, count }) => ({ row: first, rows: count }));
