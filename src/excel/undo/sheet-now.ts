/** Reads what a replay has to know of a sheet beside its values: formulas, number formats and widths, and only where the step has any. */
import { contentOf, type CellEdit } from "../../operations/cell-edit";
import { columnsNow, type SheetNow } from "../../operations/undo/replay";
import type { Step } from "../../operations/undo/step";
import type { Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";

/** Rows whose formulas and formats are read with one request. */
const ROWS = 500;

/** The sheet as the replay of `step` compares it. */
export async function sheetNow(session: Session, read: ReadSheet, step: Step): Promise<SheetNow> {
  const { firstRow, firstColumn, values } = read.sheet;
  const columns = columnsNow(step, values);
  const placeOf = ({ column }: CellEdit): readonly number[] => {
    const place = columns?.places[column - step.grid.firstColumn] ?? null;
    return place === null ? [] : [firstColumn + place];
  };
  const columnsOf = (wanted: (edit: CellEdit) => boolean): readonly number[] => [
    ...new Set(step.edits.flatMap(({ edit }) => (wanted(edit) ? placeOf(edit) : []))),
  ];
  const contents = await contentsOf(
    session,
    read,
    columnsOf((edit) => edit.kind === "format" || (edit.kind === "content" && "formula" in edit.before)),
  );
  const widths = await widthsOf(
    session,
    read,
    columnsOf(({ kind }) => kind === "width"),
  );
  const top = firstRow - 1;
  const valueAt = (row: number, column: number) => values[row - top]?.[column - firstColumn] ?? "";
  return {
    firstRow: top,
    firstColumn,
    values,
    formatAt: (row, column) => contents.get(column)?.formats[row - top] ?? "General",
    contentAt: (row, column) => {
      const value = valueAt(row, column);
      return contentOf(contents.get(column)?.formulas[row - top] ?? value, value);
    },
    widthOf: (column) => widths.get(column) ?? -1,
  };
}

/** Of each row of a column. The reading of the sheet takes a text cell for a text, whatever its format is. */
interface Contents {
  readonly formulas: unknown[];
  readonly formats: string[];
}

async function contentsOf(
  session: Session,
  { worksheet, sheet }: ReadSheet,
  columns: readonly number[],
): Promise<ReadonlyMap<number, Contents>> {
  const contents = new Map(columns.map((column) => [column, { formulas: [], formats: [] } as Contents]));
  const rows = columns.length === 0 ? 0 : sheet.values.length;
  for (let row = 0; row < rows; row += ROWS) {
    const parts = columns.map((column) => {
      const part = worksheet.getRangeByIndexes(sheet.firstRow - 1 + row, column, Math.min(ROWS, rows - row), 1);
      part.load({ formulas: true, numberFormat: true });
      return { content: contents.get(column), part };
    });
    await session.send();
    for (const { content, part } of parts) {
      content?.formulas.push(...part.formulas.map((line: readonly unknown[]) => line[0]));
      content?.formats.push(...part.numberFormat.map((line: readonly unknown[]) => String(line[0])));
    }
  }
  return contents;
}

async function widthsOf(
  session: Session,
  { worksheet }: ReadSheet,
  columns: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (columns.length === 0) return new Map();
  const found = columns.map((column) => {
    const { format } = worksheet.getRangeByIndexes(0, column, 1, 1);
    format.load({ columnWidth: true });
    return { column, format };
  });
  await session.send();
  return new Map(found.map(({ column, format }) => [column, format.columnWidth]));
}
