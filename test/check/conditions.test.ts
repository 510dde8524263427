import { check, CONTACT, HEADERS, tuples, UPDATE, type Cells } from "./build";

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
const HELP = {
  "Microsoft help required?": "Yes",
  "What specific help from Microsoft?": "1",
};
const LOST = {
  ...UPDATE,
  "Partner Referral Status": "Closed",
  "Partner Referral Substatus": "Lost",
};
const TERMINAL = [2, "Partner Referral Status", "terminal-status", "warning", null] as const;

describe("required", () => {
  test.each(MANDATORY)("%s", (header) => {
    expect(tuples({ rows: [{ [header]: "" }] })).toEqual([[2, header, "required", "error", null]]);
    expect(tuples({ rows: [{ [header]: " \u00a0\u200b" }] })).toEqual([[2, header, "required", "error", null]]);
  });

  test("no other column of a row that needs no help", () => {
    const optional = HEADERS.filter((header) => !MANDATORY.includes(header));
    expect(
      tuples({
        rows: [Object.fromEntries(optional.map((header) => [header, ""]))],
      }),
    ).toEqual([]);
  });

  test.each([...Object.keys(CONTACT), "What specific help from Microsoft?"])("%s where help is wanted", (header) => {
    expect(tuples({ rows: [{ ...HELP, ...CONTACT }] })).toEqual([]);
    expect(check({ rows: [{ ...HELP, ...CONTACT, [header]: "" }] }).findings).toMatchObject([
      {
        column: header,
        code: "required",
        severity: "error",
        params: {
          because: { header: "Microsoft help required?", value: "Yes" },
        },
      },
    ]);
  });

  test("a value is seen after its own fix: Ja makes the contact mandatory", () => {
    const found = tuples({
      rows: [{ ...HELP, "Microsoft help required?": "Ja" }],
    });
    expect(found).toEqual([
      ...Object.keys(CONTACT).map((header) => [2, header, "required", "error", null]),
      [2, "Microsoft help required?", "not-in-list", "error", "Yes"],
    ]);
  });

  test("conditions wait for a known value", () => {
    expect(tuples({ rows: [{ "Microsoft help required?": "Maybe" }] })).toEqual([
      [2, "Microsoft help required?", "not-in-list", "error", null],
    ]);
    expect(tuples({ rows: [{ "Microsoft help required?": "#REF!" }] })).toEqual([
      [2, "Microsoft help required?", "formula-error", "error", null],
    ]);
  });

  test.each(["Lost", "Declined"])("a reason where the substatus is %s", (substatus) => {
    const cells = { ...LOST, "Partner Referral Substatus": substatus };
    expect(check({ rows: [cells] }).findings).toMatchObject([
      { code: "terminal-status" },
      {
        column: "Declined/Lost reason",
        code: "required",
        params: {
          because: { header: "Partner Referral Substatus", value: substatus },
        },
      },
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
    const row = {
      ...cells,
      "Partner Referral Status": status,
      "Partner Referral Substatus": substatus,
      "Declined/Lost reason": "6",
    };
    const found = check({ rows: [row] }).findings.filter(({ column }) => column === "Declined/Lost reason");
    expect(found).toMatchObject([
      {
        code: "not-applicable",
        severity: "warning",
        fix: { kind: "text", text: "" },
        params: {
          because: { header: "Partner Referral Substatus", value: substatus },
        },
      },
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
    const rows = [
      {
        "Partner Referral Substatus": "Nonsense",
        "Declined/Lost reason": "6",
        "Microsoft help required?": "Maybe",
        "What specific help from Microsoft?": "1",
      },
    ];
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
    expect(tuples({ rows: [{ "Declined/Lost reason": " 6" }] })).toEqual([
      [2, "Declined/Lost reason", "not-applicable", "warning", ""],
    ]);
  });

  test("a cell that shows an error gets no other finding", () => {
    expect(tuples({ rows: [{ "Declined/Lost reason": "#N/A" }] })).toEqual([
      [2, "Declined/Lost reason", "formula-error", "error", null],
    ]);
  });
});
