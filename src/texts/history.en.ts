import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");
const cells = (count: number): string => `${n(count)} ${plural(count, "cell", "cells")}`;
const columns = (count: number): string => `${n(count)} ${plural(count, "column", "columns")}`;

/** What a step did, as the journal of the workbook keeps it. */
export type StepWords =
  | { readonly kind: "formats"; readonly cells: number; readonly columns: number }
  | { readonly kind: "fixed"; readonly cells: number; readonly column: string | null }
  | { readonly kind: "column-added"; readonly cells: number; readonly column: string }
  | { readonly kind: "column-removed"; readonly cells: number; readonly column: string }
  | { readonly kind: "rows-removed"; readonly cells: number; readonly first: number }
  | { readonly kind: "rows-moved"; readonly cells: number; readonly sheet: string };

/** A cell that undo has left as it is. `row` is a sheet row, null for a column's width. */
export interface LeftWords {
  readonly header: string;
  readonly row: number | null;
}

/** So many cells are named. */
export const NAMED_CELLS = 5;

const place = ({ header, row }: LeftWords): string =>
  row === null ? `the width of ${header}` : header === "" ? `row ${row}` : `${header} in row ${row}`;

const rows = (count: number): string => `${n(count)} ${plural(count, "row", "rows")}`;

function step(name: StepWords): string {
  if (name.kind === "column-added") return `Added the column ${name.column}`;
  if (name.kind === "column-removed") return `Removed the column ${name.column}`;
  if (name.kind === "rows-moved") return `Moved ${rows(name.cells)} to the sheet “${name.sheet}”`;
  if (name.kind === "rows-removed")
    return name.cells === 1 ? `Removed row ${name.first}` : `Removed ${rows(name.cells)} from row ${name.first} on`;
  if (name.kind === "fixed")
    return name.column === null ? `Fixed ${cells(name.cells)}` : `Fixed ${cells(name.cells)} in ${name.column}`;
  const widened = `${columns(name.columns)} widened`;
  if (name.cells === 0) return widened;
  const formats = `Number format set in ${cells(name.cells)}`;
  return name.columns === 0 ? formats : `${formats}, ${widened}`;
}

/** What the add-in has changed in the workbook, and what it has taken back. */
export const history = {
  label: "What the add-in has changed",
  /** "Number format set in 24 cells, 2 columns widened", "Fixed 14 cells in Customer Country". */
  step,
  /** Said of a step that was undone, or done again. */
  replayed: {
    undo: (name: StepWords) => `Undone: ${step(name)}`,
    redo: (name: StepWords) => `Done again: ${step(name)}`,
  },
  /** Why cells were left as they are, and which. */
  left: (left: readonly LeftWords[]): string => {
    const named = left.slice(0, NAMED_CELLS).map(place).join(", ");
    const more = left.length - NAMED_CELLS;
    const which = more > 0 ? `${named} and ${n(more)} more` : named;
    return `Left as ${plural(left.length, "it is, because it was changed since, or cannot", "they are, because they were changed since, or cannot")} be found any more: ${which}.`;
  },
  /** Rows came back, and those on the other sheet, where they had been moved, were changed since. */
  copies: (count: number, sheet: string) =>
    `${rows(count)} ${plural(count, "stands", "stand")} on the sheet “${sheet}” as well, because ${plural(count, "it was", "they were")} changed there. Delete ${plural(count, "it", "them")} there if you do not need ${plural(count, "it", "them")}.`,
};

export type HistoryTexts = typeof history;
