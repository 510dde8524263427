/** Rows and columns of a table. */
import { MAX_ROWS, cell, endRow, isInside, type Area } from "./address";
import { refuseProtected } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { Table } from "./state";
import { deleteCells, insertCells } from "./structure";
import { tidyHeader } from "./table-header";
import { bodyArea, storeTable, tableById } from "./tables";
import { usedArea } from "./used";

/** Rows pushed in before the 0-based `index` of the records (null: at the end). Returns their area. */
export function addTableRows(sheet: Sheet, id: string, index: number | null, count: number): Area {
  return sheet.workbook.change(() => {
    refuseProtected(sheet);
    const table = tableById(sheet, id);
    const body = bodyArea(table);
    const at = index ?? body.rows;
    if (at < 0 || at > body.rows || count < 1) refuse("InvalidArgument");
    const fresh: Area = { ...body, row: body.row + at, rows: count };
    const below: Area = {
      ...body,
      row: endRow(table.area),
      rows: MAX_ROWS - endRow(table.area),
    };
    const atEnd = at === body.rows && !table.showTotals;
    if (atEnd && usedArea(sheet, true, below) === null) {
      storeTable(sheet, {
        ...table,
        area: { ...table.area, rows: table.area.rows + count },
      });
      return fresh;
    }
    insertCells(sheet, fresh, "Down");
    if (atEnd)
      storeTable(sheet, {
        ...tableById(sheet, id),
        area: { ...table.area, rows: table.area.rows + count },
      });
    return fresh;
  });
}

/** A column before the 0-based `index` (null: at the end). Returns its whole area. */
export function addTableColumn(sheet: Sheet, id: string, index: number | null, name?: string): Area {
  return sheet.workbook.change(() => {
    refuseProtected(sheet);
    const table = tableById(sheet, id);
    const at = index ?? table.columns.length;
    if (at < 0 || at > table.columns.length) refuse("InvalidArgument");
    const fresh: Area = {
      ...table.area,
      column: table.area.column + at,
      columns: 1,
    };
    if (!isInside(fresh)) refuse("InvalidArgument");
    if (at < table.columns.length || usedArea(sheet, true, fresh)) insertCells(sheet, fresh, "Right");
    if (at === table.columns.length || at === 0) grow(sheet, table, at);
    if (name !== undefined)
      sheet.put(fresh.row, fresh.column, {
        value: name,
        formula: null,
        quotePrefix: false,
      });
    tidyHeader(sheet, { ...fresh, rows: 1 });
    return fresh;
  });
}

/** A column at either end: the slide moved the table or left it, it did not widen it. */
function grow(sheet: Sheet, before: Table, at: number): void {
  const id = Math.max(...before.columns.map((column) => column.id)) + 1;
  const columns = [
    ...before.columns.slice(0, at),
    { id, name: `Column${before.columns.length + 1}` },
    ...before.columns.slice(at),
  ];
  storeTable(sheet, {
    ...before,
    area: { ...before.area, columns: before.area.columns + 1 },
    columns,
  });
}

export function deleteTableColumn(sheet: Sheet, id: string, index: number): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const { area, columns } = tableById(sheet, id);
    if (index < 0 || index >= columns.length) refuse("ItemNotFound");
    if (columns.length === 1) refuse("InvalidOperation");
    deleteCells(sheet, { ...area, column: area.column + index, columns: 1 }, "Left");
  });
}

export function renameTableColumn(sheet: Sheet, id: string, index: number, name: string): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const { area, columns } = tableById(sheet, id);
    if (!columns[index] || name === "") refuse("InvalidArgument");
    sheet.put(area.row, area.column + index, {
      value: name,
      formula: null,
      quotePrefix: false,
    });
    tidyHeader(sheet, cell(area.row, area.column + index));
  });
}
