/** Undo and redo of added columns and removed rows. */
import { columnsOfSheet, placesOf } from "../../design/columns";
import type { RecognisedResult } from "../../check";
import { columnOfHeader } from "../../operations/missing-column";
import type { LeftCell, SheetNow } from "../../operations/undo/replay";
import { columnsNow, replayOf } from "../../operations/undo/replay";
import { findRows, rowNow } from "../../operations/undo/saved-rows";
import type { Grid } from "../../operations/undo/grid";
import type { Step } from "../../operations/undo/step";
import {
  gridWithColumn,
  gridWithoutColumn,
  gridWithRows,
  placesOfRows,
  type SavedRow,
  type Structure,
} from "../../operations/undo/structure";
import type { Language } from "../../texts";
import { areaOfSheet } from "../gateway/area";
import type { Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";
import { findOrAddListSheet } from "../template/list-sheet";
import { addingColumn, removingColumn, type ColumnLook, type ColumnPlace } from "../write/column";
import { givingRows, readRows, refuseRows, removingRows } from "../write/rows";
import type { Change } from "../write/whole";

/** What is to be done, and what takes it back; or what is left as it is. */
export type StructureReplay =
  | {
      readonly change: Change;
      /** The rows that are removed, where they are moved to another sheet; null for every other change. */
      readonly moves: readonly SavedRow[] | null;
      readonly grid: Grid;
      readonly structure: Structure;
      readonly given: number;
      readonly left: readonly LeftCell[];
    }
  | { readonly change: null; readonly left: readonly LeftCell[] };

interface Now {
  readonly read: ReadSheet;
  readonly result: RecognisedResult | null;
  readonly language: Language;
}

/** @param step with a structure @param now the sheet as it is; `result` is what the check makes of it */
export async function replayStructure(
  session: Session,
  step: Step,
  structure: Structure,
  now: Now,
): Promise<StructureReplay> {
  const { sheet } = now.read;
  const sheetNow: Pick<SheetNow, "firstRow" | "firstColumn" | "values"> = {
    firstRow: sheet.firstRow - 1,
    firstColumn: sheet.firstColumn,
    values: sheet.values,
  };
  const columns = columnsNow(step, sheet.values);
  const { grid } = replayOf(
    { ...step, edits: [] },
    { ...sheetNow, formatAt: () => "", contentAt: () => ({ value: "" }), widthOf: () => 0 },
  );
  if (columns === null || grid === null) return { change: null, left: leftOf(step, structure, "gone") };
  switch (structure.kind) {
    case "add-column":
    case "remove-column":
      return replayColumn(session, step, structure, { ...now, grid, places: columns.places });
    case "add-rows":
    case "remove-rows":
      return replayRows(session, step, structure, { ...now, grid, places: columns.places });
  }
}

interface Found extends Now {
  readonly grid: Grid;
  /** Of each column of the step's grid; null where it is gone. */
  readonly places: readonly (number | null)[];
}

const leftOf = ({ grid }: Step, structure: Structure, why: LeftCell["why"]): readonly LeftCell[] =>
  "rows" in structure
    ? structure.rows.map(({ row }) => ({ header: "", row: row + 1, why }))
    : [{ header: structure.header, row: grid.headerRow + 1, why }];

async function replayColumn(
  session: Session,
  step: Step,
  structure: Extract<Structure, { readonly header: string }>,
  { read, result, language, grid, places }: Found,
): Promise<StructureReplay> {
  const { header, kind } = structure;
  const known = result && columnOfHeader(result.edition, header);
  if (!result || !known) return { change: null, left: leftOf(step, structure, "gone") };
  const { sheet } = read;
  const place =
    kind === "remove-column" ? (places[structure.place] ?? null) : placeAgain(structure.place, places, grid);
  if (place === null) return { change: null, left: leftOf(step, structure, "gone") };
  const at: ColumnPlace = { column: sheet.firstColumn + place, headerRow: grid.headerRow, header };
  const laidOut = { header, column: known };
  const now = columnsOfSheet(result, sheet.values[0]?.length ?? 0);
  const columns = kind === "add-column" ? now.toSpliced(place, 0, laidOut) : now;
  const { name: lists } = await findOrAddListSheet(session);
  const look: ColumnLook = {
    laidOut,
    language,
    place: { ...placesOf(columns, sheet.firstColumn), lists, firstRow: grid.headerRow + 1, column: at.column },
  };
  if (kind === "add-column") {
    return {
      change: addingColumn(read, at, look),
      grid: gridWithColumn(grid, place, header),
      structure: { kind: "remove-column", header, place },
      moves: null,
      given: 1,
      left: [],
    };
  }
  const isFilled = sheet.values.some(
    (row, index) => row[place] !== "" && sheet.firstRow - 1 + index !== grid.headerRow,
  );
  if (isFilled) return { change: null, left: leftOf(step, structure, "changed") };
  return {
    change: removingColumn(read, at, look),
    grid: gridWithoutColumn(grid, place),
    structure: { kind: "add-column", header, place },
    moves: null,
    given: 1,
    left: [],
  };
}

/** Where a column is added again: in front of the one that it was in front of, else behind the one that it was behind. */
function placeAgain(place: number, places: readonly (number | null)[], { headers }: Grid): number | null {
  const before = places[place] ?? null;
  if (before !== null) return before;
  const after = place === 0 ? -1 : (places[place - 1] ?? null);
  return after === null ? headers.length : after + 1;
}

async function replayRows(
  session: Session,
  step: Step,
  structure: Extract<Structure, { readonly rows: readonly SavedRow[] }>,
  { read, grid, places }: Found,
): Promise<StructureReplay> {
  const area = areaOfSheet(read.sheet);
  const sheet = { firstRow: area.row, values: read.sheet.values };
  const shift = grid.headerRow - step.grid.headerRow;
  if (structure.kind === "add-rows") {
    const above = rowNow(sheet, grid);
    const at = placesOfRows(structure.rows, above, shift);
    const columnOf = (place: number): number | null => {
      const now = places[place] ?? null;
      return now === null ? null : area.column + now;
    };
    const rows = structure.rows.map((saved, index): SavedRow => {
      const row = at[index] ?? saved.row;
      return { ...saved, row, above: saved.above && { ...saved.above, row: row - (saved.row - saved.above.row) } };
    });
    return {
      change: givingRows(read, structure.rows, at, columnOf),
      grid: gridWithRows(grid, rows, "add"),
      structure: { ...structure, kind: "remove-rows", rows },
      moves: null,
      given: rows.length,
      left: [],
    };
  }
  const found = findRows(structure.rows, step.grid, sheet, { now: grid, shift });
  const left = structure.rows.flatMap(({ row }, at): readonly LeftCell[] =>
    found[at] === null ? [{ header: "", row: row + 1, why: "changed" }] : [],
  );
  const rows = found.flatMap((row) => (row === null ? [] : [row])).sort((one, other) => one - other);
  if (rows.length === 0) return { change: null, left };
  refuseRows(read, rows);
  const again = await readRows(session, read.worksheet, area, rows);
  const before = new Map(structure.rows.map((row, at) => [found[at] ?? -1, row] as const));
  const saved = again.map((row): SavedRow => {
    const { above, row: then } = before.get(row.row) ?? { above: null, row: 0 };
    return { ...row, above: above && { ...above, row: row.row - (then - above.row) } };
  });
  return {
    change: removingRows(read, saved),
    grid: gridWithRows(grid, saved, "remove"),
    structure: { ...structure, kind: "add-rows", rows: saved },
    moves: structure.to ? saved : null,
    given: saved.length,
    left,
  };
}
