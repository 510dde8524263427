/** A sheet as it will be once edits have been made. Pure. */
import type { CellValue, Sheet } from "../values/sheet";
import type { CellEdit } from "./cell-edit";

export interface SheetWithEdits {
  readonly sheet: Sheet;
  /** 0-based rows, within the worksheet, of which it is not known what they will show: they get a number, a formula, a format or a width. */
  readonly unsure: ReadonlySet<number>;
}

/** The sheet with the edits made, as far as that can be foreseen: a text shows as it is. */
export function sheetWithEdits(sheet: Sheet, edits: readonly CellEdit[]): SheetWithEdits {
  const { firstRow, firstColumn } = sheet;
  const values = new Map<number, CellValue[]>();
  const text = new Map<number, string[]>();
  const unsure = new Set<number>();
  const rowOf = <T>(changed: Map<number, T[]>, rows: readonly (readonly T[])[], at: number): T[] => {
    const row = changed.get(at) ?? [...(rows[at] ?? [])];
    changed.set(at, row);
    return row;
  };
  for (const edit of edits) {
    if (edit.kind === "width") {
      sheet.values.forEach((row, at) => {
        if (row[edit.column - firstColumn] !== "") unsure.add(firstRow - 1 + at);
      });
      continue;
    }
    const at = edit.row - (firstRow - 1);
    const place = edit.column - firstColumn;
    if (edit.kind === "format" || !("value" in edit.after) || typeof edit.after.value !== "string")
      unsure.add(edit.row);
    if (edit.kind === "format" || !("value" in edit.after)) continue;
    rowOf(values, sheet.values, at)[place] = edit.after.value;
    rowOf(text, sheet.text, at)[place] = String(edit.after.value);
  }
  return {
    sheet: {
      ...sheet,
      values: sheet.values.map((row, at) => values.get(at) ?? row),
      text: sheet.text.map((row, at) => text.get(at) ?? row),
    },
    unsure,
  };
}
