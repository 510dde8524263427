import { autofitColumns, autofitRows, setColumnWidth, setRowHeight, STANDARD_HEIGHT, STANDARD_WIDTH, usedWithin, type Area, type CellStyle } from "../model";
import { slices } from "../model/styleRuns";
import { RemoteType, type Property } from "../richapi/remote";
import { flag, number } from "./arguments";
import type { Zone } from "./book";
import { borderType, bordersType } from "./borders";
import { color } from "./colors";
import { colorProperty, patch, styleFlag, styleNumber, styleText, styleWord } from "./style";

const HORIZONTAL: readonly CellStyle["horizontal"][] = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL: readonly CellStyle["vertical"][] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const UNDERLINE: readonly CellStyle["underline"][] = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];
const READING: readonly CellStyle["readingOrder"][] = ["Context", "LeftToRight", "RightToLeft"];

/** The size that all columns (rows) of the zone share, in points; null where they differ. */
const sharedSize = (zone: Zone, of: (index: number) => number, first: (area: Area) => number, size: (area: Area) => number): number | null => {
  const area = zone.areas[0];
  if (area === undefined) return null;
  const start = of(first(area));
  for (const part of zone.areas) for (let index = first(part); index < first(part) + size(part); index++) if (of(index) !== start) return null;
  return start;
};

const width: Property<Zone> = {
  get: (zone) => sharedSize(zone, (column) => zone.sheet.widthOf(column), (area) => area.column, (area) => area.columns),
  set: (zone, value) => zone.areas.forEach((area) => setColumnWidth(zone.sheet, area, number(value))),
};
const height: Property<Zone> = {
  // A whole column has a million rows: those beyond the used ones have the standard height.
  get: (zone) => {
    const areas = zone.areas.map((area) => (area.rows > 10_000 ? (usedWithin(zone.sheet, area, false) ?? { ...area, rows: 1 }) : area));
    return sharedSize({ ...zone, book: zone.book, sheet: zone.sheet, areas }, (row) => zone.sheet.heightOf(row), (area) => area.row, (area) => area.rows);
  },
  set: (zone, value) => zone.areas.forEach((area) => setRowHeight(zone.sheet, area, number(value))),
};

const fillType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "RangeFill",
  properties: {
    // No fill reads as white (Microsoft's documentation of RangeFill.color); mixed fills as "".
    Color: {
      get: (zone) => {
        const styles = zone.areas.map((area) => fillOf(zone, area));
        const [first] = styles;
        return first !== undefined && styles.every((style) => style === first) ? first : "";
      },
      set: (zone, value) => patch(zone, { fill: color(value) }),
    },
  },
  methods: { Clear: (zone) => patch(zone, { fill: null }) },
});

/** `commonStyle` says null both for "no fill" and for "differs", so the runs of equal rows are looked at. */
function fillOf({ sheet }: Zone, area: Area): string {
  const fills = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (const run of slices(sheet.columnStyle(column).runs, area.row, area.row + area.rows)) fills.add(run.style.fill ?? "#FFFFFF");
  }
  const [first] = fills;
  return fills.size === 1 && first !== undefined ? first : "";
}

const fontType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "RangeFont",
  properties: {
    Name: styleText("fontName"),
    Size: styleNumber("fontSize"),
    Color: colorProperty("fontColor"),
    Bold: styleFlag("bold"),
    Italic: styleFlag("italic"),
    Underline: styleWord("underline", UNDERLINE),
    Strikethrough: styleFlag("strikethrough"),
    Superscript: styleFlag("superscript"),
    Subscript: styleFlag("subscript"),
  },
});

const protectionType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "FormatProtection",
  properties: { Locked: styleFlag("locked"), FormulaHidden: styleFlag("formulaHidden") },
});

export const formatType: RemoteType<Zone> = new RemoteType<Zone>({
  name: "RangeFormat",
  properties: {
    WrapText: styleFlag("wrap"),
    HorizontalAlignment: styleWord("horizontal", HORIZONTAL),
    VerticalAlignment: styleWord("vertical", VERTICAL),
    ShrinkToFit: styleFlag("shrink"),
    IndentLevel: styleNumber("indent"),
    TextOrientation: styleNumber("textOrientation"),
    ReadingOrder: styleWord("readingOrder", READING),
    ColumnWidth: width,
    RowHeight: height,
    UseStandardWidth: {
      get: (zone) => width.get?.(zone) === STANDARD_WIDTH,
      set: (zone, value) => (flag(value) ? width.set?.(zone, STANDARD_WIDTH) : undefined),
    },
    UseStandardHeight: {
      get: (zone) => height.get?.(zone) === STANDARD_HEIGHT,
      set: (zone, value) => (flag(value) ? height.set?.(zone, STANDARD_HEIGHT) : undefined),
    },
  },
  objects: {
    Fill: (zone) => fillType.of(zone),
    Font: (zone) => fontType.of(zone),
    Borders: (zone) => bordersType.of(zone),
    Protection: (zone) => protectionType.of(zone),
  },
  methods: {
    AutofitColumns: (zone) => zone.areas.forEach((area) => autofitColumns(zone.sheet, area)),
    AutofitRows: (zone) => zone.areas.forEach((area) => autofitRows(zone.sheet, area)),
  },
});

export const formatTypes = [formatType, fillType, fontType, protectionType, borderType, bordersType] as const;
