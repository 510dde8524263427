import {
  applyFilter,
  clearFilterCriteria,
  filterTable,
  reapplyFilter,
  refuse,
  removeFilter,
  type Filter,
  type Sheet,
} from "../model";
import { apiNotFound } from "../richapi/error";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { rangeAt } from "./address";
import { count, isMissing, record, text } from "./arguments";
import type { Book } from "./book";
import { rangeArgument, rangeOf } from "./range";

/** The filter of a sheet, or that of one table. */
export interface FilterTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly tableId: string | null;
}

function filterOf({ sheet, tableId }: FilterTarget): Filter | null {
  if (tableId === null) return sheet.state.filter;
  const table = sheet.state.tables.find((known) => known.id === tableId);
  return table === undefined ? refuse("ItemNotFound") : table.filter;
}

/** Excel.FilterCriteria; only the choice of values is modelled. A value is a text, as the cell shows it. */
export function valuesFrom(criteria: unknown): readonly string[] {
  const given = record(criteria);
  const kind = text(given.filterOn);
  if (kind !== "Values") throw apiNotFound(`FilterCriteria.filterOn(${kind})`);
  if (!Array.isArray(given.values)) return refuse("InvalidArgument");
  return given.values.map((value: unknown) => text(value));
}

function area(self: FilterTarget): RemoteObject | null {
  const filter = filterOf(self);
  return filter === null ? null : rangeOf(self.book, self.sheet, filter.area);
}

/** One entry a column of the filter; columns without a choice are null. */
function criteria(self: FilterTarget): unknown[] {
  const filter = filterOf(self);
  if (filter === null) return [];
  return Array.from({ length: filter.area.columns }, (_, column) => {
    const found = filter.criteria.find((criterion) => criterion.column === column);
    return found === undefined ? null : { filterOn: "Values", values: found.values };
  });
}

/** Takes every choice away; the filter stays. */
export function showAll(self: FilterTarget): void {
  const { sheet, tableId } = self;
  if (tableId === null) clearFilterCriteria(sheet);
  else for (const { column } of filterOf(self)?.criteria ?? []) filterTable(sheet, tableId, column, null);
}

export const autoFilterType: RemoteType<FilterTarget> = new RemoteType<FilterTarget>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: (self) => filterOf(self) !== null },
    IsDataFiltered: { get: (self) => (filterOf(self)?.criteria.length ?? 0) > 0 },
    Criteria: { get: criteria },
  },
  methods: {
    Apply: (self, [range, column, given]) => {
      const { area: cells } = rangeArgument(range, self.book, (address) => rangeAt(self.book, self.sheet, address));
      const criterion =
        isMissing(column) || isMissing(given) ? null : { column: count(column), values: valuesFrom(given) };
      if (self.tableId === null) applyFilter(self.sheet, cells, criterion);
      else if (criterion !== null) filterTable(self.sheet, self.tableId, criterion.column, criterion.values);
    },
    ClearCriteria: showAll,
    ClearColumnCriteria: (self, [column]) => {
      const { sheet, tableId } = self;
      if (tableId !== null) return filterTable(sheet, tableId, count(column), null);
      const filter = filterOf(self);
      if (filter === null) return;
      const left = filter.criteria.filter((criterion) => criterion.column !== count(column));
      clearFilterCriteria(sheet);
      for (const criterion of left) applyFilter(sheet, filter.area, criterion);
    },
    Reapply: ({ sheet }) => reapplyFilter(sheet),
    Remove: ({ sheet, tableId }) => (tableId === null ? removeFilter(sheet) : refuse("InvalidOperation")),
    GetRange: (self) => area(self) ?? refuse("ItemNotFound"),
    GetRangeOrNullObject: area,
  },
});

/** The filter of one table column. */
export interface ColumnFilterTarget extends FilterTarget {
  readonly tableId: string;
  readonly column: number;
}

const applyValues = ({ sheet, tableId, column }: ColumnFilterTarget, values: readonly string[]): void =>
  filterTable(sheet, tableId, column, values);

export const columnFilterType: RemoteType<ColumnFilterTarget> = new RemoteType<ColumnFilterTarget>({
  name: "Filter",
  properties: { Criteria: { get: (self) => criteria(self)[self.column] ?? null } },
  methods: {
    Apply: (self, [given]) => applyValues(self, valuesFrom(given)),
    ApplyValuesFilter: (self, [values]) =>
      applyValues(
        self,
        Array.isArray(values) ? values.map((value: unknown) => text(value)) : refuse("InvalidArgument"),
      ),
    Clear: ({ sheet, tableId, column }) => filterTable(sheet, tableId, column, null),
  },
});

export const filterTypes = [autoFilterType, columnFilterType] as const;
