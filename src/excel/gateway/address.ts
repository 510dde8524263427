/** A1 addresses of single areas. Never more than one area in a string: the separator between areas is the machine's. */

/** Rows and columns of a worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The letters of a 0-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as a formula names it, 0-based; `$` where fixed. */
export function cellReference(
  row: number,
  column: number,
  fixed: { readonly row?: boolean; readonly column?: boolean } = {},
): string {
  return `${fixed.column ? "$" : ""}${columnLetters(column)}${fixed.row ? "$" : ""}${row + 1}`;
}
