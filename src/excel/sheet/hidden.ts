/** Which rows are hidden, by a filter or by hand: they are checked and exported too, and a block of cells must not be written across them. */
import type { AfterSend, Session } from "../gateway/session";

/**
 * Gives a function that queues reading which rows are hidden; it gives afterwards the 0-based rows within the range that are. It queues nothing where `rowHidden` and
 * `columnHidden` of the range (loaded) say enough. Sends only where columns are hidden too.
 */
export async function hiddenRowsOf(
  session: Session,
  range: Excel.Range,
): Promise<() => AfterSend<ReadonlySet<number>>> {
  const { rowHidden, rowIndex, rowCount } = range;
  if (rowHidden === false) return () => () => new Set();
  const all = Array.from({ length: rowCount }, (_, row) => row);
  // A mixture is null, whatever the typings say; only then the rows are read one by one.
  const column = rowHidden === true ? null : await shownColumn(session, range);
  if (column === null) return () => () => new Set(all);
  return () => {
    const view = range.getColumn(column).getVisibleView();
    view.load({ cellAddresses: true });
    return () => {
      const shown = new Set(view.cellAddresses.map(([address]) => rowOf(String(address)) - rowIndex));
      return new Set(all.filter((row) => !shown.has(row)));
    };
  };
}

/** A column that is not hidden itself, through which the shown rows can be seen, 0-based within the range; null where there is none. */
async function shownColumn(session: Session, range: Excel.Range): Promise<number | null> {
  if (range.columnHidden === false) return 0;
  const columns = Array.from({ length: range.columnCount }, (_, index) => range.getColumn(index));
  for (const column of columns) column.load({ columnHidden: true });
  await session.send();
  const shown = columns.findIndex(({ columnHidden }) => !columnHidden);
  return shown < 0 ? null : shown;
}

/** The 0-based row of a cell's address, such as "Sheet1!B12". */
const rowOf = (address: string): number => Number(address.slice(address.lastIndexOf("!") + 1).replace(/\D/g, "")) - 1;
