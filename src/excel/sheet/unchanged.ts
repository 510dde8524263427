/** Whether a sheet held still while it was read. */
import type { Sheet } from "../../values/sheet";
import { areaOfRange, areaOfSheet, loadArea, sameArea, throwUnlessAt } from "../gateway/area";
import { ConcurrentEdit } from "../gateway/concurrent-edit";
import type { Session } from "../gateway/session";
import { sliceOf } from "./cells";
import type { ReadSheet } from "./read";

/** What is around a value in an answer. */
const CHARACTERS_AROUND = 3;

/** How many rows from `start` on have values that fit into one answer; at least one. */
function rowsInAnswer({ values }: Sheet, start: number, { limits }: Session): number {
  let characters = 0;
  let row = start;
  for (; row < values.length && (row === start || characters < limits.answerCharacters); row++)
    for (const value of values[row] ?? []) characters += String(value).length + CHARACTERS_AROUND;
  return row - start;
}

/**
 * Reads the values of a sheet that took several requests once more, and throws `ConcurrentEdit` when one differs, or when the sheet has grown. Values that are
 * the same in both readings were there together when the first one ended, so what was read is of one moment: a sheet that was sorted between two requests
 * would otherwise have some rows twice and lack others. A sheet that took one request is of one moment anyway.
 */
export async function throwUnlessUnchanged(
  session: Session,
  { worksheet, range, sheet, isOfOneMoment }: ReadSheet,
): Promise<void> {
  if (isOfOneMoment) return;
  const place = areaOfSheet(sheet);
  const used = worksheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  for (let row = 0; row < place.rows;) {
    const count = rowsInAnswer(sheet, row, session);
    const slice = sliceOf(range, row, count, place.columns);
    slice.load({ values: true });
    loadArea(range);
    await session.send();
    throwUnlessAt(range, place);
    if (row === 0 && (used.isNullObject || !sameArea(areaOfRange(used), place))) throw new ConcurrentEdit();
    for (const [at, cells] of slice.values.entries())
      if (cells.some((value, column) => value !== sheet.values[row + at]?.[column])) throw new ConcurrentEdit();
    row += count;
    session.progress(row, place.rows);
  }
}
