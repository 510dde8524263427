import { exportName, fileName, partName } from "../../src/csv";

test("a file is named by day, time and number of deals, which every system takes as it is", () => {
  const name = exportName(new Date(2026, 10, 7, 9, 5), "895 deals");
  expect(name).toBe("co-sell 2026-11-07 0905 (895 deals)");
  expect(fileName(name)).toBe(name);
});

test("one file has the name, of several each has its number", () => {
  expect(partName("a", 0, 1)).toBe("a.csv");
  expect([0, 1].map((index) => partName("a", index, 2))).toEqual(["a-1.csv", "a-2.csv"]);
});
