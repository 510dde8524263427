/** Moves the records that an export leaves out to a sheet of their own. The sheet is checked again. */
import { leftOut } from "../../operations/left-out";
import type { StepName } from "../../operations/undo/journal";
import type { Step } from "../../operations/undo/step";
import { gridWithRows } from "../../operations/undo/structure";
import type { Fixed, MoveLeftOutOptions, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { targetOf } from "../marks/target";
import { gridOf } from "../undo/grid";
import { keepingOf, loadJournal } from "../undo/store";
import { moveRows } from "../write/move";
import { verify } from "../write/verify";
import { checkAfter } from "./check-and-mark";
import { rowsToRemove, type StructureFixed } from "./fix-structure";
import { NOTHING_SET, snapshotReader, summarise, type Dependencies, type Snapshot } from "./snapshot";

/** The share of the whole at which the rows are moved; the rest is the check. */
const MOVED = 0.6;

/**
 * Moves the records of a sheet that have errors. Refused with "moved" where they are no longer those that the user was shown. A step of the journal: Undo
 * gives them back, and takes them off the other sheet.
 */
export function moveLeftOut(
  dependencies: Dependencies,
  { sheetId, rows, warningsInSheet }: MoveLeftOutOptions,
  task?: Task,
): Promise<Result<Fixed>> {
  return runAction(
    async (session) => {
      let name: string | undefined;
      const part = partOf(session, 0, MOVED);
      const readAndCheck = snapshotReader(part, dependencies, sheetId);
      const attempt = async (): Promise<StructureFixed> => {
        const snapshot = await readAndCheck();
        ({ name } = snapshot.read);
        if (snapshot.read.protected) throw new Refusal("protected", name);
        const now = leftOut(snapshot.read.sheet, snapshot.result).rows;
        if (JSON.stringify(now) !== JSON.stringify(rows)) {
          const seen = summarise(snapshot, { errorsColumnAdded: false, marked: false, formatsSet: NOTHING_SET });
          throw new Refusal("moved", name, seen);
        }
        return move(
          part,
          dependencies,
          snapshot,
          now.map(({ row }) => row - 1),
        );
      };
      const moved = await retryAfterConcurrentEdit(attempt, () => ({ name }));
      const rest = partOf(session.uncancellable(), MOVED, 1);
      return {
        ...moved,
        missing: 0,
        formulas: [],
        checked: await checkAfter(rest, dependencies, sheetId, warningsInSheet),
      };
    },
    task,
    dependencies.limits,
  );
}

/** @param rows 0-based, within the worksheet, ascending */
async function move(
  session: Session,
  { language }: Dependencies,
  { read, result }: Snapshot,
  rows: readonly number[],
): Promise<StructureFixed> {
  const saved = await rowsToRemove(session, { read, result }, rows);
  const journal = await loadJournal(session);
  await verify(session, targetOf(read, result), []);
  const before = gridOf(read, result);
  const about = { sheetId: read.id, sheet: read.name, grid: gridWithRows(before, saved, "remove"), edits: [] };
  const nameOf = (sheet: string): StepName => ({ kind: "rows-moved", cells: rows.length, sheet });
  const stepOf = (to: { readonly sheetId: string; readonly sheet: string }): Step => ({
    ...about,
    structure: { kind: "add-rows", rows: saved, to },
  });
  const { to, keeping } = await moveRows(session, read, {
    headers: before.headers,
    rows: saved,
    language: language(),
    keeping: (sheet) => keepingOf(session, journal, nameOf(sheet.sheet), stepOf(sheet)),
  });
  return { name: nameOf(to.sheet), isKept: await keeping.settle(session, stepOf(to)) };
}
