import type { ColumnKey } from "../../../src/template";
import { checkCell, excel, inText } from "./support";

describe("invalid-id", () => {
  test("hexadecimal 8-4-4-4-12 in either case", () => {
    expect(inText("engagementId", "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee")).toEqual([]);
    expect(inText("referralId", "F7EAAE47-0B84-4AC4-B4EA-5B2587D42CEE")).toEqual([]);
  });

  test.each([
    "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee",
    "f7eaae470b844ac4b4ea5b2587d42ce",
    "f7eaae47-0b84-4ac4-b4ea-5b2587d42ce",
    "1",
  ])("%s", (text) => {
    expect(inText("referralId", text)).toEqual(["invalid-id warning"]);
  });

  test("the CRM ID is free", () => {
    expect(inText("crmId", "34234324-sdfsdf-345345-sfd")).toEqual([]);
  });
});

describe("invalid-email", () => {
  test.each([
    "john.customer@contoso.com",
    "Bob.partner@Contoso.com",
    "o'brien+tag@sub.contoso.co.uk",
    "å.ä@malmö.se",
    "a@b.co",
    "a@b_c.de",
    '"odd!#$%"@contoso.com',
    ".dots..everywhere.@contoso.com",
    "a@b.c1",
  ])("%s passes", (text) => {
    expect(inText("contactEmail", text)).toEqual([]);
  });

  test.each([
    "bob",
    "bob@",
    "a@b",
    "a@b.",
    "a@b.c",
    "a@@b.se",
    "a@b@c.se",
    "a b@c.se",
    "a,b@c.se",
    "a@b.se;",
    "a@b..se",
    "a@.se",
  ])("%s does not", (text) => {
    expect(inText("contactEmail", text)).toEqual(["invalid-email error"]);
  });

  test("nothing before the @ is no address, and a spreadsheet may run it", () => {
    expect(inText("contactEmail", "@contoso.com")).toEqual(["formula-text warning", "invalid-email error"]);
  });

  test("an invisible character is white space, not a bad address", () => {
    expect(inText("contactEmail", "a@contoso.com\u200b")).toEqual(["whitespace warning → a@contoso.com"]);
  });
});

describe("invalid-phone", () => {
  test.each([
    "9999999999",
    "+46 (0)8-123 45 67",
    "08/123 45",
    "123 ext. 4",
    "123x4",
    "123 ankn 4",
    "1",
    "+46\u00b770\u00b71",
  ])("%s passes", (text) => {
    expect(inText("contactPhone", text)).toEqual([]);
  });

  test.each(["none given", "(?)", "1-800-FLOWERS", "Tel 08-123", "123 or 456"])("%s does not", (text) => {
    expect(inText("contactPhone", text)).toEqual(["invalid-phone warning"]);
  });
});

describe("duns-length", () => {
  test.each<[string, readonly string[]]>([
    ["081466849", []],
    ["08-146-6849", []],
    ["08 146 6849", []],
    ["81466849", ["duns-length warning → 081466849"]],
    ["1466849", ["duns-length warning → 001466849"]],
    ["8-146-6849", ["duns-length warning → 081466849"]],
    ["466849", ["duns-length warning"]],
    ["0814668491", ["duns-length warning"]],
    ["08146684A", ["duns-length warning"]],
    ["8146684A", ["duns-length warning"]],
  ])("%s", (text, expected) => {
    expect(inText("customerDunsId", text)).toEqual(expected);
  });
});

