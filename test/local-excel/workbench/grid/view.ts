/** What the window on a workbook asks of its grid, whatever draws it. Rows and columns are 0-based, sizes are pixels. */
import type { Place } from "../../model";
import type { GridEvents, GridLayout, GridSource, Span } from "./source";

export const HEADER_COLUMN_WIDTH = 46;
export const DEFAULT_ROW_HEIGHT = 20;
export const DEFAULT_COLUMN_WIDTH = 64;
/** Pixels along the right and lower edge that scroll bars cover. */
const SCROLLBAR = 12;

export interface Grid {
  /** Draws everything anew. Cheap: only what is visible is asked for. */
  refresh(): void;
  /** Selects as the program, not the user, wants it: `selected` is not told. */
  select(span: Span): void;
  /** Scrolls only as far as the cell needs to be seen. */
  reveal(row: number, column: number): void;
  /** Where a cell is drawn, in pixels from the grid's own corner; it may lie outside of what is visible. */
  place(
    row: number,
    column: number,
  ): { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** How far the part that scrolls has been scrolled, in pixels. */
  scrolled(): { readonly x: number; readonly y: number };
  scrollTo(position: { readonly x: number; readonly y: number }): void;
  /** The fill drawn in a cell (at its lower right corner), "#RRGGBB"; null for none, and outside of what is visible. */
  colorOf(row: number, column: number): string | null;
  /** Gives the keyboard back to the grid. */
  focus(): void;
}

export type CreateGrid = (container: HTMLElement, source: GridSource, events: GridEvents) => Promise<Grid>;

/** By how much to scroll for what lies between `from` and `to` to be seen between `first` and `last`; its beginning comes first. */
function overhang(from: number, to: number, first: number, last: number): number {
  return from < first ? from - first : Math.max(0, Math.min(to - last, from - first));
}

/** The position to scroll to, so that the cell is seen; the present one where it is seen already. */
export function positionFor(
  { row, column }: Place,
  { frozenRows, frozenColumns }: GridLayout,
  { place, scrolled }: Pick<Grid, "place" | "scrolled">,
  container: HTMLElement,
): ReturnType<Grid["scrolled"]> {
  const { left, top, width, height } = place(row, column);
  const corner = place(frozenRows, frozenColumns);
  const { x, y } = scrolled();
  return {
    x:
      column < frozenColumns ? x : x + overhang(left, left + width, corner.left + x, container.clientWidth - SCROLLBAR),
    y: row < frozenRows ? y : y + overhang(top, top + height, corner.top + y, container.clientHeight - SCROLLBAR),
  };
}
