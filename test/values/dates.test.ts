import fc from "fast-check";
import { isDayFirstDate, readDay } from "../../src/values/date-reading";
import {
  formatDay,
  fromIso,
  fromSerial,
  plusYears,
  readStrictDay,
  toDay,
  toIso,
  toSerial,
} from "../../src/values/dates";
import { isDateFormat } from "../../src/values/number-formats";
import { cases } from "../random-cases";

const anyDay = fc.integer({ min: 1, max: 2_958_465 }).map((serial) => fromSerial(serial, false) ?? 19000301);

describe("Excel's serial numbers", () => {
  test.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, null],
    [61, false, "1900-03-01"],
    [46416, false, "2027-01-29"],
    [46416.999, false, "2027-01-29"],
    [2_958_465, false, "9999-12-31"],
    [2_958_466, false, null],
    [0, false, null],
    [-1, false, null],
    [NaN, false, null],
    [0, true, "1904-01-01"],
    [44954, true, "2027-01-29"],
    [2_957_003, true, "9999-12-31"],
    [2_957_004, true, null],
  ])("%d (1904: %s) is %s", (serial, date1904, iso) => {
    const day = fromSerial(serial, date1904);
    expect(day === null ? null : toIso(day)).toBe(iso);
  });

  test("every day goes there and back, in both systems", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), fc.boolean(), (days, date1904) => {
        const serial = date1904 ? days - 1462 : days;
        const day = fromSerial(serial, date1904);
        expect(day === null ? null : toSerial(day, date1904)).toBe(serial);
      }),
    );
    for (let serial = 1; serial <= 100; serial += 1) {
      const day = fromSerial(serial, false);
      if (day !== null) expect(toSerial(day, false)).toBe(serial);
    }
  });

  test("days before the system begins have none", () => {
    expect(toSerial(18991231, false)).toBeNull();
    expect(toSerial(19031231, true)).toBeNull();
    expect(toSerial(19040101, true)).toBe(0);
    expect(toSerial(19000228, false)).toBe(59);
  });
});

test("the calendar", () => {
  expect(toDay(2028, 2, 29)).toBe(20280229);
  expect(toDay(2027, 2, 29)).toBeNull();
  expect(toDay(1900, 2, 29)).toBeNull();
  expect(toDay(2000, 2, 29)).toBe(20000229);
  expect(toDay(2027, 13, 1)).toBeNull();
  expect(toDay(2027, 0, 1)).toBeNull();
  expect(toDay(0, 1, 1)).toBeNull();
  expect(plusYears(20280229, 10)).toBe(20380229);
  expect(() => fromIso("2027-02-29")).toThrow(RangeError);
  expect(() => fromIso("1/2/2027")).toThrow(RangeError);
});

test("a day written as the file needs it is read back", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(readStrictDay(formatDay(day))).toBe(day);
      expect(fromIso(toIso(day))).toBe(day);
    }),
  );
});

test("every way to write a day with its month by name, or year first, has that one reading", () => {
  const writers = ["en-GB", "en-US", "sv-SE"].flatMap((locale) =>
    (["long", "short"] as const).map(
      (month) => new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" }),
    ),
  );
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-03-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      for (const writer of writers)
        expect([writer.format(date), readDay(writer.format(date)).day]).toEqual([writer.format(date), fromIso(iso)]);
      expect(readDay(iso).day).toBe(fromIso(iso));
      expect(readDay(date.toISOString()).day).toBe(fromIso(iso));
      expect(readDay(iso.replaceAll("-", "")).day).toBe(fromIso(iso));
    }),
  );
});

test("no text makes the reader fail, and what it reads is a day", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789/-. :,TZjanmj'’\u00a0"), maxLength: 20 }), (text) => {
      const { day, why } = readDay(text);
      if (day !== null) expect(readStrictDay(formatDay(day))).toBe(day);
      else expect(why).not.toBe("time");
    }),
    { numRuns: cases(2000) },
  );
});

test("texts that are dates only if the day comes first", () => {
  for (const text of ["30/01/2027", "30-01-2027", "30/01/2027 10:00", "30/1 2027"])
    expect(isDayFirstDate(text)).toBe(true);
  for (const text of [
    "01/30/2027",
    "3/4/2027",
    "30.1.2027",
    "30 Jan 2027",
    "2027-01-30",
    "1-30-2027",
    "30/01/27",
    "13/14/2027",
    "x",
    "",
  ]) {
    expect(isDayFirstDate(text)).toBe(false);
  }
});

test("number formats that show a day", () => {
  for (const format of [
    "mm\\/dd\\/yyyy",
    "m/d/yyyy",
    "yyyy-mm-dd",
    "[$-41D]d mmmm yyyy",
    "[$-F800]dddd\\, mmmm dd\\, yyyy",
    "mmm",
    "m/d/yy h:mm",
    "d",
  ]) {
    expect([format, isDateFormat(format)]).toEqual([format, true]);
  }
  for (const format of [
    "General",
    "@",
    "0",
    "0.00E+00",
    "#,##0.00 [$kr-41D]",
    '0 "days"',
    "[Red]0",
    "h:mm",
    "mm:ss",
    "0\\d",
    "_d0",
    '"unclosed d',
    "",
  ]) {
    expect([format, isDateFormat(format)]).toEqual([format, false]);
  }
});
