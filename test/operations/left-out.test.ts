import { checkSheet } from "../../src/check";
import { readCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { leftOut } from "../../src/operations/left-out";
import type { Sheet } from "../../src/values/sheet";
import { recognised } from "../check/build";
import { csvLine, HEADERS, rightRow } from "../right-record";

const TODAY = { today: "2026-11-20" };

const lineOf = (name: string, cells: { readonly [header: string]: string } = {}): string =>
  csvLine(rightRow({ "Deal Name": name, ...cells }));
const fileOf = (...lines: readonly string[]): string => [csvLine(HEADERS), ...lines, ""].join("\r\n");

function sheetOf(csv: string): Sheet {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.sheet;
}

const leftOutOf = (sheet: Sheet) => leftOut(sheet, checkSheet(sheet, TODAY));

/** The sheet as Excel holds it once the file was opened. */
const inExcel = (sheet: Sheet): Sheet => ({
  ...sheet,
  source: { kind: "excel", listSeparator: ",", decimalSeparator: ".", date1904: false },
  formats: sheet.values.map((row) => row.map(() => "@")),
});

test("nothing is left out of a sheet without errors", () => {
  expect(leftOutOf(sheetOf(fileOf(lineOf("A"), lineOf("B"))))).toEqual({
    records: 0,
    rows: [],
    inCells: [],
    noRecords: [],
  });
});

test("records with errors are named by row and deal, and rows that are none by row", () => {
  const sheet = sheetOf(fileOf(lineOf("A"), lineOf("  B ", { Currency: "kr?" }), ",,,Total", lineOf("", {})));
  expect(leftOutOf(sheet)).toEqual({
    records: 2,
    rows: [
      { row: 3, deal: "B" },
      { row: 5, deal: "" },
    ],
    inCells: [],
    noRecords: [4],
  });
});

test("an error of the headers leaves out every record", () => {
  const csv = fileOf(lineOf("A"), lineOf("B")).replace("Deal Name", "Something else");
  expect(leftOutOf(sheetOf(csv)).rows.map(({ row }) => row)).toEqual([2, 3]);
});

test("records that a quotation mark swallowed are counted and named, in the file and in Excel", () => {
  // Notes are last, so that nothing is missing behind the quote and only the other deals are lost.
  const order = [...HEADERS.filter((header) => header !== "Notes"), "Notes"];
  const line = (name: string, notes: string) => {
    const row = rightRow({ "Deal Name": name });
    return `${csvLine(order.slice(0, -1).map((header) => row[HEADERS.indexOf(header)] ?? ""))},${notes}`;
  };
  const csv = [csvLine(order), line("A", ""), line("B", '"Call in May'), line("C", ""), line("D", "")].join("\r\n");
  // The lines that were swallowed have no quotes of their own.
  const sheet = sheetOf(
    csv.replaceAll('"SOL-1234-PQRS, SEK, 10, 100"', "SOL-1234-PQRS").replaceAll(/"Bob[^"]*"/g, "Bob"),
  );
  for (const one of [sheet, inExcel(sheet)]) {
    expect(leftOutOf(one)).toMatchObject({
      inCells: [{ row: 3, records: 2, deals: ["C", "D"] }],
    });
    expect(checkSheet(one, TODAY).ready).toBe(false);
  }
});

test("every record of the sheet is either exported or named", () => {
  const sheet = sheetOf(
    fileOf(
      ...Array.from({ length: 40 }, (_, index) => lineOf(`Deal ${index}`, index % 3 === 0 ? { Currency: "?" } : {})),
    ),
  );
  const result = recognised(checkSheet(sheet, TODAY));
  const { records } = exportRecords(sheet, result, { onlyRowsWithoutErrors: true });
  const { rows } = leftOut(sheet, result);
  expect([...records.map((record) => record[3] ?? ""), ...rows.map(({ deal }) => deal)].sort()).toEqual(
    Array.from({ length: 40 }, (_, index) => `Deal ${index}`).sort(),
  );
});
