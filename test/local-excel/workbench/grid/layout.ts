/** Sizes, hidden rows and columns, frozen panes and merged cells: written into Univer's own sheet before it draws. */
import { BooleanNumber } from "@univerjs/presets";
import type { FUniver } from "@univerjs/presets";
import type { GridLayout, Span } from "./source";

type Sheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;

/** The entries of one axis as Univer keeps them: by index, only where something differs. */
function axis(sizeKey: "w" | "h", sizes: ReadonlyMap<number, number>, hidden: readonly number[]) {
  const entries: Record<number, { w?: number; h?: number; hd?: BooleanNumber }> = {};
  for (const [index, size] of sizes) entries[index] = { [sizeKey]: size };
  for (const index of hidden) entries[index] = { ...entries[index], hd: BooleanNumber.TRUE };
  return entries;
}

/** Univer's managers keep a reference to the object, so its content is exchanged. */
function exchange(target: object, content: object): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, content);
}

/** Everything that a layout says, as one text. */
const keyOf = (layout: GridLayout): string =>
  JSON.stringify({ ...layout, columnWidths: [...layout.columnWidths], rowHeights: [...layout.rowHeights] });

/** The way to lay out this sheet; it does nothing while the layout stays as it was. */
export function layoutOf(api: FUniver, sheet: Sheet): (layout: GridLayout) => void {
  const target = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  let last = "";
  return (layout) => {
    const key = keyOf(layout);
    if (key === last) return;
    last = key;
    const config = sheet.getSheet().getConfig();
    exchange(config.columnData, axis("w", layout.columnWidths, layout.hiddenColumns));
    exchange(config.rowData, axis("h", layout.rowHeights, layout.hiddenRows));
    config.mergeData = layout.merged.map(range);
    sheet.getSheet().getSpanModel().rebuild(config.mergeData);
    // These make Univer measure the sheet anew, the sizes above included.
    api.syncExecuteCommand("sheet.mutation.set-worksheet-row-count", { ...target, rowCount: layout.rows });
    api.syncExecuteCommand("sheet.mutation.set-worksheet-column-count", { ...target, columnCount: layout.columns });
    const { frozenRows: ySplit, frozenColumns: xSplit } = layout;
    if (config.freeze.ySplit === ySplit && config.freeze.xSplit === xSplit) return;
    api.syncExecuteCommand("sheet.mutation.set-frozen", {
      ...target,
      ySplit,
      xSplit,
      startRow: ySplit || -1,
      startColumn: xSplit || -1,
    });
  };
}

const range = ({ row, column, rows, columns }: Span) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
