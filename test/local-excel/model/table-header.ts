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
  const names = headerNames(table.columns.map((_, index) => shownHeader(sheet, table, index)));
  const columns = table.columns.map((column, index) => {
    const name = names[index] ?? column.name;
    const place = table.area.column + index;
    const cell = sheet.cellAt(table.area.row, place);
    if (cell?.value !== name || cell.formula !== null)
      sheet.put(table.area.row, place, {
        value: name,
        formula: null,
        quotePrefix: false,
      });
    return { ...column, name };
  });
  const state = sheet.edit();
  state.tables = state.tables.map((known) => (known.id === table.id ? { ...known, columns } : known));
}

function shownHeader(sheet: Sheet, { area }: Table, index: number): string {
  const value = valueAt(sheet, area.row, area.column + index);
  return displayText(value, sheet.styleAt(area.row, area.column + index).numberFormat, {
    ...sheet.workbook,
    width: null,
  });
}

/** The first free "Column1", "Column2" … for an empty header; a number behind a text that another column has already. */
export function headerNames(shown: readonly string[]): string[] {
  const taken = new Set<string>();
  const fresh = new Set(shown.map((text) => text.toLowerCase()));
  return shown.map((text) => {
    let name = text;
    for (let number = 1; name === ""; number++) if (!fresh.has(`column${number}`)) name = `Column${number}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    fresh.add(name.toLowerCase());
    return name;
  });
}
