import { check, CONTACT, HEADERS, sheet, TODAY, tuples, UPDATE, without, type Cells } from "./build";
import { checkSheet } from "../../src/check";

const MANDATORY = [
  "Deal Name",
  "Customer Name",
  "Customer Address Line 1",
  "Customer City",
  "Customer Country",
  "Partner Referral Status",
  "Partner Referral Substatus",
  "Estimated Deal Value",
  "Currency",
  "Estimated Close Date",
  "Microsoft help required?",
  "Share with Microsoft sales team",
  "Consent to share Customer/Partner contact",
  "Solution 1",
  "Team member 1",
];
const HELP = { "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" };
const LOST = { ...UPDATE, "Partner Referral Status": "Closed", "Partner Referral Substatus": "Lost" };
const TERMINAL = [2, "Partner Referral Status", "terminal-status", "warning", null] as const;

describe("required", () => {
  test.each(MANDATORY)("%s", (header) => {
    expect(tuples({ rows: [{ [header]: "" }] })).toEqual([[2, header, "required", "error", null]]);
    expect(tuples({ rows: [{ [header]: " \u00a0\u200b" }] })).toEqual([[2, header, "required", "error", null]]);
  });

  test("no other column of a row that needs no help", () => {
    const optional = HEADERS.filter((header) => !MANDATORY.includes(header));
    expect(tuples({ rows: [Object.fromEntries(optional.map((header) => [header, ""]))] })).toEqual([]);
  });

  test.each([...Object.keys(CONTACT), "What specific help from Microsoft?"])("%s where help is wanted", (header) => {
    expect(tuples({ rows: [{ ...HELP, ...CONTACT }] })).toEqual([]);
    expect(check({ rows: [{ ...HELP, ...CONTACT, [header]: "" }] }).findings).toMatchObject([
      { column: header, code: "required", severity: "error", params: { because: { header: "Microsoft help required?", value: "Yes" } } },
    ]);
  });

  test("a value is seen after its own fix: Ja makes the contact mandatory", () => {
    const found = tuples({ rows: [{ ...HELP, "Microsoft help required?": "Ja" }] });
    expect(found).toEqual([
      ...Object.keys(CONTACT).map((header) => [2, header, "required", "error", null]),
      [2, "Microsoft help required?", "not-in-list", "error", "Yes"],
    ]);
  });

  test("conditions wait for a known value", () => {
    expect(tuples({ rows: [{ "Microsoft help required?": "Maybe" }] })).toEqual([[2, "Microsoft help required?", "not-in-list", "error", null]]);
    expect(tuples({ rows: [{ "Microsoft help required?": "#REF!" }] })).toEqual([[2, "Microsoft help required?", "formula-error", "error", null]]);
  });

  test.each(["Lost", "Declined"])("a reason where the substatus is %s", (substatus) => {
    const cells = { ...LOST, "Partner Referral Substatus": substatus };
    expect(check({ rows: [cells] }).findings).toMatchObject([
      { code: "terminal-status" },
      { column: "Declined/Lost reason", code: "required", params: { because: { header: "Partner Referral Substatus", value: substatus } } },
    ]);
    expect(tuples({ rows: [{ ...cells, "Declined/Lost reason": "3" }] })).toEqual([TERMINAL]);
  });

  test("a cell that shows an error is not blank", () => {
    expect(tuples({ rows: [{ "Deal Name": "#N/A" }] })).toEqual([[2, "Deal Name", "formula-error", "error", null]]);
  });
});

describe("not-applicable", () => {
  const statuses: readonly (readonly [string, string, Cells])[] = [
    ["New", "Accepted", {}],
    ["Active", "Accepted", UPDATE],
    ["New", "Pending", UPDATE],
    ["New", "Received", UPDATE],
    ["Closed", "Won", UPDATE],
    ["Closed", "Expired", UPDATE],
  ];

  test.each(statuses)("a reason with %s, %s", (status, substatus, cells) => {
    const row = { ...cells, "Partner Referral Status": status, "Partner Referral Substatus": substatus, "Declined/Lost reason": "6" };
    const found = check({ rows: [row] }).findings.filter(({ column }) => column === "Declined/Lost reason");
    expect(found).toMatchObject([
      { code: "not-applicable", severity: "warning", fix: { kind: "text", text: "" }, params: { because: { header: "Partner Referral Substatus", value: substatus } } },
    ]);
  });

  test("a specific help where none is wanted", () => {
    expect(tuples({ rows: [{ "What specific help from Microsoft?": "1" }] })).toEqual([
      [2, "What specific help from Microsoft?", "not-applicable", "warning", ""],
    ]);
  });

  test("the contact may be filled where no help is wanted", () => {
    expect(tuples({ rows: [CONTACT] })).toEqual([]);
  });

  test("waits for a known value", () => {
    const rows = [{ "Partner Referral Substatus": "Nonsense", "Declined/Lost reason": "6", "Microsoft help required?": "Maybe", "What specific help from Microsoft?": "1" }];
    expect(tuples({ rows })).toEqual([
      [2, "Partner Referral Substatus", "not-in-list", "error", null],
      [2, "Microsoft help required?", "not-in-list", "error", null],
    ]);
  });

  test("stands beside the cell's own error, and makes whitespace silent", () => {
    expect(tuples({ rows: [{ "Declined/Lost reason": "99" }] })).toEqual([
      [2, "Declined/Lost reason", "not-in-list", "error", null],
      [2, "Declined/Lost reason", "not-applicable", "warning", ""],
    ]);
    expect(tuples({ rows: [{ "Declined/Lost reason": " 6" }] })).toEqual([[2, "Declined/Lost reason", "not-applicable", "warning", ""]]);
  });

  test("a cell that shows an error gets no other finding", () => {
    expect(tuples({ rows: [{ "Declined/Lost reason": "#N/A" }] })).toEqual([[2, "Declined/Lost reason", "formula-error", "error", null]]);
  });
});

