/** A cell's look, as Univer's cell data. */
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
} from "@univerjs/presets";
import { shownFont } from "./fonts";
import type { CellLook } from "./source";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function style(look: CellLook): IStyleData {
  const { family, size } = shownFont(look.fontName, look.fontSize);
  return {
    ff: family,
    fs: size,
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