describe("postal-code-zero", () => {
  const postal = (country: string, text: string) => inText("customerPostalCode", text, { record: { country } });
  test.each<[string, string, string | null]>([
    ["US", "98052", null],
    ["US", "2134", "02134"],
    ["US", "501", "00501"],
    ["US", "50", null],
    ["US", "980520", null],
    ["US", "2134-1234", null],
    ["FI", "100", "00100"],
    ["FI", "1200", "01200"],
    ["DE", "1067", "01067"],
    ["DE", "106", null],
    ["NO", "150", "0150"],
    ["NO", "15", null],
    ["DK", "800", "0800"],
    ["RO", "10011", "010011"],
    ["JP", "600000", "0600000"],
    ["BR", "1310100", "01310100"],
    ["SE", "1129", null],
    ["SE", "111 29", null],
    ["PR", "901", null],
    ["", "2134", null],
    ["Atlantis", "2134", null],
  ])("%s %s", (country, text, right) => {
    expect(postal(country, text)).toEqual(right === null ? [] : [`postal-code-zero warning → ${right}`]);
  });

  test.each<[number, string]>([
    [5, "US DE FR ES IT FI TR KR MX UA MY LT PL"],
    [6, "RO CN SG"],
    [4, "NO DK AU ZA"],
    [7, "JP"],
    [8, "BR"],
  ])("%d digits in %s", (length, countries) => {
    for (const country of countries.split(" ")) {
      expect(postal(country, "1".repeat(length))).toEqual([]);
      expect(postal(country, "1".repeat(length - 1))).toEqual([
        `postal-code-zero warning → 0${"1".repeat(length - 1)}`,
      ]);
      expect(postal(country, "1".repeat(length + 1))).toEqual([]);
    }
  });
});

describe("placeholder", () => {
  test.each(["N/A", "n/a", "TBD", "tbc", "-", "?", "???", "...", "xxx", "XXXX"])("%s in a mandatory text", (text) => {
    for (const key of ["dealName", "customerName", "customerAddress1", "customerCity"] satisfies ColumnKey[]) {
      expect(inText(key, text)).toEqual(["placeholder warning"]);
    }
  });

  test.each(["Deal", "X", "x-ray", "TBD Corp", "Null AB"])("%s says something", (text) => {
    expect(inText("customerName", text)).toEqual([]);
  });

  test("where a cell may be empty, the word is read as nothing", () => {
    const keys = ["customerAddress2", "notes", "crmId", "referralId", "closeReason", "contactPhone"] as const;
    for (const key of keys satisfies readonly ColumnKey[]) {
      expect([key, inText(key, "N/A")]).toEqual([key, ["placeholder warning → "]]);
      expect(checkCell(key, "N/A", "N/A", "@").effective).toBe("");
    }
  });

  test("a row with the number 0 as its ID creates", () => {
    const zero = { context: { source: excel() } };
    expect(checkCell("referralId", 0, "0", "General", zero)).toMatchObject({
      findings: [{ code: "placeholder", fix: { kind: "text", text: "" } }],
      effective: "",
    });
    expect(checkCell("crmId", 0, "0", "General", zero)).toEqual({ findings: [], effective: "0" });
  });

  test("a mandatory column that is no text has its own rule's finding alone", () => {
    expect(inText("customerCountry", "?")).toEqual(["not-in-list error"]);
    expect(inText("currency", "--")).toEqual(["not-in-list error"]);
    expect(inText("contactPhone", "n/a", { record: { help: "Yes" } })).toEqual(["invalid-phone warning"]);
    expect(inText("helpType", "-", { record: { help: "Yes" } })).toEqual(["not-in-list error"]);
    expect(inText("closeReason", "-", { record: { substatus: "Lost" } })).toEqual(["not-in-list error"]);
  });

  test("the contact's names are mandatory where help is required", () => {
    expect(inText("contactFirstName", "N/A", { record: { help: "Yes" } })).toEqual(["placeholder warning"]);
    expect(inText("contactFirstName", "N/A", { record: { help: "No" } })).toEqual(["placeholder warning → "]);
  });
});

test("a blank cell is blank, whatever the column, and gets no finding", () => {
  for (const key of [
    "closeDate",
    "dealValue",
    "customerCountry",
    "contactEmail",
    "solution",
    "notes",
    "errors",
  ] satisfies ColumnKey[]) {
    for (const text of ["", " ", "\u00a0\t\r\n", "\u200b\ufeff", "\u0000"]) {
      expect(checkCell(key, text, text, "@")).toEqual({ findings: [], effective: "" });
    }
  }
});
