import {
  clearArea,
  endColumn,
  endRow,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  refuse,
  usedArea,
  type Area,
  type Sheet,
} from "../model";
import { RemoteType, type RemoteObject } from "../richapi/remote";
import { count, flag, integer, onSheet, word } from "./arguments";
import { RangeTarget, type Book, type Zone } from "./book";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { formatType } from "./format";
import { rangeType } from "./range";
import { specialCells } from "./special-cells";
import { scopedTablesType } from "./tables";
import { worksheetType } from "./worksheet";

/** Several areas of one sheet. Each follows its cells by itself. */
export class AreasTarget implements Zone {
  readonly ranges: readonly RangeTarget[];

  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.ranges = areas.map((area) => new RangeTarget(book, sheet, area));
  }

  get areas(): readonly Area[] {
    return this.ranges.map((range) => range.area);
  }
}

type Change = (areas: readonly Area[], zone: AreasTarget) => Area[];

const derived =
  (change: Change, onNone: () => null) =>
  (self: AreasTarget): RemoteObject | null => {
    const areas = change(self.areas, self);
    return areas.length === 0 ? onNone() : rangeAreasOf(self.book, self.sheet, areas);
  };
const nothing = (): null => null;
const missing = (): never => refuse("ItemNotFound");

/** The cells that the zone shares with a range or other areas of the same sheet. */
function common(self: AreasTarget, argument: unknown): Area[] {
  const other: Zone = rangeType.find(argument) ?? rangeAreasType.target(argument);
  if (other.sheet !== self.sheet) return refuse("InvalidArgument");
  return self.areas.flatMap((area) => other.areas.map((part) => intersect(area, part)).filter((part) => part !== null));
}

const usedAreas = (self: AreasTarget, valuesOnly: unknown): Area[] =>
  self.areas.map((area) => usedArea(self.sheet, flag(valuesOnly, false), area)).filter((area) => area !== null);

export const rangeAreasType: RemoteType<AreasTarget> = new RemoteType<AreasTarget>({
  name: "RangeAreas",
  kept: true,
  properties: {
    // Measured by others as well as documented: separated by commas; the separator of addressLocal is the machine's.
    Address: { get: ({ sheet, areas }) => areas.map((area) => sheet.fullAddress(area)).join(",") },
    AddressLocal: {
      get: ({ sheet, areas }) => areas.map((area) => sheet.fullAddress(area)).join(sheet.workbook.locale.list),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  objects: {
    Areas: (zone) => rangesType.of(zone.ranges),
    Format: (zone) => formatType.of(zone),
    Worksheet: ({ book, sheet }) => worksheetType.of({ book, sheet }),
    ConditionalFormats: (zone) => conditionalFormatsType.of(zone),
    DataValidation: (zone) => dataValidationType.of(zone),
  },
  methods: {
    GetEntireRow: derived((areas) => areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })), missing),
    GetEntireColumn: derived((areas) => areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })), missing),
    GetIntersection: (self, [other]) => derived(() => common(self, other), missing)(self),
    GetIntersectionOrNullObject: (self, [other]) => derived(() => common(self, other), nothing)(self),
    GetOffsetRangeAreas: (self, [rows, columns]) =>
      derived(
        (areas) =>
          areas.map((area) =>
            onSheet({ ...area, row: area.row + integer(rows), column: area.column + integer(columns) }),
          ),
        missing,
      )(self),
    GetSpecialCells: (self, [kind, valueKind]) =>
      derived((areas) => specialCells(self.sheet, areas, kind, valueKind), missing)(self),
    GetSpecialCellsOrNullObject: (self, [kind, valueKind]) =>
      derived((areas) => specialCells(self.sheet, areas, kind, valueKind), nothing)(self),
    GetTables: (zone, [whole]) => scopedTablesType.of({ zone, whole: flag(whole, false) }),
    GetUsedRangeAreas: (self, [valuesOnly]) => derived(() => usedAreas(self, valuesOnly), missing)(self),
    GetUsedRangeAreasOrNullObject: (self, [valuesOnly]) => derived(() => usedAreas(self, valuesOnly), nothing)(self),
    Clear: ({ sheet, areas }, [what]) => {
      const part = word(what, ["All", "Formats", "Contents"], "All");
      for (const area of areas) clearArea(sheet, area, part);
    },
  },
});

/** `RangeAreas.areas`. */
export const rangesType: RemoteType<readonly RangeTarget[]> = new RemoteType<readonly RangeTarget[]>({
  name: "RangeCollection",
  methods: {
    GetCount: (ranges) => ranges.length,
    GetItemAt: (ranges, [index]) => {
      const range = ranges[count(index)];
      return range === undefined ? refuse("InvalidArgument") : rangeType.of(range);
    },
  },
  items: (ranges) => ranges.map((range) => rangeType.of(range)),
});

/** In reading order, as Excel lists areas. */
export function rangeAreasOf(book: Book, sheet: Sheet, areas: readonly Area[]): RemoteObject {
  const inOrder = [...areas].sort(
    (a, b) => a.row - b.row || a.column - b.column || endRow(a) - endRow(b) || endColumn(a) - endColumn(b),
  );
  return rangeAreasType.of(new AreasTarget(book, sheet, inOrder));
}