describe("stage-status", () => {
  const won = { ...UPDATE, "Partner Referral Status": "Closed", "Partner Referral Substatus": "Won" };
  const stage = (cells: Cells, value: string): unknown[] =>
    tuples({ rows: [{ ...cells, "Sales Stage": value }] }).filter(([, column]) => column === "Sales Stage");
  const finding = [2, "Sales Stage", "stage-status", "warning", null];

  test("100 goes with Won and with nothing else", () => {
    expect(stage(won, "100")).toEqual([]);
    expect(stage(won, "80")).toEqual([finding]);
    expect(stage(won, "")).toEqual([]);
    expect(stage({}, "80")).toEqual([]);
    expect(stage({}, "100")).toEqual([finding]);
  });

  test("is seen after the fix of the stage and of the substatus", () => {
    expect(stage({}, "100%")).toEqual([[2, "Sales Stage", "not-in-list", "warning", "100"], finding]);
    expect(stage({ ...won, "Partner Referral Substatus": "vunnet" }, "10")).toEqual([finding]);
  });

  test("waits for known values", () => {
    expect(stage({}, "99")).toEqual([[2, "Sales Stage", "not-in-list", "warning", null]]);
    expect(stage({ "Partner Referral Substatus": "Nonsense" }, "100")).toEqual([]);
    expect(stage({ "Partner Referral Substatus": "" }, "100")).toEqual([]);
  });
});

describe("consent-no", () => {
  const CONSENT = "Consent to share Customer/Partner contact";

  test("No blocks, Yes does not, and nej is No", () => {
    expect(tuples({ rows: [{ [CONSENT]: "No" }] })).toEqual([[2, CONSENT, "consent-no", "error", null]]);
    expect(tuples({ rows: [{ [CONSENT]: "Yes" }] })).toEqual([]);
    const found = tuples({ rows: [{ [CONSENT]: "nej" }] });
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([[2, CONSENT, "not-in-list", "error", "No"], [2, CONSENT, "consent-no", "error", null]]));
  });
});

describe("referral-id-missing", () => {
  const engaged = { "Engagement ID": UPDATE["Engagement ID"] };
  const finding = [2, "Referral ID", "referral-id-missing", "warning", null];

  test("an engagement without a referral", () => {
    expect(tuples({ rows: [engaged] })).toEqual([finding]);
    expect(tuples({ rows: [{ ...engaged, "Referral ID": " " }] })).toEqual([finding]);
    expect(tuples({ rows: [UPDATE] })).toEqual([]);
    expect(tuples({ rows: [{ ...UPDATE, "Engagement ID": "" }] })).toEqual([]);
  });

  test("on a sheet without the column every such row would create a second deal", () => {
    expect(tuples({ headers: without("Referral ID"), rows: [engaged] })).toEqual([[1, "Referral ID", "header-missing", "warning", null], finding]);
  });
});

describe("duplicate-referral", () => {
  const other = "a7eaae05-0b84-4ac4-b4ea-5b2587d42ce0";

  test("each row after the first names the first", () => {
    const rows = [UPDATE, { ...UPDATE, "Referral ID": other }, UPDATE, {}, { ...UPDATE, "Referral ID": UPDATE["Referral ID"].toUpperCase() }];
    expect(check({ rows }).findings).toMatchObject([
      { row: 4, column: "Referral ID", code: "duplicate-referral", severity: "error", params: { firstRow: 2 } },
      { row: 6, column: "Referral ID", code: "duplicate-referral", severity: "error", params: { firstRow: 2 } },
    ]);
  });

  test("white space around the ID makes no difference", () => {
    expect(tuples({ rows: [UPDATE, { ...UPDATE, "Referral ID": ` ${UPDATE["Referral ID"]}` }] }).map(([row, , code]) => [row, code])).toEqual([
      [3, "duplicate-referral"],
      [3, "whitespace"],
    ]);
  });

  test("rows that create have no ID to share", () => {
    expect(tuples({ rows: [{}, {}] })).toEqual([]);
  });
});

