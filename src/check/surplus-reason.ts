/** A word for why a row has too many fields. */

/**
 * Why there are too many: a text with the separator in it has no quotes, or something that is no quote to a reader of CSV: typographic quotes, apostrophes,
 * a space before the quote, a backslash. "beside": the whole record was in one field, and something beside it.
 */
export type SurplusReason = "no-quotes" | "typographic" | "apostrophes" | "space-before" | "backslash" | "beside";
