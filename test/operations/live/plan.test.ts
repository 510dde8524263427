import fc from "fast-check";
import { isWithinColumn, planOf, runsOfRows, type LiveChange, type LivePlace } from "../../../src/operations/live/plan";
import { cellReference } from "../../../src/values/cell-reference";

/** A1:E10, the headers in row 2, the Errors column in A. */
const place: LivePlace = { row: 0, column: 0, rows: 10, columns: 5, headerRow: 1, errorsColumn: 0 };
const edited = (...addresses: readonly string[]): readonly LiveChange[] =>
  addresses.map((address) => ({ address, moved: false }));
const rows = (...numbers: readonly number[]) => numbers.map((number) => number - 1);

test.each<[string, readonly string[], unknown]>([
  ["a cell", ["C5"], { kind: "rows", rows: rows(5), end: 10 }],
  ["a block", ["B4:C6"], { kind: "rows", rows: rows(4, 5, 6), end: 10 }],
  ["an area written from below", ["$C$6:$B$4"], { kind: "rows", rows: rows(4, 5, 6), end: 10 }],
  ["several areas, with the sheet's name", ["Sheet1!C8,Sheet1!B3"], { kind: "rows", rows: rows(3, 8), end: 10 }],
  ["one cell several times", ["C5", "C5", "D5"], { kind: "rows", rows: rows(5), end: 10 }],
  ["a row below the last", ["C13"], { kind: "rows", rows: rows(11, 12, 13), end: 13 }],
  ["the Errors column", ["A3:A9"], { kind: "none" }],
  ["the Errors column and a cell", ["A3", "C5"], { kind: "rows", rows: rows(3, 5), end: 10 }],
  ["a row with its Errors cell", ["A3:C3"], { kind: "rows", rows: rows(3), end: 10 }],
  ["a header", ["C2"], { kind: "all" }],
  ["the Errors column's header", ["A2"], { kind: "all" }],
  ["a cell above the headers", ["B1"], { kind: "all" }],
  ["a column that the sheet has not had", ["F5"], { kind: "all" }],
  ["whole rows", ["4:6"], { kind: "all" }],
  ["whole columns", ["B:C"], { kind: "all" }],
  ["nothing", [], { kind: "none" }],
])("what is read after an edit of %s", (_name, addresses, plan) => {
  expect(planOf(edited(...addresses), place)).toEqual(plan);
});

test("where something moved, the whole sheet is read", () => {
  expect(planOf([...edited("C5"), { address: "A4:E4", moved: true }], place)).toEqual({ kind: "all" });
});

test("a sheet without an Errors column has no changes that start nothing", () => {
  expect(planOf(edited("A5"), { ...place, errorsColumn: null })).toEqual({ kind: "rows", rows: rows(5), end: 10 });
});

test("neighbours are one run", () => {
  expect(runsOfRows([])).toEqual([]);
  expect(runsOfRows([5, 6, 7, 9])).toEqual([
    { row: 5, rows: 3 },
    { row: 9, rows: 1 },
  ]);
});

test("an address within a column", () => {
  expect([isWithinColumn("A3:A9", 0), isWithinColumn("A3,A5", 0)]).toEqual([true, true]);
  expect([isWithinColumn("A3:B3", 0), isWithinColumn("B3", 0), isWithinColumn("A:A", 0)]).toEqual([
    false,
    false,
    false,
  ]);
});

const cell = fc.record({ row: fc.integer({ min: 2, max: 15 }), column: fc.nat({ max: 4 }) });
const area = fc.tuple(cell, cell);

test("every row that an edit touches beside the Errors column is read, and the order of the edits does not matter", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
      const changes = areas.map(([one, other]) => ({
        address: `${cellReference(one.row, one.column)}:${cellReference(other.row, other.column)}`,
        moved: false,
      }));
      const plan = planOf(changes, place);
      const touched = areas.filter(([one, other]) => one.column > 0 || other.column > 0);
      expect(plan.kind).toBe(touched.length > 0 ? "rows" : "none");
      if (plan.kind !== "rows") return;
      for (const [one, other] of areas)
        for (let row = Math.min(one.row, other.row); row <= Math.max(one.row, other.row); row++)
          expect(plan.rows).toContain(row);
      expect(plan.rows).toEqual([...new Set(plan.rows)].sort((a, b) => a - b));

      expect(planOf(changes.toReversed(), place)).toEqual(plan);
    }),
  );
});
