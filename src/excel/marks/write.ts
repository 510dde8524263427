/**
 * Writes the Errors column and the two rules in one request, and only on the rows that were read: what moved meanwhile is not written.
 */
import type { CheckResult, SheetColumn } from "../../check";
import { TEXT_FORMAT } from "../../template";
import type { Session } from "../gateway/run";
import { areaOf, queueGuard, sendUnlessMoved } from "../sheet/place";
import type { ReadSheet } from "../sheet/read";
import { blocksToWrite, type Block } from "./blocks";
import { currentTexts, errorsColumnOf, headerTable } from "./errors-column";
import { probeRules, queueRemoval, queueRules, rulesAreRight } from "./rules";
import { queueVerification, rowsAbove, type FormulaRows } from "./verify";

/** What to write. */
export interface Marking {
  readonly read: ReadSheet;
  readonly result: CheckResult;
  /** One text a row below the headers, in the order of `currentTexts`; not looked at where the sheet has no Errors column. */
  readonly texts: readonly string[];
  /** "set": the two rules should stand; "remove": they should be gone. */
  readonly rules: "set" | "remove";
}

/**
 * Makes the Errors column, where there is one, hold `texts`, and the rules stand or be gone. Sends no write where all is so already; gives how many cells
 * changed. Throws `Moved` when the sheet is not as it was read.
 */
export async function writeMarks(session: Session, marking: Marking): Promise<number> {
  const { read, result, texts } = marking;
  const column = errorsColumnOf(result);
  const verify = queueVerification(read, result, column);
  const probe = probeRules(read.worksheet);
  await session.send();
  const formulaRows = verify();
  const found = await probe(session);

  const blocks = column ? blocksOf(marking, formulaRows) : [];
  const queueOwnRules = rulesToWrite(marking, column, found);
  if (blocks.length === 0 && !queueOwnRules) return 0;
  queueGuard(read.worksheet, read.range, areaOf(read.sheet));
  if (column) queueTexts(marking, column, blocks);
  queueOwnRules?.();
  await sendUnlessMoved(session);
  const before = currentTexts(read.sheet, result);
  return blocks.reduce((count, { start, end }) => count + texts.slice(start, end).filter((text, at) => text !== before[start + at]).length, 0);
}

type Rules = Awaited<ReturnType<ReturnType<typeof probeRules>>>;

/** What queues the rules' change, or null where they are right. */
function rulesToWrite({ read, result, rules }: Marking, column: SheetColumn | null, found: Rules): (() => void) | null {
  if (rules === "remove" || !column) return found.length === 0 ? null : () => queueRemoval(found);
  const anchor = { headerRow: (result.headerRow ?? 1) - 1, errorsColumn: read.sheet.firstColumn + column.index };
  const { row, rows } = areaOf(read.sheet);
  return rulesAreRight(found, anchor, row + rows - 1) ? null : () => queueRules(read.worksheet, found, anchor);
}

/** Rows below the table that the headers belong to are none of its records, and their cells none of the Errors column's. */
function blocksOf({ read, result, texts }: Marking, formulaRows: FormulaRows): readonly Block[] {
  const above = rowsAbove(read, result);
  const table = headerTable(read, result);
  const end = table ? table.body.row + table.body.rows - (read.sheet.firstRow - 1) - above : texts.length;
  return blocksToWrite(currentTexts(read.sheet, result), texts, {
    hidden: (row) => read.hiddenRows.has(row + above),
    taken: (row) => formulaRows.has(row) || row >= end,
  });
}

/** Queues the texts of each block. Format first: a text that looks like a number or begins with "=" must stay text. */
function queueTexts({ read, result, texts }: Marking, { index }: SheetColumn, blocks: readonly Block[]): void {
  const above = rowsAbove(read, result);
  for (const { start, end } of blocks) {
    const cells = read.range.getCell(above + start, index).getResizedRange(end - start - 1, 0);
    if (read.sheet.formats?.slice(above + start, above + end).some((row) => row[index] !== TEXT_FORMAT)) {
      cells.numberFormat = Array.from({ length: end - start }, () => [TEXT_FORMAT]);
    }
    cells.values = texts.slice(start, end).map((text) => [text]);
  }
}
