/**
 * The square at the upper right of the pane that Office draws its own menu over (12 x 32 pixels on Windows, 34 x 32 on a Mac); Microsoft's guidelines for
 * task panes ask to keep 40 x 40 free.
 */
export const OFFICE_CORNER = "40px";
