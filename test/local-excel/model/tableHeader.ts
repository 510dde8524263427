/** A table's headers are texts, none of them empty, none of them twice: Excel mends what is written there. */
import { intersect, type Area } from "./address";
import { displayText } from "./display";
import { valueAt } from "./formula/calculate";
import type { Sheet } from "./sheet";
import type { Table } from "./state";

/** After a write into `area`: headers of tables become texts again and the columns take their names. Inside a transaction. */
export function tidyHeader(sheet: Sheet, area: Area): void {
  for (const table of sheet.state.tables) {
    if (table.showHeaders && intersect(area, { ...table.area, rows: 1 })) renameColumns(sheet, table);
  }
}

function renameColumns(sheet: Sheet, table: Table): void {
  const taken = new Set<string>();
  const columns = table.columns.map((column, index) => {
    const name = headerName(sheet, table, index, taken);
    taken.add(name.toLowerCase());
    const place = table.area.column + index;
    const cell = sheet.cellAt(table.area.row, place);
    if (cell?.value !== name || cell.formula !== null) sheet.put(table.area.row, place, { value: name, formula: null, quotePrefix: false });
    return { ...column, name };
  });
  const state = sheet.edit();
  state.tables = state.tables.map((known) => (known.id === table.id ? { ...known, columns } : known));
}

/** The cell's text, or "Column3" for an empty one; with a number behind it where another column has that name already. */
export function headerName(sheet: Sheet, table: Pick<Table, "area">, index: number, taken: ReadonlySet<string>): string {
  const { row, column } = table.area;
  const value = valueAt(sheet, row, column + index);
  const shown = displayText(value, sheet.styleAt(row, column + index).numberFormat, { ...sheet.workbook, width: null });
  const wanted = shown === "" ? `Column${index + 1}` : shown;
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}
