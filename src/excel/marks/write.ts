/** Writes the Errors column (which may have to be added) and the two rules as guarded edits: all of it on the sheet that was read, or nothing. */
import type { RecognisedResult, SheetColumn } from "../../check";
import { TEXT_FORMAT } from "../../template";
import { areaOfSheet } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import { codeOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";
import type { ReadSheet } from "../sheet/read";
import type { CellChange, CellEdit } from "../../operations/cell-edit";
import { verify, type Verified } from "../write/verify";
import { writeVerified } from "../write/write-edits";
import { structureOf } from "./add-column";
import { errorsColumnOf, headerTable } from "./errors-column";
import {
  probeRules,
  probeRulesApart,
  queueReevaluation,
  queueRemoval,
  queueRules,
  rulesAreRight,
  type FoundRule,
} from "./rules";
import { rowsAbove, targetOf } from "./target";

/** A sheet and what the check makes of it. */
export interface Checked {
  readonly read: ReadSheet;
  readonly result: RecognisedResult;
}

/** What to write. */
export interface Marking {
  /** The sheet as it was read. */
  readonly now: Checked;
  /** The sheet with the Errors column that is to be added to it; null where it has one or is to get none. */
  readonly widened: Checked | null;
  /** One text a row below the headers, to the sheet's last; not used where the sheet has no Errors column. */
  readonly texts: readonly string[];
  /** "set": the two rules should be there; "remove": they should be gone. */
  readonly rules: "set" | "remove";
  /** The Errors column may have been written since the colours were last evaluated: the rules are set again though nothing of it changes now. */
  readonly afterEdits?: boolean;
}

/** What was done. */
export interface Marked {
  /** How many cells changed. */
  readonly cells: number;
  /** Conditional formats that Excel could not read: those of the add-in's among them are still there. */
  readonly unreadableRules: number;
}

/**
 * Makes the Errors column, where there is or shall be one, hold `texts`, and the rules be there or gone. Sends no write where all is so already. Throws
 * `ConcurrentEdit` when the sheet is not as it was read.
 */
export async function writeMarks(session: Session, marking: Marking): Promise<Marked> {
  const { now, widened } = marking;
  const target = targetOf(now.read, now.result);
  const edits = widened ? [] : await session.step(() => editsOf(marking));
  const { verified, found } = await verifyAndFind(session, now.read.worksheet, () => verify(session, target, edits));
  const queueRight = await session.step(() => rulesToWrite(marking, found.rules));
  const cells = widened ? newCells(widened, marking.texts) : verified.cells;
  const queueLast =
    queueRight ?? (cells.length > 0 || marking.afterEdits ? () => queueReevaluation(found.rules) : null);
  const structure = widened ? structureOf(now, targetOf(widened.read, widened.result)) : null;
  const written = await writeVerified(session, target, { ...verified, cells }, { structure, queueLast });
  return { cells: written.cells, unreadableRules: found.unreadable };
}

/** Verifies, and finds the rules of the add-in on the sheet, as a rule with no request more than that takes. */
async function verifyAndFind(session: Session, worksheet: Excel.Worksheet, verifyEdits: () => Promise<Verified>) {
  const probe = probeRules(worksheet);
  try {
    const verified = await verifyEdits();
    return { verified, found: await probe(session) };
  } catch (error) {
    if (!(error instanceof ConcurrentEdit) && codeOf(error) !== "ItemNotFound") throw error;
  }
  // Excel answers alike where the sheet has moved and where there is a rule that it cannot read: without the rules it is known which.
  const verified = await verifyEdits();
  return { verified, found: await probeRulesApart(session, worksheet) };
}

/** What queues the rules' change, or null where they are right. */
function rulesToWrite({ now, widened, rules }: Marking, found: readonly FoundRule[]): (() => void) | null {
  const { read, result } = widened ?? now;
  const column = errorsColumnOf(result);
  if (rules === "remove" || !column) return found.length === 0 ? null : () => queueRemoval(found);
  const anchor = {
    headerRow: result.headerRow - 1,
    errorsColumn: read.sheet.firstColumn + column.index,
    grid: read.grid,
  };
  const { row, rows } = areaOfSheet(read.sheet);
  // Rules that are there already move along with a column that is added.
  return !widened && rulesAreRight(found, anchor, row + rows - 1)
    ? null
    : () => queueRules(read.worksheet, found, anchor);
}

/** The rows of the matrices that the Errors column's records may be in. Rows below the headers' table are none of its records. */
function recordRows({ read, result }: Checked): { readonly start: number; readonly end: number } {
  const start = rowsAbove(read, result);
  const table = headerTable(read, result);
  const end = table ? table.body.row + table.body.rows - (read.sheet.firstRow - 1) : read.sheet.values.length;
  return { start, end };
}

/** The edits that make the Errors column hold `texts`, in text cells. */
const editsOf = ({ now, texts }: Marking): readonly CellEdit[] => markEdits(now, texts);

/** The edits that make a sheet's Errors column hold `texts`, one a row below the headers; none where it has no such column. */
export function markEdits(checked: Checked, texts: readonly string[]): readonly CellEdit[] {
  const column = errorsColumnOf(checked.result);
  return column ? editsOfColumn(checked, column, texts) : [];
}

function editsOfColumn(checked: Checked, { index }: SheetColumn, texts: readonly string[]): readonly CellEdit[] {
  const { firstRow, firstColumn, values } = checked.read.sheet;
  const { start, end } = recordRows(checked);
  const edits: CellEdit[] = [];
  for (let at = start; at < end; at++) {
    const value = values[at]?.[index] ?? "";
    const text = texts[at - start] ?? "";
    if (String(value) === text) continue;
    const place = { row: firstRow - 1 + at, column: firstColumn + index };
    edits.push({ kind: "content", ...place, before: { value }, after: { value: text } });
    // Nobody has asked for it: a text cell says nothing of the sheet's formats.
    edits.push({ kind: "format", ...place, before: null, after: TEXT_FORMAT });
  }
  return edits;
}

/** The cells of an Errors column that is added, which are empty text cells at first. */
function newCells(widened: Checked, texts: readonly string[]): readonly CellChange[] {
  const { firstRow, firstColumn } = widened.read.sheet;
  const column = firstColumn + (errorsColumnOf(widened.result)?.index ?? 0);
  const { start, end } = recordRows(widened);
  return texts.slice(0, end - start).flatMap((text, at) =>
    text === ""
      ? []
      : {
          row: firstRow - 1 + start + at,
          column,
          before: { content: { value: "" }, format: TEXT_FORMAT },
          after: { content: { value: text }, format: TEXT_FORMAT },
        },
  );
}
