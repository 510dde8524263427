/** Adds an Errors column in front of the others, where the sheet has none. */
import type { RecognisedResult } from "../../check";
import { ERRORS_HEADER } from "../../operations/places";
import { TEXT_FORMAT } from "../../template";
import { queueGuard, sendGuarded } from "../gateway/guard";
import type { Session } from "../gateway/session";
import { setAll } from "../gateway/set";
import type { ReadSheet, SheetTable } from "../sheet/read";
import { ERRORS_WIDTH } from "../../design/columns";
import type { Target } from "../write/target";
import type { Structure } from "../write/write-edits";
import { headerTable } from "./errors-column";

/** 0-based, in the sheet's matrices: where the column is added. In a table it is one of the table's: else sorting would part them. */
export function placeOfColumn(read: ReadSheet, result: RecognisedResult): number {
  const table = headerTable(read, result);
  return table ? table.area.column - read.sheet.firstColumn : 0;
}

/** The sheet as it will be read once it has an Errors column, so that column and messages are written with one request. */
export function withErrorsColumn(read: ReadSheet, result: RecognisedResult): ReadSheet {
  const { sheet } = read;
  const { firstRow, formats } = sheet;
  const table = headerTable(read, result);
  const at = placeOfColumn(read, result);
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

/** Adding the column to a sheet, as a part of guarded edits. `after` is the target with the column. */
export function structureOf(
  { read, result }: { readonly read: ReadSheet; readonly result: RecognisedResult },
  after: Target,
): Structure {
  const table = headerTable(read, result);
  const place = read.sheet.firstColumn + placeOfColumn(read, result);
  const { row, rows } = after.area;
  let added: Excel.Range | null = null;
  let tableColumn: Excel.TableColumn | null = null;
  return {
    after,
    queue() {
      if (table) tableColumn = queueTableColumn(table);
      else {
        queueSheetColumn(read, result);
        added = read.worksheet.getRangeByIndexes(row, place, rows, 1);
      }
    },
    async undo(session) {
      const range = tableColumn?.getRange() ?? added;
      if (range) await removeIfEmpty(session, range, tableColumn);
    },
  };
}

function queueTableColumn({ table }: SheetTable): Excel.TableColumn {
  const column = table.columns.add(0, undefined, ERRORS_HEADER);
  const body = column.getDataBodyRange();
  setAll(body, { numberFormat: TEXT_FORMAT });
  body.format.columnWidth = ERRORS_WIDTH;
  return column;
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

/** Removes the column again, unless somebody has written into it meanwhile. */
async function removeIfEmpty(
  session: Session,
  added: Excel.Range,
  tableColumn: Excel.TableColumn | null,
): Promise<void> {
  added.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true });
  await session.send();
  const others = added.values.flat().filter((value) => value !== "" && value !== ERRORS_HEADER);
  if (others.length > 0) return;
  const { rowIndex: row, columnIndex: column, rowCount: rows } = added;
  queueGuard(added, { row, column, rows, columns: 1 });
  if (tableColumn) tableColumn.delete();
  else added.getEntireColumn().delete(Excel.DeleteShiftDirection.left);
  await sendGuarded(session);
}
