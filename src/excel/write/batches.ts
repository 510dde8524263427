/** Which cells are written together: blocks of one column, and batches of blocks that make one request each. */
import { BYTES_A_RANGE, contentBytes, textBytes } from "../gateway/bytes";
import { sameContent, type CellChange } from "../../operations/cell-edit";
import { inputFor, type Input } from "./input";
import { clip, rowBytes, type Target } from "./target";

/** A cell to write, and what the API is given for it. */
export interface WrittenCell extends CellChange {
  readonly input: Input;
}

/** Cells of one column, one below the other, that are written with one call; null where a cell is left as it is. Rows and columns are 0-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (WrittenCell | null)[];
}

/** What is written with one request. */
export type Batch = readonly Block[];

/** Bridging a short run of cells that stay as they are costs less than one more block. */
const MAX_BRIDGE = 50;
/** Beside a longer cell none is bridged: those in between may be as long, and all of them come with the answer. */
const MAX_BYTES_TO_BRIDGE = 2_000;
/** What a cell that is bridged costs. */
const BYTES_BRIDGED = 400;

/**
 * The batches in which cells are written, in the order of columns and rows. A block over hidden rows has misplaced data on desktop (OfficeDev/office-js #224),
 * so a block never crosses one, and a hidden row is a block of its own. No request and no answer is larger than `maxBytes`, unless a single cell is.
 * @param changes In the order of columns and rows.
 */
export function batchesOf(
  changes: readonly CellChange[],
  { isHidden, keys }: Pick<Target, "isHidden" | "keys">,
  maxBytes: number,
): readonly Batch[] {
  const batches: { row: number; column: number; cells: (WrittenCell | null)[] }[][] = [];
  let bytes = Infinity;
  const isBarrier = (from: number, to: number): boolean => {
    for (let row = from; row <= to; row++) if (isHidden(row)) return true;
    return false;
  };
  for (const change of changes) {
    const cell = written(change);
    if (!cell) continue;
    const { row, column } = cell;
    const cost = bytesOf(cell) + keyBytes(keys, row);
    const block = batches.at(-1)?.at(-1);
    const gap = block?.column === column ? row - (block.row + block.cells.length) : Infinity;
    const mayBridge = gap === 0 || (gap <= MAX_BRIDGE && cost <= MAX_BYTES_TO_BRIDGE);
    const joins = mayBridge && !isBarrier(row - gap - 1, row);
    const more = cost + (joins ? gap * BYTES_BRIDGED : BYTES_A_RANGE);
    if (bytes + more > maxBytes) {
      batches.push([{ row, column, cells: [cell] }]);
      bytes = cost + BYTES_A_RANGE;
      continue;
    }
    bytes += more;
    if (block && joins) block.cells.push(...Array.from({ length: gap }, () => null), cell);
    else batches.at(-1)?.push({ row, column, cells: [cell] });
  }
  return batches;
}

/** What is written for a change; null where the cell is as it shall be already. */
function written(change: CellChange): WrittenCell | null {
  const isNewContent = !sameContent(change.before.content, change.after.content);
  if (!isNewContent && change.before.format === change.after.format) return null;
  return { ...change, input: inputFor(change.before, change.after, isNewContent) };
}

/** The larger of what is sent and what is answered: what was there (value, formula and format) is read in the same request. */
function bytesOf({ before, after }: CellChange): number {
  const formats = textBytes(before.format) + 2 * textBytes(after.format);
  return formats + Math.max(contentBytes(after.content), 2 * contentBytes(before.content));
}

/** What the cells by which a row is known cost in the answer. */
function keyBytes(keys: Target["keys"], row: number): number {
  return keys.reduce((sum, cells) => {
    const part = clip(cells, row, row + 1)?.values[0];
    return part ? sum + rowBytes(part) : sum;
  }, 0);
}
