import fc from "fast-check";
import { batchesOf, type Batch } from "../../../src/excel/write/batches";
import type { CellChange } from "../../../src/operations/cell-edit";

const MUCH = 4_000_000;
const shown = { isHidden: () => false, keys: [] };

const change = (row: number, before: string, after: string): CellChange => ({
  row,
  column: 0,
  before: { content: { value: before }, format: "@" },
  after: { content: { value: after }, format: "@" },
});
const changes = (current: readonly string[], wanted: readonly string[]): readonly CellChange[] =>
  wanted.map((text, row) => change(row, current[row] ?? "", text));

/** The rows of each block, `end` not included. */
const plain = (batches: readonly Batch[]) => batches.flat().map(({ row, cells }) => [row, row + cells.length] as const);

test("nothing that changes, nothing to write", () => {
  expect(batchesOf(changes(["a", ""], ["a", ""]), shown, MUCH)).toEqual([]);
  expect(batchesOf([], shown, MUCH)).toEqual([]);
});

test("changes that are close together are written as one block, in which the cells between them are left alone", () => {
  const wanted = Array.from({ length: 200 }, (_, row) => (row === 3 || row === 40 || row === 150 ? "x" : ""));
  const batches = batchesOf(changes([], wanted), shown, MUCH);
  expect(plain(batches)).toEqual([
    [3, 41],
    [150, 151],
  ]);
  expect(batches[0]?.[0]?.cells.filter((cell) => cell !== null)).toHaveLength(2);
});

test("a block ends before a hidden row, and a hidden row is written by itself", () => {
  const wanted = ["a", "b", "c", "d", "e"];
  expect(plain(batchesOf(changes([], wanted), { isHidden: (row) => row === 1 || row === 2, keys: [] }, MUCH))).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 5],
  ]);
});

const column = fc.array(
  fc.record({
    now: fc.constantFrom("", "a"),
    wanted: fc.constantFrom("", "a", "b", "å".repeat(40)),
    hidden: fc.boolean(),
    taken: fc.boolean(),
  }),
  { maxLength: 300 },
);

test("writing the batches makes the column what it should be, touches nothing else, crosses no hidden row and keeps to the size", () => {
  fc.assert(
    fc.property(column, fc.integer({ min: 2_000, max: 20_000 }), (rows, maxBytes) => {
      const wanted = rows.flatMap((row, at) => (row.taken ? [] : change(at, row.now, row.wanted)));
      const batches = batchesOf(wanted, { isHidden: (row) => rows[row]?.hidden ?? false, keys: [] }, maxBytes);
      const after: string[] = rows.map(({ now }) => now);
      for (const batch of batches) {
        const sent = batch.flatMap(({ cells }) => cells.map((cell) => cell?.input.entry ?? null));
        expect(new TextEncoder().encode(JSON.stringify(sent)).length).toBeLessThanOrEqual(maxBytes);
        for (const { row, cells } of batch) {
          for (const [at, cell] of cells.entries()) if (cell) after[row + at] = String(cell.input.entry);
          if (cells.some((_, at) => rows[row + at]?.hidden)) expect(cells).toHaveLength(1);
        }
      }
      expect(after).toEqual(rows.map(({ now, wanted: should, taken }) => (taken ? now : should)));
    }),
  );
});
