import { nearestSquare, sheetMap } from "../../src/operations/sheet-map";
import type { Finding } from "../../src/check/finding";
import { finding } from "../texts/samples";

const at = (row: number, columnIndex: number, severity: "error" | "warning" = "error"): Finding =>
  ({
    ...finding("required", { because: null }, { severity, column: `Column ${columnIndex}` }),
    row,
    columnIndex,
  }) as Finding;

const rows = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("a small sheet has a square a cell; the worst of a cell is shown", () => {
  const map = sheetMap([at(3, 0, "warning"), at(3, 0), at(5, 2, "warning")], rows(2, 6));
  expect(map).toMatchObject({ across: 3, down: 5 });
  expect(map?.squares.map(({ across, down, worst }) => [across, down, worst.severity])).toEqual([
    [0, 1, "error"],
    [2, 3, "warning"],
  ]);
});

test("its text form counts each column, from the left", () => {
  const map = sheetMap([at(2, 7), at(2, 1, "warning"), at(3, 7), at(3, 7, "warning")], rows(2, 3));
  expect(map?.columns.map(({ header, errors, warnings }) => [header, errors, warnings])).toEqual([
    ["Column 1", 0, 1],
    ["Column 7", 2, 1],
  ]);
});

test("a large sheet keeps to the picture's size, and loses no finding's place", () => {
  const all = rows(2, 5_001).map((row) => at(row, row % 132));
  const map = sheetMap(all, rows(2, 5_001));
  expect([map?.across, map?.down]).toEqual([66, 24]);
  for (const { across, down } of map?.squares ?? []) expect([across < 66, down < 24]).toEqual([true, true]);
  expect(map?.columns).toHaveLength(132);
});

test("what is at no cell, and what Export corrects by itself, is not in it", () => {
  expect(sheetMap([], rows(2, 9))).toBeNull();
  const whole = { ...at(2, 0), columnIndex: null } as Finding;
  const exportsOwn = { ...at(2, 0), blocks: false } as Finding;
  expect(sheetMap([whole, exportsOwn], rows(2, 9))).toBeNull();
});

test("a press anywhere finds the nearest square with findings", () => {
  const map = sheetMap([at(2, 0), at(9, 9)], rows(2, 9));
  if (!map) throw new Error("There is no map.");
  expect(nearestSquare(map, 1, 1)?.worst).toMatchObject({ row: 2 });
  expect(nearestSquare(map, 9, 4.6)?.worst).toMatchObject({ row: 9 });
});
