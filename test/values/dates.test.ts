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

describe("times, offsets and signs of other scripts", () => {
  test.each([
    ["2027-06-30T23:30:00-05:00", "2027-07-01", "time"],
    ["2027-06-30T00:30:00+02:00", "2027-06-29", "time"],
    ["2027-06-30T10:00:00Z", "2027-06-30", "time"],
    ["2027-06-30 00:00:00.0000000 +00:00", "2027-06-30", "time"],
    ["2027-12-31 23:00 -0100", "2028-01-01", "time"],
    ["12/31/2027 11:00 PM UTC", "2027-12-31", "time"],
    ["12/31/2027 11 PM -05:00", "2028-01-01", "time"],
    ["12/31/2027 12:30 am +02:00", "2027-12-30", "time"],
    ["9999-12-31T23:30:00-05:00", null, "no-such-day"],
    ["2027-06-30T25:30:00Z", null, "no-such-day"],
    ["2027年6月30日", "2027-06-30", "signs"],
    ["2027年06月30日 0:00", "2027-06-30", "signs"],
    ["2027년 6월 30일", "2027-06-30", "signs"],
    ["２０２７/０６/３０", "2027-06-30", "signs"],
    ["٣٠/٠٦/٢٠٢٧", "2027-06-30", "signs"],
    ["2027‑06‑30", "2027-06-30", "signs"],
    ["03–04–2027", null, "ambiguous"],
    ["27年6月30日", null, "two-digit-year"],
    ["30.6.2027 г.", null, "format"],
    ["30/6/2027 12:00:00 a. m.", null, "format"],
    ["Wed Jun 30 2027 00:00:00 GMT+0200 (Central European Summer Time)", null, "format"],
  ])("%s is %s", (text, iso, why) => {
    const reading = readDay(text);
    expect([reading.day === null ? null : toIso(reading.day), reading.why]).toEqual([iso, why]);
  });

  test("a day as any program writes it with an offset is its day in UTC", () => {
    const minute = fc.integer({ min: Date.UTC(1950, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, fc.integer({ min: -14 * 60, max: 14 * 60 }), (time, offset) => {
        const local = new Date((time + offset) * 60_000).toISOString().slice(0, 16);
        const two = (value: number): string => String(value).padStart(2, "0");
        const size = Math.abs(offset);
        const text = `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        const { day } = readDay(text);
        expect(day === null ? null : toIso(day)).toBe(new Date(time * 60_000).toISOString().slice(0, 10));
      }),
    );
  });

  test("a date that could be day first as well is in doubt, be it with a time or in other signs", () => {
    expect(readDay("3/4/2027 10:00")).toMatchObject({ day: 20270304, inDoubt: true, dayFirst: false });
    expect(readDay("０５/０４/２０２７")).toMatchObject({ day: 20270504, inDoubt: true });
    expect(readDay("5/5/2027 10:00")).toMatchObject({ inDoubt: false });
    expect(readDay("1/30/2027 10:00")).toMatchObject({ inDoubt: false });
    expect(readDay("30/1/2027 10:00")).toMatchObject({ inDoubt: false, dayFirst: true });
    expect(readDay("2027-03-04T10:00")).toMatchObject({ inDoubt: false });
  });
});
