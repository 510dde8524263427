import { refuse, type Area, type Sheet, type Table } from "../model";
import type { Book } from "./book";

/** One table, found again by its id. */
export interface TableTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly id: string;
}

export const tableBehind = ({ sheet, id }: TableTarget): Table => sheet.state.tables.find((table) => table.id === id) ?? refuse("ItemNotFound");

/** The rows between headers and totals; a table has at least one. */
export function tableBody(table: Table): Area {
  const headers = table.showHeaders ? 1 : 0;
  const totals = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + headers, rows: Math.max(1, table.area.rows - headers - totals) };
}
