/** Sizes, hidden rows and columns, frozen panes and merged cells: written into Univer's own sheet before it draws. */
import { BooleanNumber } from "@univerjs/presets";
import type { FUniver } from "@univerjs/presets";
import type { GridLayout } from "./source";

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

export function applyLayout(api: FUniver, sheet: Sheet, layout: GridLayout): void {
  const config = sheet.getSheet().getConfig();
  config.rowCount = layout.rows;
  config.columnCount = layout.columns;
  exchange(config.columnData, axis("w", layout.columnWidths, layout.hiddenColumns));
  exchange(config.rowData, axis("h", layout.rowHeights, layout.hiddenRows));
  const merged = layout.merged.map(({ row, column, rows, columns }) => ({
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  }));
  if (JSON.stringify(merged) !== JSON.stringify(config.mergeData)) {
    config.mergeData = merged;
    sheet.getSheet().getSpanModel().rebuild(merged);
  }
  const { frozenRows: ySplit, frozenColumns: xSplit } = layout;
  if (config.freeze.ySplit !== ySplit || config.freeze.xSplit !== xSplit) {
    api.syncExecuteCommand("sheet.mutation.set-frozen", {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      ySplit,
      xSplit,
      startRow: ySplit || -1,
      startColumn: xSplit || -1,
    });
  }
}
