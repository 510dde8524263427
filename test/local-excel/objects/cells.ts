import { deleteCells, insertCells, type Area, type Sheet } from "../model";
import type { Book } from "./book";

/** Inserts cells at the area, which must be announced to the ranges that follow their cells. */
export function insertAt(book: Book, sheet: Sheet, area: Area, shift: "Down" | "Right"): Area {
  const made = insertCells(sheet, area, shift);
  book.announce({ sheet, area, kind: "inserted", along: shift === "Down" ? "rows" : "columns" });
  return made;
}

/** Deletes the cells of the area; the others come up or to the left. */
export function deleteAt(book: Book, sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  deleteCells(sheet, area, shift);
  book.announce({ sheet, area, kind: "deleted", along: shift === "Up" ? "rows" : "columns" });
}
