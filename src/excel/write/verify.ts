/** Verifies before anything is written: are the cells where they were, and do they hold what the edits were made for? */
import { queueUnmoved } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { readAhead, type Reading } from "../gateway/read-ahead";
import type { AfterSend, Session } from "../gateway/session";
import { BYTES_A_RANGE, contentBytes, textBytes } from "../gateway/bytes";
import {
  contentOf,
  sameContent,
  type CellChange,
  type CellEdit,
  type CellState,
  type ContentEdit,
  type FormatEdit,
  type WidthEdit,
} from "../../operations/cell-edit";
import { queueWidthCheck } from "./widths";
import { clip, queueReread, rowBytes, type Target, type Unchanged } from "./target";

/** Edits that may be written: what each cell holds now, and what it shall hold. */
export interface Verified {
  readonly cells: readonly CellChange[];
  readonly widths: readonly WidthEdit[];
  /** Edits of values in cells that have a formula: not written, since a formula is never replaced unasked. */
  readonly skipped: readonly SkippedEdit[];
}

/** An edit of a value in a cell that holds a formula. */
export interface SkippedEdit extends ContentEdit {
  readonly formula: string;
}

/** The edits of one cell. */
interface Planned {
  readonly row: number;
  readonly column: number;
  readonly content: ContentEdit | null;
  readonly format: FormatEdit | null;
}

/** Cells of one column, one below the other, some of which are edited. */
interface Run {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly cells: readonly Planned[];
  readonly bytes: number;
}

/** Cells in between that are read rather than begin another range. */
const MAX_BRIDGE = 10;

/**
 * Reads again where the edits go and what they depend on, in as few requests as Excel's answers allow. What else is queued goes with the first. Throws
 * `ConcurrentEdit` where the cells have moved or hold something else.
 */
export async function verify(session: Session, target: Target, edits: readonly CellEdit[]): Promise<Verified> {
  const { bytes, answerCharacters } = session.limits;
  const maxBytes = Math.min(bytes, answerCharacters);
  const parts = [...queuesOfUnchanged(target, maxBytes), ...queuesOfRuns(target, plannedOf(edits), maxBytes)];
  const widths = edits.filter((edit) => edit.kind === "width");
  const found: CellChange[] = [];
  const skipped: SkippedEdit[] = [];
  const requests = requestsOf(parts, widths.length * BYTES_A_RANGE, maxBytes);
  const checkWidths = queueWidthCheck(target.worksheet, widths);
  const queueRequest = (queued: readonly Part[]): Reading => {
    const throwIfMoved = queueUnmoved(target.range, target.area);
    const checks = queued.map((part) => part.queue(found, skipped));
    return {
      take: () => {
        throwIfMoved();
        for (const check of checks) check();
      },
    };
  };
  await readAhead(session, () => {
    const queued = requests.shift();
    return queued ? queueRequest(queued) : null;
  });
  checkWidths();
  return { cells: found, widths, skipped };
}

/** What is read with each request; at least one, for what else has been queued. `first`: bytes that the first has already. */
function requestsOf(parts: readonly Part[], first: number, maxBytes: number): Part[][] {
  const requests: Part[][] = [[]];
  let bytes = first;
  for (const part of parts) {
    if (bytes > 0 && bytes + part.bytes > maxBytes) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(part);
    bytes += part.bytes;
  }
  return requests;
}

interface Part {
  readonly bytes: number;
  queue(found: CellChange[], skipped: SkippedEdit[]): AfterSend<void>;
}

/** The unchanged cells, a column of many rows in parts that fit into an answer. */
function queuesOfUnchanged({ worksheet, headers, keys }: Target, maxBytes: number): readonly Part[] {
  return [...headers, ...keys]
    .flatMap((cells) => partsOf(cells, maxBytes))
    .map((cells) => ({
      bytes: BYTES_A_RANGE + bytesOfAll(cells),
      queue: () => {
        const reread = queueReread(worksheet, cells);
        return () => {
          if (!reread().isSame) throw new ConcurrentEdit();
        };
      },
    }));
}

