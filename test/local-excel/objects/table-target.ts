import { bodyArea, tableById, type Area, type Sheet, type Table } from "../model";
import type { Book } from "./book";

/** One table, found again by its id. */
export interface TableTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly id: string;
}

export const tableBehind = ({ sheet, id }: TableTarget): Table => tableById(sheet, id);

/** The rows between headers and totals; a table has at least one. */
export function tableBody(table: Table): Area {
  const body = bodyArea(table);
  return { ...body, rows: Math.max(1, body.rows) };
}
