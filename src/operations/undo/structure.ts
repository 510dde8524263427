/** What takes back a change of a sheet's columns or rows, and what does it again. Pure. */
import type { CellValue } from "../../values/sheet";
import type { Grid } from "./grid";

/** A row that was removed, with all that is needed to give it back. Places are 0-based among the columns of the step's grid. */
export interface SavedRow {
  /** 0-based, within the worksheet, where it was. */
  readonly row: number;
  /** The nearest row above it that stays, by key, and where that was; null where there is none below the headers. */
  readonly above: { readonly row: number; readonly key: string; readonly mark: number } | null;
  /** Null for the sheet's usual one. In points. */
  readonly height: number | null;
  /** What its cells hold, empty ones left out. The formula is missing where a cell has none. */
  readonly cells: readonly SavedCell[];
  /** Number formats, for so many columns each. */
  readonly formats: readonly (readonly [count: number, format: string])[];
  /** Fills, fonts, alignments and borders, for so many columns each, as Excel gives them. */
  readonly looks: readonly (readonly [count: number, look: Look])[];
  /** What may be typed, as Excel gives it. */
  readonly validations: readonly SavedValidation[];
}

export type SavedCell =
  readonly [place: number, value: CellValue] | readonly [place: number, value: CellValue, formula: string];
type Plain = Readonly<Record<string, unknown>>;
export type Look = Readonly<Record<string, Plain>>;

export interface SavedValidation {
  readonly place: number;
  readonly count: number;
  readonly rule: Plain;
  readonly alert: Plain;
  readonly prompt: Plain;
  readonly ignoreBlanks: boolean;
}

/**
 * What takes a step back. Each is the other's inverse: a column that was added is removed where nothing but its header stands in it, and added again as the
 * template has it; rows that were removed are given back as they were.
 */
export type Structure =
  | { readonly kind: "add-column" | "remove-column"; readonly header: string; readonly place: number }
  | {
      readonly kind: "add-rows" | "remove-rows";
      readonly rows: readonly SavedRow[];
      /** The sheet to which they are moved; missing where they are only removed. */
      readonly to?: OtherSheet;
    };

/** A sheet by its id. Its name is what it was called, for a message. */
export interface OtherSheet {
  readonly sheetId: string;
  readonly sheet: string;
}

const INVERSE = {
  "add-column": "remove-column",
  "remove-column": "add-column",
  "add-rows": "remove-rows",
  "remove-rows": "add-rows",
} as const;

export const inverseOfStructure = (structure: Structure): Structure =>
  ({ ...structure, kind: INVERSE[structure.kind] }) as Structure;

/** The grid with a column added at a place among its columns, or removed there. */
export function gridWithColumn(grid: Grid, place: number, header: string): Grid {
  const shifted = (index: number): number => (index < place ? index : index + 1);
  return {
    ...grid,
    headers: grid.headers.toSpliced(place, 0, header),
    keys: grid.keys.map(shifted),
    errors: grid.errors === null ? null : shifted(grid.errors),
  };
}

export function gridWithoutColumn(grid: Grid, place: number): Grid {
  const shifted = (index: number): number => (index < place ? index : index - 1);
  return {
    ...grid,
    headers: grid.headers.toSpliced(place, 1),
    keys: grid.keys.filter((key) => key !== place).map(shifted),
    errors: grid.errors === null || grid.errors === place ? null : shifted(grid.errors),
  };
}

/** The grid where rows were removed, or given back. @param rows 0-based, within the worksheet, in the sheet that has them */
export function gridWithRows(grid: Grid, rows: readonly { readonly row: number }[], kind: "add" | "remove"): Grid {
  // Where rows are removed their numbers are those of the sheet before.
  const above = (header: number): number => rows.filter(({ row }) => row < header).length;
  if (kind === "remove") return { ...grid, headerRow: grid.headerRow - above(grid.headerRow) };
  let headerRow = grid.headerRow;
  for (const { row } of [...rows].sort((one, other) => one.row - other.row)) if (row <= headerRow) headerRow += 1;
  return { ...grid, headerRow };
}

/**
 * Where rows are to be inserted, one after the other, so that each is where it was among the rows that stayed.
 * @param rows ascending
 * @param rowNow the 0-based row in which the row above stands by now; null where it cannot be found
 * @param shift by how many rows the headers have moved since
 */
export function placesOfRows(
  rows: readonly SavedRow[],
  rowNow: (above: NonNullable<SavedRow["above"]>) => number | null,
  shift: number,
): readonly number[] {
  const inserted: number[] = [];
  for (const { row, above } of rows) {
    const found = above && rowNow(above);
    let place = Math.max(0, row + shift);
    if (above && found !== null) {
      place = found;
      for (const other of inserted) if (other <= place) place += 1;
      place += row - above.row;
    }
    inserted.push(place);
  }
  return inserted;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isRuns = (value: unknown): boolean =>
  Array.isArray(value) && value.every((run) => Array.isArray(run) && run.length === 2 && typeof run[0] === "number");

/** A structure as a workbook has kept it; undefined where it is none. */
export function readStructure(kept: unknown): Structure | null | undefined {
  if (kept === null || kept === undefined) return null;
  if (!isPlain(kept)) return undefined;
  const { kind, header, place, rows, to } = kept;
  if ((kind === "add-column" || kind === "remove-column") && typeof header === "string" && typeof place === "number")
    return { kind, header, place };
  if ((kind === "add-rows" || kind === "remove-rows") && Array.isArray(rows) && rows.every(isSavedRow))
    return { kind, rows, ...(isOtherSheet(to) && { to: { sheetId: to.sheetId, sheet: to.sheet } }) };
  return undefined;
}

const isOtherSheet = (value: unknown): value is OtherSheet =>
  isPlain(value) && typeof value["sheetId"] === "string" && typeof value["sheet"] === "string";

const isAbove = (value: unknown): boolean =>
  value === null ||
  (isPlain(value) &&
    typeof value["row"] === "number" &&
    typeof value["key"] === "string" &&
    typeof value["mark"] === "number");

const isCell = (cell: unknown): boolean =>
  Array.isArray(cell) &&
  typeof cell[0] === "number" &&
  ["string", "number", "boolean"].includes(typeof cell[1]) &&
  (cell.length === 2 || (cell.length === 3 && typeof cell[2] === "string"));

const isValidation = (value: unknown): boolean =>
  isPlain(value) &&
  typeof value["place"] === "number" &&
  typeof value["count"] === "number" &&
  typeof value["ignoreBlanks"] === "boolean" &&
  isPlain(value["rule"]) &&
  isPlain(value["alert"]) &&
  isPlain(value["prompt"]);

function isSavedRow(value: unknown): value is SavedRow {
  if (!isPlain(value)) return false;
  const { row, above, height, cells, formats, looks, validations } = value;
  return (
    typeof row === "number" &&
    isAbove(above) &&
    (height === null || typeof height === "number") &&
    Array.isArray(cells) &&
    cells.every(isCell) &&
    isRuns(formats) &&
    isRuns(looks) &&
    Array.isArray(validations) &&
    validations.every(isValidation)
  );
}
