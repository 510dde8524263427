/** Sheets whose exact findings were written down by hand from docs/import-sheet.md: ten of its first version, the others of its second. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";

/** Row, column, code, severity, the new text of a fix that is one; in the second version's, whether the finding blocks the export. */
type Tuple = readonly [
  row: number | null,
  column: string | null,
  code: string,
  severity: string,
  fix: string | null,
  blocks?: boolean,
];

const cases = join(__dirname, "..", "cases");
const FIRST = join(cases, "examples");
const SECOND = join(cases, "second-version");

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => basename(file, ".csv"));

/** In an order of its own: which finding comes first is not what these sheets are about. */
const sorted = (tuples: readonly Tuple[] | null) =>
  tuples && [...tuples].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** What the check finds; null where the file is refused. */
function findingsOf(folder: string, name: string): readonly Tuple[] | null {
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) return null;
  const { findings } = checkSheet(read.sheet, { today: "2026-11-20" });
  return findings.map(({ row, column, code, severity, fix, blocks }): Tuple => {
    const text = fix?.kind === "text" ? fix.text : null;
    return folder === SECOND ? [row, column, code, severity, text, blocks] : [row, column, code, severity, text];
  });
}

const expectedOf = (folder: string, name: string): readonly Tuple[] | null =>
  JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));

/** Sheets with rules that are not built yet. The list must shrink: a sheet that comes out right while it is on it fails. */
const PENDING: readonly string[] = [];

const all = [
  ...namesIn(FIRST).map((name) => [name, FIRST] as const),
  ...namesIn(SECOND).map((name) => [name, SECOND] as const),
];

test("there are examples", () => {
  expect(namesIn(FIRST)).toHaveLength(10);
  expect(namesIn(SECOND)).toHaveLength(113);
});

test.each(all)("%s.csv has exactly the findings written down for it", (name, folder) => {
  const found = sorted(findingsOf(folder, name));
  const expected = sorted(expectedOf(folder, name));
  if (PENDING.includes(name)) expect(found).not.toEqual(expected);
  else expect(found).toEqual(expected);
});
