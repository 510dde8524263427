/** The day of a computer's clock, and whether it can be right: an empty battery or a wrong setting makes it 1970, or a year far ahead. */

/** The template's first edition is from this month. */
const FIRST = "2021-02-01";
/** Longer than this version will be used. */
const LAST = "2069-12-31";

/**
 * The day in UTC as YYYY-MM-DD; null where the clock cannot be right.
 * @param now milliseconds since 1970, or no number at all.
 */
export function todayOf(now: number): string | null {
  const date = new Date(now);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  // Years beyond 9999 begin with a sign: "+" and "-" come before all digits.
  const day = iso.slice(0, FIRST.length);
  return day >= FIRST && day <= LAST ? day : null;
}
