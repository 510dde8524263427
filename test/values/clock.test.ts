/** A computer's date that cannot be right is known as such, and no other is. */
import { todayOf } from "../../src/values/clock";

test.each([
  ["2021-02-01T00:00:00Z", "2021-02-01"],
  ["2026-11-20T23:59:59Z", "2026-11-20"],
  ["2069-12-31T23:59:59Z", "2069-12-31"],
])("%s is the day %s", (now, day) => expect(todayOf(Date.parse(now))).toBe(day));

test.each([
  0,
  Date.parse("2000-01-01"),
  Date.parse("2021-01-31"),
  Date.parse("2070-01-01"),
  Date.parse("2090-05-05"),
  8.64e15,
  NaN,
])("%d is no day that a computer can show today", (now) => expect(todayOf(now)).toBeNull());
