import type { Dot } from "../../src/operations/import-summary";
import { amountLine, dateLine, drawnDots } from "../../src/taskpane/export/dot-lines";

const dot = (row: number, amount: number | null, closeDate: string | null): Dot => ({
  row,
  deal: `Deal ${row}`,
  currency: "SEK",
  amount,
  closeDate,
});

test("amounts stand on a logarithmic line with its powers of ten, and a thousandth is far from the others", () => {
  const line = amountLine([dot(2, 10_000, null), dot(3, 12.563, null), dot(4, 100_000, null), dot(5, null, null)]);
  expect(line.marks.map(({ value }) => value)).toEqual([10, 100, 1_000, 10_000, 100_000]);
  expect(line.dots.map(({ dot: { row }, x }) => [row, Number(x.toFixed(2))])).toEqual([
    [2, 0.75],
    [3, 0.02],
    [4, 1],
  ]);
  expect(line.ends?.map(({ row }) => row)).toEqual([3, 4]);
});

test("close dates stand on a line of days with today among them", () => {
  const line = dateLine([dot(2, 1, "2027-05-20"), dot(3, 1, "2027-11-20"), dot(4, 1, null)], "2026-11-20");
  expect(line.today).toBe(0);
  expect(line.dots.map(({ dot: { row }, x }) => [row, Number(x.toFixed(2))])).toEqual([
    [2, 0.5],
    [3, 1],
  ]);
  expect(line.marks).toEqual([{ x: expect.closeTo(42 / 365, 5), value: 2027 }]);
});

test("few enough years are marked where one date is centuries away", () => {
  const { marks } = dateLine([dot(2, 1, "2207-01-30")], "2026-11-20");
  expect(marks.length).toBeLessThanOrEqual(6);
});

test("a line of one amount, of one day, and of nothing can be drawn", () => {
  expect(amountLine([dot(2, 1_000, null)]).dots.map(({ x }) => x)).toEqual([0]);
  expect(dateLine([dot(2, 1, "2026-11-20")], "2026-11-20").dots.map(({ x }) => x)).toEqual([0.5]);
  expect([amountLine([]).ends, dateLine([], "2026-11-20").ends]).toEqual([null, null]);
});

test("of thousands of dots only those are drawn that do not cover each other, the one far away always", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => dot(index + 2, 1_000 + index / 100, null));
  const drawn = drawnDots(amountLine([...many, dot(9_999, 0.5, null)]).dots);
  expect(drawn.length).toBeLessThan(50);
  expect(drawn.map(({ dot: { row } }) => row)).toContain(9_999);
});
