import fc from "fast-check";
import { blocksToWrite } from "../../../src/excel/marks/blocks";

const none = { hidden: () => false, taken: () => false };
const plain = (blocks: ReturnType<typeof blocksToWrite>) => blocks.map(({ start, end }) => [start, end]);

test("nothing that changes, nothing to write", () => {
  expect(blocksToWrite(["a", ""], ["a", ""], none)).toEqual([]);
  expect(blocksToWrite([], [], none)).toEqual([]);
});

test("changes that lie close together are written as one block, right cells between them included", () => {
  const current = Array.from({ length: 200 }, () => "");
  const wanted = current.map((_, row) => (row === 3 || row === 40 || row === 150 ? "x" : ""));
  expect(plain(blocksToWrite(current, wanted, none))).toEqual([
    [3, 41],
    [150, 151],
  ]);
});

test("a block ends before a hidden row, and a hidden row is written by itself", () => {
  const wanted = ["a", "b", "c", "d", "e"];
  expect(
    plain(blocksToWrite(["", "", "", "", ""], wanted, { hidden: (row) => row === 1 || row === 2, taken: () => false })),
  ).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 5],
  ]);
});

test("a row that is taken is never written, not even as part of a block", () => {
  expect(
    plain(blocksToWrite(["", "", ""], ["a", "b", "c"], { hidden: () => false, taken: (row) => row === 1 })),
  ).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

const column = fc.array(
  fc.record({
    now: fc.constantFrom("", "a"),
    wanted: fc.constantFrom("", "a", "b"),
    hidden: fc.boolean(),
    taken: fc.boolean(),
  }),
  { maxLength: 300 },
);

test("writing the blocks makes the column what it should be, takes nothing, and crosses no hidden row", () => {
  fc.assert(
    fc.property(column, (rows) => {
      const current = rows.map(({ now }) => now);
      const wanted = rows.map((row) => row.wanted);
      const blocks = blocksToWrite(current, wanted, {
        hidden: (row) => rows[row]?.hidden ?? false,
        taken: (row) => rows[row]?.taken ?? false,
      });
      const after: string[] = [...current];
      for (const { start, end } of blocks) {
        for (let row = start; row < end; row++) {
          expect(rows[row]?.taken).toBe(false);
          after[row] = wanted[row] ?? "";
        }
        if (rows.slice(start, end).some(({ hidden }) => hidden)) expect(end - start).toBe(1);
      }
      expect(after).toEqual(rows.map(({ now, wanted: should, taken }) => (taken ? now : should)));
    }),
  );
});
