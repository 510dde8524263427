/** What `fix` writes: every example, and what must be settled before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet, type CheckResult } from "../../src/check";
import { readCsv, writeCsv } from "../../src/csv";
import { copyObstacle, fixedCopy } from "../../src/operations/fixed-copy";
import type { Sheet } from "../../src/values/sheet";
import { csvLine, HEADERS, rightRow } from "../right-record";

const TODAY = "2026-11-20";
const cases = join(__dirname, "..", "cases");
const examples = ["examples", "second-version"].flatMap((folder) =>
  readdirSync(join(cases, folder))
    .filter((name) => name.endsWith(".csv"))
    .map((name) => [name, join(cases, folder, name)] as const),
);

function sheetOf(content: Uint8Array | string): Sheet {
  const read = readCsv(content);
  if (!read.ok) throw new Error(read.reason);
  return read.sheet;
}

const check = (sheet: Sheet): CheckResult => checkSheet(sheet, { today: TODAY });

const errorsOf = ({ findings }: CheckResult): readonly string[] =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ row, columnIndex, code }) => `${row} ${columnIndex} ${code}`);

test.each(examples)("%s: what is fixed is found no more, and no error is new", (_, path) => {
  const read = readCsv(readFileSync(path));
  // Some examples are no sheets at all.
  if (!read.ok) return;
  const before = check(read.sheet);
  if (!before.recognised || copyObstacle(read.sheet) !== null) return;
  const { rows, fixed } = fixedCopy(read.sheet, before, null);
  const copy = sheetOf(writeCsv(rows));
  const after = check(copy);
  expect(after.records).toBe(before.records);
  const cells = new Set(after.findings.map(({ row, code, column }) => `${row} ${column} ${code}`));
  expect(fixed.filter(({ row, code, column }) => column !== null && cells.has(`${row} ${column} ${code}`))).toEqual([]);
  const known = new Set(errorsOf(before));
  // A header that is recognised now brings the findings of its column: they were there, under another name.
  if (fixed.every(({ column }) => column !== null))
    expect(errorsOf(after).filter((error) => !known.has(error))).toEqual([]);
});

const twoDeals = (one: Record<string, string>, other: Record<string, string>): Sheet =>
  sheetOf([HEADERS, rightRow(one), rightRow(other)].map((row) => csvLine(row)).join("\r\n"));

test("only the fixes of the wanted codes are made", () => {
  const sheet = twoDeals({ "Customer Country": "Sweden" }, { "Estimated Close Date": "2027-06-30" });
  const fixes = (only: Parameters<typeof fixedCopy>[2]) =>
    fixedCopy(sheet, recognised(sheet), only).fixed.map(({ code, before, after }) => [code, before, after]);
  expect(fixes(new Set(["not-in-list"]))).toEqual([["not-in-list", "Sweden", "SE"]]);
  expect(fixes(null)).toEqual([
    ["not-in-list", "Sweden", "SE"],
    ["invalid-date", "2027-06-30", "06/30/2027"],
  ]);
});

function recognised(sheet: Sheet) {
  const result = check(sheet);
  if (!result.recognised) throw new Error("no headers");
  return result;
}

test("what has to be asked first stays as it is", () => {
  const sheet = twoDeals({ "Partner Referral Status": "closed", "Customer Country": "Sweden" }, {});
  const { fixed, rows } = fixedCopy(sheet, recognised(sheet), null);
  expect(fixed.map(({ after }) => after)).toEqual(["SE"]);
  expect(rows[1]).toContain("closed");
});

test("a file whose cells or letters are not certain is no file to copy", () => {
  const clean = csvLine(HEADERS);
  expect(copyObstacle(sheetOf(`${clean}\r\n${csvLine(rightRow({}))}`))).toBeNull();
  expect(copyObstacle(sheetOf(`${clean}\r\n,,,"never closed,${csvLine(rightRow({}))}`))).toBe("bad-quotes");
});
