/** The two conditional formats that colour what the Errors column names, as data (docs/design.md, "Highlighting is derived, not painted"). */
import { ERROR_MARK, WARNING_MARK } from "../errors-column";
import { cellReference } from "../values/cell-reference";

/** Excel's own colours for "bad" and "neutral": readable in both themes. Errors come first: on the same cell they win over warnings. */
export const COLOURS = [
  { mark: ERROR_MARK, fill: "#FFC7CE", font: "#9C0006" },
  { mark: WARNING_MARK, fill: "#FFEB9C", font: "#7F4F00" },
] as const;

/** Where the headers and the Errors column are, 0-based within the sheet. */
export interface Anchor {
  readonly headerRow: number;
  readonly errorsColumn: number;
}

/** What the rule for a mark says in the first cell of its area: column A of the first row below the headers. */
export function colourFormula(mark: string, { headerRow, errorsColumn }: Anchor): string {
  const header = cellReference(headerRow, 0, { row: true });
  const errors = cellReference(headerRow + 1, errorsColumn, { column: true });
  return `=AND(${header}<>"",ISNUMBER(FIND("${mark} "&${header}&": ",${errors})))`;
}
