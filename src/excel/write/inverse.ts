/** What undoes what was written. */
import { sameContent, type CellEdit } from "../../operations/cell-edit";
import type { Overwritten } from "./send";
import type { Verified } from "./verify";

/** The edits that give each cell back what it held. Their `before` is what the cell holds by now, as Excel gives it back. */
export function inverseOf(overwritten: readonly Overwritten[]): readonly CellEdit[] {
  return overwritten.flatMap(({ row, column, had, holds }): readonly CellEdit[] => {
    const edits: CellEdit[] = [];
    if (!sameContent(had.content, holds.content))
      edits.push({ kind: "content", row, column, before: holds.content, after: had.content });
    if (had.format !== holds.format)
      edits.push({ kind: "format", row, column, before: holds.format, after: had.format });
    return edits;
  });
}

/** What will undo edits that were verified, before they are written: Excel may spell a formula, a format or a width another way. */
export function expectedInverse({ cells, widths }: Pick<Verified, "cells" | "widths">): readonly CellEdit[] {
  return [
    ...widths.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
    ...inverseOf(cells.map(({ row, column, before, after }) => ({ row, column, key: "", had: before, holds: after }))),
  ];
}
