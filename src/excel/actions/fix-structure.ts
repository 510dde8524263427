/** The fixes that change a sheet's columns or rows: a missing column is added where it belongs, rows that are no records are removed. One at a time. */
import { placesOf, columnsOfSheet, type LaidOutColumn } from "../../design/columns";
import { columnOfHeader, missingColumn, type MissingColumn } from "../../operations/missing-column";
import type { StepName } from "../../operations/undo/journal";
import { rowAbove } from "../../operations/undo/saved-rows";
import type { Grid } from "../../operations/undo/grid";
import type { Step } from "../../operations/undo/step";
import {
  gridWithColumn,
  gridWithoutColumn,
  gridWithRows,
  type SavedRow,
  type Structure,
} from "../../operations/undo/structure";
import { areaOfSheet } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import { targetOf } from "../marks/target";
import { findOrAddListSheet } from "../template/list-sheet";
import { gridOf } from "../undo/grid";
import { keepingOf, loadJournal } from "../undo/store";
import { addingColumn, removingColumn } from "../write/column";
import { readRows, refuseRows, removingRows } from "../write/rows";
import { verify } from "../write/verify";
import { makeWhole, type Change } from "../write/whole";
import type { Dependencies, Snapshot } from "./snapshot";

/** What was done, and whether it can be undone. */
export interface StructureFixed {
  readonly name: StepName;
  readonly isKept: boolean;
}

/** Adds the template's column with this header. Refuses where there is no room for it. */
export async function addColumn(
  session: Session,
  { language }: Dependencies,
  { read, result }: Snapshot,
  header: string,
): Promise<StructureFixed> {
  const missing = missingColumn(result, header);
  if (!missing) throw new Refusal("no-column", header);
  return addColumnAt(session, { language }, { read, result }, { ...missing, header });
}

/** Adds a column of the template at a place among the sheet's. Refuses where there is no room for it. */
export async function addColumnAt(
  session: Session,
  { language }: Pick<Dependencies, "language">,
  { read, result }: Pick<Snapshot, "read" | "result">,
  { column, place, header }: MissingColumn & { readonly header: string },
): Promise<StructureFixed> {
  const { name: lists } = await findOrAddListSheet(session);
  const { firstColumn, values } = read.sheet;
  const laidOut: LaidOutColumn = { header, column };
  const columns = columnsOfSheet(result, values[0]?.length ?? 0).toSpliced(place, 0, laidOut);
  const at = { column: firstColumn + place, headerRow: result.headerRow - 1, header };
  const look = {
    laidOut,
    language: language(),
    place: { ...placesOf(columns, firstColumn), lists, firstRow: result.headerRow, column: at.column },
  };
  const grid = gridWithColumn(gridOf(read, result), place, header);
  const structure: Structure = { kind: "remove-column", header, place };
  return change(session, { read, result }, addingColumn(read, at, look), {
    name: { kind: "column-added", cells: 1, column: header },
    grid,
    structure,
  });
}

/** Takes away a column of the template's in which nothing stands but its header. @param at its place among the sheet's columns, as they were read */
export async function removeColumn(
  session: Session,
  { language }: Pick<Dependencies, "language">,
  { read, result }: Pick<Snapshot, "read" | "result">,
  { header, place }: { readonly header: string; readonly place: number },
): Promise<StructureFixed> {
  const { firstColumn, values } = read.sheet;
  const { name: lists } = await findOrAddListSheet(session);
  const columns = columnsOfSheet(result, values[0]?.length ?? 0);
  const at = { column: firstColumn + place, headerRow: result.headerRow - 1, header };
  const look = {
    laidOut: { header, column: columnOfHeader(result.edition, header) },
    language: language(),
    place: { ...placesOf(columns, firstColumn), lists, firstRow: result.headerRow, column: at.column },
  };
  return change(session, { read, result }, removingColumn(read, at, look), {
    name: { kind: "column-removed", cells: 1, column: header },
    grid: gridWithoutColumn(gridOf(read, result), place),
    structure: { kind: "add-column", header, place },
  });
}

/** Removes rows, which must be as they were read. @param rows 0-based, within the worksheet, ascending */
export async function removeRows(
  session: Session,
  { read, result }: Snapshot,
  rows: readonly number[],
  name: StepName,
): Promise<StructureFixed> {
  const saved = await rowsToRemove(session, { read, result }, rows);
  const grid = gridWithRows(gridOf(read, result), saved, "remove");
  return change(session, { read, result }, removingRows(read, saved), {
    name,
    grid,
    structure: { kind: "add-rows", rows: saved },
  });
}

/** Reads rows so that they can be given back. Refuses rows that cannot be removed by themselves. */
export async function rowsToRemove(
  session: Session,
  { read, result }: Pick<Snapshot, "read" | "result">,
  rows: readonly number[],
): Promise<readonly SavedRow[]> {
  refuseRows(read, rows);
  const area = areaOfSheet(read.sheet);
  const found = await readRows(session, read.worksheet, area, rows);
  const removed = new Set(rows);
  const grid = gridOf(read, result);
  const sheet = { firstRow: area.row, values: read.sheet.values };
  return found.map((row): SavedRow => {
    const seen = read.sheet.values[row.row - area.row] ?? [];
    const now = new Map(row.cells.map(([place, value]) => [place, value]));
    if (seen.some((value, place) => (now.get(place) ?? "") !== value)) throw new ConcurrentEdit();
    return { ...row, above: rowAbove(sheet, grid, row.row, removed) };
  });
}

/** Makes a change, and keeps it as a step. */
async function change(
  session: Session,
  { read, result }: Pick<Snapshot, "read" | "result">,
  made: Change,
  { name, grid, structure }: { readonly name: StepName; readonly grid: Grid; readonly structure: Structure },
): Promise<StructureFixed> {
  const step: Step = { sheetId: read.id, sheet: read.name, grid, edits: [], structure };
  const keeping = keepingOf(session, await loadJournal(session), name, step);
  await verify(session, targetOf(read, result), []);
  await makeWhole(session, read, made, keeping);
  return { name, isKept: await keeping.settle(session, step) };
}
