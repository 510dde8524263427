/** A1 addresses of single areas. Never more than one area in a string: the separator between areas is the machine's. */

/** Rows and columns of a worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
