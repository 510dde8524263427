/** Sends one batch: after a guard, and with a last reading of what it overwrites. */
import { queueGuard, sendGuarded } from "../gateway/guard";
import type { AfterSend, Session } from "../gateway/session";
import type { Batch, Block, WrittenCell } from "./batches";
import { contentOf, sameContent, type CellState } from "../../operations/cell-edit";
import { isText, type Input } from "./input";
import { clip, keyOf, queueReread, type Target, type Unchanged } from "./target";

/** A cell that was written; rows and columns are 0-based, of the time of writing. */
export interface Overwritten {
  readonly row: number;
  readonly column: number;
  /** By what its row was known then; see `keyOf`. */
  readonly key: string;
  /** What it held just before. */
  readonly had: CellState;
  /** What it holds since, as Excel gives it back. */
  readonly holds: CellState;
}

/** What came of a batch. */
export interface Sent {
  readonly overwritten: readonly Overwritten[];
  /** Just before, something else was there than had been verified: rows had been sorted, or somebody had typed. What was overwritten must be put back. */
  readonly wasChanged: boolean;
}

/** What else a request does. */
export interface Options {
  /** `before` adds the cells that are written: there is nothing that they could overwrite. */
  readonly isNew: boolean;
  /** Queues what comes before the cells, after the guard. */
  before(): void;
  /** Queues what comes after the cells. */
  after(): void;
}

/** A batch and nothing else. */
export const ALONE: Options = { isNew: false, before: () => undefined, after: () => undefined };

/** Writes a batch with one request. Throws `ConcurrentEdit` where the cells have moved: nothing is written then. */
export async function sendBatch(session: Session, target: Target, batch: Batch, options: Options): Promise<Sent> {
  const { worksheet, range, area } = target;
  const lastLooks = options.isNew ? [] : batch.map((block) => queueLastLook(worksheet, block));
  const rereads = keysOf(target, batch).map((cells) => queueReread(worksheet, cells));
  queueGuard(range, area);
  options.before();
  const written = batch.map((block) => queueBlock(worksheet, block));
  options.after();
  await sendGuarded(session);
  const before = lastLooks.map((statesOf) => statesOf());
  const keys = rereads.map((reread) => reread());
  const wasChanged =
    keys.some(({ isSame }) => !isSame) ||
    batch.some((block, at) => before[at] !== undefined && differs(block, before[at]));
  const found = keys.map(({ now }) => now);
  const overwritten = batch.flatMap((block, at) => overwrittenOf(block, found, before[at], written[at]?.()));
  return { overwritten, wasChanged };
}

/** The cells by which the rows of a batch are known. */
function keysOf({ keys }: Target, batch: Batch): readonly Unchanged[] {
  const start = Math.min(...batch.map(({ row }) => row));
  const end = Math.max(...batch.map(({ row, cells }) => row + cells.length));
  return keys.flatMap((cells) => clip(cells, start, end) ?? []);
}

const rangeOf = (worksheet: Excel.Worksheet, { row, column, cells }: Block): Excel.Range =>
  worksheet.getRangeByIndexes(row, column, cells.length, 1);

/** Queues reading what is overwritten. Sorted rows keep their places, so that no guard notices them. */
function queueLastLook(worksheet: Excel.Worksheet, block: Block): AfterSend<readonly CellState[]> {
  const range = rangeOf(worksheet, block);
  range.load({ values: true, formulas: true, numberFormat: true });
  return () => statesOf(range);
}

export const statesOf = ({ formulas, values, numberFormat }: Excel.Range): readonly CellState[] =>
  formulas.map(([formula], at) => ({
    content: contentOf(formula, values[at]?.[0]),
    format: String(numberFormat[at]?.[0] ?? "General"),
  }));

const differs = ({ cells }: Block, before: readonly CellState[]): boolean =>
  cells.some((cell, at) => {
    const had = before[at];
    return (
      cell !== null &&
      had !== undefined &&
      (had.format !== cell.before.format || !sameContent(had.content, cell.before.content))
    );
  });

/**
 * Queues writing a block: formats first, so that a text that looks like a number stays a text. Afterwards: what the cells hold, where Excel may have made
 * something else of what was written; null where it cannot.
 */
function queueBlock(worksheet: Excel.Worksheet, block: Block): AfterSend<readonly CellState[] | null> {
  const { cells } = block;
  const range = rangeOf(worksheet, block);
  const formats = columnOf(cells, ({ firstFormat }) => firstFormat);
  if (formats) range.numberFormat = formats;
  const entries = columnOf(cells, ({ entry }) => entry);
  if (entries) range.formulas = entries;
  const lastFormats = columnOf(cells, ({ lastFormat }) => lastFormat);
  if (lastFormats) range.numberFormat = lastFormats;
  if (!cells.some((cell) => cell !== null && isReadBack(cell))) return () => null;
  const now = rangeOf(worksheet, block);
  now.load({ values: true, formulas: true, numberFormat: true });
  return () => statesOf(now);
}

/** One part of the cells' input as a matrix for the API; null where there is nothing to write. */
function columnOf<T>(cells: Block["cells"], part: (input: Input) => T | null): (T | null)[][] | null {
  const column = cells.map((cell) => [cell === null ? null : part(cell.input)]);
  return column.some(([value]) => value !== null) ? column : null;
}

/** Excel rewrites formulas and formats as it spells them, and keeps 15 digits; texts it takes as they are. */
const isReadBack = ({ before, after }: WrittenCell): boolean =>
  !isText(after.content) || (before.format !== after.format && sameContent(before.content, after.content));

/** What a batch overwrites where all is as it was verified: for a batch of which no answer came. */
export function overwrittenBy({ keys }: Pick<Target, "keys">, batch: Batch): readonly Overwritten[] {
  return batch.flatMap((block) => overwrittenOf(block, keys, undefined, null));
}

function overwrittenOf(
  { row, column, cells }: Block,
  keys: readonly Unchanged[],
  before: readonly CellState[] | undefined,
  now: readonly CellState[] | null | undefined,
): readonly Overwritten[] {
  return cells.flatMap((cell, at) =>
    cell === null
      ? []
      : [
          {
            row: row + at,
            column,
            key: keyOf(keys, row + at),
            had: before?.[at] ?? cell.before,
            holds: now?.[at] ?? cell.after,
          },
        ],
  );
}
