import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";
import { TODAY, tuple, type Tuple } from "./build";

const folder = join(__dirname, "..", "cases", "own");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"));

test("there are cases", () => {
  expect(names.length).toBeGreaterThan(9);
});

test.each(names)("%s.csv has exactly the findings written down for it, in the order of the sheet", (name) => {
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  const expected: Tuple[] = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
  expect(checkSheet(read.sheet, { today: TODAY }).findings.map(tuple)).toEqual(expected);
});
