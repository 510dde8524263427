/** Where keys lead that look at what the sheet holds: Home, End and the arrows with Ctrl. */
import { endColumn, endRow, MAX_COLUMNS, MAX_ROWS, type Place, type Sheet, usedArea, valueAt } from "../model";

const isFilled = (sheet: Sheet, { row, column }: Place) => valueAt(sheet, row, column) !== null;

/** Ctrl+arrow: to the end of the filled cells that way, from there to the next filled cell, or to the edge of the sheet. */
export function edge(sheet: Sheet, from: Place, down: number, right: number): Place {
  const used = usedArea(sheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const step = ({ row, column }: Place): Place => ({ row: row + down, column: column + right });
  const inside = ({ row, column }: Place) =>
    row >= 0 &&
    column >= 0 &&
    row < Math.max(endRow(used), from.row) &&
    column < Math.max(endColumn(used), from.column);
  let at = step(from);
  const filled = isFilled(sheet, from) && inside(at) && isFilled(sheet, at);
  if (filled) {
    while (inside(step(at)) && isFilled(sheet, step(at))) at = step(at);
    return at;
  }
  while (inside(at) && !isFilled(sheet, at)) at = step(at);
  if (inside(at)) return at;
  return {
    row: down === 0 ? from.row : down > 0 ? MAX_ROWS - 1 : 0,
    column: right === 0 ? from.column : right > 0 ? MAX_COLUMNS - 1 : 0,
  };
}

/** Home: the first column that scrolls. */
export const lineStart = (sheet: Sheet, { row }: Place): Place => ({ row, column: sheet.state.panes.columns });

/** Ctrl+Home: the first cell that scrolls. */
export const sheetStart = (sheet: Sheet): Place => ({ row: sheet.state.panes.rows, column: sheet.state.panes.columns });

/** Ctrl+End: the last cell of what is used. */
export function sheetEnd(sheet: Sheet): Place {
  const used = usedArea(sheet, false);
  return used ? { row: endRow(used) - 1, column: endColumn(used) - 1 } : { row: 0, column: 0 };
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Where a key leads from a cell; null for keys that the grid knows by itself. `page`: rows that are seen at once. */
export function destination(sheet: Sheet, from: Place, key: string, control: boolean, page: number): Place | null {
  const arrow = ARROWS[key];
  if (control) {
    if (arrow) return edge(sheet, from, arrow[0], arrow[1]);
    if (key === "Home") return sheetStart(sheet);
    return key === "End" ? sheetEnd(sheet) : null;
  }
  if (key === "Home") return lineStart(sheet, from);
  if (key === "PageDown") return { ...from, row: Math.min(MAX_ROWS - 1, from.row + page) };
  return key === "PageUp" ? { ...from, row: Math.max(0, from.row - page) } : null;
}
