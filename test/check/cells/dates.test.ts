import { checkCell, excel, inExcel, inText, type Around } from "./support";

const date = (text: string, around?: Around) => inText("closeDate", text, around);
const fixed = (text: string) => `invalid-date error → ${text}`;

describe("invalid-date", () => {
  test.each(["01/30/2027", "1/30/2027", "12/31/2027", "2/29/2028", "6/3/2027"])("%s is right", (text) => {
    expect(date(text)).toEqual([]);
  });

  test.each([
    ["2027-01-30", "01/30/2027"],
    ["2027-1-3", "01/03/2027"],
    ["2027/01/30", "01/30/2027"],
    ["2027.01.30", "01/30/2027"],
    ["20270130", "01/30/2027"],
    ["30.1.2027", "01/30/2027"],
    ["03.04.2027", "04/03/2027"],
    ["30. 1. 2027", "01/30/2027"],
    ["30/01/2027", "01/30/2027"],
    ["30-01-2027", "01/30/2027"],
    ["1-30-2027", "01/30/2027"],
    ["03-03-2027", "03/03/2027"],
    ["30 Jan 2027", "01/30/2027"],
    ["30-Jan-2027", "01/30/2027"],
    ["30 januari 2027", "01/30/2027"],
    ["den 3 maj 2027", "05/03/2027"],
    ["30:e januari 2027", "01/30/2027"],
    ["Jan 30, 2027", "01/30/2027"],
    ["January 30th, 2027", "01/30/2027"],
    ["Saturday, 30 January 2027", "01/30/2027"],
    ["1 okt. 2027", "10/01/2027"],
    ["3 MARS 2027", "03/03/2027"],
    ["2027 Jan 30", "01/30/2027"],
    ["1/30/2027 00:00", "01/30/2027"],
    ["3/4/2027 12:00:00 AM", "03/04/2027"],
    ["1/30/2027, 10:30", "01/30/2027"],
    ["1/30/2027 10 AM", "01/30/2027"],
    ["30 Jan 2027 10 p.m.", "01/30/2027"],
    ["2027-01-30T10:30:00Z", "01/30/2027"],
    ["2027-01-30T23:00:00.000+01:00", "01/30/2027"],
    ["30.1.2027 10.30", "01/30/2027"],
    ["30/1 2027", "01/30/2027"],
    ["1 / 30 / 2027", "01/30/2027"],
  ])("%s can only be %s", (text, right) => {
    expect(date(text)).toEqual([fixed(right)]);
  });

  test.each([
    ["13/14/2027", "no-such-day"],
    ["2/30/2027", "no-such-day"],
    ["31/2/2027", "no-such-day"],
    ["2/29/2027", "no-such-day"],
    ["2027-13-01", "no-such-day"],
    ["30.13.2027", "no-such-day"],
    ["1.30.2027", "no-such-day"],
    ["0/1/2027", "no-such-day"],
    ["03-04-2027", "ambiguous"],
    ["3 4 2027", "ambiguous"],
    ["1/3/27", "two-digit-year"],
    ["30.1.27", "two-digit-year"],
    ["30 Jan 27", "two-digit-year"],
    ["46052", "format"],
    ["12/2027", "format"],
    ["January 2027", "format"],
    ["soon", "format"],
    ["1/30/12027", "format"],
    ["001/30/2027", "format"],
    ["30 Janvier 2027", "format"],
    ["1/30/2027?", "format"],
    ["(1/30/2027)", "format"],
    ["10:30", "format"],
  ])("%s has no single reading (%s)", (text, why) => {
    const { findings } = checkCell("closeDate", text, text, "@");
    expect(findings).toMatchObject([{ code: "invalid-date", severity: "error", fix: null, params: { why } }]);
  });
});

describe("close dates", () => {
  const open = { record: { status: "New" } };
  test.each([
    ["11/19/2026", ["close-date-past warning"]],
    ["11/20/2026", []],
    ["11/20/2036", []],
    ["11/21/2036", ["close-date-far warning"]],
    ["11/20/2016", ["close-date-past warning"]],
    ["11/19/2016", ["close-date-far warning", "close-date-past warning"]],
  ])("%s in an open deal, today being 11/20/2026", (text, expected) => {
    expect(date(text, open)).toEqual(expected);
  });

  test("the past is no finding in a closed deal, or one of unknown status", () => {
    expect(date("1/30/2020", { record: { status: "Closed" } })).toEqual([]);
    expect(date("1/30/2020", { record: { status: "Active" } })).toEqual(["close-date-past warning"]);
    expect(date("1/30/2020", { record: { status: "" } })).toEqual([]);
  });

  test("ten years before a leap day is March 1", () => {
    const leapDay = { context: { today: "2028-02-29" } };
    expect(date("2/28/2038", leapDay)).toEqual([]);
    expect(date("3/1/2038", leapDay)).toEqual(["close-date-far warning"]);
    expect(date("2/28/2018", leapDay)).toEqual(["close-date-far warning"]);
    expect(date("3/1/2018", leapDay)).toEqual([]);
  });

  test("an invalid date is not judged as a date", () => {
    expect(date("2020-01-30", open)).toEqual([fixed("01/30/2020")]);
  });
});

