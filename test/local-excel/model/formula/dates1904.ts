/** Date functions of a workbook that counts days from 1904; the engine's own count from 1900. */
import FormulaParser, { type Argument } from "fast-formula-parser";
import { DAYS_1904 } from "../dates";

const { FormulaError } = FormulaParser;
const DAY = 86_400_000;
const START = Date.UTC(1899, 11, 30);

const number = (arg: Argument | undefined): number => {
  const given = arg?.value ?? 0;
  return typeof given === "boolean" ? Number(given) : typeof given === "number" ? given : Number.NaN;
};
/** The moment that a serial number of the 1904 system means. */
const dateOf = (arg: Argument | undefined): Date => new Date(START + (Math.floor(number(arg)) + DAYS_1904) * DAY);
const part =
  (read: (date: Date) => number) =>
  (serial: Argument): unknown => {
    const found = read(dateOf(serial));
    return Number.isNaN(found) ? FormulaError.VALUE : found;
  };

/** Years below 1904 are counted from 1904, as Excel does in this system. */
function date(...args: Argument[]): unknown {
  const [year, month, day] = args.map((arg) => Math.trunc(number(arg)));
  if (year === undefined || month === undefined || day === undefined || [year, month, day].some(Number.isNaN))
    return FormulaError.VALUE;
  return (Date.UTC(year < 1904 ? year + 1904 : year, month - 1, day) - START) / DAY - DAYS_1904;
}

export const functions1904: Record<string, (...args: Argument[]) => unknown> = {
  DATE: date,
  YEAR: part((moment) => moment.getUTCFullYear()),
  MONTH: part((moment) => moment.getUTCMonth() + 1),
  DAY: part((moment) => moment.getUTCDate()),
};
