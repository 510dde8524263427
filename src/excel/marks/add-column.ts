/** Adds an Errors column in front of the others, where the sheet has none. */
import type { RecognisedResult } from "../../check";
import { columns, DEFAULT_EDITION, TEXT_FORMAT } from "../../template";
import { setAll } from "../gateway/set";
import type { ReadSheet, SheetTable } from "../sheet/read";
import { headerTable } from "./errors-column";

const ERRORS_HEADER = columns(DEFAULT_EDITION)[0]?.header ?? "Errors";
/** Width of a new Errors column in points: a message's first words. */
const ERRORS_WIDTH = 260;

/**
 * The sheet as it will be read once it has an Errors column, so that column and messages are written with one request: a column without its messages
 * would be half a check.
 */
export function withErrorsColumn(read: ReadSheet, result: RecognisedResult): ReadSheet {
  const { sheet } = read;
  const { firstRow, formats } = sheet;
  const table = headerTable(read, result);
  const at = table ? table.area.column - sheet.firstColumn : 0;
  // Of a sheet all rows move, of a table only its own: the others only get as wide.
  const moves = (row: number): boolean => !table || (row >= table.area.row && row < table.area.row + table.area.rows);
  const widened = <T>(rows: readonly (readonly T[])[], header: T, cell: T, edge: T): T[][] =>
    rows.map((cells, index) => {
      const row = firstRow - 1 + index;
      if (!moves(row)) return [...cells, edge];
      return cells.toSpliced(at, 0, row === result.headerRow - 1 ? header : cell);
    });
  return {
    ...read,
    sheet: {
      ...sheet,
      values: widened(sheet.values, ERRORS_HEADER, "", ""),
      text: widened(sheet.text, ERRORS_HEADER, "", ""),
      formats: formats && widened(formats, "General", TEXT_FORMAT, "General"),
    },
  };
}

/** Queues the column, empty. */
export function queueErrorsColumn(read: ReadSheet, result: RecognisedResult): void {
  const table = headerTable(read, result);
  if (table) queueTableColumn(table);
  else queueSheetColumn(read, result);
}

/** In a table the Errors column is one of the table's: else sorting would part them. */
function queueTableColumn({ table }: SheetTable): void {
  const column = table.columns.add(0, undefined, ERRORS_HEADER);
  const body = column.getDataBodyRange();
  setAll(body, { numberFormat: TEXT_FORMAT });
  body.format.columnWidth = ERRORS_WIDTH;
}

function queueSheetColumn({ worksheet, sheet }: ReadSheet, { headerRow }: RecognisedResult): void {
  const column = sheet.firstColumn;
  const row = headerRow - 1;
  worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert(Excel.InsertShiftDirection.right);
  const header = worksheet.getRangeByIndexes(row, column, 1, 1);
  const below = sheet.firstRow + sheet.values.length - 2 - row;
  if (below > 0) setAll(worksheet.getRangeByIndexes(row + 1, column, below, 1), { numberFormat: TEXT_FORMAT });
  header.values = [[ERRORS_HEADER]];
  header.format.font.bold = true;
  header.format.columnWidth = ERRORS_WIDTH;
}
