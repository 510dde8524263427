/** Rows that are moved to another sheet: what stands there, and which rows there are still as they were put. Pure. */
import { ERRORS_HEADER, locateColumn } from "../places";
import type { CellState } from "../cell-edit";
import type { CellValue } from "../../values/sheet";
import type { SavedRow } from "./structure";

/** The columns of a sheet to which rows are moved. */
export interface ColumnsThere {
  /** Its headers, the new ones last. */
  readonly headers: readonly string[];
  /** Where each column of the rows is among them (0-based). */
  readonly places: readonly number[];
}

/** Finds each column by its header. What is not there comes after the others. @param there the headers of the other sheet; none where it is new */
export function columnsThere(headers: readonly string[], there: readonly string[]): ColumnsThere {
  const all = [...there];
  const places = headers.map((header, index) => {
    const known = header === "" ? null : locateColumn(headers, index, there);
    if (known !== null) return known;
    all.push(header);
    return all.length - 1;
  });
  return { headers: all, places };
}

/** A cell of a row as it stands there: a formula is only its value there, because what it refers to stays behind. */
export function cellsThere(
  { cells, formats }: Pick<SavedRow, "cells" | "formats">,
  { headers, places }: ColumnsThere,
): readonly CellState[] {
  const line: CellState[] = headers.map(() => ({ content: { value: "" }, format: "General" }));
  const formatOf = formats.flatMap(([count, format]) => Array.from({ length: count }, () => format));
  for (const [from, format] of formatOf.entries()) {
    const place = places[from];
    if (place !== undefined) line[place] = { content: { value: "" }, format };
  }
  for (const [from, value] of cells) {
    const place = places[from];
    if (place !== undefined) line[place] = { content: { value }, format: formatOf[from] ?? "General" };
  }
  return line;
}

/** Whether any cell of the rows is computed. */
export const hasFormulas = (rows: readonly Pick<SavedRow, "cells">[]): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell.length === 3));

/**
 * Where the rows stand by now: for each the last place at which a line holds the same in every cell, no line twice; null where none does. What is said of a row
 * in the Errors column may be another by now.
 * @param lines what stands there, of all its columns
 */
export function findMoved(
  rows: readonly Pick<SavedRow, "cells" | "formats">[],
  columns: ColumnsThere,
  lines: readonly (readonly CellValue[])[],
): readonly (number | null)[] {
  const errors = columns.headers.indexOf(ERRORS_HEADER);
  const keyOf = (line: readonly CellValue[]): string => lineKey(line.map((value, at) => (at === errors ? "" : value)));
  const found = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const key = keyOf(line);
    found.set(key, [...(found.get(key) ?? []), at]);
  }
  return rows
    .map((row) => keyOf(cellsThere(row, columns).map(({ content }) => ("value" in content ? content.value : ""))))
    .toReversed()
    .map((key) => found.get(key)?.pop() ?? null)
    .toReversed();
}

/** Empty cells at the end are no difference. */
function lineKey(line: readonly CellValue[]): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === "") end -= 1;
  return JSON.stringify(line.slice(0, end));
}

/** Rows that could not be taken off the other sheet: somebody has changed them there. */
export interface Copies {
  readonly sheet: string;
  readonly rows: number;
}
