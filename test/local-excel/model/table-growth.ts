/** A table takes in what is typed right below or right beside it (AutoCorrect's "Include new rows and columns in table"). */
import { endColumn, endRow } from "./address";
import type { Sheet } from "./sheet";
import { resizeTable } from "./tables";

/** Inside a transaction, after an entry was put into the cell. */
export function growTableFor(sheet: Sheet, row: number, column: number): void {
  if (sheet.tableAt(row, column)) return;
  for (const { id, area, showTotals } of sheet.state.tables) {
    const below = !showTotals && row === endRow(area) && column >= area.column && column < endColumn(area);
    const beside = column === endColumn(area) && row >= area.row && row < endRow(area);
    if (below) resizeTable(sheet, id, { ...area, rows: area.rows + 1 });
    if (beside) resizeTable(sheet, id, { ...area, columns: area.columns + 1 });
    if (below || beside) return;
  }
}
