import {
  bounds,
  cell,
  endColumn,
  endRow,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  mergedWithin,
  refuse,
  usedArea,
  type Area,
} from "../model";
import type { Arguments, RemoteObject } from "../richapi/remote";
import { count, flag, integer, onSheet, text } from "./arguments";
import { lastColumn, lastRow, RangeTarget } from "./book";
import { rangeAt } from "./address";
import { findIn, surrounding } from "./find";
import { rangeArgument, rangeOf } from "./range";
import { rangeAreasOf } from "./range-areas";
import { rangeViewType, viewOf } from "./range-view";
import { specialCells } from "./special-cells";
import { scopedTablesType } from "./tables";

type Method = (self: RangeTarget, args: Arguments) => RemoteObject | null;

const moved =
  (step: (area: Area, args: Arguments) => Area): Method =>
  ({ book, sheet, area }, args) =>
    rangeOf(book, sheet, onSheet(step(area, args)));

const withOther =
  (combine: (area: Area, other: Area) => Area | null, onNone: () => null): Method =>
  ({ book, sheet, area }, [argument]) => {
    const other = rangeArgument(argument, book, (address) => rangeAt(book, sheet, address));
    if (other.sheet !== sheet) return refuse("InvalidArgument");
    const found = combine(area, other.area);
    return found === null ? onNone() : rangeOf(book, sheet, found);
  };

const nothing = (): null => null;
const missing = (): never => refuse("ItemNotFound");

const used =
  (onNone: () => null): Method =>
  ({ book, sheet, area }, [valuesOnly]) => {
    const found = usedArea(sheet, flag(valuesOnly, false), area);
    return found === null ? onNone() : rangeOf(book, sheet, found);
  };

const found =
  (onNone: () => null): Method =>
  ({ book, sheet, area }, [wanted, criteria]) => {
    const place = findIn(sheet, area, text(wanted), criteria);
    return place === null ? onNone() : rangeOf(book, sheet, place);
  };

const special =
  (onNone: () => null): Method =>
  (range, [kind, valueKind]) => {
    const areas = specialCells(range.sheet, range.areas, kind, valueKind);
    return areas.length === 0 ? onNone() : rangeAreasOf(range.book, range.sheet, areas);
  };

/** Methods of Range that answer another range. Row and column arguments are 0-based and relative to the range. */
export const rangeMoves: Readonly<Record<string, Method>> = {
  GetCell: moved((area, [row, column]) => cell(area.row + integer(row), area.column + integer(column))),
  GetRow: moved((area, [row]) => ({ ...area, row: area.row + rowInside(integer(row), area.rows), rows: 1 })),
  GetColumn: moved((area, [column]) => ({
    ...area,
    column: area.column + rowInside(integer(column), area.columns),
    columns: 1,
  })),
  GetOffsetRange: moved((area, [rows, columns]) => ({
    ...area,
    row: area.row + integer(rows),
    column: area.column + integer(columns),
  })),
  GetResizedRange: moved((area, [rows, columns]) => ({
    ...area,
    rows: area.rows + integer(rows),
    columns: area.columns + integer(columns),
  })),
  GetAbsoluteResizedRange: moved((area, [rows, columns]) => ({ ...area, rows: count(rows), columns: count(columns) })),
  GetLastCell: moved((area) => cell(lastRow(area), lastColumn(area))),
  GetLastRow: moved((area) => ({ ...area, row: lastRow(area), rows: 1 })),
  GetLastColumn: moved((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  GetEntireRow: moved((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: moved((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  GetRowsAbove: moved((area, [rows]) => beside(area, "row", integer(rows, 1), -1)),
  GetRowsBelow: moved((area, [rows]) => beside(area, "row", integer(rows, 1), 1)),
  GetColumnsBefore: moved((area, [columns]) => beside(area, "column", integer(columns, 1), -1)),
  GetColumnsAfter: moved((area, [columns]) => beside(area, "column", integer(columns, 1), 1)),
  GetBoundingRect: withOther(bounds, missing),
  GetIntersection: withOther(intersect, missing),
  GetIntersectionOrNullObject: withOther(intersect, nothing),
  GetUsedRange: used(missing),
  GetUsedRangeOrNullObject: used(nothing),
  GetSurroundingRegion: ({ book, sheet, area }) => rangeOf(book, sheet, surrounding(sheet, area)),
  GetMergedAreasOrNullObject: ({ book, sheet, area }) => {
    const merged = mergedWithin(sheet, area);
    return merged.length === 0 ? null : rangeAreasOf(book, sheet, merged);
  },
  Find: found(missing),
  FindOrNullObject: found(nothing),
  GetSpecialCells: special(missing),
  GetSpecialCellsOrNullObject: special(nothing),
  GetVisibleView: (range) => rangeViewType.of(viewOf(range)),
  GetTables: (range, [fullyContained]) => scopedTablesType.of({ zone: range, whole: flag(fullyContained, false) }),
};

const rowInside = (index: number, size: number): number =>
  index >= 0 && index < size ? index : refuse("InvalidArgument");

/** `size` rows or columns before or after the area; a negative number looks to the other side. */
function beside(area: Area, axis: "row" | "column", size: number, direction: 1 | -1): Area {
  if (size === 0) return refuse("InvalidArgument");
  const after = (size > 0 ? 1 : -1) * direction > 0;
  const much = Math.abs(size);
  return axis === "row"
    ? { ...area, row: after ? endRow(area) : area.row - much, rows: much }
    : { ...area, column: after ? endColumn(area) : area.column - much, columns: much };
}
