/** A file that is as it should be: commas, UTF-8, no fault. */
import type { FileSource } from "../src/values/sheet";

export const PLAIN_FILE: FileSource = {
  kind: "file",
  delimiter: ",",
  hasSeparatorLine: false,
  isUncut: false,
  rowsWithMore: [],
  encoding: "utf-8",
  isDamaged: false,
  encodingCandidates: [],
  badQuotes: [],
};

/** A file with a quote in that 1-based sheet row that is never closed. */
export const withBadQuote = (row: number): Partial<FileSource> => ({
  badQuotes: [{ row, why: "never-closed", lines: 1, records: 0, deals: [] }],
});
