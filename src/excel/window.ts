/**
 * How much room there is for the sheet. Excel tells the width of its window on desktop only, in a requirement set that this add-in does not ask for
 * (`Excel.Window.usableWidth`, ExcelApiDesktop); but no window is wider than its screen.
 */

/** Points of a pixel of the page. */
const POINTS = 0.75;

/** Points that the window has for the sheet beside the pane at most; Infinity where that is not known. */
export function roomBeside(): number {
  const { screen, innerWidth } = globalThis as Partial<Pick<Window, "screen" | "innerWidth">>;
  if (!screen || innerWidth === undefined || screen.availWidth <= innerWidth) return Infinity;
  return (screen.availWidth - innerWidth) * POINTS;
}
