/** Which rows are hidden, by a filter or by hand: they are checked and exported too, and a block of cells must not be written across them. */
import type { Session } from "../gateway/session";

/** Queues nothing where `rowHidden` and `columnHidden` of the range (loaded) tell enough; gives the 0-based rows within it that are hidden. */
export async function hiddenRowsOf(session: Session, range: Excel.Range): Promise<ReadonlySet<number>> {
  const { rowHidden, rowIndex, rowCount } = range;
  if (rowHidden === false) return new Set();
  const all = Array.from({ length: rowCount }, (_, row) => row);
  // A mixture is null, whatever the typings say; only then it takes a look at which.
  const column = rowHidden === true ? null : await shownColumn(session, range);
  if (column === null) return new Set(all);
  const view = column.getVisibleView();
  view.load({ cellAddresses: true });
  await session.send();
  const shown = new Set(view.cellAddresses.map(([address]) => rowOf(String(address)) - rowIndex));
  return new Set(all.filter((row) => !shown.has(row)));
}

/** A column that is not hidden itself, through which the shown rows can be seen; null where there is none. */
async function shownColumn(session: Session, range: Excel.Range): Promise<Excel.Range | null> {
  if (range.columnHidden === false) return range.getColumn(0);
  const columns = Array.from({ length: range.columnCount }, (_, index) => range.getColumn(index));
  for (const column of columns) column.load({ columnHidden: true });
  await session.send();
  return columns.find(({ columnHidden }) => !columnHidden) ?? null;
}

/** The 0-based row of a cell's address, such as "Sheet1!B12". */
const rowOf = (address: string): number => Number(address.slice(address.lastIndexOf("!") + 1).replace(/\D/g, "")) - 1;
