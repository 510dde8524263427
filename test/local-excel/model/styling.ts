/** Changes of how cells look. */
import { MAX_COLUMNS, formatAddress, isInside, isWholeColumns, type Area } from "./address";
import { isNumberFormat } from "./display";
import { refuseUnlessAllowed, refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { NORMAL, styled, withNumberFormat, type CellStyle, type StylePatch } from "./style";
import { changeRuns, setRuns, slices } from "./style-runs";

/** Changes the styles of an area, whole columns and the whole sheet included. Inside a transaction; asks nobody and tells nobody. */
export function restyle(sheet: Sheet, area: Area, change: (style: CellStyle) => CellStyle): void {
  const state = sheet.edit();
  const whole = isWholeColumns(area);
  const one = (column: number): void => {
    const { base, runs } = sheet.columnStyle(column);
    state.columnStyles.set(column, {
      base: whole ? change(base) : base,
      runs: changeRuns(runs, area.row, area.row + area.rows, change),
    });
  };
  if (whole && area.columns === MAX_COLUMNS) {
    for (const column of [...state.columnStyles.keys()]) one(column);
    const { base, runs } = state.otherColumns;
    state.otherColumns = {
      base: change(base),
      runs: changeRuns(runs, area.row, area.row + area.rows, change),
    };
    return;
  }
  for (let column = area.column; column < area.column + area.columns; column++) one(column);
}

/** New styles for single cells: by column, then by row. */
export type CellStyles = ReadonlyMap<number, ReadonlyMap<number, CellStyle>>;

export function restyleCells(sheet: Sheet, styles: CellStyles): void {
  const state = sheet.edit();
  for (const [column, byRow] of styles) {
    const rows = [...byRow.keys()];
    if (rows.length === 0) continue;
    const first = rows.reduce((a, b) => Math.min(a, b));
    const last = rows.reduce((a, b) => Math.max(a, b));
    const { base, runs } = sheet.columnStyle(column);
    const line: CellStyle[] = [];
    for (const part of slices(runs, first, last + 1))
      for (let row = part.row; row < part.row + part.rows; row++) line.push(byRow.get(row) ?? part.style);
    state.columnStyles.set(column, { base, runs: setRuns(runs, first, line) });
  }
}

function tell(sheet: Sheet, area: Area): void {
  const { workbook } = sheet;
  workbook.report({
    kind: "formatChanged",
    sheet,
    area,
    address: formatAddress(area),
    origin: workbook.origin,
  });
}

const color = /^#[0-9A-F]{6}$/;

/** "#ff0000", "ff0000", "red" → "#FF0000"; refuses what is no colour. "" takes the fill away (as `fill.clear()` does). */
export function normalColor(text: string): string {
  const bare = text.trim().toUpperCase();
  const hex = bare.startsWith("#") ? bare : `#${bare}`;
  if (color.test(hex)) return hex;
  return namedColors[text.trim().toLowerCase()] ?? refuse("InvalidArgument");
}

/** The colour names that documentation and samples use; others are refused (Excel knows all of HTML's). */
const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  pink: "#FFC0CB",
  lightyellow: "#FFFFE0",
  lightgreen: "#90EE90",
  lightblue: "#ADD8E6",
  transparent: "#FFFFFF",
};

/** Gives the whole area a property or several. Refused: a bad number format or colour, a protected sheet. */
export function setStyle(sheet: Sheet, area: Area, patch: StylePatch): void {
  sheet.workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseUnlessAllowed(sheet, "allowFormatCells");
    if (patch.numberFormat !== undefined && !isNumberFormat(patch.numberFormat)) refuse("InvalidArgument");
    const clean: StylePatch = {
      ...patch,
      ...(typeof patch.fill === "string" ? { fill: normalColor(patch.fill) } : {}),
      ...(patch.fontColor === undefined ? {} : { fontColor: normalColor(patch.fontColor) }),
    };
    restyle(sheet, area, (style) => styled(style, clean));
    tell(sheet, area);
  });
}

/** Range.numberFormat = one code, or a 2-D array of the area's size in which null leaves a cell as it is. */
export function writeNumberFormats(sheet: Sheet, area: Area, formats: unknown): void {
  if (typeof formats === "string") return setStyle(sheet, area, { numberFormat: formats });
  sheet.workbook.change(() => {
    refuseUnlessCells(sheet, area);
    refuseUnlessAllowed(sheet, "allowFormatCells");
    const grid = gridOf(formats, area);
    const styles = new Map<number, Map<number, CellStyle>>();
    grid.forEach((line, r) =>
      line.forEach((code, c) => {
        if (code === null) return;
        if (typeof code !== "string" || !isNumberFormat(code)) refuse("InvalidArgument");
        const [row, column] = [area.row + r, area.column + c];
        const byRow = styles.get(column) ?? new Map<number, CellStyle>();
        styles.set(column, byRow.set(row, withNumberFormat(sheet.styleAt(row, column), code)));
      }),
    );
    restyleCells(sheet, styles);
    tell(sheet, area);
  });
}

/** A 2-D array of exactly the area's size; refuses any other (Excel: "the number of rows or columns … doesn't match"). */
export function gridOf(values: unknown, area: Area): unknown[][] {
  if (!isInside(area) || !Array.isArray(values) || values.length !== area.rows) return mismatch();
  return values.map((line: unknown) =>
    Array.isArray(line) && line.length === area.columns ? (line as unknown[]) : mismatch(),
  );
}

const mismatch = (): never =>
  refuse(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** Back to the Normal style. */
export function clearStyles(sheet: Sheet, area: Area): void {
  restyle(sheet, area, () => NORMAL);
  tell(sheet, area);
}

/** What the whole area has in common: null for a property that differs inside it. */
export function commonStyle(
  sheet: Sheet,
  area: Area,
): { readonly [K in keyof CellStyle]: CellStyle[K] | null } & {
  readonly mixedFill: boolean;
} {
  const seen = new Set<CellStyle>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (const part of slices(sheet.columnStyle(column).runs, area.row, area.row + area.rows)) seen.add(part.style);
  }
  const [first = NORMAL, ...others] = [...seen];
  const common: { [K in keyof CellStyle]: CellStyle[K] | null } = { ...first };
  const keys = Object.keys(first) as (keyof CellStyle)[];
  for (const key of keys) {
    if (others.some((style) => JSON.stringify(style[key]) !== JSON.stringify(first[key])))
      Object.assign(common, { [key]: null });
  }
  return {
    ...common,
    mixedFill: others.some((style) => style.fill !== first.fill),
  };
}
