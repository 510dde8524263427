import { check, HEADERS, renamed, sheet, tuples, UPDATE, without } from "./build";
import { checkSheet } from "../../src/check";

const LAST = HEADERS.length - 1;

/** A record for headers of one's own: cells by position. */
const rowOf = (headers: readonly string[], cells: { readonly [header: string]: string } = {}): string[] => {
  const right = sheet().values[1] ?? [];
  return headers.map((header) => cells[header] ?? String(right[HEADERS.indexOf(header)] ?? ""));
};

test("a right sheet has no finding", () => {
  expect(tuples()).toEqual([]);
});

test("a column far to the right is named by its letters", () => {
  const wide = [...HEADERS, ...Array.from({ length: 700 }, () => "")];
  const row = rowOf(wide);
  row[701] = "x";
  expect(check({ headers: wide, rows: [row] }).findings).toMatchObject([
    { code: "header-blank", row: 1, column: null, columnIndex: 701, params: { letter: "ZZ" } },
  ]);
});

describe("header-row", () => {
  const above = [["Deals of the spring"], [""]];

  test("is on the row of the headers, and its fix removes the rows above", () => {
    expect(check({ above }).findings).toMatchObject([
      { row: 3, column: null, code: "header-row", severity: "error", blocksExport: false, fix: { kind: "remove-rows", first: 1, count: 2 } },
    ]);
  });

  test("findings keep the rows that the sheet has, those on headers the row of the headers", () => {
    const result = check({ above, headers: renamed({ "Deal Name": "deal name" }), rows: [{ "Deal Name": "" }, {}] });
    expect(result.headerRow).toBe(3);
    expect(result.findings.map(({ row, code }) => [row, code])).toEqual([
      [3, "header-row"],
      [3, "header-spelling"],
      [4, "required"],
      [5, "required"],
    ]);
  });

  test("empty rows above the used range count: the headers are not in row 1", () => {
    expect(tuples({ firstRow: 4 })).toEqual([[4, null, "header-row", "error", null]]);
  });

  test("words of a title that are headers, too, do not make it the header row", () => {
    expect(check({ above: [["Currency", "", "Notes"], [""]] }).headerRow).toBe(3);
  });

  test("a header row pasted once more further down is a record", () => {
    expect(check({ headers: without("Notes"), rows: [{}, HEADERS.slice(0, -1)] }).headerRow).toBe(1);
  });

  test("a sheet without headers that we know has no header row and is not ready", () => {
    const result = checkSheet(
      { source: { kind: "file", delimiter: ";", encoding: "utf-8", openQuoteRow: null }, firstRow: 1, firstColumn: 0, values: [["a", "b"], ["1", "2"]], text: [["a", "b"], ["1", "2"]], formats: null },
      { today: "2026-11-20" },
    );
    expect(result).toMatchObject({ headerRow: null, records: 0, ready: false, lastRow: 0 });
    expect(result.findings.map(({ code }) => code)).toEqual(["file-delimiter"]);
  });
});

describe("header-missing", () => {
  const severities = {
    "Deal Name": "error",
    "Customer Contact Phone number": "error",
    "Declined/Lost reason": "error",
    "What specific help from Microsoft?": "error",
    "Solution 1": "error",
    "Team member 1": "error",
    Errors: "warning",
    "CRM ID": "warning",
    "Referral ID": "warning",
  };

  test.each(Object.entries(severities))("%s is an %s", (header, severity) => {
    const [finding, ...others] = check({ headers: without(header) }).findings;
    expect(finding).toMatchObject({ row: 1, column: header, columnIndex: null, code: "header-missing", severity, fix: { kind: "add-column", header } });
    expect(others).toEqual([]);
  });

  test("stands for required on every row", () => {
    expect(tuples({ headers: without("Consent to share Customer/Partner contact"), rows: [{}, {}] })).toEqual([
      [1, "Consent to share Customer/Partner contact", "header-missing", "error", null],
    ]);
  });

  test("a second Solution does not stand for the first", () => {
    expect(tuples({ headers: renamed({ "Solution 1": "Solution 2" }) })).toEqual([
      [1, "Solution 1", "header-missing", "error", null],
      [1, "Solution 2", "header-number-gap", "error", null],
    ]);
  });
});

