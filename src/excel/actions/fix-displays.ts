/** The part of Check sheet that corrects number formats and widths. */
import { displayFixes, type DisplayFixes, type NarrowColumn } from "../../operations/displays";
import type { CellEdit, WidthEdit } from "../../operations/cell-edit";
import type { FormatsSet } from "../api";
import { refusalOf } from "../gateway/refusal";
import { partOf, type Session } from "../gateway/session";
import { targetOf } from "../marks/target";
import { rereadShown } from "../sheet/reread";
import { stepOfWrite } from "../undo/grid";
import { keepStep } from "../undo/store";
import { writeEdits, type Written } from "../write/write-edits";
import { CHECKED, checkStateInChunks, type Dependencies, type Snapshot } from "./snapshot";

/** A column that was too narrow may show, once it is wider, that its format is wrong too. */
const ROUNDS = 2;

/** The width that Excel gives a digit of 11 points, and what it keeps free at the sides; in points. */
const POINTS_A_DIGIT = 5.25;
const MARGIN = 4;
const USUAL_FONT_SIZE = 11;

/**
 * Gives cells that show a right value wrong the number format, and columns the width, with which they show it right. Gives the sheet as it is then. A sheet
 * that cannot be written to stays as it is: what it shows wrong, Export takes care of. Throws `ConcurrentEdit`, nothing being written, where the sheet is not as it was read.
 * What was written is one step, which can be undone, also where a later request fails.
 */
export async function fixDisplays(
  session: Session,
  dependencies: Dependencies,
  snapshot: Snapshot,
  onSet: (set: FormatsSet) => void,
): Promise<Snapshot> {
  const inverse: CellEdit[] = [];
  try {
    let now = snapshot;
    for (let round = 0; round < ROUNDS; round++) {
      const edits = await editsOf(session, now, displayFixes(now.read.sheet, now.result));
      if (edits.length === 0) return now;
      const written = await writeOrLeave(session, now, edits);
      if (written === null) return now;
      inverse.push(...written.inverse);
      now = await lookAgain(session, dependencies, now, edits);
    }
    return now;
  } finally {
    await keep(session, snapshot, inverse, onSet);
  }
}

async function keep(
  session: Session,
  { read, result }: Snapshot,
  inverse: readonly CellEdit[],
  onSet: (set: FormatsSet) => void,
): Promise<void> {
  if (inverse.length === 0) return;
  const columns = inverse.filter(({ kind }) => kind === "width").length;
  const set = { cells: inverse.length - columns, columns };
  onSet(set);
  await keepStep(session, { kind: "formats", ...set }, stepOfWrite(read, result, inverse));
}

async function editsOf(
  session: Session,
  { read }: Snapshot,
  { formats, narrow }: DisplayFixes,
): Promise<readonly CellEdit[]> {
  return narrow.length === 0 ? formats : [...formats, ...(await widthsFor(session, read.worksheet, narrow))];
}

/** Widths in which the values have room; none where a column has that width already, which is not for us to understand. */
export async function widthsFor(
  session: Session,
  worksheet: Excel.Worksheet,
  narrow: readonly NarrowColumn[],
): Promise<readonly WidthEdit[]> {
  const found = narrow.map(({ column, rows, digits }) => {
    const { format } = worksheet.getRangeByIndexes(0, column, 1, 1);
    format.load({ columnWidth: true });
    const { font } = worksheet.getRangeByIndexes(rows[0] ?? 0, column, 1, 1).format;
    font.load({ size: true });
    return { column, digits, format, font };
  });
  await session.send();
  return found.flatMap(({ column, digits, format, font }): readonly WidthEdit[] => {
    const scale = Math.max(1, font.size / USUAL_FONT_SIZE);
    const after = Math.ceil(digits * POINTS_A_DIGIT * scale + MARGIN);
    return format.columnWidth < after ? [{ kind: "width", column, before: format.columnWidth, after }] : [];
  });
}

/** Null where the cells cannot be written to: that is no error of the check. */
async function writeOrLeave(
  session: Session,
  { read, result }: Snapshot,
  edits: readonly CellEdit[],
): Promise<Written | null> {
  try {
    return await writeEdits(partOf(session, CHECKED, CHECKED), targetOf(read, result), edits);
  } catch (error) {
    if (refusalOf(error)?.reason === "protected") return null;
    throw error;
  }
}

async function lookAgain(
  session: Session,
  dependencies: Dependencies,
  snapshot: Snapshot,
  edits: readonly CellEdit[],
): Promise<Snapshot> {
  const rest = partOf(session, CHECKED, CHECKED);
  const columns = edits.map(({ column }) => column);
  const read = await rereadShown(rest, snapshot.read, columns);
  const state = await checkStateInChunks(read.sheet, rest, dependencies);
  const { result } = state;
  // The headers are as they were.
  return result.recognised ? { ...snapshot, read, result, state } : snapshot;
}