describe("date-swapped", () => {
  const dayFirst = { context: { dayFirstDates: true } };
  test.each([
    ["3/4/2027", ["date-swapped warning"]],
    ["12/11/2027", ["date-swapped warning"]],
    ["12/12/2027", []],
    ["12/13/2027", []],
  ])("%s beside day-first texts", (text, expected) => {
    expect(date(text, dayFirst)).toEqual(expected);
    expect(date(text)).toEqual([]);
  });

  test("names both readings", () => {
    const { findings } = checkCell("closeDate", "3/4/2027", "3/4/2027", "@", dayFirst);
    expect(findings[0]?.params).toEqual({ monthFirst: "2027-03-04", dayFirst: "2027-04-03" });
  });

  test("a real date beside them is suspect as well", () => {
    expect(inExcel("closeDate", 46450, "3/4/2027", "m/d/yyyy", dayFirst)).toEqual(["date-swapped warning"]);
    expect(inExcel("closeDate", 46416, "01/29/2027", "mm\\/dd\\/yyyy", dayFirst)).toEqual([]);
  });
});

describe("dates in Excel", () => {
  const FORMAT = "mm\\/dd\\/yyyy";
  const display = [`csv-display error → format ${FORMAT}`];
  test.each<[string, string, string, readonly string[]]>([
    ["as the file needs it", "01/29/2027", FORMAT, []],
    ["without zeros", "1/29/2027", "m/d/yyyy", []],
    ["Swedish", "2027-01-29", "m/d/yyyy", display],
    ["British", "29/01/2027", "m/d/yyyy", display],
    ["German", "29.01.2027", "m/d/yyyy", display],
    ["in words", "29 January 2027", "[$-809]d mmmm yyyy", display],
    ["with a time", "1/29/2027 0:00", "m/d/yyyy h:mm", display],
    ["with a short year", "1/29/27", "m/d/yy", display],
    ["without a date format", "46416", "General", display],
  ])("shown %s", (_, text, format, expected) => {
    expect(inExcel("closeDate", 46416, text, format)).toEqual(expected);
  });

  test("April 3 shown as 03/04/2027 would be read as March 4", () => {
    expect(inExcel("closeDate", 46480, "03/04/2027", "dd/mm/yyyy")).toEqual(display);
  });

  test("a time of day that does not show is fine", () => {
    expect(inExcel("closeDate", 46416.75, "01/29/2027", FORMAT)).toEqual([]);
  });

  test("the effective text is the day", () => {
    expect(checkCell("closeDate", 46416, "2027-01-29", "yyyy-mm-dd", { context: { source: excel() } }).effective).toBe(
      "01/29/2027",
    );
  });

  test("the 1904 date system", () => {
    expect(inExcel("closeDate", 44954, "01/29/2027", FORMAT, { context: { source: excel(".", true) } })).toEqual([]);
    expect(inExcel("closeDate", 44954, "2027-01-29", FORMAT, { context: { source: excel(".", true) } })).toEqual(
      display,
    );
  });

  test.each([
    ["a number that is no day of this century", 2027, "2027", "General"],
    ["a negative date", -1, "-1", "m/d/yyyy"],
    ["a time of day", 0.5, "12:00", "h:mm"],
    ["February 29, 1900", 60, "2/29/1900", "m/d/yyyy"],
    ["a boolean", true, "TRUE", "General"],
  ])("%s is no date", (_, value, text, format) => {
    expect(inExcel("closeDate", value, text, format)).toEqual(["invalid-date error"]);
  });

  test("csv-display does not block the export", () => {
    const { findings } = checkCell("closeDate", 46416, "2027-01-29", "yyyy-mm-dd", { context: { source: excel() } });
    expect(findings).toMatchObject([
      {
        code: "csv-display",
        blocks: false,
        params: { kind: "date", shown: "2027-01-29", expected: "01/29/2027" },
      },
    ]);
  });
});
