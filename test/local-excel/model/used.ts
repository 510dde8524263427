/** How far a sheet is used: by its values, and by formats that were given to less than whole columns. */
import { MAX_ROWS, bounds, intersect, WHOLE_SHEET, type Area } from "./address";
import type { Sheet } from "./sheet";
import { formattedRows } from "./style-runs";

function usedByValues(sheet: Sheet, within: Area): Area | null {
  let used: Area | null = null;
  for (const row of sheet.rowsWithin(within)) {
    const cells = sheet.state.rows.get(row)?.cells ?? [];
    let first = -1;
    let last = -1;
    const end = Math.min(cells.length, within.column + within.columns);
    for (let column = within.column; column < end; column++) {
      if (!cells[column]) continue;
      if (first < 0) first = column;
      last = column;
    }
    if (first < 0) continue;
    const area = { row, rows: 1, column: first, columns: last - first + 1 };
    used = used ? bounds(used, area) : area;
  }
  return used;
}

function usedByFormats(sheet: Sheet, within: Area): Area | null {
  let used: Area | null = null;
  for (const [column, style] of sheet.state.columnStyles) {
    const rows = formattedRows(style.runs, style.base);
    if (!rows) continue;
    const area = intersect(within, {
      row: rows.first,
      rows: Math.min(rows.last, MAX_ROWS - 1) - rows.first + 1,
      column,
      columns: 1,
    });
    if (area) used = used ? bounds(used, area) : area;
  }
  for (const merge of sheet.state.merges) {
    const area = intersect(within, merge);
    if (area) used = used ? bounds(used, area) : area;
  }
  return used;
}

/**
 * The smallest area that holds everything used inside `within`; null when nothing is. Without `valuesOnly` cells that are only formatted
 * count as well (which is how a sheet with ten records comes to have a million used rows).
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  const values = usedByValues(sheet, within);
  if (valuesOnly) return values;
  const formats = usedByFormats(sheet, within);
  return values && formats ? bounds(values, formats) : (values ?? formats);
}
