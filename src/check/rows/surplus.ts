/** Rows of a file with more fields than the header row (docs/import-sheet.md, section 5, `row-width`). */
import type { FileSource, Sheet } from "../../values/sheet";
import { isFilled } from "./filled";

export interface SurplusFields {
  readonly fields: number;
  readonly delimiter: FileSource["delimiter"];
}

/** More fields than the header row and something in one of those, else null. Files only: Excel's rows are as wide as the sheet. */
export function surplusFields({ source, values }: Sheet, rowIndex: number, width: number): SurplusFields | null {
  const row = values[rowIndex] ?? [];
  if (source.kind !== "file" || row.length <= width) return null;
  return row.slice(width).some(isFilled) ? { fields: row.length, delimiter: source.delimiter } : null;
}
