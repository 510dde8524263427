import type { ColumnKey } from "../../../src/template";
import { checkCell, excel, inExcel, inText } from "./support";

describe("whitespace", () => {
  test.each([
    [" Deal", "Deal", "ends"],
    ["Deal\u00a0", "Deal", "ends"],
    ["\u3000Deal", "Deal", "ends"],
    ["A\u00a0B", "A B", "no-break"],
    ["A\u202fB", "A B", "no-break"],
    ["A\tB", "A B", "tab"],
    ["A\r\nB", "A B", "line-break"],
    ["A\nB", "A B", "line-break"],
    ["A\n\nB", "A  B", "line-break"],
    ["A\u200bB", "AB", "zero-width"],
    ["A\ufeffB", "AB", "zero-width"],
    ["A\u0007B", "AB", "control"],
    ["A\u007fB", "AB", "control"],
    ["A\ud83dB", "AB", "lone-surrogate"],
    ["A \u200b", "A", "zero-width"],
    ["A\u200d", "A", "zero-width"],
    ["1\u200d2", "12", "zero-width"],
    [" A  B\u00a0\u00a0C ", "A  B  C", "ends"],
  ])("%j → %j", (text, right, what) => {
    const { findings, effective } = checkCell("dealName", text, text, "@");
    expect(findings).toEqual([
      {
        code: "whitespace",
        severity: "warning",
        blocks: false,
        params: { what },
        fix: { kind: "text", text: right },
      },
    ]);
    expect(effective).toBe(right);
    expect(inText("dealName", right)).toEqual([]);
  });

  test.each(["A  B", "👩\u200d💻 deal", "👩🏽\u200d💻", "❤\ufe0f\u200d🔥", "می\u200cخواهم", "क्\u200dष", "A\u2009B"])(
    "%j is fine",
    (text) => {
      expect(inText("dealName", text)).toEqual([]);
    },
  );

  test("a direction mark is fine in a text that runs from right to left only", () => {
    expect(inText("dealName", "חברה\u200f (Contoso)")).toEqual([]);
    expect(inText("dealName", "Contoso\u200e")).toEqual(["whitespace warning → Contoso"]);
  });

  test("line breaks are fine in the two notes only, tabs and spaces at the ends nowhere", () => {
    for (const key of ["notes", "notesToMicrosoft"] satisfies ColumnKey[]) {
      expect(inText(key, "A\r\nB\nC")).toEqual([]);
      expect(inText(key, "A\r\nB\tC\n")).toEqual(["whitespace warning → A\r\nB C"]);
    }
    expect(inText("customerAddress2", "A\nB")).toEqual(["whitespace warning → A B"]);
  });
});

describe("mojibake", () => {
  test.each([
    ["MalmÃ¶", "Malmö"],
    ["GÃ¶teborg och MalmÃ¶", "Göteborg och Malmö"],
    ["Malmö och GÃ¶teborg", "Malmö och Göteborg"],
    ["Itâ€™s", "It’s"],
    ["10 â‚¬", "10 €"],
    ["voilÃ\u00a0", "voilà"],
    ["MalmÃƒÂ¶", "Malmö"],
    ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"],
    ["ðŸ˜€", "😀"],
    ["Ã…re", "Åre"],
    ["“MalmÃ¶”", "“Malmö”"],
  ])("%s was %s", (text, right) => {
    expect(inText("dealName", text)).toEqual([`mojibake warning → ${right}`]);
    expect(inText("dealName", right)).toEqual([]);
  });

  test.each(["Malmö", "«CAFÉ»", "CAFÉ®", "“FOTÓ”", "Ångström Ü", "日本", "NÃO", "«MAÇÃ»", "Â"])(
    "%s is right",
    (text) => {
      expect(inText("dealName", text)).toEqual([]);
    },
  );

  test("white space is mended with it", () => {
    expect(inText("dealName", " MalmÃ¶\u00a0")).toEqual(["mojibake warning → Malmö"]);
  });
});

