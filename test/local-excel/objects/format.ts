import {
  autofitColumns,
  autofitRows,
  commonHeight,
  commonStyle,
  commonWidth,
  setColumnWidth,
  setRowHeight,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  type Area,
  type CellStyle,
  type Sheet,
} from "../model";
import { RemoteType, type Property } from "../richapi/remote";
import { flag, number } from "./arguments";
import type { Zone } from "./book";
import { borderType, bordersType } from "./borders";
import { color } from "./colors";
import { colorProperty, patch, styleFlag, styleNumber, styleText, styleWord } from "./style";

const HORIZONTAL: readonly CellStyle["horizontal"][] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL: readonly CellStyle["vertical"][] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const UNDERLINE: readonly CellStyle["underline"][] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];
const READING: readonly CellStyle["readingOrder"][] = ["Context", "LeftToRight", "RightToLeft"];

/** The size that all areas share, in points; null where they differ. */
const shared = (zone: Zone, of: (sheet: Sheet, area: Area) => number | null): number | null => {
  const [first, ...more] = zone.areas.map((area) => of(zone.sheet, area));
  return first !== undefined && more.every((size) => size === first) ? first : null;
};
const width: Property<Zone> = {
  get: (zone) => shared(zone, commonWidth),
  set: (zone, value) => zone.areas.forEach((area) => setColumnWidth(zone.sheet, area, number(value))),
};
const height: Property<Zone> = {
  get: (zone) => shared(zone, commonHeight),
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

const fillOf = ({ sheet }: Zone, area: Area): string => {
  const { fill, mixedFill } = commonStyle(sheet, area);
  return mixedFill ? "" : (fill ?? "#FFFFFF");
};

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
      set: (zone, value) =>
        flag(value) ? zone.areas.forEach((area) => setColumnWidth(zone.sheet, area, null)) : undefined,
    },
    UseStandardHeight: {
      get: (zone) => height.get?.(zone) === STANDARD_HEIGHT,
      set: (zone, value) =>
        flag(value) ? zone.areas.forEach((area) => setRowHeight(zone.sheet, area, null)) : undefined,
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
