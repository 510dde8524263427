/** Dates as serial numbers. */

/** Days between the two date systems. */
export const DAYS_1904 = 1462;
const DAY = 86_400_000;

/** The serial number of the clock's local date and time (1900 system, 1904 where told; valid from March 1900 on). */
export function serialOf(date: Date, date1904: boolean): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (local - Date.UTC(1899, 11, 30)) / DAY - (date1904 ? DAYS_1904 : 0);
}
