/** The active sheet of a workbook, as the grid wants to draw it. */
import {
  endColumn,
  endRow,
  looksShown,
  MAX_COLUMNS,
  MAX_ROWS,
  NORMAL,
  textAt,
  usedArea,
  valueAt,
  valueType,
  type CellStyle,
  type Workbook,
} from "../model";
import type { CellLook, GridLayout, GridSource } from "./grid/source";

/** Points to pixels, as Excel does at 100 %. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
export const points = (size: number): number => (size * 72) / 96;

/** What can be scrolled to: what is used and a good deal more, so that the grid stays light. */
const ROWS_BEYOND = 500;
const COLUMNS_BEYOND = 30;

const GENERAL = { Empty: "left", String: "left", Double: "right", Boolean: "center", Error: "center" } as const;

function alignment(style: CellStyle, type: keyof typeof GENERAL): CellLook["align"] {
  if (style.horizontal === "Left") return "left";
  if (style.horizontal === "Right") return "right";
  return style.horizontal === "General" ? GENERAL[type] : "center";
}

const VERTICAL: Readonly<Record<CellStyle["vertical"], CellLook["verticalAlign"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "top",
  Distributed: "center",
};

const inPixels = (sizes: ReadonlyMap<number, number>) =>
  new Map([...sizes].map(([index, size]) => [index, pixels(size)]));

/** The first rows or columns that are frozen must be among those that can be scrolled to. */
const extent = (used: number, beyond: number, most: number) => Math.min(most, used + beyond);

export function sheetSource(workbook: Workbook, reach: { readonly row: number; readonly column: number }): GridSource {
  const cell = (row: number, column: number): CellLook | null => {
    const sheet = workbook.activeSheet;
    const style = sheet.styleAt(row, column);
    const value = valueAt(sheet, row, column);
    const area = { row, column, rows: 1, columns: 1 };
    const conditional = looksShown(sheet, area)[0]?.[0];
    if (value === null && style === NORMAL && !conditional?.fill) return null;
    return {
      text: value === null ? "" : textAt(sheet, row, column),
      align: alignment(style, valueType(value)),
      verticalAlign: VERTICAL[style.vertical],
      wrap: style.wrap,
      fill: conditional?.fill ?? style.fill,
      color: conditional?.fontColor ?? style.fontColor,
      bold: conditional?.bold ?? style.bold,
      italic: conditional?.italic ?? style.italic,
      underline: (conditional?.underline ?? style.underline) !== "None",
      strikethrough: conditional?.strikethrough ?? style.strikethrough,
      fontName: style.fontName,
      fontSize: style.fontSize,
    };
  };
  const layout = (): GridLayout => {
    const { state } = workbook.activeSheet;
    const used = usedArea(workbook.activeSheet, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    return {
      rows: extent(Math.max(endRow(used), reach.row + 1, 500), ROWS_BEYOND, MAX_ROWS),
      columns: extent(Math.max(endColumn(used), reach.column + 1), COLUMNS_BEYOND, MAX_COLUMNS),
      columnWidths: inPixels(state.widths),
      rowHeights: inPixels(state.heights),
      hiddenRows: [...state.hiddenRows, ...state.filteredRows],
      hiddenColumns: [...state.hiddenColumns],
      frozenRows: state.panes.rows,
      frozenColumns: state.panes.columns,
      merged: state.merges,
    };
  };
  return { cell, layout };
}
