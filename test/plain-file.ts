/** Files as tests need them. */
import type { FileSource } from "../src/values/sheet";

export { PLAIN_FILE } from "../src/values/sheet";

/** A file with a quote in that 1-based sheet row that is never closed. */
export const withBadQuote = (row: number): Partial<FileSource> => ({
  badQuotes: [{ row, why: "never-closed", lines: 1, records: 0, deals: [] }],
});
