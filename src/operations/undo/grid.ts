/** What has to be known of a sheet to find its rows and columns again. Rows and columns are 0-based, within the worksheet. */
export interface Grid {
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Of all columns from `firstColumn` on, as the sheet spells them. */
  readonly headers: readonly string[];
  /** The columns by which rows are known, as places among `headers`. */
  readonly keys: readonly number[];
  /** The place of the Errors column, which is the add-in's own; null without one. */
  readonly errors: number | null;
}
