/** The letters by which Excel names a 0-based column: 0 is "A", 26 is "AA". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell as a formula names it, 0-based; `$` where fixed. */
export function cellReference(
  row: number,
  column: number,
  fixed: { readonly row?: boolean; readonly column?: boolean } = {},
): string {
  return `${fixed.column ? "$" : ""}${columnLetters(column)}${fixed.row ? "$" : ""}${row + 1}`;
}
