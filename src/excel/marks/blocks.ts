/** Which rows of the Errors column are written together. */

/** 0-based rows below the headers; `end` is not part of it. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Bridging a short run of cells that are right already costs less than one more block. */
const MAX_BRIDGE = 50;

/**
 * The blocks to write: runs of rows around those whose text changes. A block over hidden rows has misplaced data on desktop (OfficeDev/office-js #224), so
 * a block never crosses one, and a hidden row is a block of its own. Rows that are `taken` (the user has a formula there) are left alone.
 */
export function blocksToWrite(
  current: readonly string[],
  wanted: readonly string[],
  { hidden, taken }: { readonly hidden: (row: number) => boolean; readonly taken: (row: number) => boolean },
): readonly Block[] {
  const blocks: { start: number; end: number }[] = [];
  /** Rows since the last one that changed, without a wall between; beyond a wall a block cannot go on. */
  let gap = Infinity;
  for (const [row, text] of wanted.entries()) {
    const changed = text !== current[row] && !taken(row);
    const wall = taken(row) || hidden(row);
    const last = blocks.at(-1);
    if (changed && last && !wall && gap <= MAX_BRIDGE) last.end = row + 1;
    else if (changed) blocks.push({ start: row, end: row + 1 });
    gap = wall ? Infinity : changed ? 0 : gap + 1;
  }
  return blocks;
}
