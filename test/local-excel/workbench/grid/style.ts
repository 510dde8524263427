/** A cell's look, as Univer's cell data. */
import { BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy, type ICellData, type IStyleData } from "@univerjs/presets";
import type { CellLook } from "./source";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** Excel's own fonts are not on every machine: names of the same width stand behind them. */
const FALLBACK = "Carlito, Segoe UI, Open Sans, Arial, sans-serif";

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function style(look: CellLook): IStyleData {
  return {
    ff: `${look.fontName}, ${FALLBACK}`,
    fs: look.fontSize,
    bl: flag(look.bold),
    it: flag(look.italic),
    ht: HORIZONTAL[look.align],
    vt: VERTICAL[look.verticalAlign],
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(look.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(look.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(look.fill !== null && { bg: { rgb: look.fill } }),
    ...(look.color !== null && { cl: { rgb: look.color } }),
  };
}

/** Every value is handed over as the text that the model shows: Univer formats nothing by itself. */
export function cellData(look: CellLook | null): ICellData | null {
  return look === null ? null : { v: look.text, t: CellValueType.STRING, s: style(look) };
}
