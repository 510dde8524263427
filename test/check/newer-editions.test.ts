import { columns, headerText } from "../../src/template";
import { tuples, UPDATE, type Cells } from "./build";

const headersOf = (edition: "2023-08" | "2026"): string[] => columns(edition).map((column) => headerText(column));
const right: Cells = { "Marketplace Purchase Intent": "Yes", "Customer Postal code": "111 29" };

describe("won-too-soon", () => {
  const won = {
    ...right,
    ...UPDATE,
    "Partner Referral Status": "Closed",
    "Partner Referral Substatus": "Won",
  };
  const codesOf = (cells: Cells) =>
    tuples({ headers: headersOf("2026"), rows: [{ ...won, ...cells }] })
      .filter(([, column]) => column === "Partner Referral Substatus")
      .map(([, , code]) => code);

  test.each(["11/20/2026", "11/19/2026", "11/18/2026", "2026-11-18"])(
    "created on %s, today being 11/20/2026",
    (day) => {
      expect(codesOf({ "Created Date": day })).toEqual(["won-too-soon"]);
    },
  );

  test("created at the end of the month before", () => {
    const rows = [{ ...won, "Created Date": "11/30/2026" }];
    const codes = tuples({ headers: headersOf("2026"), rows }, "2026-12-01").map(([, , code]) => code);
    expect(codes).toContain("won-too-soon");
  });

  test.each(["11/17/2026", "11/21/2026", "", "soon"])("not for the date %s", (day) => {
    expect(codesOf({ "Created Date": day })).toEqual([]);
  });

  test("not for a deal that is not won", () => {
    expect(codesOf({ "Created Date": "11/19/2026", "Partner Referral Substatus": "Lost" })).toEqual([]);
  });
});

describe("match-review", () => {
  const account = "Final Matched Customer Account";
  const full = "MicrosoftID: 12-ABC, AccountName: a, AccountAddress: b";
  const foundIn = (cells: Cells) => tuples({ headers: headersOf("2023-08"), rows: [{ ...right, ...cells }] });
  const review = [[2, account, "match-review", "warning", null]];

  test("suggestions of which none is chosen", () => {
    expect(foundIn({ "Managed Account 1": "x" })).toEqual(review);
    expect(foundIn({ "DUNS Account": "#N/A" })).toEqual(review);
    expect(foundIn({ "Matched category": "Managed", Confidence: "Low" })).toEqual([]);
  });

  test("a match of which Partner Center was not sure, unless somebody gave its bare ID", () => {
    expect(foundIn({ [account]: full, Confidence: "Low" })).toEqual(review);
    expect(foundIn({ [account]: full, Confidence: "Medium" })).toEqual(review);
    expect(foundIn({ [account]: full, Confidence: "High" })).toEqual([]);
    expect(foundIn({ [account]: "MicrosoftID: 12-ABC", Confidence: "Low", "Managed Account 1": "x" })).toEqual([]);
  });

  test("not for a deal that exists", () => {
    expect(foundIn({ ...UPDATE, "Managed Account 1": "x" })).toEqual([]);
  });
});
