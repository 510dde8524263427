import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";

/** Row, column, code, severity, and the new text of a fix that is one. */
type Tuple = readonly [row: number | null, column: string | null, code: string, severity: string, fix: string | null];

const folder = join(__dirname, "..", "cases", "examples");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"));

/** In an order of its own: which finding comes first is not what these sheets are about. */
const sorted = (tuples: readonly Tuple[]) =>
  [...tuples].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

function findingsOf(name: string): readonly Tuple[] {
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  const { findings } = checkSheet(read.sheet, { today: "2026-11-20" });
  return findings.map(({ row, column, code, severity, fix }) => [
    row,
    column,
    code,
    severity,
    fix?.kind === "text" ? fix.text : null,
  ]);
}

test("there are examples", () => {
  expect(names).toHaveLength(10);
});

test.each(names)("%s.csv has exactly the findings written down for it", (name) => {
  const expected: Tuple[] = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
  expect(sorted(findingsOf(name))).toEqual(sorted(expected));
});
