import {
  addTableColumn,
  addTableRows,
  deleteTableColumn,
  readValues,
  refuse,
  renameTableColumn,
  writeValues,
  type Area,
  type TableColumn,
} from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { count, integer, isMissing, text } from "./arguments";
import { deleteAt } from "./cells";
import { columnFilterType } from "./filters";
import { rangeOf } from "./range";
import { tableBehind, tableBody, type TableTarget } from "./table-target";

/** One column of a table, found again by its number in the table. */
interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

function behind(self: ColumnTarget): { readonly column: TableColumn; readonly index: number } {
  const index = tableBehind(self).columns.findIndex((column) => column.id === self.columnId);
  const column = tableBehind(self).columns[index];
  return column === undefined ? refuse("ItemNotFound") : { column, index };
}

const columnOf = (self: ColumnTarget, area: Area): Area => ({
  ...area,
  column: area.column + behind(self).index,
  columns: 1,
});
const wholeColumn = (self: ColumnTarget): Area => columnOf(self, tableBehind(self).area);

export const columnType: RemoteType<ColumnTarget> = new RemoteType<ColumnTarget>({
  name: "TableColumn",
  identity: { field: "Id", of: ({ columnId }) => columnId },
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: (self) => behind(self).index },
    Name: {
      get: (self) => behind(self).column.name,
      set: (self, value) => renameTableColumn(self.sheet, self.id, behind(self).index, text(value)),
    },
    Values: {
      get: (self) => readValues(self.sheet, wholeColumn(self)),
      set: (self, value) => writeValues(self.sheet, wholeColumn(self), value),
    },
  },
  objects: {
    Filter: (self) =>
      columnFilterType.of({ book: self.book, sheet: self.sheet, tableId: self.id, column: behind(self).index }),
  },
  methods: {
    Delete: (self) => deleteTableColumn(self.sheet, self.id, behind(self).index),
    GetRange: (self) => rangeOf(self.book, self.sheet, wholeColumn(self)),
    GetDataBodyRange: (self) => rangeOf(self.book, self.sheet, columnOf(self, tableBody(tableBehind(self)))),
    GetHeaderRowRange: (self) =>
      tableBehind(self).showHeaders
        ? rangeOf(self.book, self.sheet, { ...wholeColumn(self), rows: 1 })
        : refuse("ItemNotFound"),
  },
});

const columnTargets = (self: TableTarget): ColumnTarget[] =>
  tableBehind(self).columns.map(({ id }) => ({ ...targetOf(self), columnId: id }));
const targetOf = ({ book, sheet, id }: TableTarget): TableTarget => ({ book, sheet, id });

/** By id or by name. */
function find(self: TableTarget, key: unknown): RemoteObject | null {
  const name = typeof key === "string" ? key.toLowerCase() : null;
  const found = tableBehind(self).columns.find(
    (column) => column.id === key || column.name.toLowerCase() === name || String(column.id) === name,
  );
  return found === undefined ? null : columnType.of({ ...targetOf(self), columnId: found.id });
}

export const columnsType: RemoteType<TableTarget> = new RemoteType<TableTarget>({
  name: "TableColumnCollection",
  properties: { Count: { get: (self) => tableBehind(self).columns.length } },
  methods: {
    // `values` holds a whole column, header and totals included, when it is given. An index below 0 or none means the end.
    Add: (self, [index, values, name]) => {
      const at = isMissing(index) || integer(index) < 0 ? tableBehind(self).columns.length : count(index);
      const made = addTableColumn(self.sheet, self.id, at, isMissing(name) ? undefined : text(name));
      const { area, columns } = tableBehind(self);
      const column: ColumnTarget = {
        ...targetOf(self),
        columnId: (columns[made.column - area.column] ?? refuse("GeneralException")).id,
      };
      if (!isMissing(values)) writeValues(self.sheet, wholeColumn(column), values);
      return columnType.of(column);
    },
    GetCount: (self) => tableBehind(self).columns.length,
    GetItemAt: (self, [index]) => {
      const column = columnTargets(self)[count(index)];
      return column === undefined ? refuse("InvalidArgument") : columnType.of(column);
    },
    GetItemOrNullObject: (self, [key]) => find(self, key),
  },
  items: (self) => columnTargets(self).map((column) => columnType.of(column)),
  indexer: (self, key) => find(self, key) ?? refuse("ItemNotFound"),
});

interface RowTarget extends TableTarget {
  readonly index: number;
}

const rowArea = (self: RowTarget): Area => {
  const body = tableBody(tableBehind(self));
  return self.index < body.rows ? { ...body, row: body.row + self.index, rows: 1 } : refuse("InvalidArgument");
};

export const rowType: RemoteType<RowTarget> = new RemoteType<RowTarget>({
  name: "TableRow",
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => readValues(self.sheet, rowArea(self)),
      set: (self, value) => writeValues(self.sheet, rowArea(self), value),
    },
  },
  methods: {
    Delete: (self) => deleteRows(self, self.index, 1),
    GetRange: (self) => rangeOf(self.book, self.sheet, rowArea(self)),
  },
});

/** The cells below come up; a table keeps at least one record. */
function deleteRows(self: TableTarget, index: number, size: number): void {
  const body = tableBody(tableBehind(self));
  if (size < 1 || index + size > body.rows) refuse("InvalidArgument");
  if (size === body.rows) refuse("InvalidOperation");
  deleteAt(self.book, self.sheet, { ...body, row: body.row + index, rows: size }, "Up");
}

const rowCount = (self: TableTarget): number => tableBody(tableBehind(self)).rows;

export const rowsType: RemoteType<TableTarget> = new RemoteType<TableTarget>({
  name: "TableRowCollection",
  properties: { Count: { get: rowCount } },
  methods: {
    Add: (self, [index, values]) => {
      const rows = isMissing(values) ? [] : Array.isArray(values) ? values : refuse("InvalidArgument");
      const at = isMissing(index) || integer(index) < 0 ? rowCount(self) : count(index);
      addTableRows(self.sheet, self.id, at, Math.max(1, rows.length));
      const body = tableBody(tableBehind(self));
      if (rows.length > 0) writeValues(self.sheet, { ...body, row: body.row + at, rows: rows.length }, rows);
      return rowType.of({ ...targetOf(self), index: at });
    },
    GetCount: rowCount,
    GetItemAt: (self, [index]) =>
      count(index) < rowCount(self)
        ? rowType.of({ ...targetOf(self), index: count(index) })
        : refuse("InvalidArgument"),
    DeleteRowsAt: (self, [index, size]) => deleteRows(self, count(index), count(size, 1)),
  },
  items: (self) => Array.from({ length: rowCount(self) }, (_, index) => rowType.of({ ...targetOf(self), index })),
});
