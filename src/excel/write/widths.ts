/** Widths of columns: like number formats they change how a value looks and never the value. */
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { AfterSend, Session } from "../gateway/session";
import type { WidthEdit } from "../../operations/cell-edit";

const formatOf = (worksheet: Excel.Worksheet, column: number): Excel.RangeFormat =>
  worksheet.getRangeByIndexes(0, column, 1, 1).format;

/** Queues reading the widths again. Afterwards it throws `ConcurrentEdit` where one is another than the edit was made for. */
export function queueWidthCheck(worksheet: Excel.Worksheet, widths: readonly WidthEdit[]): AfterSend<void> {
  const now = widths.map(({ column }) => formatOf(worksheet, column));
  for (const format of now) format.load({ columnWidth: true });
  return () => {
    if (widths.some(({ before }, at) => now[at]?.columnWidth !== before)) throw new ConcurrentEdit();
  };
}

/** Queues setting the widths. Afterwards: what undoes it. Excel rounds a width to whole pixels, so it is read back. */
export function queueWidths(worksheet: Excel.Worksheet, widths: readonly WidthEdit[]): AfterSend<readonly WidthEdit[]> {
  for (const { column, after } of widths) formatOf(worksheet, column).columnWidth = after;
  const now = widths.map(({ column }) => formatOf(worksheet, column));
  for (const format of now) format.load({ columnWidth: true });
  return () => widths.map((edit, at) => ({ ...edit, before: now[at]?.columnWidth ?? edit.after, after: edit.before }));
}

/** Sets widths back where they still are what was set, wherever the columns are by now. @param undoing What `queueWidths` gave. */
export async function restoreWidths(
  session: Session,
  columns: ReadonlyMap<number, Excel.Range>,
  undoing: readonly WidthEdit[],
): Promise<void> {
  const found = undoing.flatMap(({ column, before, after }) => {
    const format = columns.get(column)?.format;
    return format ? { format, before, after } : [];
  });
  for (const { format } of found) format.load({ columnWidth: true });
  await session.send();
  const changed = found.filter(({ format, before }) => format.columnWidth === before);
  if (changed.length === 0) return;
  for (const { format, after } of changed) format.columnWidth = after;
  await session.send();
}
