import { check, HEADERS, renamed, rightRow, tuples, without } from "./build";

describe("header-order", () => {
  const swapped = (a: string, b: string): string[] => renamed({ [a]: b, [b]: a });

  test("once, on the first column that stands before one it should follow", () => {
    expect(check({ headers: swapped("Deal Name", "Customer City") }).findings).toMatchObject([
      {
        row: 1,
        column: "Customer City",
        columnIndex: 3,
        code: "header-order",
        severity: "warning",
        params: { before: "Customer Name" },
      },
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
      {
        row: 1,
        column: "Solution 3",
        code: "header-number-gap",
        severity: "error",
        params: { family: "Solution", expected: 2 },
      },
      {
        row: 1,
        column: "Solution 7",
        code: "header-number-gap",
        severity: "error",
        params: { family: "Solution", expected: 5 },
      },
    ]);
  });

  test("team members, too", () => {
    expect(tuples({ headers: [...HEADERS, "Team member 3"] })).toEqual([
      [1, "Team member 3", "header-number-gap", "error", null],
    ]);
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
      {
        row: 1,
        column: "Solution 51",
        code: "header-number-limit",
        severity: "error",
        params: { family: "Solution", limit: 50 },
      },
    ]);
  });

  test.each(["Solution 0", "Solution 01", "Solution 051", "Team member 99", "Team member 002"])(
    "%s counts in no other rule",
    (header) => {
      const headers = [header, header.toLowerCase(), ...HEADERS];
      const row = ["SOL-x, y", "SOL-x, y", ...rightRow()];
      expect(tuples({ headers, rows: [row] })).toEqual([
        [1, header, "header-number-limit", "error", null],
        [1, header, "header-number-limit", "error", null],
      ]);
    },
  );

  test("it does not stand for number 1", () => {
    expect(tuples({ headers: renamed({ "Solution 1": "Solution 01" }) })).toEqual([
      [1, "Solution 1", "header-missing", "error", null],
      [1, "Solution 01", "header-number-limit", "error", null],
    ]);
  });
});
