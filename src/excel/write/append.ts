/** Writes rows below all others of a sheet, and reads them back: either all of them stand there, or none. */
import { cellsThere, type ColumnsThere } from "../../operations/undo/moved-rows";
import type { CellState } from "../../operations/cell-edit";
import type { Area } from "../gateway/area";
import { valueBytes } from "../gateway/bytes";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { queueGuard, sendGuarded } from "../gateway/guard";
import type { Session } from "../gateway/session";
import { inputFor } from "./input";
import type { ReadRow } from "./rows";

/** A sheet with headers, and what stands on it. Rows and columns are 0-based, within the worksheet. */
export interface Below {
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  /** From the worksheet's first column on. */
  readonly headers: readonly string[];
  readonly used: Excel.Range;
  /** Where `used` was. */
  readonly area: Area;
}

export type MovedRow = Pick<ReadRow, "cells" | "formats">;
type Line = readonly CellState[];

/** What a cell costs in a request beside its value: its number format, quotes and commas. */
const BYTES_A_CELL = 24;

/**
 * @param columns where the rows' columns are on the sheet; headers that it lacks are written
 * @param takeBack Takes off the rows that stand there already, where the rest fails.
 */
export async function append(
  session: Session,
  below: Below,
  columns: ColumnsThere,
  rows: readonly MovedRow[],
  takeBack: (put: readonly MovedRow[]) => Promise<void>,
): Promise<void> {
  session.stopIfCancelled();
  const certain = session.uncancellable();
  const lines = rows.map((row) => cellsThere(row, columns));
  const first = below.area.row + below.area.rows;
  let done = 0;
  for (const part of partsOf(lines, certain)) {
    const place = { row: first + done, column: 0, rows: part.length, columns: columns.headers.length };
    try {
      await appendPart(certain, below, columns.headers, { place, part });
      done += part.length;
    } catch (error) {
      // The first failure is the one that is told. What cannot be taken off is there twice, and nothing is lost.
      await takeBack(rows.slice(0, done + part.length)).catch(() => undefined);
      throw error;
    }
  }
}

async function appendPart(
  session: Session,
  { sheet, headerRow, headers: there, used, area }: Below,
  headers: readonly string[],
  { place, part }: { readonly place: Area; readonly part: readonly Line[] },
): Promise<void> {
  const rangeOf = (): Excel.Range => sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns);
  queueGuard(used, area);
  const before = rangeOf();
  before.load({ formulas: true });
  if (headers.length > there.length) queueHeaders(sheet, headerRow, headers, there.length);
  queueLines(rangeOf(), part);
  const after = rangeOf();
  after.load({ values: true });
  await sendGuarded(session);
  const wasEmpty = before.formulas.every((line) => line.every((formula) => formula === ""));
  if (!wasEmpty) {
    // Somebody has written there between two requests: theirs stays.
    rangeOf().formulas = before.formulas;
    await session.send();
  }
  if (!wasEmpty || !holds(after.values, part)) throw new ConcurrentEdit();
}

const holds = (values: readonly (readonly unknown[])[], lines: readonly Line[]): boolean =>
  lines.every((line, row) =>
    line.every(({ content }, column) => "value" in content && values[row]?.[column] === content.value),
  );

/** Queues writing the headers from a place on, which the sheet lacks. */
export function queueHeaders(sheet: Excel.Worksheet, row: number, headers: readonly string[], from: number): void {
  const added = sheet.getRangeByIndexes(row, from, 1, headers.length - from);
  added.numberFormat = [headers.slice(from).map(() => "@")];
  added.values = [headers.slice(from)];
  added.format.font.bold = true;
}

function queueLines(range: Excel.Range, lines: readonly Line[]): void {
  const empty: CellState = { content: { value: "" }, format: "General" };
  const inputs = lines.map((line) => line.map((after) => ({ after, ...inputFor(empty, after, true) })));
  range.numberFormat = inputs.map((line) => line.map(({ firstFormat }) => firstFormat ?? "General"));
  range.formulas = inputs.map((line) => line.map(({ entry }) => entry ?? ""));
  if (inputs.some((line) => line.some(({ lastFormat }) => lastFormat !== null)))
    range.numberFormat = inputs.map((line) => line.map(({ after }) => after.format));
}

/** As many lines at a time as one request takes. */
function partsOf(lines: readonly Line[], { limits }: Session): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = line.reduce(
      (sum, { content }) => sum + BYTES_A_CELL + ("value" in content ? valueBytes(content.value) : 0),
      0,
    );
    const last = parts.at(-1);
    bytes += size;
    if (last && bytes <= limits.bytes && (last.length + 1) * line.length <= limits.fillCells) last.push(line);
    else {
      parts.push([line]);
      bytes = size;
    }
  }
  return parts;
}
