/**
 * Puts back what was overwritten, after a later batch failed or somebody changed the sheet meanwhile. Only cells that still hold what was written are
 * touched, wherever they are by now: rows may have been inserted, deleted or sorted since.
 */
import { areaOfRange, loadArea, type Area } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import { batchesOf } from "./batches";
import { BYTES_A_RANGE, contentBytes, textBytes } from "../gateway/bytes";
import { type CellChange, type CellState } from "../../operations/cell-edit";
import { ALONE, sendBatch, statesOf, type Overwritten } from "./send";
import { keyOf, type Target } from "./target";

/** How often it begins again where the sheet goes on changing. */
const ATTEMPTS = 5;

/** Columns of a target by their number, 0-based within the worksheet. Excel moves them along with columns that are inserted in front of them. */
export type Columns = ReadonlyMap<number, Excel.Range>;

/** Takes the columns that cells are to be found in again, before anything is written. */
export function columnsOf({ range, area, keys }: Target, edited: Iterable<number>): Columns {
  const wanted = new Set([...edited, ...keys.map(({ column }) => column)]);
  const within = [...wanted].filter((column) => column >= area.column && column < area.column + area.columns);
  return new Map(within.map((column) => [column, range.getColumn(column - area.column)]));
}

/** Throws `ConcurrentEdit` where the sheet goes on changing. */
export async function rollBack(
  session: Session,
  target: Target,
  columns: Columns,
  overwritten: readonly Overwritten[],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { area, changes } = await findAgain(session, target, columns, overwritten);
      const isHidden = area.row === target.area.row ? target.isHidden : () => true;
      const now: Target = { ...target, area, isHidden, headers: [], keys: [] };
      let isConcurrent = false;
      for (const batch of batchesOf(changes, now, session.limits.bytes)) {
        const { wasChanged } = await sendBatch(session, now, batch, ALONE);
        isConcurrent ||= wasChanged;
      }
      if (!isConcurrent) return;
    } catch (error) {
      if (!(error instanceof ConcurrentEdit) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Where the target is now, and what to change in it: cells are known by what was written into them and by their row's keys. */
async function findAgain(
  session: Session,
  { range, keys: keysBefore }: Target,
  columns: Columns,
  overwritten: readonly Overwritten[],
): Promise<{ readonly area: Area; readonly changes: readonly CellChange[] }> {
  const ranges = [range, ...columns.values()];
  for (const one of ranges) loadArea(one);
  await session.send();
  const area = areaOfRange(range);
  const step = rowsInAnswer(overwritten, columns.size, session.limits.bytes);
  const keyColumns = keysBefore.map(({ column }) => column);
  const edited = new Set(overwritten.map(({ column }) => column));
  const waiting = waitingByKey(overwritten);
  const changes: CellChange[] = [];
  for (let start = 0; start < area.rows; start += step) {
    const rows = Math.min(step, area.rows - start);
    const parts = new Map([...columns].map(([column, whole]) => [column, partOf(whole, start, rows)]));
    await session.send();
    const keys = keyColumns.map((column) => ({ row: start, column, values: parts.get(column)?.values ?? [] }));
    for (const [column, part] of parts) {
      if (!edited.has(column)) continue;
      const now = columns.get(column)?.columnIndex ?? column;
      for (const [at, state] of statesOf(part).entries()) {
        const had = waiting.get(keyFor(column, keyOf(keys, start + at), state))?.shift();
        if (had) changes.push({ row: area.row + start + at, column: now, before: state, after: had });
      }
    }
  }
  changes.sort((one, other) => one.column - other.column || one.row - other.row);
  return { area, changes };
}

function partOf(column: Excel.Range, start: number, rows: number): Excel.Range {
  const part = column.getCell(start, 0).getResizedRange(rows - 1, 0);
  part.load({ values: true, formulas: true, numberFormat: true });
  return part;
}

const keyFor = (column: number, key: string, { content, format }: CellState): string =>
  JSON.stringify([column, key, content, format]);

/** What each cell held before, in the order of the rows: among cells that nothing distinguishes any may get it. */
function waitingByKey(overwritten: readonly Overwritten[]): ReadonlyMap<string, CellState[]> {
  const waiting = new Map<string, CellState[]>();
  for (const { column, key, holds, had } of overwritten) {
    const name = keyFor(column, key, holds);
    const same = waiting.get(name);
    if (same) same.push(had);
    else waiting.set(name, [had]);
  }
  return waiting;
}

/** Rows whose cells fit into one answer, were all as long as the longest that was written. */
function rowsInAnswer(overwritten: readonly Overwritten[], columns: number, maxBytes: number): number {
  const longest = overwritten.reduce(
    (bytes, { holds, key }) => Math.max(bytes, 2 * contentBytes(holds.content) + 2 * textBytes(key)),
    100,
  );
  return Math.max(1, Math.floor((maxBytes - columns * BYTES_A_RANGE) / (longest * Math.max(1, columns))));
}
