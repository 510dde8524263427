import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet } from "../../src/check";
import { readCsv, toCsvFiles } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { columns, headerText } from "../../src/template";
import type { Sheet } from "../../src/values/sheet";
import { recognised } from "../check/build";
import { HEADERS, RIGHT_RECORD, rightRow } from "../right-record";

const TODAY = { today: "2026-11-20" };

function sheetOf(csv: string): Sheet {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.sheet;
}

function exported(sheet: Sheet, onlyRowsWithoutErrors = false) {
  return exportRecords(sheet, recognised(checkSheet(sheet, TODAY)), { onlyRowsWithoutErrors });
}

const record = (cells: { readonly [header: string]: string } = {}): string[] =>
  rightRow({ "Deal Name": "Deal 1", ...cells });

const cellsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\r\n");
const csvOf = (...records: readonly (readonly string[])[]) => cellsOf([HEADERS, ...records]);

test("values come out in canonical form", () => {
  const { records } = exported(
    sheetOf(
      csvOf(
        record({ "Estimated Close Date": "6/3/2027", "Estimated Deal Value": "12563.50", "Deal Name": " Deal 1 " }),
      ),
    ),
  );
  expect(records).toEqual([
    record({ "Estimated Close Date": "06/03/2027", "Estimated Deal Value": "12563.5", "Deal Name": "Deal 1" }),
  ]);
});

test("the Errors column keeps its header and loses its texts", () => {
  const { headers, records } = exported(sheetOf(csvOf(record({ Errors: "Mandatory field Solution 1 missing" }))));
  expect([headers[0], records[0]?.[0]]).toEqual(["Errors", ""]);
});

test("headers are spelled as the template spells them, in the order of the sheet, and unknown columns stay behind", () => {
  const order = [1, 0, ...HEADERS.slice(2).map((_, index) => index + 2)];
  const pick = (row: readonly string[]) => order.map((index) => row[index] ?? "");
  const spelled = pick(HEADERS).map((header) => (header === "Deal Name" ? "deal name " : header));
  const sheet = sheetOf(
    cellsOf([
      [...spelled, "Region"],
      [...pick(record()), "North"],
    ]),
  );
  expect(exported(sheet)).toMatchObject({ headers: pick(HEADERS), records: [pick(record())], rows: [2] });
});

test("rows above the headers and empty rows stay behind", () => {
  const empty = HEADERS.map(() => "");
  const sheet = sheetOf(
    cellsOf([["Our deals"], HEADERS, record(), empty, [...empty.slice(1), " "], record({ "Deal Name": "Deal 2" })]),
  );
  expect(exported(sheet).records).toEqual([record(), record({ "Deal Name": "Deal 2" })]);
});

test("records with a blocking finding are left out where that is asked for", () => {
  const sheet = sheetOf(
    csvOf(record(), record({ "Customer City": "" }), record({ "Deal Name": "Deal 3", "Sales Stage": "35" })),
  );
  expect(exported(sheet, true).records.map((cells) => cells[3])).toEqual(["Deal 1", "Deal 3"]);
  expect(exported(sheet, false).records).toHaveLength(3);
});

test("a short row has empty cells at its end", () => {
  const sheet = sheetOf(`${HEADERS.join(",")}\r\n,,,Deal 1\r\n`);
  expect(exported(sheet).records).toEqual([HEADERS.map((header) => (header === "Deal Name" ? "Deal 1" : ""))]);
});

test("dates and numbers of Excel come out as text, whatever they show", () => {
  const values = record().map((text, index) =>
    HEADERS[index] === "Estimated Close Date" ? 46568 : HEADERS[index] === "Estimated Deal Value" ? 12563.5 : text,
  );
  const shown = record({ "Estimated Close Date": "2027-06-30", "Estimated Deal Value": "12 563,50" });
  const formats = HEADERS.map((header) =>
    header === "Estimated Close Date" ? "yyyy-mm-dd" : header === "Estimated Deal Value" ? "#,##0.00" : "@",
  );
  const sheet: Sheet = {
    source: { kind: "excel", listSeparator: ";", decimalSeparator: ",", date1904: false },
    firstRow: 3,
    firstColumn: 2,
    values: [HEADERS, values],
    text: [HEADERS, shown],
    formats: [HEADERS.map(() => "@"), formats],
  };
  expect(exported(sheet).records).toEqual([
    record({ "Estimated Close Date": "06/30/2027", "Estimated Deal Value": "12563.5" }),
  ]);
});

describe("reading an exported file gives the same records back", () => {
  function expectStable(sheet: Sheet) {
    const first = exported(sheet);
    const [file] = toCsvFiles("deals", first.headers, first.records);
    if (!file) return;
    const again = sheetOf(file.text);
    expect(again.text).toEqual([first.headers, ...first.records]);
    const second = exported(again);
    // The records, that is: empty rows between them are gone.
    expect({ ...second, rows: [] }).toEqual({ ...first, rows: [] });
  }

  test.each([
    "clean",
    "seed-sample",
    "values",
    "dates-and-numbers",
    "solutions-and-team",
    "headers-swedish",
    "duplicates-and-blanks",
  ])("for %s.csv", (name) => {
    expectStable(sheetOf(readFileSync(join(__dirname, "..", "cases", "examples", `${name}.csv`), "utf8")));
  });

  test("for any text in any column", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          ",",
          ";",
          "\n",
          "\r",
          "\t",
          " ",
          "\u00a0",
          "\u200b",
          "a",
          "1",
          ".",
          "/",
          "=",
          "\ufeff",
        ),
      }),
    );
    const cell = fc.tuple(fc.constantFrom(...HEADERS.slice(1)), text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (changes) => {
        expectStable(sheetOf(csvOf(...changes.map((cells) => record(Object.fromEntries(cells))))));
      }),
      { numRuns: 100 },
    );
  });
});

test("a newer edition keeps the columns that nothing recognises, in their place and as they are", () => {
  const headers = columns("2023-08").map((column) => headerText(column));
  const place = headers.indexOf("Solution 1");
  const withNew = [...headers.slice(0, place), "New of Microsoft's", ...headers.slice(place)];
  const right: { readonly [header: string]: string } = RIGHT_RECORD;
  const row = (own: string) =>
    withNew.map((header) =>
      header === "New of Microsoft's" ? own : header === "Marketplace Purchase Intent" ? "Yes" : (right[header] ?? ""),
    );
  const { headers: written, records } = exported(sheetOf(cellsOf([withNew, row(" as it is ")])));
  expect(written).toEqual(withNew);
  expect(records[0]?.[place]).toBe(" as it is ");
});

test("2021-02 leaves out what nothing recognises", () => {
  const { headers } = exported(
    sheetOf(
      cellsOf([
        [...HEADERS, "My own"],
        [...record(), "x"],
      ]),
    ),
  );
  expect(headers).toEqual(HEADERS);
});
