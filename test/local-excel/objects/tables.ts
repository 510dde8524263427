import {
  addTable,
  changeTable,
  convertToRange,
  deleteTable,
  holdsArea,
  intersect,
  reapplyFilter,
  refuse,
  resizeTable,
  type Area,
  type Sheet,
  type Table,
} from "../model";
import { RemoteType, type Property, type RemoteObject } from "../richapi/remote";
import { count, flag, text } from "./arguments";
import type { Book, Zone } from "./book";
import { locate, rangeAt } from "./address";
import { autoFilterType, showAll } from "./filters";
import { rangeArgument, rangeOf, rangeType } from "./range";
import { tableBehind, tableBody, type TableTarget } from "./table-target";
import { columnsType, rowsType } from "./table-parts";
import { worksheetType } from "./worksheet";

type Switch =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showHeaders"
  | "showTotals";

const tableSwitch = (key: Switch): Property<TableTarget> => ({
  get: (self) => tableBehind(self)[key],
  set: (self, value) => changeTable(self.sheet, self.id, { [key]: flag(value) }),
});

const part =
  (of: (table: Table) => Area | null) =>
  (self: TableTarget): RemoteObject => {
    const area = of(tableBehind(self));
    return area === null ? refuse("ItemNotFound") : rangeOf(self.book, self.sheet, area);
  };

export const tableType: RemoteType<TableTarget> = new RemoteType<TableTarget>({
  name: "Table",
  identity: { field: "Id", of: ({ id }) => id },
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (self) => tableBehind(self).name,
      set: (self, value) => changeTable(self.sheet, self.id, { name: text(value) }),
    },
    Style: {
      get: (self) => tableBehind(self).style,
      set: (self, value) => changeTable(self.sheet, self.id, { style: text(value) }),
    },
    ShowHeaders: tableSwitch("showHeaders"),
    ShowTotals: tableSwitch("showTotals"),
    ShowBandedRows: tableSwitch("showBandedRows"),
    ShowBandedColumns: tableSwitch("showBandedColumns"),
    ShowFilterButton: tableSwitch("showFilterButton"),
    HighlightFirstColumn: tableSwitch("highlightFirstColumn"),
    HighlightLastColumn: tableSwitch("highlightLastColumn"),
  },
  objects: {
    AutoFilter: ({ book, sheet, id }) => autoFilterType.of({ book, sheet, tableId: id }),
    Columns: (self) => columnsType.of(self),
    Rows: (self) => rowsType.of(self),
    Worksheet: ({ book, sheet }) => worksheetType.of({ book, sheet }),
  },
  methods: {
    GetRange: part((table) => table.area),
    GetHeaderRowRange: part((table) => (table.showHeaders ? { ...table.area, rows: 1 } : null)),
    GetDataBodyRange: part(tableBody),
    GetTotalRowRange: part((table) =>
      table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null,
    ),
    Resize: (self, [range]) => {
      const { area } = rangeArgument(range, self.book, (address) => rangeAt(self.book, self.sheet, address));
      resizeTable(self.sheet, self.id, area);
    },
    ConvertToRange: (self) => {
      const { area } = tableBehind(self);
      convertToRange(self.sheet, self.id);
      return rangeOf(self.book, self.sheet, area);
    },
    Delete: (self) => {
      tableBehind(self);
      deleteTable(self.sheet, self.id);
    },
    ClearFilters: ({ book, sheet, id }) => showAll({ book, sheet, tableId: id }),
    ReapplyFilters: ({ sheet }) => reapplyFilter(sheet),
  },
});

/** The tables of one sheet, or of all sheets. */
export interface TablesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

function tablesOf({ book, sheet }: TablesTarget): TableTarget[] {
  const sheets = sheet === null ? book.workbook.sheets : [sheet];
  return sheets.flatMap((each) => each.state.tables.map(({ id }) => ({ book, sheet: each, id })));
}

/** By name (whatever its case) or id. */
function find(tables: readonly TableTarget[], key: unknown): RemoteObject | null {
  const wanted = text(key).toLowerCase();
  const found = tables.find(
    (table) => tableBehind(table).name.toLowerCase() === wanted || table.id.toLowerCase() === wanted,
  );
  return found === undefined ? null : tableType.of(found);
}

/** A range, or an address that may name a sheet; `workbook.tables.add` looks from the active sheet. */
function placeOf({ book, sheet }: TablesTarget, argument: unknown): { readonly sheet: Sheet; readonly area: Area } {
  const home = sheet ?? book.workbook.activeSheet;
  const place = rangeType.find(argument) ?? locate(home, text(argument));
  return place !== null && (sheet === null || place.sheet === sheet) ? place : refuse("InvalidArgument");
}

export const tablesType: RemoteType<TablesTarget> = new RemoteType<TablesTarget>({
  name: "TableCollection",
  properties: { Count: { get: (self) => tablesOf(self).length } },
  methods: {
    Add: (self, [address, hasHeaders]) => {
      const place = placeOf(self, address);
      const made = addTable(place.sheet, place.area, flag(hasHeaders));
      return tableType.of({ book: self.book, sheet: place.sheet, id: made.id });
    },
    GetCount: (self) => tablesOf(self).length,
    GetItemAt: (self, [index]) => {
      const table = tablesOf(self)[count(index)];
      return table === undefined ? refuse("InvalidArgument") : tableType.of(table);
    },
    GetItemOrNullObject: (self, [key]) => find(tablesOf(self), key),
  },
  items: (self) => tablesOf(self).map((table) => tableType.of(table)),
  indexer: (self, key) => find(tablesOf(self), key) ?? refuse("ItemNotFound"),
});

/** `range.getTables()`: the tables that touch the zone, or (`whole`) that lie in it. */
export interface ScopedTables {
  readonly zone: Zone;
  readonly whole: boolean;
}

const scoped = ({ zone: { book, sheet, areas }, whole }: ScopedTables): TableTarget[] =>
  tablesOf({ book, sheet }).filter((table) =>
    areas.some((area) =>
      whole ? holdsArea(area, tableBehind(table).area) : intersect(area, tableBehind(table).area) !== null,
    ),
  );

export const scopedTablesType: RemoteType<ScopedTables> = new RemoteType<ScopedTables>({
  name: "TableScopedCollection",
  methods: {
    GetCount: (self) => scoped(self).length,
    GetFirst: (self) => {
      const [first] = scoped(self);
      return first === undefined ? refuse("ItemNotFound") : tableType.of(first);
    },
    GetItemOrNullObject: (self, [key]) => find(scoped(self), key),
  },
  items: (self) => scoped(self).map((table) => tableType.of(table)),
  indexer: (self, key) => find(scoped(self), key) ?? refuse("ItemNotFound"),
});
