/** What cells show after their number formats and widths have changed. */
import type { Sheet } from "../../values/sheet";
import { areaOfSheet } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import { readCells } from "./cells";
import type { ReadSheet } from "./read";
import { sampleOf } from "./sample";

/**
 * The sheet with what the columns show now, and their number formats. All columns between the first and the last are read, so that it takes no request for each. Throws
 * `ConcurrentEdit` where the cells have moved or hold something else by now.
 * @param columns 0-based, within the worksheet
 */
export async function rereadShown(session: Session, read: ReadSheet, columns: readonly number[]): Promise<ReadSheet> {
  const first = Math.min(...columns);
  const from = first - read.sheet.firstColumn;
  const only = { column: from, columns: Math.max(...columns) - first + 1 };
  const before = read.sheet.values.map((row) => row.slice(from, from + only.columns));
  const { values, text, formats } = await readCells(session, read.range, areaOfSheet(read.sheet), () => () => null, {
    sample: sampleOf(before),
    only,
  });
  if (values.some((row, at) => row.some((value, index) => value !== before[at]?.[index]))) throw new ConcurrentEdit();
  return { ...read, sheet: withPart(read.sheet, from, { text, formats }) };
}

/** The sheet with other texts and formats in the columns from `from` on (0-based, of the matrices). */
function withPart(sheet: Sheet, from: number, part: Pick<Sheet, "text" | "formats">): Sheet {
  const replaced = (
    rows: readonly (readonly string[])[],
    by: readonly (readonly string[])[] | null,
  ): readonly (readonly string[])[] =>
    rows.map((row, at) => {
      const cells = by?.[at] ?? [];
      return row.toSpliced(from, cells.length, ...cells);
    });
  return {
    ...sheet,
    text: replaced(sheet.text, part.text),
    formats: sheet.formats && replaced(sheet.formats, part.formats),
  };
}
