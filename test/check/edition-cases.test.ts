/** Sheets of our own of every edition, good, wrong and messy, with their findings written down by hand from docs/import-sheet.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";
import { EDITIONS } from "../../src/template";
import { recognised, TODAY, tuple } from "./build";

interface Expected {
  readonly edition: string;
  readonly ready: boolean;
  /** Row, column, code, severity, new text, whether it blocks. */
  readonly findings: readonly (readonly unknown[])[];
}

const folder = join(__dirname, "..", "cases", "editions");
const names = EDITIONS.flatMap((edition) => ["good", "wrong", "messy"].map((state) => `${edition}-${state}`));
const sorted = (findings: Expected["findings"]) => findings.map((one) => JSON.stringify(one)).sort();

test.each(names)("%s.csv", (name) => {
  const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  const { edition, ready, findings } = recognised(checkSheet(read.sheet, { today: TODAY }));
  expect({ edition, ready }).toEqual({ edition: expected.edition, ready: expected.ready });
  expect(sorted(findings.map((finding) => [...tuple(finding), finding.blocks]))).toEqual(sorted(expected.findings));
});
