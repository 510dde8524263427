/** AutoFilter of a sheet and of a table: by the texts that a column may show. */
import { formatAddress, intersect, type Area } from "./address";
import { refreshFilters } from "./filter-rows";
import { refuseUnlessAllowed, refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { Filter, FilterCriterion } from "./state";
import { usedArea } from "./used";

function changed(sheet: Sheet, area: Area): void {
  const { workbook } = sheet;
  refreshFilters(sheet);
  workbook.report({
    kind: "filtered",
    sheet,
    address: formatAddress(area),
    origin: workbook.origin,
  });
}

const withCriterion = (filter: Filter, criterion: FilterCriterion | null): Filter =>
  criterion
    ? {
        ...filter,
        criteria: [...filter.criteria.filter((known) => known.column !== criterion.column), criterion],
      }
    : filter;

/**
 * Puts the sheet's filter on an area with its header row (one sheet has one), with a criterion for one of its columns if given. Refused: a
 * table in the way, a protected sheet that does not allow it.
 */
export function applyFilter(sheet: Sheet, area: Area, criterion: FilterCriterion | null = null): void {
  sheet.workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseUnlessAllowed(sheet, "allowAutoFilter");
    if (sheet.state.tables.some((table) => intersect(table.area, area))) refuse("InvalidOperation");
    const used = usedArea(sheet, true, area) ?? area;
    const same =
      sheet.state.filter && sheet.state.filter.area.row === used.row && sheet.state.filter.area.column === used.column;
    if (criterion && (criterion.column < 0 || criterion.column >= used.columns)) refuse("InvalidArgument");
    sheet.edit().filter = withCriterion(
      same && sheet.state.filter ? { ...sheet.state.filter, area: used } : { area: used, criteria: [] },
      criterion,
    );
    changed(sheet, used);
  });
}

/** The filter stays, everything is shown. */
export function clearFilterCriteria(sheet: Sheet): void {
  sheet.workbook.change(() => {
    const { filter } = sheet.state;
    if (!filter) return;
    refuseUnlessAllowed(sheet, "allowAutoFilter");
    sheet.edit().filter = { ...filter, criteria: [] };
    changed(sheet, filter.area);
  });
}

export function removeFilter(sheet: Sheet): void {
  sheet.workbook.change(() => {
    const { filter } = sheet.state;
    if (!filter) return;
    refuseUnlessAllowed(sheet, "allowAutoFilter");
    sheet.edit().filter = null;
    changed(sheet, filter.area);
  });
}

/** Filters are not applied again by themselves when values change. */
export function reapplyFilter(sheet: Sheet): void {
  sheet.workbook.change(() => refreshFilters(sheet));
}

/** A criterion of a table's column; null takes that column's away. */
export function filterTable(sheet: Sheet, tableId: string, column: number, values: readonly string[] | null): void {
  sheet.workbook.change(() => {
    refuseUnlessAllowed(sheet, "allowAutoFilter");
    const table = sheet.state.tables.find((known) => known.id === tableId) ?? refuse("ItemNotFound");
    if (column < 0 || column >= table.columns.length) refuse("InvalidArgument");
    const filter = table.filter ?? { area: table.area, criteria: [] };
    const others = filter.criteria.filter((known) => known.column !== column);
    const next: Filter = {
      area: table.area,
      criteria: values ? [...others, { column, values }] : others,
    };
    const state = sheet.edit();
    state.tables = state.tables.map((known) => (known.id === tableId ? { ...known, filter: next } : known));
    changed(sheet, table.area);
  });
}
