/**
 * Keys of the findings list, as the WAI-ARIA tree pattern has them. Pure, so that it is tested as a function.
 */
import { isGroupRow, type ListRow } from "./groups";

export type KeyAction =
  | { readonly type: "move"; readonly index: number }
  | { readonly type: "fold"; readonly key: string; readonly open: boolean }
  | { readonly type: "activate" };

/** How far Page Up and Page Down go. */
const PAGE = 10;

const moveTo = (rows: readonly ListRow[], index: number): KeyAction => ({
  type: "move",
  index: Math.max(0, Math.min(rows.length - 1, index)),
});

const parentOf = (rows: readonly ListRow[], key: string): number => rows.findIndex((other) => other.key === key);

/**
 * What a key does while the row at `active` (0-based) has the focus; null for a key that the list leaves alone.
 * Left goes from a finding to its group and closes an open group; Right opens a group and enters an open one.
 */
export function keyAction(rows: readonly ListRow[], active: number, key: string): KeyAction | null {
  const row = rows[active];
  if (!row) return null;
  switch (key) {
    case "ArrowDown":
      return moveTo(rows, active + 1);
    case "ArrowUp":
      return moveTo(rows, active - 1);
    case "PageDown":
      return moveTo(rows, active + PAGE);
    case "PageUp":
      return moveTo(rows, active - PAGE);
    case "Home":
      return moveTo(rows, 0);
    case "End":
      return moveTo(rows, rows.length - 1);
    case "Enter":
    case " ":
      return { type: "activate" };
    case "ArrowRight":
      if (!isGroupRow(row)) return null;
      return row.open ? moveTo(rows, active + 1) : { type: "fold", key: row.key, open: true };
    case "ArrowLeft":
      if (!isGroupRow(row)) return moveTo(rows, parentOf(rows, row.group));
      if (row.open) return { type: "fold", key: row.key, open: false };
      return row.kind === "value" ? moveTo(rows, parentOf(rows, row.group)) : null;
    default:
      return null;
  }
}
