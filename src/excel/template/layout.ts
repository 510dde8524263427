/** Lays a template sheet out: headers, formats, widths, dropdowns. */
import { HEADER_HEIGHT, placesOf, widthOf, type Extent, type LaidOutColumn } from "../../design/columns";
import type { RulePlace } from "../../design/validation";
import { HEADER_LOOKS, TEXT_FORMAT } from "../../template";
import type { Language } from "../../texts";
import { setAll } from "../gateway/set";
import { queueValidation } from "./validation";

/**
 * Queues the layout of an empty sheet, columns from A: number formats before any value, headers, widths, dropdowns and prompts.
 */
export function queueLayout(
  sheet: Excel.Worksheet,
  columns: readonly LaidOutColumn[],
  { headerRow, rows, lists }: Extent,
  language: Language,
): void {
  setAll(sheet.getRangeByIndexes(0, 0, headerRow + 1 + rows, columns.length), { numberFormat: TEXT_FORMAT });
  const headers = sheet.getRangeByIndexes(headerRow, 0, 1, columns.length).format;
  headers.wrapText = true;
  headers.verticalAlignment = "Center";
  headers.rowHeight = HEADER_HEIGHT;
  const place = { ...placesOf(columns, 0), lists, firstRow: headerRow + 1 };
  for (const [index, laidOut] of columns.entries()) {
    if (laidOut.column && laidOut.column.format !== TEXT_FORMAT)
      setAll(sheet.getRangeByIndexes(headerRow + 1, index, rows, 1), { numberFormat: laidOut.column.format });
    queueColumn(sheet, laidOut, { headerRow, rows, place: { ...place, column: index } }, language);
  }
}

/**
 * Queues one column's header, width, dropdown and prompt. Its number formats come before.
 * @param at.headerRow 0-based @param at.rows below the header @param at.place.column 0-based, within the worksheet
 */
export function queueColumn(
  sheet: Excel.Worksheet,
  laidOut: LaidOutColumn,
  {
    headerRow,
    rows,
    place,
    hasWidth = true,
  }: { readonly headerRow: number; readonly rows: number; readonly place: RulePlace; readonly hasWidth?: boolean },
  language: Language,
): void {
  const { header, column } = laidOut;
  const cells = sheet.getRangeByIndexes(headerRow + 1, place.column, rows, 1);
  queueHeader(sheet.getRangeByIndexes(headerRow, place.column, 1, 1), header, column?.mandatory ?? "");
  if (hasWidth) cells.format.columnWidth = widthOf(laidOut);
  if (column) queueValidation(cells, column, place, language);
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
