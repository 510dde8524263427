/** The shapes of the rules of one column. */
import type { RecordContext } from "./context";
import type { Report } from "./draft";

/** Checks a text that is neither blank nor an error, tidied. Returns the effective text. */
export type TextRule = (text: string, record: RecordContext, report: Report) => string;

/** Checks a number of Excel: its value, what it shows, its en-US format. Returns the effective text. */
export type NumberRule = (
  value: number,
  shown: string,
  format: string,
  record: RecordContext,
  report: Report,
) => string;
