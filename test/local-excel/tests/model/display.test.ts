import { localeNames, setColumnWidth, setStyle, writeValues, type LocaleName } from "../../model";
import { at, book, put, text } from "./support/book";

const shown = (locale: LocaleName, value: unknown, numberFormat: string): string | undefined => {
  const { sheet } = book(locale);
  setStyle(sheet, at("A1"), { numberFormat });
  writeValues(sheet, at("A1"), value);
  return text(sheet, "A1");
};

describe("a date format", () => {
  test.each([
    ["en-US", "01/30/2027"],
    ["sv-SE", "01-30-2027"],
    ["de-DE", "01.30.2027"],
    ["ja-JP", "01/30/2027"],
  ] as const)("with a bare slash shows the machine's separator: %s", (locale, expected) => {
    expect(shown(locale, 46417, "mm/dd/yyyy")).toBe(expected);
  });
  test("with escaped slashes is the same on every machine", () => {
    for (const locale of localeNames) expect(shown(locale, 46417, "mm\\/dd\\/yyyy")).toBe("01/30/2027");
  });
  test("m/d/yyyy is the machine's own short date", () => {
    expect(localeNames.map((locale) => shown(locale, 46417, "m/d/yyyy"))).toEqual([
      "1/30/2027",
      "30/01/2027",
      "2027-01-30",
      "30.01.2027",
      "30.01.2027",
      "2027/01/30",
    ]);
  });
  test("month names are the machine's", () => {
    expect(shown("sv-SE", 46447, "d mmmm yyyy")).toBe("1 mars 2027");
  });
  test("a date before the first one is a row of #", () => {
    expect(shown("en-US", -1, "m/d/yyyy")).toMatch(/^#+$/);
  });
});

describe("General", () => {
  test.each([
    [12345678901, "12345678901"],
    [358401234567, "3.58401E+11"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
  ])("%d shows as %s", (value, expected) => {
    expect(shown("en-US", value, "General")).toBe(expected);
  });
  test("has the machine's decimal sign", () => {
    expect(shown("sv-SE", 358401234567, "General")).toBe("3,58401E+11");
    expect(shown("de-CH", 1.5, "General")).toBe("1.5");
  });
  test.each([
    [48, 358401234567, "3.58E+11"],
    [48, 1234567.891234, "1234568"],
    [24, 1234567, "###"],
  ])("in a column of %d points %d shows as %s", (width, value, expected) => {
    const { sheet } = book();
    setColumnWidth(sheet, at("A:A"), width);
    put(sheet, "A1", value);
    expect(text(sheet, "A1")).toBe(expected);
  });
});

test("a date that does not fit its column is ####, a text is whole", () => {
  const { sheet } = book("sv-SE");
  setColumnWidth(sheet, at("A:A"), 48);
  put(sheet, "A1:A2", [["2027-01-30"], ["a text far longer than the column"]]);
  expect([text(sheet, "A1"), text(sheet, "A2")]).toEqual(["########", "a text far longer than the column"]);
  setColumnWidth(sheet, at("A:A"), 80);
  expect(text(sheet, "A1")).toBe("2027-01-30");
});

test("booleans and errors are words of the machine's language", () => {
  expect([
    shown("sv-SE", true, "General"),
    shown("de-DE", false, "General"),
    shown("sv-SE", "#VALUE!", "General"),
    shown("ja-JP", true, "General"),
  ]).toEqual(["SANT", "FALSCH", "#VÄRDEFEL!", "TRUE"]);
});

test("a code with a decimal is shown with the machine's sign", () => {
  expect([shown("sv-SE", 6, "0.0"), shown("sv-SE", 12563, '#,##0.00 "kr"')]).toEqual(["6,0", "12\u00a0563,00 kr"]);
});
