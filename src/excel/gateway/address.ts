/** A1 addresses of single areas. Never more than one area in a string: the separator between areas is the machine's. */

import { columnLetters } from "../../values/column-letters";

/** Rows and columns of a worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A cell as a formula names it, 0-based; `$` where fixed. */
export function cellReference(
  row: number,
  column: number,
  fixed: { readonly row?: boolean; readonly column?: boolean } = {},
): string {
  return `${fixed.column ? "$" : ""}${columnLetters(column)}${fixed.row ? "$" : ""}${row + 1}`;
}
