import { checkSheet } from "../../src/check";
import type { Sheet } from "../../src/values/sheet";
import { check, HEADERS, recognised, record, sheet, TODAY, tuple, tuples, without, type Cells } from "./build";

/** A row of the template in which only these cells are filled. */
const rowOf = (cells: Cells): string[] => HEADERS.map((header) => String(cells[header] ?? ""));

/** The findings of one row between two right records. */
const between = (row: readonly string[]) => tuples({ rows: [{}, row, { "Deal Name": "Deal 2" }] });

test("a sheet without a record is never ready", () => {
  expect(check({ rows: [] })).toMatchObject({ records: 0, ready: false, errors: 0 });
  expect(check({ rows: [null, null] })).toMatchObject({ records: 0, ready: false });
  expect(check({ rows: [rowOf({ "Deal Name": "Total" })] })).toMatchObject({ records: 0, ready: false });
});

describe("the headers once more", () => {
  test("are an error on the row, which is no record and whose removal is asked for first", () => {
    const result = check({ rows: [{}, HEADERS, { "Deal Name": "Deal 2" }] });
    expect(result.findings.map(tuple)).toEqual([[3, null, "repeated-header", "error", null]]);
    expect(result.findings[0]?.fix).toEqual({ kind: "remove-rows", first: 3, count: 1, askFirst: true });
    expect(result).toMatchObject({ records: 2, recordRows: [2, 4], ready: false, recordsReady: 2, lastRow: 4 });
  });

  test("are recognised as headers are: translated, or as the sheet spells them", () => {
    const swedish = { "Deal Name": "Affärens namn", "Customer Name": "customer name", Currency: "Valuta" };
    expect(between(rowOf({ ...swedish, Notes: "NOTES" }))).toEqual([[3, null, "repeated-header", "error", null]]);
    const headers = [...without("Notes"), "Region"];
    const repeated = headers.map((header) => (["Region", "Currency", "Deal Name"].includes(header) ? header : ""));
    expect(tuples({ headers, rows: [{}, repeated] }).map(([row, , code]) => [row, code])).toContainEqual([
      3,
      "repeated-header",
    ]);
  });

  test("are those of their own columns, at least three and at least as many as other texts", () => {
    const codesOf = (row: readonly string[]) => between(row).map(([, , code]) => code);
    expect(codesOf(rowOf({ "Deal Name": "Deal Name", Currency: "Currency" }))).not.toContain("repeated-header");
    expect(codesOf(rowOf({ "Deal Name": "Currency", Currency: "Deal Name", Notes: "Consent" }))).not.toContain(
      "repeated-header",
    );
    const three = { "Deal Name": "Deal Name", Currency: "Currency", Notes: "Notes" };
    const others = { "Customer Name": "Contoso", "Customer City": "Malmö", "Customer State": "Skåne" };
    expect(codesOf(rowOf({ ...three, ...others }))).toContain("repeated-header");
    expect(codesOf(rowOf({ ...three, ...others, "CRM ID": "12" }))).not.toContain("repeated-header");
  });
});

describe("a row that is no record", () => {
  const sums = [
    "Total",
    "TOTALS",
    "Grand total",
    "Summa",
    "Totalt:",
    "Antal 12",
    "Gesamt",
    "Förklaring: alla",
    "Count 3",
  ];

  test.each(sums)("is one whose only text is a word for a sum or a note: %s", (word) => {
    expect(between(rowOf({ "Customer Name": word }))).toEqual([[3, null, "not-a-record", "error", null]]);
  });

  test("may have an amount beside the word, and nothing else", () => {
    const total = { "Customer Name": "Total" };
    for (const amount of ["12563", "12 563,50 kr", "$1,200.00"])
      expect(between(rowOf({ ...total, "Estimated Deal Value": amount })).map(([, , code]) => code)).toEqual([
        "not-a-record",
      ]);
    for (const other of [{ "Customer City": "Malmö" }, { "Customer City": "12", "Estimated Deal Value": "12" }])
      expect(between(rowOf({ ...total, ...other })).map(([, , code]) => code)).toContain("required");
  });

  test.each(["# only a comment", "// draft", "* see below"])("is a comment in the sheet's first column: %s", (text) => {
    expect(between(rowOf({ Errors: text, "Customer City": "Malmö" }))).toEqual([
      [3, null, "not-a-record", "error", null],
    ]);
    expect(between(rowOf({ "Deal Name": text })).map(([, , code]) => code)).not.toContain("not-a-record");
  });

  test("never has an ID, and is no word that begins with one of those", () => {
    const isRecord = (cells: Cells) => expect(between(rowOf(cells)).map(([, , code]) => code)).toContain("required");
    isRecord({ "Deal Name": "Total", "Solution 1": "SOL-1234-PQRS" });
    isRecord({ "Deal Name": "Total", "Referral ID": "f7eaae05-0b84-4ac4-b4ea-5b2587d42cee" });
    isRecord({ "Deal Name": "Totally new" });
    isRecord({ "Deal Name": "Sources of supply" });
  });

  test("counts nowhere: not for empty rows above it, nor for a column without a header", () => {
    const headers = [...HEADERS, ""];
    const rows = [{}, null, [...rowOf({ "Deal Name": "Total" }), "12"]];
    expect(tuples({ headers, rows })).toEqual([[4, null, "not-a-record", "error", null]]);
  });

  test("is `formula-error` where the only text is #", () => {
    expect(between(rowOf({ "Deal Name": "###" })).map(([, , code]) => code)).toContain("formula-error");
  });
});

