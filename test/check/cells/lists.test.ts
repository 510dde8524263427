import type { ColumnKey } from "../../../src/template";
import { checkCell, inText } from "./support";

const mended = (key: ColumnKey, text: string): string | null => {
  const [finding, ...more] = inText(key, text);
  expect(more).toEqual([]);
  const match = /^not-in-list (error|warning)(?: → (.*))?$/.exec(finding ?? "");
  expect(match).not.toBeNull();
  expect(match?.[1]).toBe(key === "salesStage" ? "warning" : "error");
  return match?.[2] ?? null;
};

describe("not-in-list", () => {
  test.each<[ColumnKey, readonly string[]]>([
    ["partnerStatus", ["New", "Active", "Closed"]],
    ["partnerSubstatus", ["Pending", "Received", "Accepted", "Won", "Lost", "Declined", "Expired"]],
    ["helpRequired", ["Yes", "No"]],
    ["closeReason", ["1", "8"]],
    ["helpType", ["1", "6"]],
    ["salesStage", ["10", "20", "40", "60", "80", "100"]],
    ["customerCountry", ["SE", "GB", "AX"]],
    ["currency", ["SEK", "XCG", "XAD"]],
  ])("%s takes %j", (key, texts) => {
    for (const text of texts) expect(inText(key, text)).toEqual([]);
  });

  test.each<[ColumnKey, string, string]>([
    ["partnerStatus", "new", "New"],
    ["partnerStatus", "CLOSED", "Closed"],
    ["partnerStatus", "Stängd", "Closed"],
    ["partnerStatus", "Cl osed", "Closed"],
    ["partnerSubstatus", "Brute", "Lost"],
    ["partnerSubstatus", "har godkänts", "Accepted"],
    ["helpRequired", "ja", "Yes"],
    ["helpRequired", "N", "No"],
    ["shareWithMicrosoft", "TRUE", "Yes"],
    ["shareWithMicrosoft", "SANT", "Yes"],
    ["consent", "FALSKT", "No"],
    ["consent", "WAHR", "Yes"],
    ["consent", "FALSCH", "No"],
    ["consent", "YES", "Yes"],
    ["closeReason", "06", "6"],
    ["closeReason", "6.0", "6"],
    ["closeReason", "Customer did not respond", "2"],
    ["closeReason", "customer did not respond.", "2"],
    ["closeReason", "1 - Project budget is not adequate", "1"],
    ["closeReason", "1 - too expensive", "1"],
    ["helpType", "3 - Proof of concept / Demo", "3"],
    ["helpType", "Proof of concept/Demo", "3"],
    ["salesStage", "40%", "40"],
    ["salesStage", "40 %", "40"],
    ["salesStage", "0.4", "40"],
    ["salesStage", "0,4", "40"],
    ["salesStage", "100%", "100"],
    ["salesStage", "Negotiated", "80"],
    ["salesStage", "Won", "100"],
    ["salesStage", "40 - Developed", "40"],
    ["customerCountry", "se", "SE"],
    ["customerCountry", "UK", "GB"],
    ["customerCountry", "USA", "US"],
    ["customerCountry", "Sverige", "SE"],
    ["customerCountry", "Germany", "DE"],
    ["customerCountry", "Storbritannien", "GB"],
    ["currency", "usd", "USD"],
    ["currency", "€", "EUR"],
    ["currency", "Euro", "EUR"],
    ["currency", "svenska kronor", "SEK"],
  ])("%s: %s is another way to say %s", (key, text, value) => {
    expect(mended(key, text)).toBe(value);
    expect(checkCell(key, text, text, "@").effective).toBe(value);
  });

  test.each<[ColumnKey, string]>([
    ["partnerStatus", "Open"],
    ["helpRequired", "Maybe"],
    ["helpRequired", "1"],
    ["closeReason", "0"],
    ["closeReason", "9"],
    ["closeReason", "1,2"],
    ["closeReason", "1 - Customer did not respond"],
    ["closeReason", "6.5"],
    ["helpType", "7"],
    ["salesStage", "35"],
    ["salesStage", "0.35"],
    ["salesStage", "4%"],
    ["salesStage", "40 - Qualified"],
    ["customerCountry", "Atlantis"],
    ["customerCountry", "XK"],
    ["currency", "kr"],
    ["currency", "$"],
    ["currency", "BGN"],
    ["currency", "XXX"],
  ])("%s: %s has no mend", (key, text) => {
    expect(mended(key, text)).toBeNull();
    expect(checkCell(key, text, text, "@").effective).toBe(text);
  });

  test("a difference at the ends only, or in invisible characters, is white space", () => {
    expect(inText("partnerStatus", " New ")).toEqual(["whitespace warning → New"]);
    expect(inText("partnerStatus", "New\u00a0")).toEqual(["whitespace warning → New"]);
    expect(inText("partnerStatus", "\u200bNew")).toEqual(["whitespace warning → New"]);
    expect(checkCell("partnerStatus", " New", " New", "@").effective).toBe("New");
  });

  test("a fix mends white space as well", () => {
    expect(inText("helpRequired", " ja ")).toEqual(["not-in-list error → Yes"]);
    expect(inText("customerCountry", "United\u00a0States ")).toEqual(["not-in-list error → US"]);
    expect(inText("helpRequired", "Maybe ")).toEqual(["not-in-list error", "whitespace warning → Maybe"]);
  });

  test("the message gets the short lists only", () => {
    const params = (key: ColumnKey) => checkCell(key, "?!", "?!", "@").findings[0]?.params;
    expect(params("helpRequired")).toEqual({ kind: "yes-no", list: ["Yes", "No"] });
    expect(params("salesStage")).toEqual({ kind: "stage", list: ["10", "20", "40", "60", "80", "100"] });
    expect(params("customerCountry")).toEqual({ kind: "country", list: null });
    expect(params("currency")).toEqual({ kind: "currency", list: null });
  });
});