const bytesOfAll = ({ values }: Unchanged): number => values.reduce((bytes, row) => bytes + rowBytes(row), 0);

function partsOf(cells: Unchanged, maxBytes: number): readonly Unchanged[] {
  const parts: Unchanged[] = [];
  let start = 0;
  let bytes = 0;
  for (const [at, row] of cells.values.entries()) {
    const more = rowBytes(row);
    if (at > start && bytes + more > maxBytes / 2) {
      parts.push({ ...cells, row: cells.row + start, values: cells.values.slice(start, at) });
      [start, bytes] = [at, 0];
    }
    bytes += more;
  }
  const rest = clip(cells, cells.row + start, cells.row + cells.values.length);
  return rest ? [...parts, rest] : parts;
}

/** The edits by cell, in the order of columns and rows. */
function plannedOf(edits: readonly CellEdit[]): readonly Planned[] {
  const byCell = new Map<string, Planned>();
  for (const edit of edits) {
    if (edit.kind === "width") continue;
    const { row, column } = edit;
    const key = `${column} ${row}`;
    const cell = byCell.get(key) ?? { row, column, content: null, format: null };
    byCell.set(key, { ...cell, [edit.kind]: edit });
  }
  return [...byCell.values()].sort((one, other) => one.column - other.column || one.row - other.row);
}

/** What a cell costs in an answer: its value, its formula and its format. */
const bytesOfCell = ({ content, format }: Planned): number =>
  (content ? 2 * contentBytes(content.before) : 400) + (format?.before ? textBytes(format.before) : 40);

function queuesOfRuns({ worksheet }: Target, cells: readonly Planned[], maxBytes: number): readonly Part[] {
  return runsOf(cells, maxBytes).map((run) => ({
    bytes: run.bytes,
    queue: (found, skipped) => {
      const range = worksheet.getRangeByIndexes(run.row, run.column, run.rows, 1);
      range.load({ values: true, formulas: true, numberFormat: true });
      return () => {
        for (const cell of run.cells) {
          const at = cell.row - run.row;
          const content = contentOf(range.formulas[at]?.[0], range.values[at]?.[0]);
          const format = String(range.numberFormat[at]?.[0] ?? "General");
          const change = changeOf(cell, { content, format });
          if ("kind" in change) skipped.push(change);
          else found.push(change);
        }
      };
    },
  }));
}

function runsOf(cells: readonly Planned[], maxBytes: number): readonly Run[] {
  const runs: { column: number; row: number; rows: number; cells: Planned[]; bytes: number }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const bytes = bytesOfCell(cell);
    const gap = last ? cell.row - (last.row + last.rows) : 0;
    const bridged = gap * 500;
    if (last?.column === cell.column && gap <= MAX_BRIDGE && last.bytes + bytes + bridged <= maxBytes / 2) {
      last.cells.push(cell);
      last.rows = cell.row - last.row + 1;
      last.bytes += bytes + bridged;
    } else {
      runs.push({ column: cell.column, row: cell.row, rows: 1, cells: [cell], bytes: BYTES_A_RANGE + bytes });
    }
  }
  return runs;
}

/** What is to be done in a cell that holds `now`, or the edit that is skipped. Throws where it does not hold what the edits were made for. */
function changeOf({ row, column, content, format }: Planned, now: CellState): CellChange | SkippedEdit {
  if (content && "formula" in now.content && !("formula" in content.before))
    return { ...content, formula: now.content.formula };
  if (content && !sameContent(content.before, now.content)) throw new ConcurrentEdit();
  if (format && format.before !== null && format.before !== now.format) throw new ConcurrentEdit();
  return {
    row,
    column,
    before: now,
    after: { content: content?.after ?? now.content, format: format?.after ?? now.format },
  };
}