describe("formula-text", () => {
  test.each(["=1+1", "+46 70 1", "-item", "@contoso", "-5", "=", " =1"])("%s", (text) => {
    expect(inText("notes", text.trim())).toEqual(["formula-text warning"]);
    expect(inText("notes", text)).toContain("formula-text warning");
  });

  test.each(["- item", "a=b", "1-2", "a; =b", "call;+46 70", "a\n=1+1"])("not %s", (text) => {
    expect(inText("notes", text)).toEqual([]);
  });

  test.each(["＝1+1", "＋46", "－item", "＠x", "see;=1+1"])("in other signs, or behind a semicolon: %s", (text) => {
    expect(inText("notes", text)).toEqual(["formula-text warning"]);
  });

  test("behind a semicolon or a tab + and @ count as well, but in the two notes", () => {
    expect(inText("crmId", "a;+b")).toEqual(["formula-text warning"]);
    expect(inText("marketingCampaignId", "x;@y")).toEqual(["formula-text warning"]);
    expect(inText("customerAddress1", "a\t=b")).toEqual(["formula-text warning", "whitespace warning → a =b"]);
    expect(inText("teamMember", "Bob;Partner;+999999;bob@contoso.com")).toEqual([
      "team-member-format error → Bob, Partner, +999999, bob@contoso.com",
    ]);
  });

  test("a text in a wrapping is no formula", () => {
    expect(inText("notes", "'=1")).toEqual(["wrapped-text warning → =1"]);
    expect(inText("customerPostalCode", '="02134"')).toEqual(["wrapped-text warning → 02134"]);
  });

  test("a phone number and a number may begin with a sign, but not with =", () => {
    expect(inText("contactPhone", "+46 70 1")).toEqual([]);
    expect(inText("dealValue", "-5")).toEqual(["invalid-number error"]);
    expect(inText("salesStage", "-5")).toEqual(["not-in-list warning"]);
    expect(inText("contactPhone", "=46701")).toEqual(["formula-text warning"]);
    expect(inText("dealValue", "=5")).toEqual(["formula-text warning", "invalid-number error"]);
    expect(inText("closeReason", "=5")).toEqual(["formula-text warning", "not-in-list error"]);
  });
});

