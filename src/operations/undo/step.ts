/** One step of what the add-in has done to a sheet, as the edits that take it back. */
import { fingerprint } from "../../values/fingerprint";
import type { CellValue } from "../../values/sheet";
import type { CellEdit } from "../cell-edit";
import type { Grid } from "./grid";
import type { Structure } from "./structure";

/** An edit, and by what its row was known when it was written. Of no meaning for a width and for a header. */
export interface PlacedEdit {
  readonly edit: CellEdit;
  /** See `rowKey`. */
  readonly key: string;
  /** See `rowMark`: distinguishes rows with the same key. */
  readonly mark: number;
}

export interface Step {
  readonly sheetId: string;
  /** The sheet's name, for a message. */
  readonly sheet: string;
  /** The sheet as the step has left it. */
  readonly grid: Grid;
  /** `before` is what the step has written, `after` what was there. */
  readonly edits: readonly PlacedEdit[];
  /** What takes a change of its columns or rows back; null where cells alone were changed. */
  readonly structure: Structure | null;
}

/** By what a row is known: its referral ID and its deal name. The same for the same values. "" for a row that has neither. */
export function rowKey(cells: readonly (CellValue | undefined)[]): string {
  return cells.every((cell) => cell === undefined || cell === "") ? "" : JSON.stringify(cells.map(String));
}

/** A number for all that a row holds, the Errors cell aside, wherever its columns are. */
export function rowMark(
  { headers, errors }: Pick<Grid, "headers" | "errors">,
  valueAt: (place: number) => CellValue,
): number {
  let sum = 0;
  for (const [place, header] of headers.entries()) {
    const value = valueAt(place);
    if (value !== "" && place !== errors) sum = (sum + fingerprint(`${header}\n${typeof value}\n${value}`)) >>> 0;
  }
  return sum;
}

/** A sheet as it was before the step. */
export interface SheetBefore {
  readonly grid: Grid;
  /** What the cells held, by rows from `firstRow` (0-based, within the worksheet) on. */
  readonly firstRow: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** The step that `inverse` takes back: what was written, turned round. */
export function stepOf(
  about: Pick<Step, "sheetId" | "sheet">,
  { grid, firstRow, values }: SheetBefore,
  inverse: readonly CellEdit[],
): Step {
  const written = new Map<string, CellValue>();
  for (const edit of inverse)
    if (edit.kind === "content" && "value" in edit.before) written.set(`${edit.row} ${edit.column}`, edit.before.value);
  const valueAt = (row: number, place: number): CellValue =>
    written.get(`${row} ${grid.firstColumn + place}`) ?? values[row - firstRow]?.[place] ?? "";
  const after: Grid = { ...grid, headers: grid.headers.map((_, place) => String(valueAt(grid.headerRow, place))) };
  const marks = new Map<number, Pick<PlacedEdit, "key" | "mark">>();
  const knownBy = (row: number): Pick<PlacedEdit, "key" | "mark"> => {
    const known = marks.get(row) ?? {
      key: rowKey(grid.keys.map((place) => valueAt(row, place))),
      mark: rowMark(after, (place) => valueAt(row, place)),
    };
    marks.set(row, known);
    return known;
  };
  return {
    ...about,
    grid: after,
    structure: null,
    edits: inverse.map((edit) => ({
      edit,
      ...(edit.kind === "width" || edit.row === grid.headerRow ? { key: "", mark: 0 } : knownBy(edit.row)),
    })),
  };
}
