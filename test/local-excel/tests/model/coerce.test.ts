import fc from "fast-check";
import { MAX_CELL_TEXT, localeNames, setStyle, valueAt, type LocaleName } from "../../model";
import { at, book, format, formula, put, refusal, text, type, value } from "./support/book";

describe("a text written by the API is read as if typed in en-US", () => {
  const cases: readonly [string, unknown, string][] = [
    ["00123", 123, "General"],
    ["1/30/2020", 43860, "m/d/yyyy"],
    ["2020-01-30", 43860, "m/d/yyyy"],
    ["40%", 0.4, "0%"],
    ["1e5", 100000, "0.00E+00"],
    ["TRUE", true, "General"],
    ["true", true, "General"],
    ["'00123", "00123", "General"],
    ["12563,50", "12563,50", "General"],
    ["1,234", 1234, "#,##0"],
    ["30.1.2020", "30.1.2020", "General"],
    ["13/14/2020", "13/14/2020", "General"],
    ["12345678901234567890", 12345678901234500000, "General"],
    ["#N/A", "#N/A", "General"],
    [" 5 ", 5, "General"],
    ["SOL-1234-PQRS, USD, 10, 100", "SOL-1234-PQRS, USD, 10, 100", "General"],
    ["3-4", new Date(Date.UTC(2026, 2, 4)).getTime() / 86_400_000 + 25569, "d-mmm"],
  ];
  test.each(cases)("%s", (entered, stored, numberFormat) => {
    for (const locale of localeNames) {
      const { sheet } = book(locale);
      put(sheet, "A1", entered);
      expect([value(sheet, "A1"), format(sheet, "A1")]).toEqual([stored, numberFormat]);
    }
  });

  test("money takes the currency format", () => {
    const { sheet } = book();
    put(sheet, "A1", "$12,563.00");
    expect([value(sheet, "A1"), text(sheet, "A1")]).toEqual([12563, "$12,563.00 "]);
  });

  test("in a text cell it stays as it is, formulas and numbers included", () => {
    const { sheet } = book();
    setStyle(sheet, at("A:A"), { numberFormat: "@" });
    put(sheet, "A1:A5", [["00123"], ["=1+1"], ["1/30/2020"], [98052], [true]]);
    expect([1, 2, 3, 4, 5].map((row) => value(sheet, `A${row}`))).toEqual([
      "00123",
      "=1+1",
      "1/30/2020",
      "98052",
      "TRUE",
    ]);
  });

  test("a cell with a format of its own keeps it", () => {
    const { sheet } = book();
    setStyle(sheet, at("A1"), { numberFormat: "mm\\/dd\\/yyyy" });
    put(sheet, "A1", "1/5/2027");
    expect([format(sheet, "A1"), text(sheet, "A1")]).toEqual(["mm\\/dd\\/yyyy", "01/05/2027"]);
  });

  test("null leaves a cell alone, an empty text empties it", () => {
    const { sheet } = book();
    put(sheet, "A1:B1", [["a", "b"]]);
    put(sheet, "A1:B1", [[null, ""]]);
    expect([value(sheet, "A1"), value(sheet, "B1")]).toEqual(["a", ""]);
  });
});

describe("refused writes", () => {
  test.each([
    ["too few rows", "A1:B2", [["a", "b"]]],
    [
      "too many columns",
      "A1:A2",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a ragged array", "A1:B2", [["a", "b"], ["c"]]],
    ["a text that is too long", "A1", "x".repeat(MAX_CELL_TEXT + 1)],
    ["a formula that cannot be read", "A1", "=SUM(1,"],
    ["an object", "A1", [[{}]]],
    ["no number", "A1", NaN],
  ])("%s", (_, address, values) => {
    const { sheet } = book();
    expect(refusal(() => put(sheet, address, values))).toBe("InvalidArgument");
    expect(value(sheet, "A1")).toBe("");
  });

  test("a text of 32,767 characters is taken", () => {
    const { sheet } = book();
    put(sheet, "A1", "x".repeat(MAX_CELL_TEXT));
    expect(String(value(sheet, "A1"))).toHaveLength(MAX_CELL_TEXT);
  });
});

describe("typing as a local does", () => {
  const cases: readonly [LocaleName, string, unknown, string][] = [
    ["sv-SE", "2027-01-30", 46417, "2027-01-30"],
    ["sv-SE", "12563,50", 12563.5, "12563,5"],
    ["sv-SE", "12563.50", "12563.50", "12563.50"],
    ["sv-SE", "12 563,5", 12563.5, "12\u00a0563,50"],
    ["sv-SE", "SANT", true, "SANT"],
    ["sv-SE", "TRUE", "TRUE", "TRUE"],
    ["sv-SE", "#SAKNAS!", "#N/A", "#SAKNAS!"],
    ["de-DE", "30.1.2027", 46417, "30.01.2027"],
    ["de-DE", "WAHR", true, "WAHR"],
    ["de-DE", "1.234,5", 1234.5, "1.234,50"],
    ["de-CH", "12563.50", 12563.5, "12563.5"],
    ["de-CH", "12'563.50", 12563.5, "12’563.50"],
    ["en-GB", "30/01/2027", 46417, "30/01/2027"],
    ["en-GB", "04/03/2027", 46450, "04/03/2027"],
    ["en-US", "04/03/2027", 46480, "4/3/2027"],
    ["en-US", "30/01/2027", "30/01/2027", "30/01/2027"],
    ["ja-JP", "2027/1/30", 46417, "2027/01/30"],
  ];
  test.each(cases)("%s: %s", (locale, typed, stored, shown) => {
    const { sheet } = book(locale);
    expect(type(sheet, "A1", typed).outcome).toBe("accepted");
    expect([value(sheet, "A1"), text(sheet, "A1")]).toEqual([stored, shown]);
  });

  test("a formula in the machine's language is stored in en-US", () => {
    const { sheet } = book("sv-SE");
    type(sheet, "A1", "=OM(B1=1,5;SUMMA(1;2);SANT)");
    expect([formula(sheet, "A1"), value(sheet, "A1")]).toEqual(["=IF(B1=1.5,SUM(1,2),TRUE)", true]);
  });

  test("commas between arguments are refused where the list separator is a semicolon", () => {
    const { sheet } = book("de-CH");
    expect(type(sheet, "A1", "=SUMME(1,2)")).toMatchObject({
      outcome: "rejected",
      reason: "formula",
    });
    expect(value(sheet, "A1")).toBe("");
  });

  test("40 into a percent cell is 40 %", () => {
    const { sheet } = book();
    setStyle(sheet, at("A1"), { numberFormat: "0%" });
    type(sheet, "A1", "40");
    expect([value(sheet, "A1"), text(sheet, "A1")]).toEqual([0.4, "40%"]);
  });

  test("the 1904 date system counts from 1904", () => {
    const { sheet } = book("en-US", { date1904: true });
    type(sheet, "A1", "1/30/2020");
    expect([value(sheet, "A1"), text(sheet, "A1")]).toEqual([43860 - 1462, "1/30/2020"]);
  });
});

test("whatever is typed into a text cell stays as typed, an apostrophe in front aside", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...localeNames), (typed, locale) => {
      const { sheet } = book(locale);
      setStyle(sheet, at("B2"), { numberFormat: "@" });
      type(sheet, "B2", typed);
      expect(valueAt(sheet, 1, 1)).toBe(typed.startsWith("'") ? typed.slice(1) : typed);
    }),
  );
});
