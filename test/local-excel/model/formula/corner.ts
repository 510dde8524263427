/** The last row and column that hold anything. */
import type { Place } from "../address";
import type { Sheet } from "../sheet";

export function usedCorner(sheet: Sheet): Place {
  let row = 0;
  let column = 0;
  for (const [index, { cells }] of sheet.state.rows) {
    if (cells.length === 0) continue;
    row = Math.max(row, index);
    column = Math.max(column, cells.length - 1);
  }
  return { row, column };
}
