/** What the check promises of a cell is what Export writes: for every column of every edition. */
import fc from "fast-check";
import { checkSheet } from "../../src/check";
import { exportRecords } from "../../src/operations/export";
import { columns, EDITIONS, headerText, type Column, type Edition } from "../../src/template";
import type { CellValue, Sheet } from "../../src/values/sheet";
import { recognised } from "../check/build";
import { excel } from "../check/cells/support";
import { cellText } from "../values/texts";

interface Shown {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

/** A sheet of one record that holds these cells; the others are blank. */
function sheetOf(edition: Edition, cells: ReadonlyMap<Column["key"], Shown>): Sheet {
  const template = columns(edition);
  const row = template.map(({ key }): Shown => cells.get(key) ?? { value: "", text: "", format: "@" });
  return {
    source: excel(","),
    firstRow: 1,
    firstColumn: 0,
    values: [template.map((column) => headerText(column)), row.map(({ value }) => value)],
    text: [template.map((column) => headerText(column)), row.map(({ text }) => text)],
    formats: [template.map(() => "@"), row.map(({ format }) => format)],
  };
}

const text = (value: string): Shown => ({ value, text: value, format: "@" });

function exportedText(sheet: Sheet, edition: Edition, key: Column["key"]) {
  const checked = recognised(checkSheet(sheet, { today: "2026-11-20" }));
  expect(checked.edition).toBe(edition);
  const at = columns(edition).findIndex((column) => column.key === key);
  const header = checked.columns[at]?.name;
  const findings = checked.findings.filter(({ row, column }) => row === 2 && column === header);
  const { headers, records } = exportRecords(sheet, checked, { onlyRowsWithoutErrors: false });
  return { findings, written: records[0]?.[headers.indexOf(header ?? "")] };
}

test.each(
  (["2023-08", "2026"] as const).flatMap((edition) =>
    ["9,0", "9.0", "09", "900%", "9 kr"].map((shown) => [edition, shown] as const),
  ),
)("edition %s: reason 9 of the substatus Error, shown as %s, is exported as 9", (edition, shown) => {
  const sheet = sheetOf(
    edition,
    new Map([
      ["partnerStatus", text("Closed")],
      ["partnerSubstatus", text("Error")],
      ["closeReason", { value: 9, text: shown, format: "0.0" }],
    ]),
  );
  const { findings, written } = exportedText(sheet, edition, "closeReason");
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    ["csv-display", { kind: "code", shown, expected: "9" }],
  ]);
  expect(written).toBe("9");
});

const NUMBERS = [0, 1, 6, 9, 0.4, 9.5, -3, 40, 100, 12563.5, 46000, 81466849, 1e15, 3.58401e11];
const DISPLAYS = [
  "",
  "9,0",
  "09",
  "900%",
  "9 kr",
  "40%",
  "1/30/2027",
  "2027-01-30",
  "3.58E+11",
  "12 563,50 kr",
  "####",
];
const FORMATS = ["@", "0", "0.0", "0%", "General", "yyyy-mm-dd", "mm\\/dd\\/yyyy"];

const anyColumn = fc
  .constantFrom(...EDITIONS)
  .chain((edition) => fc.constantFrom(...columns(edition).map((column) => ({ edition, column }))));

const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.constantFrom<number | boolean>(...NUMBERS, true, false),
      fc.double({ noNaN: true, min: -1e16, max: 1e16 }),
    ),
    text: fc.oneof(fc.constantFrom(...DISPLAYS), cellText),
    format: fc.constantFrom(...FORMATS),
  }),
  fc.oneof(fc.constantFrom(...DISPLAYS, "40%", "9.0", "no", "usd"), cellText).map(text),
);

const facts = fc.record({
  partnerStatus: fc.constantFrom("New", "Closed", ""),
  partnerSubstatus: fc.constantFrom("Accepted", "Error", "Lost", ""),
  customerCountry: fc.constantFrom("US", "SE", ""),
});

test("what the check lets through is written as it promises, and as a text that is right", () => {
  fc.assert(
    fc.property(anyColumn, shown, facts, ({ edition, column }, cell, around) => {
      const cells = new Map<Column["key"], Shown>();
      for (const key of ["partnerStatus", "partnerSubstatus", "customerCountry"] as const)
        cells.set(key, text(around[key]));
      cells.set(column.key, cell);
      const { findings, written } = exportedText(sheetOf(edition, cells), edition, column.key);
      if (findings.some(({ blocks }) => blocks)) return;
      for (const finding of findings) if (finding.code === "csv-display") expect(written).toBe(finding.params.expected);
      // Written into the file and read again, the same text is right, and stays as it is.
      if (column.key === "errors" || written === undefined) return;
      const again = exportedText(sheetOf(edition, new Map(cells).set(column.key, text(written))), edition, column.key);
      expect([written, again.findings.filter(({ severity }) => severity === "error")]).toEqual([written, []]);
      expect(again.written).toBe(written);
    }),
    { numRuns: 300 },
  );
});