describe("duplicate-deal", () => {
  const deal = { "Deal Name": "Spring deal" };
  const at = (row: number): unknown[] => [row, "Deal Name", "duplicate-deal", "warning", null];

  test("ignoring case and spaces, on each after the first", () => {
    const rows = [deal, { "Deal Name": "spring DEAL", "Customer Name": "FABRIKAM ab" }, { "Deal Name": "Springdeal", "Customer Name": "Fabrikam  AB" }];
    expect(tuples({ rows })).toEqual([at(3), at(4)]);
  });

  test("another customer is another deal", () => {
    expect(tuples({ rows: [deal, { ...deal, "Customer Name": "Contoso" }] })).toEqual([]);
  });

  test("rows that update do not count", () => {
    expect(tuples({ rows: [{ ...UPDATE, ...deal }, deal, { ...UPDATE, ...deal, "Referral ID": "a7eaae05-0b84-4ac4-b4ea-5b2587d42ce0" }] })).toEqual([]);
  });

  test("two rows without a name are only that", () => {
    const rows = [{ "Deal Name": "" }, { "Deal Name": "" }, { ...deal, "Customer Name": "" }, { ...deal, "Customer Name": "" }];
    expect(tuples({ rows }).every(([, , code]) => code === "required")).toBe(true);
  });

  test("names do not run into each other", () => {
    expect(tuples({ rows: [{ "Deal Name": "ab", "Customer Name": "c" }, { "Deal Name": "a", "Customer Name": "bc" }] })).toEqual([]);
  });
});

describe("duplicate-solution and duplicate-team-member", () => {
  const headers = [...without("Team member 1"), "Solution 2", "Solution 3", "Team member 1", "Team member 2"];

  test("the same ID in any case, on each later cell", () => {
    const rows = [{ "Solution 2": "sol-1234-pqrs", "Solution 3": " SOL-1234-PQRS , USD, 1, 1" }];
    expect(check({ headers, rows }).findings.filter(({ code }) => code === "duplicate-solution")).toMatchObject([
      { row: 2, column: "Solution 2", severity: "warning", params: { first: "Solution 1", id: "sol-1234-pqrs" } },
      { row: 2, column: "Solution 3", severity: "warning", params: { first: "Solution 1", id: "SOL-1234-PQRS" } },
    ]);
  });

  test("other IDs, empty cells and the rows around do not matter", () => {
    expect(tuples({ headers, rows: [{ "Solution 2": "SOL-2" }, { "Solution 3": "SOL-3" }] })).toEqual([]);
  });

  test("the same address in any case, whoever it belongs to", () => {
    const rows = [{ "Team member 2": "Bo, P, 1, bob.PARTNER@contoso.com" }];
    expect(tuples({ headers, rows })).toEqual([[2, "Team member 2", "duplicate-team-member", "warning", null]]);
    expect(tuples({ headers, rows: [{ "Team member 2": "Bob, Partner, 999999, other@contoso.com" }] })).toEqual([]);
  });

  test("later is the higher number, wherever it stands on the sheet", () => {
    const backwards = [...without("Solution 1", "Team member 1"), "Solution 2", "Solution 1", "Team member 1"];
    const found = tuples({ headers: backwards, rows: [{ "Solution 2": "SOL-1234-PQRS" }] });
    expect(found.filter(([row]) => row === 2)).toEqual([[2, "Solution 2", "duplicate-solution", "warning", null]]);
  });
});

test("Microsoft's own sample row has warnings only", () => {
  const sample = [
    ...["Mandatory field Solution 1 missing", "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee", "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee", "UK spring deal"],
    ...["Contoso Corporation", "One Contoso Way", "NE 148 street", "Redmond", "Washington", "98052", "US", "81466849", "John", "Customer"],
    ...["9999999999", "john.customer@contoso.com", "Active", "Accepted", "Pending", "6", "40", "12563", "USD", "1/30/2020"],
    ...["34234324-sdfsdf-345345-sfd", "BingSummer2020", "This is a sample note", "Yes", "1", "Yes", "Need help with a POC for Contoso customer"],
    ...["Yes", "SOL-1234-PQRS, USD, 10, 100", "Bob, Partner, 999999, Bob.partner@Contoso.com"],
  ];
  expect(check({ rows: [sample] })).toMatchObject({ errors: 0, warnings: 4, ready: true });
});

test("numbers, dates and booleans of Excel count in row rules as what they mean", () => {
  const cells = { ...UPDATE, "Partner Referral Status": "Closed", "Partner Referral Substatus": "Declined", "Declined/Lost reason": 6, "Sales Stage": 100, "Microsoft help required?": false };
  const { values } = sheet({ rows: [cells] });
  const result = checkSheet(
    {
      source: { kind: "excel", listSeparator: ",", decimalSeparator: ".", date1904: false },
      firstRow: 1,
      firstColumn: 0,
      values,
      text: values.map((row) => row.map((value) => String(value).replace("false", "FALSE"))),
      formats: values.map((row) => row.map(() => "General")),
    },
    { today: TODAY },
  );
  const codes = result.findings.map(({ column, code }) => [column, code]);
  expect(codes).toEqual(expect.arrayContaining([["Sales Stage", "stage-status"]]));
  expect(codes.some(([column]) => column === "Declined/Lost reason")).toBe(false);
});
