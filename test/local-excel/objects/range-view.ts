import {
  cell,
  formatAddress,
  readFormulas,
  readFormulasLocal,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  type Area,
  type Sheet,
} from "../model";
import { RemoteType, type Property } from "../richapi/remote";
import { count } from "./arguments";
import { refuse } from "../model";
import type { RangeTarget } from "./book";
import { rangeType } from "./range";

/** The visible cells of a range: rows and columns hidden by hand or by a filter are left out. */
export interface View {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Of one row among the rows of its view. */
  readonly index: number;
}

const visible = (first: number, size: number, hidden: (index: number) => boolean): number[] => {
  const indexes: number[] = [];
  for (let index = first; index < first + size; index++) if (!hidden(index)) indexes.push(index);
  return indexes;
};

export function viewOf(range: RangeTarget): View {
  const { sheet, area } = range;
  const hiddenColumns = sheet.state.hiddenColumns;
  return {
    range,
    rows: visible(area.row, area.rows, (row) => sheet.isRowHidden(row)),
    columns: visible(area.column, area.columns, (column) => hiddenColumns.has(column)),
    index: 0,
  };
}

type Grid = readonly (readonly unknown[])[];

/** Reads row by row, so that a large hidden part costs nothing. */
const grid = (read: (sheet: Sheet, area: Area) => Grid): Property<View> => ({
  get: ({ range: { sheet, area }, rows, columns }) =>
    rows.map((row) => {
      const cells = read(sheet, { ...area, row, rows: 1 })[0] ?? [];
      return columns.map((column) => cells[column - area.column]);
    }),
});

export const rangeViewType: RemoteType<View> = new RemoteType<View>({
  name: "RangeView",
  properties: {
    Values: grid(readValues),
    Text: grid(readText),
    Formulas: grid(readFormulas),
    FormulasLocal: grid(readFormulasLocal),
    NumberFormat: grid(readNumberFormats),
    ValueTypes: grid(readValueTypes),
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    CellAddresses: {
      get: ({ rows, columns }) => rows.map((row) => columns.map((column) => formatAddress(cell(row, column)))),
    },
    Index: { get: ({ index }) => index },
  },
  objects: { Rows: (view) => rangeViewsType.of(view) },
  methods: { GetRange: ({ range }) => rangeType.of(range) },
});

const rowsOf = (view: View): View[] => view.rows.map((row, index) => ({ ...view, rows: [row], index }));

export const rangeViewsType: RemoteType<View> = new RemoteType<View>({
  name: "RangeViewCollection",
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, [index]) => {
      const row = rowsOf(view)[count(index)];
      return row === undefined ? refuse("InvalidArgument") : rangeViewType.of(row);
    },
  },
  items: (view) => rowsOf(view).map((row) => rangeViewType.of(row)),
});
