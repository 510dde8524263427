/** Tables (Excel's ListObjects). */
import { intersect, type Area } from "./address";
import { findName } from "./names";
import { refuseProtected, refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./state";
import { deleteCells, insertCells } from "./structure";
import { tidyHeader } from "./table-header";
import type { Workbook } from "./workbook";

export interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** All tables of the workbook, by sheet. */
export const allTables = (workbook: Workbook): PlacedTable[] =>
  workbook.sheets.flatMap((sheet) => sheet.state.tables.map((table) => ({ sheet, table })));

/** By id or by name, whatever its case. */
export function findTable(workbook: Workbook, key: string): PlacedTable | null {
  const wanted = key.toLowerCase();
  return (
    allTables(workbook).find(({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted) ??
    null
  );
}

const counters = new WeakMap<Workbook, number>();

function nextNumber(workbook: Workbook): number {
  const number = (counters.get(workbook) ?? 0) + 1;
  counters.set(workbook, number);
  return number;
}

function freeName(workbook: Workbook): string {
  let number = allTables(workbook).length + 1;
  while (findTable(workbook, `Table${number}`) || findName(workbook, `Table${number}`)) number++;
  return `Table${number}`;
}

function refuseBadName(workbook: Workbook, name: string, self: Table | null): void {
  const found = findTable(workbook, name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) refuse("InvalidArgument");
  if ((found && found.table !== self) || findName(workbook, name)) refuse("ItemAlreadyExists");
}

function refuseTaken(sheet: Sheet, area: Area, self: Table | null): void {
  if (sheet.state.tables.some((table) => table.id !== self?.id && intersect(table.area, area)))
    refuse("InvalidArgument", "A table can't overlap another table.");
  if (sheet.state.merges.some((merge) => intersect(merge, area))) refuse("MergedRangeConflict");
}

/**
 * Makes a table. Without headers a row of "Column1" … is pushed in above; header cells become texts. Refused: another table or merged cells
 * in the way, a protected sheet.
 */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  const { workbook } = sheet;
  return workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseProtected(sheet);
    refuseTaken(sheet, area, null);
    if (name !== undefined) refuseBadName(workbook, name, null);
    if (!hasHeaders) insertCells(sheet, { ...area, rows: 1 }, "Down");
    // A table has one row of data at least, be it empty.
    const rows = hasHeaders ? Math.max(2, area.rows) : area.rows + 1;
    const number = nextNumber(workbook);
    const table: Table = {
      id: `{${number.toString(16).toUpperCase().padStart(8, "0")}-7AB1-4E00-8000-000000000000}`,
      name: name ?? freeName(workbook),
      area: { ...area, rows },
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: "TableStyleMedium2",
      columns: Array.from({ length: area.columns }, (_, index): TableColumn => ({
        id: index + 1,
        name: `Column${index + 1}`,
      })),
      filter: null,
    };
    // A table has its own filter: the sheet's gives way where they meet.
    const state = sheet.edit();
    if (state.filter && intersect(state.filter.area, table.area)) state.filter = null;
    state.tables = [...state.tables, table];
    tidyHeader(sheet, { ...table.area, rows: 1 });
    workbook.report({ kind: "viewChanged", sheet });
    return tableById(sheet, table.id);
  });
}

export const tableById = (sheet: Sheet, id: string): Table =>
  sheet.state.tables.find((table) => table.id === id) ?? refuse("ItemNotFound");

export function storeTable(sheet: Sheet, table: Table): void {
  const state = sheet.edit();
  state.tables = state.tables.map((known) => (known.id === table.id ? table : known));
  sheet.workbook.report({ kind: "viewChanged", sheet });
}

export type TablePatch = Partial<Omit<Table, "id" | "area" | "columns" | "filter">>;

/** Name, style and what is shown. Switching headers off empties them, switching totals on adds a row below. */
export function changeTable(sheet: Sheet, id: string, patch: TablePatch): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const table = tableById(sheet, id);
    if (patch.name !== undefined) refuseBadName(sheet.workbook, patch.name, table);
    const rows =
      table.area.rows +
      (patch.showTotals === undefined || patch.showTotals === table.showTotals ? 0 : patch.showTotals ? 1 : -1);
    storeTable(sheet, { ...table, ...patch, area: { ...table.area, rows } });
  });
}

/** The new area must keep the header row where it is (documented). */
export function resizeTable(sheet: Sheet, id: string, area: Area): void {
  sheet.workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseProtected(sheet);
    const table = tableById(sheet, id);
    if (area.row !== table.area.row || area.rows < 2 || !intersect(area, table.area)) refuse("InvalidArgument");
    refuseTaken(sheet, area, table);
    const shift = area.column - table.area.column;
    const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
    const columns = Array.from(
      { length: area.columns },
      (_, index): TableColumn =>
        table.columns[index + shift] ?? {
          id: nextId + index,
          name: `Column${index + 1}`,
        },
    );
    storeTable(sheet, {
      ...table,
      area,
      columns,
      filter: table.filter && { ...table.filter, area },
    });
    tidyHeader(sheet, { ...area, rows: 1 });
  });
}

/** The table and its cells go; cells below come up. */
export function deleteTable(sheet: Sheet, id: string): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    const { area } = tableById(sheet, id);
    convertToRange(sheet, id);
    deleteCells(sheet, area, "Up");
  });
}

/** The cells stay. */
export function convertToRange(sheet: Sheet, id: string): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    tableById(sheet, id);
    const state = sheet.edit();
    state.tables = state.tables.filter((table) => table.id !== id);
    sheet.workbook.report({ kind: "viewChanged", sheet });
  });
}

/** The records: without headers and totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const top = showHeaders ? 1 : 0;
  return {
    ...area,
    row: area.row + top,
    rows: area.rows - top - (showTotals ? 1 : 0),
  };
}
