/** How one cell looks. Styles are shared: two cells that look the same have the same object, so that `===` compares them. */
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
export const borderEdges: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "DiagonalDown",
  "DiagonalUp",
];

export interface Border {
  readonly style: "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** Colours are "#RRGGBB" in capitals. */
export interface CellStyle {
  /** en-US code, "General" by default. */
  readonly numberFormat: string;
  /** null: no fill. The API hands that over as "#FFFFFF". */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly textOrientation: number;
  readonly readingOrder: "Context" | "LeftToRight" | "RightToLeft";
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly styleName: string;
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
}

const shared = new Map<string, CellStyle>();

function share(style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const known = shared.get(key);
  if (known) return known;
  shared.set(key, style);
  return style;
}

/** Excel's Normal style. */
export const NORMAL: CellStyle = share({
  numberFormat: "General",
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  superscript: false,
  subscript: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  textOrientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  styleName: "Normal",
  borders: {},
});

/** What changes; the rest stays. A border patch replaces that edge only. */
export type StylePatch = Partial<CellStyle>;

/** The style with the patch on it. */
export function styled(style: CellStyle, patch: StylePatch): CellStyle {
  const borders = patch.borders ? { ...style.borders, ...patch.borders } : style.borders;
  return share({ ...style, ...patch, borders });
}

const formats = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The style with another number format: what happens to thousands of cells at once. */
export function withNumberFormat(style: CellStyle, numberFormat: string): CellStyle {
  const known = formats.get(style) ?? new Map<string, CellStyle>();
  formats.set(style, known);
  const made = known.get(numberFormat) ?? styled(style, { numberFormat });
  known.set(numberFormat, made);
  return made;
}
