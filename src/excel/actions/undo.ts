/** Undo and redo of what the add-in has done to the workbook, step by step. */
import { stepToRedo, stepToUndo, type Journal, type JournalEntry } from "../../operations/undo/journal";
import { replayOf, type LeftCell } from "../../operations/undo/replay";
import { stepOf, type Step } from "../../operations/undo/step";
import type { History, Replayed, ReplayOptions, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, runAlongside, type Session } from "../gateway/session";
import { sheetReader } from "../sheet/read";
import { targetOfGrid } from "../undo/grid";
import { sheetNow } from "../undo/sheet-now";
import { keepReplayed, loadJournal, loadStep } from "../undo/store";
import { writeEdits } from "../write/write-edits";
import { checkAfter } from "./check-and-mark";
import type { Dependencies } from "./snapshot";

type Way = "undo" | "redo";

export const undo = (dependencies: Dependencies, options: ReplayOptions, task?: Task): Promise<Result<Replayed>> =>
  replay(dependencies, "undo", options, task);

export const redo = (dependencies: Dependencies, options: ReplayOptions, task?: Task): Promise<Result<Replayed>> =>
  replay(dependencies, "redo", options, task);

/** What can be undone and done again. */
export function history({ limits }: Pick<Dependencies, "limits">): Promise<Result<History>> {
  return runAlongside(
    async (session) => {
      const journal = await loadJournal(session);
      if (journal === null) return { undo: null, redo: null, isNewer: true };
      return {
        undo: stepToUndo(journal)?.name ?? null,
        redo: stepToRedo(journal)?.name ?? null,
        isNewer: false,
      };
    },
    undefined,
    limits,
  );
}

/** The share of the whole at which the cells have been given back; the rest is the check. */
const GIVEN_BACK = 0.4;

function replay(
  dependencies: Dependencies,
  way: Way,
  { warningsInSheet }: ReplayOptions,
  task: Task | undefined,
): Promise<Result<Replayed>> {
  return runAction(
    async (session) => {
      const journal = await loadJournal(session);
      if (journal === null) throw new Refusal("newer-steps");
      const entry = way === "undo" ? stepToUndo(journal) : stepToRedo(journal);
      if (entry === null) throw new Refusal(way === "undo" ? "nothing-to-undo" : "nothing-to-redo");
      const step = await loadStep(session, entry);
      const done = await retryAfterConcurrentEdit(
        () => giveBack(partOf(session, 0, GIVEN_BACK), step, { journal, entry, way }),
        () => ({ name: step?.sheet }),
      );
      const rest = partOf(session.uncancellable(), GIVEN_BACK, 1);
      return {
        name: entry.name,
        way,
        ...done,
        checked: step && (await checkAfter(rest, dependencies, step.sheetId, warningsInSheet)),
      };
    },
    task,
    dependencies.limits,
  );
}

interface Place {
  readonly journal: Journal;
  readonly entry: JournalEntry;
  readonly way: Way;
}

/** What was given back, and what was left. */
interface GivenBack {
  /** Cells and columns. */
  readonly given: number;
  readonly left: readonly LeftCell[];
}

/** Gives back the cells of a step. A step of a sheet that is gone, or that cannot be read, is left behind: those before it can still be undone. */
async function giveBack(session: Session, step: Step | null, { journal, entry, way }: Place): Promise<GivenBack> {
  const passBy = async (left: readonly LeftCell[]): Promise<GivenBack> => {
    await keepReplayed(session, journal, entry, way, step && { ...step, edits: [] });
    return { given: 0, left };
  };
  if (step === null) return passBy([]);
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(step.sheetId);
  sheet.load({ name: true });
  await session.send();
  if (sheet.isNullObject) return passBy(allOf(step));
  const read = await sheetReader(session, step.sheetId, () => undefined)();
  if (read.protected) throw new Refusal("protected", read.name);
  const now = await sheetNow(session, read, step);
  const { grid, edits, left } = replayOf(step, now);
  if (grid === null) return passBy(left);
  const { inverse, skipped } = await writeEdits(session, targetOfGrid(read, grid), edits);
  const about = { sheetId: read.id, sheet: read.name };
  const back = stepOf(about, { grid, firstRow: now.firstRow, values: now.values }, inverse);
  await keepReplayed(session, journal, entry, way, back);
  const alsoLeft = skipped.map(({ row, column }): LeftCell => ({
    header: grid.headers[column - grid.firstColumn] ?? "",
    row: row + 1,
    why: "changed",
  }));
  return { given: edits.length - skipped.length, left: [...left, ...alsoLeft] };
}

const allOf = ({ grid, edits }: Step): readonly LeftCell[] =>
  edits.map(({ edit }) => ({
    header: grid.headers[edit.column - grid.firstColumn] ?? "",
    row: edit.kind === "width" ? null : edit.row + 1,
    why: "gone",
  }));
