/**
 * Edits of cells as data. An edit holds what the cell held before, so that it is made only there, and its inverse is itself turned round.
 */
import type { CellValue } from "../values/sheet";

/** What a cell holds: a constant (a text stays a text, whatever it looks like; empty is "") or a formula, in the API's en-US spelling. */
export type Content = { readonly value: CellValue } | { readonly formula: string };

/** Puts a value or a formula into a cell. `row` and `column` are 0-based, within the worksheet. */
export interface ContentEdit {
  readonly kind: "content";
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

/** Gives a cell a number format, in the API's en-US spelling. */
export interface FormatEdit {
  readonly kind: "format";
  readonly row: number;
  readonly column: number;
  /** Null: whatever it is. */
  readonly before: string | null;
  readonly after: string;
}

/** Gives a column a width, in points. */
export interface WidthEdit {
  readonly kind: "width";
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

export type CellEdit = ContentEdit | FormatEdit | WidthEdit;

/**
 * The content of a cell of which Excel gives this formula and this value. A text that begins with "=" in a text cell is the same in both; the value of a
 * formula differs from it.
 */
export function contentOf(formula: unknown, value: unknown): Content {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return { value: isCellValue(value) ? value : "" };
}

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

export function sameContent(one: Content, other: Content): boolean {
  if ("formula" in one) return "formula" in other && one.formula === other.formula;
  return "value" in other && one.value === other.value;
}

/** A cell's content and number format. */
export interface CellState {
  readonly content: Content;
  readonly format: string;
}

/** A cell to be written: what it holds and what it shall hold. */
export interface CellChange {
  /** 0-based, within the worksheet. */
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
}
