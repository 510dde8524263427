import { checkCell, excel, inExcel, inText } from "./support";

const amount = (text: string) => inText("dealValue", text);

describe("invalid-number", () => {
  test.each(["12563", "12563.5", "12563.50", "0.01", "007", "1234567890123456789", "12.563"])(
    "%s is a plain number",
    (text) => {
      expect(amount(text)).toEqual([]);
    },
  );

  test.each([
    ["12 563,50 kr", "12563.5"],
    ["1.234.567,5", "1234567.5"],
    ["$12,563.00", "12563"],
    ["12\u00a0563,50", "12563.5"],
    ["12\u2009563,50", "12563.5"],
    ["12\u202f563", "12563"],
    ["12'563.50", "12563.5"],
    ["12’563", "12563"],
    ["12,5", "12.5"],
    ["12563,50", "12563.5"],
    ["1234,567", "1234.567"],
    ["0,123", "0.123"],
    ["1,23456", "1.23456"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["1,234.567", "1234.567"],
    ["1 234.567", "1234.567"],
    ["1 234,567", "1234.567"],
    ["12,34,567.00", "1234567"],
    ["€ 12.50", "12.5"],
    ["12 563 SEK", "12563"],
    ["SEK 12563", "12563"],
    ["US$12,563.00", "12563"],
    ["12 563:-", "12563"],
    ["12.563,-", "12563"],
    ["12.563:-", "12563"],
    ["+5", "5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["$0", "0"],
  ])("%s can only be %s", (text, right) => {
    expect(amount(text)).toEqual([`invalid-number error → ${right}`]);
  });

  test.each([
    ["1,234", "ambiguous"],
    ["$1,234", "ambiguous"],
    ["123,456", "ambiguous"],
    ["12.563 kr", "ambiguous"],
    ["-5", "negative"],
    ["-12 563,50 kr", "negative"],
    ["−5", "negative"],
    ["(5)", "negative"],
    ["5-", "negative"],
    ["$-5", "negative"],
    ["12k", "text"],
    ["2 million", "text"],
    ["about 5", "text"],
    ["soon", "text"],
    ["1.3E+04", "text"],
    ["5-10", "text"],
    ["50%", "text"],
    ["12 kr 50", "text"],
    ["1 2 3", "grouping"],
    ["12 56", "grouping"],
    ["1,2345.6", "grouping"],
    ["1.23.4", "grouping"],
    ["1 234'567", "grouping"],
    ["1,234,56", "grouping"],
    ["1.2,-", "grouping"],
    ["5.5:-", "grouping"],
  ])("%s has no single reading (%s)", (text, why) => {
    const { findings } = checkCell("dealValue", text, text, "@");
    expect(findings).toMatchObject([{ code: "invalid-number", severity: "error", fix: null, params: { why } }]);
  });
});

describe("zero-deal-value", () => {
  test.each(["0", "0.00", "000"])("%s", (text) => {
    expect(amount(text)).toEqual(["zero-deal-value warning"]);
  });

  test("the smallest amount is none", () => {
    expect(amount("0.01")).toEqual([]);
  });
});

describe("amounts in Excel", () => {
  const value = (number: number, text: string, format = "General", decimalSeparator = ".") =>
    inExcel("dealValue", number, text, format, { context: { source: excel(decimalSeparator) } });

  test.each<[string, number, string]>([
    ["a whole number", 12563, "12563"],
    ["decimals behind a point", 12563.5, "12563.5"],
    ["two decimals", 12563.5, "12563.50"],
    ["a sum that binary fractions spoil", 0.1 + 0.2, "0.3"],
  ])("%s is fine", (_, number, text) => {
    expect(value(number, text)).toEqual([]);
  });

  test.each<[string, number, string, string]>([
    ["Swedish currency", 12563, "12 563,00 kr", "General"],
    ["an exponent", 12563, "1.3E+04", "General"],
    ["grouped", 12563, "12.563", "General"],
    ["rounded", 12563.4, "12563", "General"],
    ["up to eleven digits", 12345678901, "1.23E+10", "General"],
    ["twelve digits, which General turns to an exponent", 123456789012, "1.23457E+11", "0"],
    ["more decimals than General shows", 123456789.125, "123456789.1", "0.000"],
  ])("%s is shown wrong", (_, number, text, format) => {
    expect(value(number, text, "#,##0")).toEqual([`csv-display error → format ${format}`]);
  });

  test("a decimal comma has no format that helps", () => {
    expect(value(12563.5, "12563,5", "General", ",")).toEqual(["csv-display error"]);
    expect(value(12563, "12 563,00 kr", "#,##0.00", ",")).toEqual(["csv-display error → format General"]);
  });

  test("negative, zero and no numbers", () => {
    expect(value(-5, "-5")).toEqual(["invalid-number error"]);
    expect(value(0, "0")).toEqual(["zero-deal-value warning"]);
    expect(value(0, "-", "_-* #,##0_-")).toEqual(["csv-display error → format General", "zero-deal-value warning"]);
    expect(inExcel("dealValue", true, "TRUE")).toEqual(["invalid-number error"]);
    expect(value(46154, "12.maj", "d-mmm")).toEqual(["invalid-number error"]);
  });
});
