/** The time of day after a date, and what its offset from UTC does to the day. */

/** 10:30, 10:30:00.000, 00.00.00; 10 AM; with T before and Z, AM, PM, UTC or an offset after. */
const TIME =
  /^(?:t ?)?(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?(?:[.,]\d{1,7})?(?: ?([ap])\.?m\.?)?| ?([ap])\.?m\.?)(?: ?(z|utc|gmt))?(?: ?([+-])(\d{2}):?(\d{2})?)?$/i;

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

export interface SplitTime {
  /** What is before the time, trimmed. */
  readonly date: string;
  /** Whole days from the date as written to the day in UTC: -1, 0 or 1; 0 where the time has no offset. NaN where there is no such time of day. */
  readonly days: number;
}

/** The hour of 0 to 24 that a clock of twelve hours means. */
function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  return (hour % 12) + (meridiem.toLowerCase() === "p" ? 12 : 0);
}

function daysToUtc(match: RegExpExecArray): number {
  const [, hour = "", minute = "0", withMinutes, withoutMinutes, utc, sign, hours = "", minutes = "0"] = match;
  if (utc === undefined && sign === undefined) return 0;
  const time = hourOf(Number(hour), withMinutes ?? withoutMinutes) * MINUTES_PER_HOUR + Number(minute);
  if (time > MINUTES_PER_DAY) return NaN;
  const offset = sign === undefined ? 0 : Number(hours) * MINUTES_PER_HOUR + Number(minutes);
  return Math.floor((sign === "-" ? time + offset : time - offset) / MINUTES_PER_DAY);
}

/** Splits the time of day off a text: from the first "T" or space after which there is nothing but a time. Null where there is none. */
export function splitTime(text: string): SplitTime | null {
  for (let index = 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character !== " " && character !== "T") continue;
    const match = TIME.exec(text.slice(index).trim());
    if (match) return { date: text.slice(0, index).trim(), days: daysToUtc(match) };
  }
  return null;
}
