/**
 * Writes the Errors column (which may have to be added) and the two rules in one request, and only on the rows that were read: what moved meanwhile is not
 * written, or put back.
 */
import type { RecognisedResult, SheetColumn } from "../../check";
import { TEXT_FORMAT } from "../../template";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import { yieldToEventLoop } from "../gateway/event-loop";
import { areaOfSheet } from "../gateway/area";
import { queueGuard, sendGuarded } from "../gateway/guard";
import type { ReadSheet } from "../sheet/read";
import { literal } from "../../values/typed-cell";
import { queueErrorsColumn } from "./add-column";
import { blocksToWrite, type Block } from "./blocks";
import { currentTexts, errorsColumnOf, headerTable } from "./errors-column";
import { probeRules, queueRemoval, queueRules, rulesAreRight } from "./rules";
import { queueLastLook, queueVerification, rowsAbove, type Overwritten, type Verified } from "./verify";

/** A sheet and what the check makes of it. */
interface Checked {
  readonly read: ReadSheet;
  readonly result: RecognisedResult;
}

/** What to write. */
export interface Marking {
  /** The sheet as it was read. */
  readonly now: Checked;
  /** The sheet with the Errors column that is to be added to it; null where it has one or is to get none. */
  readonly widened: Checked | null;
  /** One text a row below the headers, in the order of `currentTexts`; not looked at where the sheet has no Errors column. */
  readonly texts: readonly string[];
  /** "set": the two rules should stand; "remove": they should be gone. */
  readonly rules: "set" | "remove";
}

/**
 * Makes the Errors column, where there is or shall be one, hold `texts`, and the rules stand or be gone. Sends no write where all is so already; gives how
 * many cells changed. Throws `ConcurrentEdit` when the sheet is not as it was read.
 */
export async function writeMarks(session: Session, marking: Marking): Promise<number> {
  const { now, widened, texts } = marking;
  const { read, result } = now;
  const target = widened ?? now;
  const column = errorsColumnOf(target.result);
  const columnNow = errorsColumnOf(result);
  const verify = queueVerification(read, result, columnNow);
  const probe = probeRules(read.worksheet);
  await session.send();
  const verified = verify();
  const found = await probe(session);
  await yieldToEventLoop();

  const blocks = column ? blocksOf(marking, target, verified) : [];
  const queueOwnRules = rulesToWrite(marking, target, column, found);
  if (blocks.length === 0 && !queueOwnRules && !widened) return 0;
  await yieldToEventLoop();
  const lastLook = queueLastLook(read, result, columnNow, verified);
  queueGuard(read.range, areaOfSheet(read.sheet));
  if (widened) queueErrorsColumn(read, result);
  if (column) queueTexts(target, texts, column, blocks);
  queueOwnRules?.();
  await yieldToEventLoop();
  await sendGuarded(session);
  const moved = lastLook();
  if (moved) {
    if (moved.overwritten && columnNow) await putBack(session, read, columnNow, moved.overwritten);
    throw new ConcurrentEdit();
  }
  await yieldToEventLoop();
  const before = currentTexts(target.read.sheet, target.result);
  return blocks.reduce(
    (count, { start, end }) => count + texts.slice(start, end).filter((text, at) => text !== before[start + at]).length,
    0,
  );
}

type Rules = Awaited<ReturnType<ReturnType<typeof probeRules>>>;

/** What queues the rules' change, or null where they are right. */
function rulesToWrite(
  { rules, widened }: Marking,
  { read, result }: Checked,
  column: SheetColumn | null,
  found: Rules,
): (() => void) | null {
  if (rules === "remove" || !column) return found.length === 0 ? null : () => queueRemoval(found);
  const anchor = { headerRow: result.headerRow - 1, errorsColumn: read.sheet.firstColumn + column.index };
  const { row, rows } = areaOfSheet(read.sheet);
  // Rules that stand already move along with a column that is added.
  return !widened && rulesAreRight(found, anchor, row + rows - 1)
    ? null
    : () => queueRules(read.worksheet, found, anchor);
}

/** Rows below the table that the headers belong to are none of its records, and their cells none of the Errors column's. */
function blocksOf(
  { now: { read, result }, texts }: Marking,
  target: Checked,
  { formulaRows }: Verified,
): readonly Block[] {
  const above = rowsAbove(read, result);
  const table = headerTable(read, result);
  const end = table ? table.body.row + table.body.rows - (read.sheet.firstRow - 1) - above : texts.length;
  return blocksToWrite(currentTexts(target.read.sheet, target.result), texts, {
    hidden: (row) => read.hiddenRows.has(row + above),
    taken: (row) => formulaRows.has(row) || row >= end,
  });
}

/** Queues the texts of each block. Format first: a text that looks like a number or begins with "=" must stay text. */
function queueTexts(
  { read, result }: Checked,
  texts: readonly string[],
  { index }: SheetColumn,
  blocks: readonly Block[],
): void {
  const { worksheet, sheet } = read;
  const above = rowsAbove(read, result);
  for (const { start, end } of blocks) {
    // By place, not by the range that was read: that one moves along with a column that is added. The guard has seen to the place.
    const cells = worksheet.getRangeByIndexes(
      sheet.firstRow - 1 + above + start,
      sheet.firstColumn + index,
      end - start,
      1,
    );
    if (sheet.formats?.slice(above + start, above + end).some((row) => row[index] !== TEXT_FORMAT)) {
      cells.numberFormat = Array.from({ length: end - start }, () => [TEXT_FORMAT]);
    }
    cells.values = texts.slice(start, end).map((text) => [literal(text)]);
  }
}

/** Makes the Errors column what it was before it was written on the wrong rows. */
async function putBack(
  session: Session,
  read: ReadSheet,
  { index }: SheetColumn,
  { formulas, formats }: Overwritten,
): Promise<void> {
  queueGuard(read.range, areaOfSheet(read.sheet));
  const cells = read.range.getColumn(index);
  cells.numberFormat = formats.map((row) => [...row]);
  // What begins with an apostrophe is a text that does: Excel would take this one for its own mark.
  cells.formulas = formulas.map((row) =>
    row.map((formula) => (typeof formula === "string" ? literal(formula) : formula)),
  );
  await sendGuarded(session);
}
