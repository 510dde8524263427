/**
 * Excel measures column widths in digits of Calibri. Where a machine has no Calibri, what stands for it is wider, and a column would show less than in Excel:
 * its letters are drawn smaller by as much.
 */

/** Excel's own fonts are not on every machine: what stands behind them. */
const STAND_INS = ["Carlito", "Segoe UI", "Open Sans", "Arial", "sans-serif"];

/** Width of a digit of Calibri, in parts of the font's size. */
const CALIBRI_DIGIT = 0.507;

const scales = new Map<string, number>();

function measure(family: string): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 1;
  context.font = `100px ${family}`;
  return Math.min(1, (CALIBRI_DIGIT * 100) / context.measureText("0").width);
}

export interface ShownFont {
  /** A CSS font family list. */
  readonly family: string;
  /** In points. */
  readonly size: number;
}

/** How a font of the workbook is shown here. */
export function shownFont(name: string, size: number): ShownFont {
  const family = [name, ...STAND_INS].join(", ");
  if (name !== "Calibri") return { family, size };
  const scale = scales.get(family) ?? measure(family);
  scales.set(family, scale);
  return { family, size: size * scale };
}
