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

/** The 0-based column that letters name: "A" is 0. */
const columnIndex = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Cells from one corner to the other, both of them included; 0-based. */
export interface CellSpan {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
}

const CELL = /^\$?([A-Z]+)\$?(\d+)$/u;

/** Each of the areas that an address in A1 notation names; null for one of whole rows or columns, or that cannot be read. */
export function cellSpans(address: string): readonly (CellSpan | null)[] {
  return address.split(/[,;]/u).map((part) => {
    const area = part.slice(part.lastIndexOf("!") + 1).trim();
    const [from, to = from] = area.split(":").map((corner) => CELL.exec(corner.trim()));
    if (!from || !to) return null;
    const rows = [Number(from[2]) - 1, Number(to[2]) - 1];
    const columns = [columnIndex(from[1] ?? ""), columnIndex(to[1] ?? "")];
    return {
      row: Math.min(...rows),
      lastRow: Math.max(...rows),
      column: Math.min(...columns),
      lastColumn: Math.max(...columns),
    };
  });
}
