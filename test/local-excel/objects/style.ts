import { commonStyle, setStyle, type CellStyle, type StylePatch } from "../model";
import type { Property } from "../richapi/remote";
import { color, type Reader } from "./colors";
import { flag, number, text, word } from "./arguments";
import type { Zone } from "./book";

/** The property that all cells of the zone share; null where they differ. */
export function sharedStyle<K extends keyof CellStyle>(zone: Zone, key: K): CellStyle[K] | null {
  const values = zone.areas.map((area): Pick<{ readonly [P in keyof CellStyle]: CellStyle[P] | null }, K> =>
    commonStyle(zone.sheet, area),
  );
  const [first, ...more] = values.map((style) => style[key]);
  return first !== undefined && more.every((value) => value === first) ? first : null;
}

export function patch(zone: Zone, change: StylePatch): void {
  for (const area of zone.areas) setStyle(zone.sheet, area, change);
}

/** A style property read and written as it is. */
export const styleProperty = <K extends keyof CellStyle>(key: K, parse: Reader<CellStyle[K]>): Property<Zone> => ({
  get: (zone) => sharedStyle(zone, key),
  set: (zone, value) => patch(zone, { [key]: parse(value) }),
});

/** Mixed colours are answered as "". */
export const colorProperty = (key: "fontColor"): Property<Zone> => ({
  get: (zone) => sharedStyle(zone, key) ?? "",
  set: (zone, value) => patch(zone, { [key]: color(value) }),
});

export const styleFlag = (
  key:
    "bold" | "italic" | "strikethrough" | "superscript" | "subscript" | "wrap" | "shrink" | "locked" | "formulaHidden",
): Property<Zone> => styleProperty(key, (value) => flag(value));
export const styleNumber = (key: "fontSize" | "indent" | "textOrientation"): Property<Zone> =>
  styleProperty(key, number);
export const styleWord = <K extends "horizontal" | "vertical" | "underline" | "readingOrder">(
  key: K,
  words: readonly CellStyle[K][],
): Property<Zone> => styleProperty(key, (value) => word<CellStyle[K]>(value, words));
export const styleText = (key: "fontName"): Property<Zone> => styleProperty(key, (value) => text(value));

/** Only the built-in Normal style is known: setting another is no silent no-op. */
export const styleName: Property<Zone> = { get: (zone) => sharedStyle(zone, "styleName") };
