/** Lays a template sheet out: headers, formats, widths, what stays in sight while scrolling. */
import { frozenColumns, HEADER_LOOKS, placesOf, widthOf, type Extent, type LaidOutColumn } from "../../design/columns";
import { TEXT_FORMAT } from "../../template";
import type { Language } from "../../texts";
import { setAll } from "../gateway/set";
import { queueValidation } from "./validation";

/**
 * Queues the layout of an empty sheet, columns from A: number formats before any value, headers, widths, frozen panes, dropdowns and prompts.
 */
export function queueLayout(
  sheet: Excel.Worksheet,
  columns: readonly LaidOutColumn[],
  { headerRow, rows, lists }: Extent,
  language: Language,
): void {
  setAll(sheet.getRangeByIndexes(0, 0, headerRow + 1 + rows, columns.length), { numberFormat: TEXT_FORMAT });
  const place = { ...placesOf(columns, 0), lists, firstRow: headerRow + 1 };
  for (const [index, laidOut] of columns.entries()) {
    const { header, column } = laidOut;
    const cells = sheet.getRangeByIndexes(headerRow + 1, index, rows, 1);
    if (column && column.format !== TEXT_FORMAT) setAll(cells, { numberFormat: column.format });
    queueHeader(sheet.getRangeByIndexes(headerRow, index, 1, 1), header, column?.mandatory ?? "");
    cells.format.columnWidth = widthOf(laidOut);
    if (column) queueValidation(cells, column, { ...place, column: index }, language);
  }
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozenColumns(columns)));
}

function queueHeader(cell: Excel.Range, header: string, mandatory: "Y" | "D" | ""): void {
  const { fill, font, line, style } = HEADER_LOOKS[mandatory];
  cell.values = [[header]];
  cell.format.fill.color = fill;
  cell.format.font.color = font;
  cell.format.font.bold = mandatory !== "";
  if (mandatory === "Y") cell.format.font.underline = "Single";
  if (line === null) return;
  const bottom = cell.format.borders.getItem("EdgeBottom");
  bottom.style = style;
  bottom.weight = "Thick";
  bottom.color = line;
}
