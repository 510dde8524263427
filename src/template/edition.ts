/** The editions of the template that Partner Center has handed out, oldest first. */
export const EDITIONS = ["2021-02", "2023-08", "2026"] as const;

export type Edition = (typeof EDITIONS)[number];

/** What the add-in inserts, and what a sheet is read as when no header of a newer edition stands on it. */
export const DEFAULT_EDITION: Edition = "2021-02";

/** Limits of the seed article "Bulk operations for co-sell opportunities" (docs/import-sheet.md, section 1). */
export const LIMITS = {
  /** Data rows in one imported file; a larger file is not processed at all. */
  records: 1000,
  /** Data rows in a Partner Center export, which people edit and import again. */
  exportedRecords: 5000,
  /** Columns of each numbered family: Solution 1 … 50, Team member 1 … 50. */
  numbered: 50,
} as const;
