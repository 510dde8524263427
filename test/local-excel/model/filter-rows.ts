/** Which rows the filters of a sheet hide. */
import { textAt } from "./read";
import type { Sheet } from "./sheet";
import type { Filter } from "./state";

function hiddenBy(sheet: Sheet, filter: Filter, endRow: number, into: Set<number>): void {
  if (filter.criteria.length === 0) return;
  const wanted = filter.criteria.map(({ column, values }) => ({
    column,
    values: new Set(values.map((value) => value.toLowerCase())),
  }));
  for (let row = filter.area.row + 1; row < endRow; row++) {
    const shown = wanted.every(({ column, values }) =>
      values.has(textAt(sheet, row, filter.area.column + column).toLowerCase()),
    );
    if (!shown) into.add(row);
  }
}

/** Applies the filters again, as Reapply does. Inside a transaction. */
export function refreshFilters(sheet: Sheet): void {
  const { filter, tables, filteredRows } = sheet.state;
  if (!filter && filteredRows.size === 0 && tables.every((table) => !table.filter)) return;
  const hidden = new Set<number>();
  if (filter) hiddenBy(sheet, filter, filter.area.row + filter.area.rows, hidden);
  for (const table of tables)
    if (table.filter)
      hiddenBy(sheet, table.filter, table.area.row + table.area.rows - (table.showTotals ? 1 : 0), hidden);
  sheet.edit().filteredRows = hidden;
}
