import fc from "fast-check";
import { shownDateSystem } from "../../../src/excel/sheet/settings";
import { displayText, localeNames, localeOf } from "../../local-excel/model";

const one = (value: number, text: string, format: string) =>
  shownDateSystem({ values: [[value]], text: [[text]], formats: [[format]] });

test.each([
  ["1/30/2027", false],
  ["2027-01-30", false],
  ["30.01.27", false],
  ["den 30 januari 2027", false],
  ["30-Jan", false],
  ["1/31/2031", true],
  ["2031-01-31", true],
  ["31.01.31", true],
  ["########", null],
  ["January", null],
] as const)("46417 shown as %s: counted from 1904 is %s", (text, expected) => {
  expect(one(46417, text, "yyyy-mm-dd")).toBe(expected);
});

test("only cells with a date format speak, and the first that tells decides", () => {
  expect(one(46417, "1/31/2031", "General")).toBeNull();
  expect(
    shownDateSystem({
      values: [["1/31/2031", 46417, 46417]],
      text: [["1/31/2031", "####", "1/31/2031"]],
      formats: [["@", "m/d/yyyy", "m/d/yyyy"]],
    }),
  ).toBe(true);
});

test("whatever the machine, the format and the day, a date that shows its year tells the right system", () => {
  const formats = ["m/d/yyyy", "mm\\/dd\\/yyyy", "yyyy-mm-dd", "dd/mm/yyyy", "d mmmm yyyy", "yyyy/mm/dd"];
  const day = fc.integer({ min: 36_526, max: 55_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...localeNames),
      fc.constantFrom(...formats),
      day,
      fc.boolean(),
      (name, format, value, date1904) => {
        const text = displayText(value, format, { locale: localeOf(name), date1904, width: null });
        expect(one(value, text, format)).toBe(date1904);
      },
    ),
  );
});
