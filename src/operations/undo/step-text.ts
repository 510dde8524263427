/** A step as a text that a workbook keeps: each value once, and each edit as a few numbers. */
import type { CellEdit, Content } from "../cell-edit";
import type { Grid } from "./grid";
import type { PlacedEdit, Step } from "./step";
import { readStructure } from "./structure";

const KINDS = ["content", "format", "width"] as const;

/** Kind, row, column, and the places of key, mark, before and after among the values. */
type PackedEdit = readonly [
  kind: number,
  row: number,
  column: number,
  key: number,
  mark: number,
  before: number,
  after: number,
];

export function stepText({ sheetId, sheet, grid, edits, structure }: Step): string {
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const placeOf = (value: unknown): number => {
    const text = JSON.stringify(value);
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, values.length);
    values.push(value);
    return values.length - 1;
  };
  const packed = edits.map(({ edit, key, mark }): PackedEdit => [
    KINDS.indexOf(edit.kind),
    edit.kind === "width" ? 0 : edit.row,
    edit.column,
    placeOf(key),
    placeOf(mark),
    placeOf(edit.before),
    placeOf(edit.after),
  ]);
  return JSON.stringify({ sheetId, sheet, grid, values, edits: packed, ...(structure && { structure }) });
}

/** Null where the text is no step. */
export function readStep(text: unknown): Step | null {
  try {
    const kept: unknown = typeof text === "string" ? JSON.parse(text) : null;
    if (!isRecord(kept)) return null;
    const { sheetId, sheet, grid, values, edits } = kept;
    if (typeof sheetId !== "string" || typeof sheet !== "string" || !isGrid(grid)) return null;
    if (!Array.isArray(values) || !Array.isArray(edits)) return null;
    const placed = edits.map((packed: unknown) => unpacked(packed, values));
    const structure = readStructure(kept["structure"]);
    if (structure === undefined) return null;
    return placed.every((edit) => edit !== null) ? { sheetId, sheet, grid, edits: placed, structure } : null;
  } catch {
    return null;
  }
}

function unpacked(packed: unknown, values: readonly unknown[]): PlacedEdit | null {
  if (!isNumbers(packed) || packed.length !== 7) return null;
  const [kind = -1, row = 0, column = 0, ...places] = packed;
  const [key, mark, before, after] = places.map((place) => values[place]);
  const edit = editOf(KINDS[kind], { row, column }, before, after);
  return edit && typeof key === "string" && typeof mark === "number" ? { edit, key, mark } : null;
}

function editOf(
  kind: (typeof KINDS)[number] | undefined,
  place: { readonly row: number; readonly column: number },
  before: unknown,
  after: unknown,
): CellEdit | null {
  if (kind === "content" && isContent(before) && isContent(after)) return { kind, ...place, before, after };
  if (kind === "format" && typeof before === "string" && typeof after === "string")
    return { kind, ...place, before, after };
  if (kind === "width" && typeof before === "number" && typeof after === "number")
    return { kind, column: place.column, before, after };
  return null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number");

function isContent(value: unknown): value is Content {
  if (!isRecord(value)) return false;
  return "formula" in value
    ? typeof value["formula"] === "string"
    : ["string", "number", "boolean"].includes(typeof value["value"]);
}

function isGrid(value: unknown): value is Grid {
  if (!isRecord(value)) return false;
  const { headerRow, firstColumn, headers, keys, errors } = value;
  return (
    typeof headerRow === "number" &&
    typeof firstColumn === "number" &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === "string") &&
    isNumbers(keys) &&
    (errors === null || typeof errors === "number")
  );
}