describe("header-blank", () => {
  const headers = [...HEADERS, "", " \u200b"];

  test("an empty header without values is nothing", () => {
    expect(tuples({ headers, rows: [[...rowOf(HEADERS), "", " "]] })).toEqual([]);
  });

  test("an empty header with a value under it", () => {
    expect(check({ headers, rows: [null, [...rowOf(HEADERS), "", "x"]] }).findings).toMatchObject([
      { row: 1, column: null, columnIndex: LAST + 2, code: "header-blank", severity: "error", blocksExport: true, params: { letter: "AJ" } },
      { row: 2, code: "blank-row" },
    ]);
  });

  test("what stands outside the header row is the row's fault, not that of a header", () => {
    expect(tuples({ rows: [[...rowOf(HEADERS), "x"]] })).toEqual([[2, null, "row-width", "error", null]]);
  });
});

describe("header-spelling", () => {
  const spellings: readonly (readonly [string, string])[] = [
    ["deal name", "Deal Name"],
    ["Deal Name ", "Deal Name"],
    [" Deal Name", "Deal Name"],
    ["DealName", "Deal Name"],
    ["Deal-Name", "Deal Name"],
    ["\ufeffErrors", "Errors"],
    ["Engagement Id", "Engagement ID"],
    ["Customer DUNS ID", "Customer D-U-N-S ID"],
    ["Lösning 1", "Solution 1"],
    ["Team Member 1", "Team member 1"],
    ["Valuta", "Currency"],
    ["Währung", "Currency"],
  ];

  test.each(spellings)("%j is mended to %s", (header, expected) => {
    const headers = renamed({ [expected]: header });
    expect(tuples({ headers, rows: [rowOf(HEADERS)] })).toEqual([[1, expected, "header-spelling", "error", expected]]);
  });

  test("does not block the export", () => {
    expect(check({ headers: renamed({ Notes: "notes" }) })).toMatchObject({ ready: true, errors: 1 });
  });

  test("the cells under it are read all the same", () => {
    const headers = renamed({ "Deal Name": "deal name" });
    expect(tuples({ headers, rows: [{ "deal name": "" }] })).toEqual([
      [1, "Deal Name", "header-spelling", "error", "Deal Name"],
      [2, "Deal Name", "required", "error", null],
    ]);
  });
});

describe("header-unknown", () => {
  test("carries the sheet's own text, as it stands", () => {
    const headers = [...HEADERS, "Region ", "Region "];
    expect(tuples({ headers })).toEqual([
      [1, "Region ", "header-unknown", "warning", null],
      [1, "Region ", "header-unknown", "warning", null],
    ]);
  });

  test("an unknown column may stand anywhere and hold anything", () => {
    const headers = ["Region", ...HEADERS];
    expect(tuples({ headers, rows: [{ Region: " \t#N/A" }] })).toEqual([[1, "Region", "header-unknown", "warning", null]]);
  });
});

describe("header-duplicate", () => {
  test("is on the second column, which counts in no other rule", () => {
    const headers = [...HEADERS, "Currency", "Currency"];
    const row = [...rowOf(HEADERS), "???", "kr"];
    const result = check({ headers, rows: [row] });
    expect(result.findings).toMatchObject([
      { row: 1, column: "Currency", columnIndex: LAST + 1, code: "header-duplicate", params: { firstLetter: "W", letter: "AI" } },
      { row: 1, column: "Currency", columnIndex: LAST + 2, code: "header-duplicate", params: { firstLetter: "W", letter: "AJ" } },
    ]);
    expect(result.columns.filter(({ read }) => !read).map(({ index }) => index)).toEqual([LAST + 1, LAST + 2]);
  });

  test("the first is the one read, spelled right or not", () => {
    const headers = ["deal name", ...HEADERS];
    const row = ["", ...rowOf(HEADERS)];
    expect(tuples({ headers, rows: [row] }).map(([at, , code]) => [at, code])).toEqual([
      [1, "header-spelling"],
      [1, "header-order"],
      [1, "header-duplicate"],
      [2, "required"],
    ]);
  });

  test("a misspelled second is both", () => {
    expect(tuples({ headers: [...HEADERS, "deal name "] })).toEqual([
      [1, "Deal Name", "header-spelling", "error", "Deal Name"],
      [1, "Deal Name", "header-duplicate", "error", null],
    ]);
  });

  test("the same number of a family", () => {
    expect(tuples({ headers: [...HEADERS, "Lösning 1"] })).toEqual([
      [1, "Solution 1", "header-spelling", "error", "Solution 1"],
      [1, "Solution 1", "header-duplicate", "error", null],
    ]);
  });

  test("what stands only in a second column leaves the row empty", () => {
    const headers = [...HEADERS, "Notes"];
    const result = check({ headers, rows: [{}, [...HEADERS.map(() => ""), "x"]] });
    expect(result.records).toBe(1);
  });
});

