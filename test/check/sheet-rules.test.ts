import { checkSheet } from "../../src/check";
import { check, HEADERS, sheet, TODAY, tuples, type Cells } from "./build";
import type { FileSource } from "../../src/values/sheet";
import { withBadQuote } from "../plain-file";

const row = (cells: { readonly [header: string]: string }): string[] => HEADERS.map((header) => cells[header] ?? "");
const files: readonly (readonly [Partial<FileSource>, string | null])[] = [
  [{ delimiter: "," }, null],
  [{ delimiter: ";" }, "file-delimiter"],
  [{ delimiter: "\t" }, "file-delimiter"],
  [{ encoding: "utf-8" }, null],
  [{ encoding: "utf-16le" }, "file-encoding"],
  [{ encoding: "utf-16be" }, "file-encoding"],
  [{ encoding: "windows-1252" }, "file-encoding"],
];

test.each(files)("a file with %j", (file, code) => {
  expect(tuples({ file })).toEqual(code === null ? [] : [[null, null, code, "error", null]]);
  expect(check({ file }).ready).toBe(true);
});

describe("too-many-records", () => {
  const records = (count: number): Cells[] => Array.from({ length: count }, () => ({}));

  test("1,000 records are allowed, one more is not, and Export splits them", () => {
    expect(tuples({ rows: records(1000) })).toEqual([]);
    expect(check({ rows: records(1001) })).toMatchObject({
      ready: true,
      recordsReady: 1001,
      findings: [
        {
          row: null,
          column: null,
          code: "too-many-records",
          severity: "error",
          params: { records: 1001, limit: 1000, files: 2 },
        },
      ],
    });
  });

  test("empty rows are no records", () => {
    const rows = [...records(1000), null, null];
    expect(check({ rows })).toMatchObject({
      records: 1000,
      lastRow: 1001,
      findings: [],
    });
  });
});

describe("no-records", () => {
  test("headers only", () => {
    expect(check({ rows: [] })).toMatchObject({
      records: 0,
      lastRow: 1,
      ready: false,
    });
    expect(tuples({ rows: [] })).toEqual([[null, null, "no-records", "warning", null]]);
  });

  test("headers and rows in which nothing but Errors, white space and zero-width characters stand", () => {
    const rows = [
      null,
      row({ Errors: "Mandatory field Deal Name missing" }),
      row({ Notes: " \u00a0\t", Currency: "\u200b\ufeff" }),
    ];
    expect(tuples({ rows })).toEqual([[null, null, "no-records", "warning", null]]);
  });

  test("over rows that are there and no records, it says how many these are", () => {
    const total = row({ "Deal Name": "Total" });
    const { findings } = check({ rows: [total, null, HEADERS] });
    expect(findings.filter(({ code }) => code === "no-records").map(({ params }) => params)).toEqual([{ others: 2 }]);
    expect(check({ rows: [] }).findings.map(({ params }) => params)).toEqual([{ others: 0 }]);
  });
});

describe("blank-row", () => {
  test("each empty row with records below it", () => {
    const rows = [null, {}, row({ Errors: "x" }), null, {}, null];
    expect(tuples({ rows })).toEqual([
      [2, null, "blank-row", "warning", null],
      [4, null, "blank-row", "warning", null],
      [5, null, "blank-row", "warning", null],
    ]);
  });

  test("a row in which only an unknown column is filled is a record", () => {
    const result = check({
      headers: [...HEADERS, "Region"],
      rows: [[...HEADERS.map(() => ""), "North"]],
    });
    expect(result.records).toBe(1);
    expect(result.findings.some(({ code }) => code === "required")).toBe(true);
  });

  test("a number is something, even 0", () => {
    expect(check({ rows: [[0, ...HEADERS.slice(1).map(() => "")]] }).records).toBe(0);
    expect(check({ rows: [["", 0, ...HEADERS.slice(2).map(() => "")]] }).records).toBe(1);
  });
});

describe("file-quote", () => {
  const rows = [{}, { "Deal Name": "", Currency: "Nonsense", "Referral ID": "not an id" }];

  test("is on the row where the quote opens, which gets no other finding", () => {
    expect(tuples({ rows, file: withBadQuote(3) })).toEqual([[3, null, "file-quote", "error", null]]);
  });

  test("blocks its own row only", () => {
    expect(check({ rows, file: withBadQuote(3) })).toMatchObject({
      ready: false,
      records: 2,
      recordsReady: 1,
    });
  });

  test("in the headers it is all that is found", () => {
    expect(checkSheet(sheet({ file: withBadQuote(1) }), { today: TODAY })).toMatchObject({
      recognised: false,
      ready: false,
      findings: [{ row: 1, code: "file-quote" }],
    });
  });

  test("a row of nothing but the quote is no record", () => {
    expect(check({ rows: [{}, null], file: withBadQuote(3) })).toMatchObject({
      records: 1,
      ready: false,
      findings: [{ row: 3, code: "file-quote" }],
    });
  });
});

describe("row-width", () => {
  const spoilt = row({
    "Deal Name": "Deal 1",
    "Customer Name": "Fabrikam AB",
    "Referral ID": "x",
  });

  test("more fields than the header row and something in them, and no other finding on the row", () => {
    expect(check({ rows: [{}, [...spoilt, "", "x", ""]] }).findings).toMatchObject([
      {
        row: 3,
        column: null,
        columnIndex: null,
        code: "row-width",
        severity: "error",
        blocks: true,
        params: { fields: 37, expected: 34, delimiter: "," },
      },
    ]);
  });

  test("empty fields too many are nothing", () => {
    const right = HEADERS.map((_, index) => (index === 3 ? "" : "x"));
    expect(tuples({ rows: [[...right, "", " "]] }).some(([, , code]) => code === "row-width")).toBe(false);
  });

  test("fewer fields are empty cells", () => {
    const found = tuples({ rows: [["", "", "", "Deal"]] });
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(([, , code]) => code))).toEqual(new Set(["required"]));
  });

  test("something in the surplus alone makes a record", () => {
    expect(check({ rows: [[...HEADERS.map(() => ""), "x"]] })).toMatchObject({
      records: 1,
      recordsReady: 0,
    });
  });

  test("its cells are compared with no other row's", () => {
    const twice = { "Deal Name": "Deal 1" };
    expect(tuples({ rows: [[...spoilt, "x"], twice, {}] })).toEqual([[2, null, "row-width", "error", null]]);
  });
});