describe("a whole record in one cell", () => {
  const line = HEADERS.map((header) => record()[header] ?? "")
    .slice(0, -2)
    .join(";");

  test("is an error on that cell, be it that of Errors", () => {
    expect(between(rowOf({ Errors: line }))).toEqual([[3, "Errors", "record-in-one-cell", "error", null]]);
    expect(between(rowOf({ "Deal Name": line }))).toEqual([[3, "Deal Name", "record-in-one-cell", "error", null]]);
  });

  test("is none where other cells are filled, nor where the text is Partner Center's", () => {
    const codesOf = (cells: Cells) => between(rowOf(cells)).map(([, , code]) => code);
    expect(codesOf({ "Deal Name": line, Notes: "x" })).not.toContain("record-in-one-cell");
    expect(codesOf({ Errors: `Partner Center: ${line}` })).toEqual(["blank-row"]);
  });
});

describe("records behind a line break in a cell", () => {
  const line = (name: string) =>
    HEADERS.map((header) => record({ "Deal Name": name })[header] ?? "")
      .map((field) => (String(field).includes(",") ? `"${field}"` : field))
      .join(",");
  const inside = (cells: Cells) =>
    checkSheet(sheet({ rows: [{}, cells, { "Deal Name": "Deal 3" }] }), { today: TODAY }).findings.flatMap((finding) =>
      finding.code === "record-in-one-cell" ? [[finding.row, finding.column, finding.blocks, finding.params]] : [],
    );

  test("are an error, also in notes, which may hold line breaks: they would be lost", () => {
    const swallowed = ["Call in May", line("Lost 1"), line("Lost 2"), ""].join("\n");
    expect(inside({ Notes: swallowed })).toEqual([[3, "Notes", true, { records: 2, deals: ["Lost 1", "Lost 2"] }]]);
    expect(inside({ Notes: "Call in May, or June\nAsk for Anna; then for Bo" })).toEqual([]);
  });

  test("are an error where the cell is alone in its row, be it that of Errors", () => {
    const swallowed = ["Storgatan 1", line("Lost 1")].join("\n");
    expect(between(rowOf({ Errors: swallowed }))).toEqual([[3, "Errors", "record-in-one-cell", "error", null]]);
    const pasted = [line("Lost 1"), line("Lost 2"), line("Lost 3")].join("\r\n");
    expect(between(rowOf({ "Deal Name": pasted }))).toEqual([[3, "Deal Name", "record-in-one-cell", "error", null]]);
  });
});

test("the totals row of a table is no record and has no finding", () => {
  const plain = sheet({ rows: [{}, rowOf({ "Deal Name": "Summa", "Estimated Deal Value": "12", Notes: "x" })] });
  const inTable: Sheet = { ...plain, ignoredRows: [3] };
  expect(recognised(checkSheet(plain, { today: TODAY })).records).toBe(2);
  expect(checkSheet(inTable, { today: TODAY })).toMatchObject({
    records: 1,
    recordRows: [2],
    findings: [],
    ready: true,
  });
});

test("a row of nothing but wrappings and escapes of nothing is an empty row", () => {
  const nothing = rowOf({ "Deal Name": '=""', "Customer Name": "&nbsp;", Notes: " &nbsp;&nbsp;" });
  expect(between(nothing)).toEqual([[3, null, "blank-row", "warning", null]]);
  expect(check({ rows: [{}, nothing] })).toMatchObject({ records: 1, findings: [], ready: true });
});
