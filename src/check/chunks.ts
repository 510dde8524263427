/** Work over many rows in chunks, so that whoever runs it can yield to the event loop between two of them. */
import type { CheckProgress } from "./result";

/** Cells per chunk: a few milliseconds of work on a slow machine, where code that runs for the first time is slower still. */
const CELLS_IN_CHUNK = 200;

export type Steps<T> = Generator<CheckProgress, T, void>;

/** The part of all the rows' visits that a loop over them is: `done` were visited before it, of `of`. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** Calls `visit` for each position 0 … count - 1 of rows that are `width` cells wide, and yields the progress after each chunk. */
export function* inChunks(
  count: number,
  width: number,
  { done, of }: Share,
  visit: (position: number) => void,
): Steps<void> {
  const rows = Math.max(1, Math.floor(CELLS_IN_CHUNK / Math.max(1, width)));
  for (let start = 0; start < count; start += rows) {
    const end = Math.min(count, start + rows);
    for (let position = start; position < end; position += 1) visit(position);
    yield { done: done + end, of };
  }
}
