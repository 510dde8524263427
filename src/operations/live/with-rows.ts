/** A sheet after some of its rows were read again. */
import { sameRows, withRowsInserted, withRowsWritten, type RowOrigins } from "../../check";
import type { CellValue, Sheet } from "../../values/sheet";

/** Rows that were read again, one below the other. */
export interface ReadRows {
  /** 0-based matrix row of the first; it may be below the sheet's last. */
  readonly at: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * The sheet with these rows in place of what it had there, and which row of the old one each is (see src/check/row-origins.ts). Rows in between that were below
 * the last must be among them. Others are shared with the old sheet.
 */
export function withRows(
  sheet: Sheet,
  parts: readonly ReadRows[],
): { readonly sheet: Sheet; readonly origins: RowOrigins } {
  const values = [...sheet.values];
  const text = [...sheet.text];
  const formats = sheet.formats && [...sheet.formats];
  const written: number[] = [];
  for (const { at, ...part } of parts)
    for (const [index, row] of part.values.entries()) {
      values[at + index] = row;
      text[at + index] = part.text[index] ?? [];
      if (formats) formats[at + index] = part.formats[index] ?? [];
      written.push(at + index);
    }
  const before = sheet.values.length;
  const origins = withRowsInserted(withRowsWritten(sameRows(before), written), before, values.length - before);
  return { sheet: { ...sheet, values, text, formats }, origins };
}

/** The sheet with `texts` in one column from a matrix row on, as they were written there: text cells. @param column 0-based matrix column */
export function withColumnTexts(sheet: Sheet, column: number, from: number, texts: readonly string[]): Sheet {
  const values = [...sheet.values];
  const text = [...sheet.text];
  for (const [at, written] of texts.entries()) {
    const cells = values[from + at];
    if (!cells || String(cells[column] ?? "") === written) continue;
    values[from + at] = cells.with(column, written);
    text[from + at] = (text[from + at] ?? []).with(column, written);
  }
  return { ...sheet, values, text };
}
