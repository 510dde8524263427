/** What an edition of the template is. */
import type { ColumnKey } from "./column-key";
import type { TemplateColumn } from "./column";
import type { Condition } from "./condition";
import type { StatusPairs } from "./status";

/** The editions that Partner Center has handed out, oldest first. */
export const EDITIONS = ["2021-02", "2023-08", "2026"] as const;

export type Edition = (typeof EDITIONS)[number];

/** What the add-in inserts unless the user chooses another, and what a sheet is read as when no newer edition is recognised. */
export const DEFAULT_EDITION: Edition = "2021-02";

/** One edition: everything in which it differs from the others (docs/import-sheet.md, section 9). */
export interface TemplateEdition {
  readonly name: Edition;
  /** In template order, where that is known. */
  readonly columns: readonly TemplateColumn<ColumnKey>[];
  /** Whether the template's order of columns is known, and so whether a sheet can be out of order. */
  readonly isOrderKnown: boolean;
  /** Which substatuses belong to which status. */
  readonly statusPairs: StatusPairs;
  /** When columns are mandatory, and when they should be empty. */
  readonly conditions: readonly Condition[];
  /** Partner Center has added columns to it since: what nothing recognises is kept by Export. */
  readonly keepsUnknownColumns: boolean;
  /** Partner Center takes it for creating deals: it has the mandatory Marketplace Purchase Intent. */
  readonly createsDeals: boolean;
}

/** Limits of the seed article "Bulk operations for co-sell opportunities" (docs/import-sheet.md, section 1). */
export const LIMITS = {
  /** Data rows in one imported file; a larger file is not processed at all. */
  records: 1000,
  /** Data rows in a Partner Center export, which people edit and import again. */
  exportedRecords: 5000,
  /** Columns of each numbered family: Solution 1 … 50, Team member 1 … 50. */
  numbered: 50,
} as const;