describe("formula-error", () => {
  test.each([
    ...[
      "#N/A",
      "#REF!",
      "#VALUE!",
      "#NAME?",
      "#DIV/0!",
      "#NUM!",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#GETTING_DATA",
      "#FIELD!",
      "#BLOCKED!",
    ],
    ...["#SAKNAS!", "#VÄRDEFEL!", "#REFERENS!", "#NAMN?", "#DIVISION/0!", "#OGILTIGT!", "#SKÄRNING!"],
    ...["#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "#ÜBERLAUF!", "#KALK!"],
    ...["#", "########", " #N/A ", "\u00a0####"],
  ])("%s stands alone", (text) => {
    for (const key of [
      "notes",
      "dealValue",
      "customerCountry",
      "closeDate",
      "referralId",
      "solution",
    ] satisfies ColumnKey[]) {
      expect(checkCell(key, text, text, "@")).toMatchObject({
        findings: [{ code: "formula-error", severity: "error", blocks: true }],
        effective: null,
      });
    }
  });

  test.each(["#1 priority", "#contoso", "# 1", "#4711", "C#", "#great!", "#!", "#1!"])("not %s", (text) => {
    expect(inText("notes", text)).toEqual([]);
  });

  test("narrow columns are told apart from errors", () => {
    expect(checkCell("dealValue", "####", "####", "@").findings[0]?.params).toEqual({ why: "narrow" });
    expect(checkCell("dealValue", "#NV", "#NV", "@").findings[0]?.params).toEqual({ why: "error" });
  });

  test("Excel's error values, whatever language they show in", () => {
    expect(inExcel("dealValue", "#N/A", "#SAKNAS!")).toEqual(["formula-error error"]);
  });

  test("a number in a column too narrow for it is there: only the width is wrong", () => {
    const narrow = (key: ColumnKey, value: number, format = "General") =>
      checkCell(key, value, "########", format, { context: { source: excel() } });
    expect(narrow("closeDate", 46416, "mm\\/dd\\/yyyy")).toMatchObject({
      findings: [
        {
          code: "csv-display",
          blocks: false,
          params: { kind: "width", expected: "01/29/2027" },
          fix: { kind: "column-width" },
        },
      ],
      effective: "01/29/2027",
    });
    expect(narrow("dealValue", 12563.5)).toMatchObject({ findings: [{ code: "csv-display" }], effective: "12563.5" });
    expect(narrow("closeReason", 6)).toMatchObject({ findings: [{ code: "csv-display" }], effective: "6" });
    expect(narrow("crmId", 358401000000)).toMatchObject({
      findings: [{ code: "csv-display" }],
      effective: "358401000000",
    });
    expect(narrow("crmId", 1e15)).toMatchObject({ findings: [{ code: "digits-lost" }] });
    expect(narrow("dealValue", -5)).toMatchObject({ findings: [{ code: "invalid-number" }] });
  });
});

describe("digits-lost", () => {
  test.each<[ColumnKey, readonly string[]]>([
    ["crmId", ["digits-lost error"]],
    ["customerPostalCode", ["digits-lost error"]],
    ["customerDunsId", ["digits-lost error"]],
    ["contactPhone", ["digits-lost error"]],
    ["referralId", ["digits-lost error"]],
    ["engagementId", ["digits-lost error"]],
    ["dealName", []],
    ["notes", []],
  ])("3.58E+11 in %s", (key, expected) => {
    expect(inText(key, "3.58E+11")).toEqual(expected);
    expect(inText(key, "3,58401E+11")).toEqual(expected);
    expect(inText(key, "3E+11")).toEqual(expected);
  });

  test.each(["35E+11", "3E11", "E+11", "3.58E-11", "3.58", "3.58E+11x"])("not %s", (text) => {
    expect(inText("crmId", text)).toEqual([]);
  });
});

describe("numbers of Excel in text columns", () => {
  test.each<[number, string, readonly string[]]>([
    [98052, "98052", []],
    [358401000000, "3.58401E+11", ["csv-display error → 358401000000"]],
    [358401000000, "3,58401E+11", ["csv-display error → 358401000000"]],
    [358401000000, "358401000000", []],
    [12.5, "", ["csv-display error → 12.5"]],
    [999999999999999, "1E+15", ["csv-display error → 999999999999999"]],
    [1000000000000000, "1E+15", ["digits-lost error"]],
    [1000000000000000, "1000000000000000", ["digits-lost error"]],
    [-1e15, "-1E+15", ["digits-lost error"]],
    [12.5, "12,5", []],
  ])("%d shown as %s", (value, text, expected) => {
    expect(inExcel("crmId", value, text)).toEqual(expected);
  });

  test("a format that adds zeros counts as what it shows", () => {
    expect(inExcel("customerPostalCode", 2134, "02134", "00000", { record: { country: "US" } })).toEqual([]);
    expect(inExcel("customerPostalCode", 2134, "2134", "General", { record: { country: "US" } })).toEqual([
      "postal-code-zero warning → 02134",
    ]);
    expect(inExcel("customerDunsId", 81466849, "81466849")).toEqual(["duns-length warning → 081466849"]);
  });

  test("other rules see the digits, not the exponent", () => {
    expect(inExcel("contactPhone", 467012345678, "4.67012E+11")).toEqual(["csv-display error → 467012345678"]);
  });

  test("no rule for text in a spreadsheet's way of showing a number", () => {
    expect(inExcel("notes", -5, "-5")).toEqual([]);
  });
});

describe("codes and booleans of Excel", () => {
  const format = "csv-display error → format 0";
  test.each<[ColumnKey, number, string, string, readonly string[]]>([
    ["closeReason", 6, "6", "General", []],
    ["closeReason", 6, "6,0", "0.0", [format]],
    ["closeReason", 6, "06", "00", [format]],
    ["closeReason", 6, "1900-01-06", "yyyy-mm-dd", [format]],
    ["closeReason", 9, "9", "0", ["not-in-list error"]],
    ["closeReason", 46174, "2026-06-01", "yyyy-mm-dd", ["not-in-list error"]],
    ["salesStage", 40, "40", "0", []],
    ["salesStage", 40, "4000%", "0%", [format]],
    ["salesStage", 0.4, "40%", "0%", ["not-in-list warning → 40"]],
    ["salesStage", 0.4, "0,4", "General", ["not-in-list warning → 40"]],
    ["salesStage", 1, "100%", "0%", ["not-in-list warning → 100"]],
    ["salesStage", 35, "35", "0", ["not-in-list warning"]],
    ["currency", 1, "1", "General", ["not-in-list error"]],
  ])("%s: %d shown as %s", (key, value, text, numberFormat, expected) => {
    expect(inExcel(key, value, text, numberFormat)).toEqual(expected);
  });

  test.each<[boolean, string, string]>([
    [true, "TRUE", "Yes"],
    [true, "SANT", "Yes"],
    [false, "FALSCH", "No"],
  ])("%s shown as %s means %s", (value, text, right) => {
    expect(inExcel("consent", value, text)).toEqual([`csv-display error → ${right}`]);
    expect(checkCell("consent", value, text, "General", { context: { source: excel() } }).effective).toBe(right);
  });

  test("a boolean is text elsewhere", () => {
    expect(inExcel("dealName", true, "SANT")).toEqual([]);
    expect(inExcel("currency", true, "SANT")).toEqual(["not-in-list error"]);
  });
});

test("no rule runs on the Errors column", () => {
  expect(inText("errors", "#N/A =1 \u00a0")).toEqual([]);
});
