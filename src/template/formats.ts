/** Excel number formats (en-US) of the template's columns. */

/**
 * `mm\/dd\/yyyy` has its slashes escaped on purpose: a bare slash in a date format is shown as the machine's own date separator, and
 * Save as CSV writes what is shown.
 */
export const DATE_FORMAT = "mm\\/dd\\/yyyy";
export const TEXT_FORMAT = "@";
/** Whole numbers: codes. */
export const CODE_FORMAT = "0";
export const AMOUNT_FORMAT = "General";
