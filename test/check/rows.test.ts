import { checkSheet } from "../../src/check";
import { check, CONTACT, sheet, TODAY, tuples, UPDATE, without, type Cells } from "./build";

describe("stage-status", () => {
  const won = {
    ...UPDATE,
    "Partner Referral Status": "Closed",
    "Partner Referral Substatus": "Won",
  };
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
    expect(found).toEqual(
      expect.arrayContaining([
        [2, CONSENT, "not-in-list", "error", "No"],
        [2, CONSENT, "consent-no", "error", null],
      ]),
    );
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
    expect(tuples({ headers: without("Referral ID"), rows: [engaged] })).toEqual([
      [1, "Referral ID", "header-missing", "warning", null],
      finding,
    ]);
  });
});

test("Microsoft's own sample row has warnings only", () => {
  const sample = [
    ...[
      "Mandatory field Solution 1 missing",
      "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee",
      "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee",
      "UK spring deal",
    ],
    ...[
      "Contoso Corporation",
      "One Contoso Way",
      "NE 148 street",
      "Redmond",
      "Washington",
      "98052",
      "US",
      "81466849",
      "John",
      "Customer",
    ],
    ...[
      "9999999999",
      "john.customer@contoso.com",
      "Active",
      "Accepted",
      "Pending",
      "6",
      "40",
      "12563",
      "USD",
      "1/30/2020",
    ],
    ...[
      "34234324-sdfsdf-345345-sfd",
      "BingSummer2020",
      "This is a sample note",
      "Yes",
      "1",
      "Yes",
      "Need help with a POC for Contoso customer",
    ],
    ...["Yes", "SOL-1234-PQRS, USD, 10, 100", "Bob, Partner, 999999, Bob.partner@Contoso.com"],
  ];
  expect(check({ rows: [sample] })).toMatchObject({
    errors: 0,
    warnings: 4,
    ready: true,
  });
});

test("numbers, dates and booleans of Excel count in row rules as what they mean", () => {
  const cells = {
    ...UPDATE,
    "Partner Referral Status": "Closed",
    "Partner Referral Substatus": "Declined",
    "Declined/Lost reason": 6,
    "Sales Stage": 100,
    "Microsoft help required?": false,
  };
  const { values } = sheet({ rows: [cells] });
  const result = checkSheet(
    {
      source: {
        kind: "excel",
        listSeparator: ",",
        decimalSeparator: ".",
        date1904: false,
      },
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

describe("share-no", () => {
  const share = "Share with Microsoft sales team";
  const help = { "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1", ...CONTACT };

  test("help that is required, without sharing the deal", () => {
    const rows = [
      { ...help, [share]: "No" },
      { ...help, [share]: "nej" },
    ];
    expect(tuples({ rows })).toEqual([
      [2, share, "share-no", "warning", null],
      [3, share, "not-in-list", "error", "No"],
      [3, share, "share-no", "warning", null],
    ]);
  });

  test("neither help with sharing nor no help without it", () => {
    expect(tuples({ rows: [help, { [share]: "No" }] })).toEqual([]);
  });
});
