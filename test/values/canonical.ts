import type { Column } from "../../src/template";
import { fileText, readCell } from "../../src/values/cell";
import { NO_FACTS, type RecordFacts } from "../../src/values/record-facts";
import type { Cell, ExcelSource, FileSource } from "../../src/values/sheet";

/** What Export writes for one cell. */
export function canonicalText(
  column: Column,
  cell: Cell,
  source: ExcelSource | FileSource,
  facts: Partial<RecordFacts> = {},
): string {
  return fileText(column, cell.value, readCell(column, cell, { ...NO_FACTS, ...facts }, source));
}
