/**
 * A grid that draws no cells (`?grid=undrawn`), for tests that never look at them: Univer costs a page most of its start. It knows where each cell would be, so the cell editor,
 * dropdowns and prompts are laid out as ever; the mouse and the keys that are the grid's own (arrows, Enter, Tab outside of a cell) do nothing.
 */
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  HEADER_COLUMN_WIDTH,
  positionFor,
  type CreateGrid,
  type Grid,
} from "./view";

const HEADER_ROW_HEIGHT = 20;

/** The pixels before a row or column and its own, along one axis. */
function along(index: number, usual: number, sizes: ReadonlyMap<number, number>, hidden: readonly number[]) {
  const gone = new Set(hidden);
  const sizeOf = (at: number) => (gone.has(at) ? 0 : (sizes.get(at) ?? usual));
  const unusual = [...new Set([...sizes.keys(), ...hidden])].filter((at) => at < index);
  return {
    before: unusual.reduce((sum, at) => sum + sizeOf(at) - usual, index * usual),
    size: sizeOf(index),
  };
}

export const createUndrawnGrid: CreateGrid = (container, source) => {
  container.tabIndex = -1;
  let position = { x: 0, y: 0 };
  const scrolled = () => position;
  const place: Grid["place"] = (row, column) => {
    const layout = source.layout();
    const across = along(column, DEFAULT_COLUMN_WIDTH, layout.columnWidths, layout.hiddenColumns);
    const down = along(row, DEFAULT_ROW_HEIGHT, layout.rowHeights, layout.hiddenRows);
    return {
      left: HEADER_COLUMN_WIDTH + across.before - (column < layout.frozenColumns ? 0 : position.x),
      top: HEADER_ROW_HEIGHT + down.before - (row < layout.frozenRows ? 0 : position.y),
      width: across.size,
      height: down.size,
    };
  };
  const scrollTo: Grid["scrollTo"] = (to) => void (position = to);
  return Promise.resolve({
    refresh: () => undefined,
    select: () => undefined,
    reveal: (row, column) => scrollTo(positionFor({ row, column }, source.layout(), { place, scrolled }, container)),
    place,
    scrolled,
    scrollTo,
    colorOf: () => null,
    focus: () => container.focus(),
  });
};
