/** What the API must be given so that a cell holds a content, whatever its number format is. */
import { TEXT_FORMAT } from "../../template";
import { literal } from "../../values/typed-cell";
import type { CellState, Content } from "../../operations/cell-edit";

/** Number formats and entries of one cell, in the order in which they are to be written; null leaves the cell alone. */
export interface Input {
  readonly firstFormat: string | null;
  readonly entry: string | number | boolean | null;
  readonly lastFormat: string | null;
}

/** A text without any digit that begins with a letter and is no logical value: Excel keeps it as it is in every format. */
const PLAIN_TEXT = /^(?!(?:true|false)$)\p{L}\P{N}*$/iu;

/**
 * How to bring a cell from one state to another.
 *
 * A text in a text cell (@) stays as it is written; in another it may be read as a number, a date or a formula, so it gets Excel's text mark, the apostrophe.
 * Everything else would become a text in a text cell: that gets its format afterwards. So does a formula, which may bring a format along.
 */
export function inputFor(before: CellState, after: CellState, isNewContent: boolean): Input {
  if (!isNewContent)
    return { firstFormat: null, entry: null, lastFormat: before.format === after.format ? null : after.format };
  const { content, format } = after;
  if (isText(content)) {
    return {
      firstFormat: before.format === format ? null : format,
      entry: textEntry(content.value, format),
      lastFormat: null,
    };
  }
  const isFormula = "formula" in content;
  const first = format === TEXT_FORMAT ? "General" : format;
  return {
    firstFormat: before.format === first ? null : first,
    entry: isFormula ? content.formula : content.value,
    lastFormat: isFormula || format !== first ? format : null,
  };
}

export const isText = (content: Content): content is { readonly value: string } =>
  "value" in content && typeof content.value === "string";

function textEntry(text: string, format: string): string {
  if (text === "" || format === TEXT_FORMAT) return literal(text);
  return PLAIN_TEXT.test(text) ? text : `'${text}`;
}
