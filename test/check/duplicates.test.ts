import { check, tuples, UPDATE, without } from "./build";

describe("duplicate-referral", () => {
  const other = "a7eaae05-0b84-4ac4-b4ea-5b2587d42ce0";

  test("each row after the first names the first", () => {
    const rows = [
      UPDATE,
      { ...UPDATE, "Referral ID": other },
      UPDATE,
      {},
      { ...UPDATE, "Referral ID": UPDATE["Referral ID"].toUpperCase() },
    ];
    expect(check({ rows }).findings).toMatchObject([
      {
        row: 4,
        column: "Referral ID",
        code: "duplicate-referral",
        severity: "error",
        params: { firstRow: 2 },
      },
      {
        row: 6,
        column: "Referral ID",
        code: "duplicate-referral",
        severity: "error",
        params: { firstRow: 2 },
      },
    ]);
  });

  test("white space around the ID makes no difference", () => {
    expect(
      tuples({
        rows: [UPDATE, { ...UPDATE, "Referral ID": ` ${UPDATE["Referral ID"]}` }],
      }).map(([row, , code]) => [row, code]),
    ).toEqual([
      [3, "duplicate-referral"],
      [3, "whitespace"],
    ]);
  });

  test("nor do case, braces, missing hyphens and an apostrophe", () => {
    const id = UPDATE["Referral ID"];
    const spelled = [`{${id}}`, id.replaceAll("-", "").toUpperCase(), `'${id}`];
    const rows = [UPDATE, ...spelled.map((text) => ({ ...UPDATE, "Referral ID": text }))];
    expect(check({ rows }).findings.filter(({ code }) => code === "duplicate-referral")).toMatchObject([
      { row: 3, params: { firstRow: 2 } },
      { row: 4, params: { firstRow: 2 } },
      { row: 5, params: { firstRow: 2 } },
    ]);
  });

  test("hyphens count in an ID that is no GUID", () => {
    const rows = [
      { ...UPDATE, "Referral ID": "12-3" },
      { ...UPDATE, "Referral ID": "1-23" },
    ];
    expect(tuples({ rows }).filter(([, , code]) => code === "duplicate-referral")).toEqual([]);
  });

  test("rows that create have no ID to share", () => {
    expect(tuples({ rows: [{}, {}] })).toEqual([]);
  });
});

describe("duplicate-deal", () => {
  const deal = { "Deal Name": "Spring deal" };
  const at = (row: number): unknown[] => [row, "Deal Name", "duplicate-deal", "warning", null];

  test("ignoring case and spaces, on each after the first", () => {
    const rows = [
      deal,
      { "Deal Name": "spring DEAL", "Customer Name": "FABRIKAM ab" },
      { "Deal Name": "Springdeal", "Customer Name": "Fabrikam  AB" },
    ];
    expect(tuples({ rows })).toEqual([at(3), at(4)]);
  });

  test("composed and decomposed letters are the same", () => {
    const rows = [{ "Deal Name": "Mal\u00f6" }, { "Deal Name": "Malo\u0308" }];
    expect(tuples({ rows })).toEqual([at(3)]);
  });

  test("another customer is another deal", () => {
    expect(tuples({ rows: [deal, { ...deal, "Customer Name": "Contoso" }] })).toEqual([]);
  });

  test("rows that update do not count", () => {
    expect(
      tuples({
        rows: [
          { ...UPDATE, ...deal },
          deal,
          {
            ...UPDATE,
            ...deal,
            "Referral ID": "a7eaae05-0b84-4ac4-b4ea-5b2587d42ce0",
          },
        ],
      }),
    ).toEqual([]);
  });

  test("two rows without a name are only that", () => {
    const rows = [
      { "Deal Name": "" },
      { "Deal Name": "" },
      { ...deal, "Customer Name": "" },
      { ...deal, "Customer Name": "" },
    ];
    expect(tuples({ rows }).every(([, , code]) => code === "required")).toBe(true);
  });

  test("names do not run into each other", () => {
    expect(
      tuples({
        rows: [
          { "Deal Name": "ab", "Customer Name": "c" },
          { "Deal Name": "a", "Customer Name": "bc" },
        ],
      }),
    ).toEqual([]);
  });
});

describe("duplicate-solution and duplicate-team-member", () => {
  const headers = [...without("Team member 1"), "Solution 2", "Solution 3", "Team member 1", "Team member 2"];

  test("the same ID in any case, on each later cell", () => {
    const rows = [
      {
        "Solution 2": "sol-1234-pqrs",
        "Solution 3": " SOL-1234-PQRS , USD, 1, 1",
      },
    ];
    expect(check({ headers, rows }).findings.filter(({ code }) => code === "duplicate-solution")).toMatchObject([
      {
        row: 2,
        column: "Solution 2",
        severity: "warning",
        params: { first: "Solution 1", id: "sol-1234-pqrs" },
      },
      {
        row: 2,
        column: "Solution 3",
        severity: "warning",
        params: { first: "Solution 1", id: "SOL-1234-PQRS" },
      },
    ]);
  });

  test("other IDs, empty cells and the rows around do not matter", () => {
    expect(
      tuples({
        headers,
        rows: [{ "Solution 2": "SOL-2" }, { "Solution 3": "SOL-3" }],
      }),
    ).toEqual([]);
  });

  test("the same address in any case, whoever it belongs to", () => {
    const rows = [{ "Team member 2": "Bo, P, 1, bob.PARTNER@contoso.com" }];
    expect(tuples({ headers, rows })).toEqual([[2, "Team member 2", "duplicate-team-member", "warning", null]]);
    expect(
      tuples({
        headers,
        rows: [{ "Team member 2": "Bob, Partner, 999999, other@contoso.com" }],
      }),
    ).toEqual([]);
  });

  test("later is the higher number, wherever it stands on the sheet", () => {
    const backwards = [...without("Solution 1", "Team member 1"), "Solution 2", "Solution 1", "Team member 1"];
    const found = tuples({
      headers: backwards,
      rows: [{ "Solution 2": "SOL-1234-PQRS" }],
    });
    expect(found.filter(([row]) => row === 2)).toEqual([[2, "Solution 2", "duplicate-solution", "warning", null]]);
  });
});