describe("header-order", () => {
  const swapped = (a: string, b: string): string[] => renamed({ [a]: b, [b]: a });

  test("once, on the first column that stands before one it should follow", () => {
    expect(check({ headers: swapped("Deal Name", "Customer City") }).findings).toMatchObject([
      { row: 1, column: "Customer City", columnIndex: 3, code: "header-order", severity: "warning", params: { before: "Customer Name" } },
    ]);
  });

  test("two sheets' worth of disorder is still one finding", () => {
    const result = check({ headers: [...HEADERS].reverse() });
    expect(result.findings.map(({ code, column }) => [code, column])).toEqual([["header-order", "Team member 1"]]);
  });

  test("solutions stand before team members, and by number", () => {
    const right = [...without("Team member 1"), "Solution 2", "Team member 1", "Team member 2"];
    expect(tuples({ headers: right })).toEqual([]);
    const mixed = [...HEADERS, "Solution 2"];
    expect(tuples({ headers: mixed })).toEqual([[1, "Team member 1", "header-order", "warning", null]]);
    const backwards = [...without("Solution 1", "Team member 1"), "Solution 2", "Solution 1", "Team member 1"];
    expect(tuples({ headers: backwards })).toEqual([[1, "Solution 2", "header-order", "warning", null]]);
  });

  test("unknown, empty and second columns are not in the way", () => {
    expect(tuples({ headers: ["", ...HEADERS] })).toEqual([]);
    expect(tuples({ headers: [...HEADERS, "Errors"] })).toEqual([[1, "Errors", "header-duplicate", "error", null]]);
  });
});

describe("header-number-gap", () => {
  const numbered = (...numbers: readonly number[]): string[] => [
    ...without("Solution 1", "Team member 1"),
    ...numbers.map((number) => `Solution ${number}`),
    "Team member 1",
  ];

  test("1, 2, 3 has none", () => {
    expect(tuples({ headers: numbered(1, 2, 3) })).toEqual([]);
  });

  test("on the first after each gap", () => {
    expect(check({ headers: numbered(1, 3, 4, 7) }).findings).toMatchObject([
      { row: 1, column: "Solution 3", code: "header-number-gap", severity: "error", params: { family: "Solution", expected: 2 } },
      { row: 1, column: "Solution 7", code: "header-number-gap", severity: "error", params: { family: "Solution", expected: 5 } },
    ]);
  });

  test("team members, too", () => {
    expect(tuples({ headers: [...HEADERS, "Team member 3"] })).toEqual([[1, "Team member 3", "header-number-gap", "error", null]]);
  });

  test("another order is no gap", () => {
    expect(tuples({ headers: numbered(2, 3, 1) }).map(([, , code]) => code)).toEqual(["header-order"]);
  });
});

describe("header-number-limit", () => {
  const fifty = Array.from({ length: 50 }, (_, index) => `Solution ${index + 1}`);
  const many = [...without("Solution 1", "Team member 1"), ...fifty];

  test("fifty are allowed, the fifty-first is not", () => {
    expect(tuples({ headers: [...many, "Team member 1"] })).toEqual([]);
    expect(check({ headers: [...many, "Solution 51", "Team member 1"] }).findings).toMatchObject([
      { row: 1, column: "Solution 51", code: "header-number-limit", severity: "error", params: { family: "Solution", limit: 50 } },
    ]);
  });

  test.each(["Solution 0", "Solution 01", "Solution 051", "Team member 99", "Team member 002"])("%s counts in no other rule", (header) => {
    const headers = [header, header.toLowerCase(), ...HEADERS];
    const row = ["SOL-x, y", "SOL-x, y", ...rowOf(HEADERS)];
    expect(tuples({ headers, rows: [row] })).toEqual([
      [1, header, "header-number-limit", "error", null],
      [1, header, "header-number-limit", "error", null],
    ]);
  });

  test("it does not stand for number 1", () => {
    expect(tuples({ headers: renamed({ "Solution 1": "Solution 01" }) })).toEqual([
      [1, "Solution 1", "header-missing", "error", null],
      [1, "Solution 01", "header-number-limit", "error", null],
    ]);
  });
});

test("a sheet with columns in another order, an extra one and no Errors column finds the same in its rows", () => {
  const headers = ["Region", ...without("Errors").reverse()];
  const found = tuples({ headers, rows: [{ ...UPDATE, "Deal Name": "" }] }).filter(([row]) => row !== 1);
  expect(found).toEqual([[2, "Deal Name", "required", "error", null]]);
});
