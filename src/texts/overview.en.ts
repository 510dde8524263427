import { formatNumber, plural } from "./language";

const n = (count: number): string => formatNumber(count, "en");

/** What is at the head of the results: how far the sheet is, and where its findings are. */
export const overview = {
  /** Records without an error, of all. */
  ready: (ready: number, records: number) => `${n(ready)} of ${n(records)} can be exported`,
  columns: (count: number) => `${n(count)} ${plural(count, "column", "columns")} with findings`,
  column: "Column",
  errors: "Errors",
  warnings: "Warnings",
  noHeader: "(no heading)",
};

export type OverviewTexts = typeof overview;
