/** Messages of Excel's as others have seen them. */

/** OfficeDev/office-js #5319. */
export const INVALID_SELECTION = "The current selection is invalid for this operation.";
/** OfficeDev/office-js #1025. */
export const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
