import { check, HEADERS, renamed, rightRow, tuples, UPDATE, without } from "./build";

const LAST = HEADERS.length - 1;

test("a right sheet has no finding", () => {
  expect(tuples()).toEqual([]);
});

test("a column far to the right is named by its letters", () => {
  const wide = [...HEADERS, ...Array.from({ length: 700 }, () => "")];
  const row = rightRow(wide);
  row[701] = "x";
  expect(check({ headers: wide, rows: [row] }).findings).toMatchObject([
    {
      code: "header-blank",
      row: 1,
      column: null,
      columnIndex: 701,
      params: { letter: "ZZ" },
    },
  ]);
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
    expect(finding).toMatchObject({
      row: 1,
      column: header,
      columnIndex: null,
      code: "header-missing",
      severity,
      fix: { kind: "add-column", header },
    });
    expect(others).toEqual([]);
  });

  test("stands for required on every row", () => {
    expect(
      tuples({
        headers: without("Consent to share Customer/Partner contact"),
        rows: [{}, {}],
      }),
    ).toEqual([[1, "Consent to share Customer/Partner contact", "header-missing", "error", null]]);
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
    expect(tuples({ headers, rows: [[...rightRow(), "", " "]] })).toEqual([]);
  });

  test("an empty header with a value under it", () => {
    expect(check({ headers, rows: [null, [...rightRow(), "", "x"]] }).findings).toMatchObject([
      {
        row: 1,
        column: null,
        columnIndex: LAST + 2,
        code: "header-blank",
        severity: "error",
        blocks: true,
        params: { letter: "AJ" },
      },
      { row: 2, code: "blank-row" },
    ]);
  });

  test("what stands outside the header row is the row's fault, not that of a header", () => {
    expect(tuples({ rows: [[...rightRow(), "x"]] })).toEqual([[2, null, "row-width", "error", null]]);
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
    expect(tuples({ headers, rows: [rightRow()] })).toEqual([[1, expected, "header-spelling", "error", expected]]);
  });

  test("does not block the export", () => {
    expect(check({ headers: renamed({ Notes: "notes" }) })).toMatchObject({
      ready: true,
      errors: 1,
    });
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
    expect(tuples({ headers, rows: [{ Region: " \t#N/A" }] })).toEqual([
      [1, "Region", "header-unknown", "warning", null],
    ]);
  });
});

describe("header-duplicate", () => {
  test("is on the second column, which counts in no other rule", () => {
    const headers = [...HEADERS, "Currency", "Currency"];
    const row = [...rightRow(), "???", "kr"];
    const result = check({ headers, rows: [row] });
    expect(result.findings).toMatchObject([
      {
        row: 1,
        column: "Currency",
        columnIndex: LAST + 1,
        code: "header-duplicate",
        params: { firstLetter: "W", letter: "AI" },
      },
      {
        row: 1,
        column: "Currency",
        columnIndex: LAST + 2,
        code: "header-duplicate",
        params: { firstLetter: "W", letter: "AJ" },
      },
    ]);
    expect(result.columns.filter(({ read }) => !read).map(({ index }) => index)).toEqual([LAST + 1, LAST + 2]);
  });

  test("the first is the one read, spelled right or not", () => {
    const headers = ["deal name", ...HEADERS];
    const row = ["", ...rightRow()];
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
    const result = check({
      headers,
      rows: [{}, [...HEADERS.map(() => ""), "x"]],
    });
    expect(result.records).toBe(1);
  });
});

test("a sheet with columns in another order, an extra one and no Errors column finds the same in its rows", () => {
  const headers = ["Region", ...without("Errors").reverse()];
  const found = tuples({
    headers,
    rows: [{ ...UPDATE, "Deal Name": "" }],
  }).filter(([row]) => row !== 1);
  expect(found).toEqual([[2, "Deal Name", "required", "error", null]]);
});
