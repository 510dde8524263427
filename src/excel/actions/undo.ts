/** Undo and redo of what the add-in has done to the workbook, step by step. */
import { stepToRedo, stepToUndo, type Journal, type JournalEntry } from "../../operations/undo/journal";
import { replayOf, type LeftCell } from "../../operations/undo/replay";
import type { CellEdit } from "../../operations/cell-edit";
import type { Copies } from "../../operations/undo/moved-rows";
import { stepOf, type Step } from "../../operations/undo/step";
import type { OtherSheet, Structure } from "../../operations/undo/structure";
import type { History, Replayed, ReplayOptions, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, runAlongside, type Session } from "../gateway/session";
import { sheetReader, type ReadSheet } from "../sheet/read";
import { targetOfGrid } from "../undo/grid";
import { replayStructure } from "../undo/replay-structure";
import { sheetNow } from "../undo/sheet-now";
import { keepingReplayed, loadJournal, loadStep, type Keeping } from "../undo/store";
import { expectedInverse } from "../write/inverse";
import { moveRows } from "../write/move";
import { takeOffOtherSheet } from "../write/other-sheet";
import { makeWhole } from "../write/whole";
import { writeEdits } from "../write/write-edits";
import { checkAfter } from "./check-and-mark";
import { withMarks } from "./marks-along";
import { checkInChunks, type Dependencies } from "./snapshot";

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
        () => giveBack(partOf(session, 0, GIVEN_BACK), dependencies, step, { journal, entry, way, warningsInSheet }),
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

/** The step to carry out, and in which direction. */
interface StepToTake {
  readonly journal: Journal;
  readonly entry: JournalEntry;
  readonly way: Way;
  /** Of the marks that go along. */
  readonly warningsInSheet: boolean;
}

/** What was given back, and what was left. */
interface GivenBack {
  /** Cells and columns. */
  readonly given: number;
  readonly left: readonly LeftCell[];
  readonly copies?: Copies;
}

/** Gives back the cells of a step. A step of a sheet that is gone, or that cannot be read, is left behind: those before it can still be undone. */
async function giveBack(
  session: Session,
  dependencies: Dependencies,
  step: Step | null,
  place: StepToTake,
): Promise<GivenBack> {
  const keep = (back: Step | null): Keeping => keepingReplayed(session, place, { step, back });
  const passBy = async (left: readonly LeftCell[]): Promise<GivenBack> => {
    const keeping = keep(step && { ...step, edits: [], structure: null });
    keeping.queue();
    await session.send();
    return { given: 0, left };
  };
  if (step === null) return passBy([]);
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(step.sheetId);
  sheet.load({ name: true });
  await session.send();
  if (sheet.isNullObject) return passBy(allOf(step));
  const read = await sheetReader(session, step.sheetId, () => undefined)();
  if (read.protected) throw new Refusal("protected", read.name);
  if (step.structure)
    return giveStructureBack(session, dependencies, { read, step, structure: step.structure, keep, passBy });
  const now = await sheetNow(session, read, step);
  const { grid, edits, left } = replayOf(step, now);
  if (grid === null) return passBy(left);
  const along = await withMarks(session, dependencies, read, { edits, warnings: place.warningsInSheet });
  const isUsers = (edit: CellEdit): boolean => !along.isMark(edit);
  const about = { sheetId: read.id, sheet: read.name };
  const before = { grid, firstRow: now.firstRow, values: now.values };
  const backOf = (inverse: readonly CellEdit[]): Step =>
    stepOf(
      about,
      before,
      inverse.filter((edit) => !along.isMark(edit)),
    );
  const keepings: Keeping[] = [];
  const { inverse, skipped } = await writeEdits(session, targetOfGrid(read, grid), along.edits, {
    keeping: (verified) => {
      const keeping = keep(backOf(expectedInverse(verified)));
      keepings.push(keeping);
      return keeping;
    },
  });
  const [kept] = keepings;
  if (!kept) return passBy(left);
  await kept.settle(session, backOf(inverse));
  const alsoLeft = skipped.filter(isUsers).map(({ row, column }): LeftCell => ({
    header: grid.headers[column - grid.firstColumn] ?? "",
    row: row + 1,
    why: "changed",
  }));
  return { given: edits.length - alsoLeft.length, left: [...left, ...alsoLeft] };
}

/** Takes back a change of columns or rows, or makes it again. */
async function giveStructureBack(
  session: Session,
  dependencies: Dependencies,
  {
    read,
    step,
    structure,
    keep,
    passBy,
  }: {
    readonly read: ReadSheet;
    readonly step: Step;
    readonly structure: Structure;
    readonly keep: (back: Step | null) => Keeping;
    readonly passBy: (left: readonly LeftCell[]) => Promise<GivenBack>;
  },
): Promise<GivenBack> {
  const checked = await checkInChunks(read.sheet, partOf(session, 1, 1), dependencies);
  const result = checked.recognised ? checked : null;
  const replay = await replayStructure(session, step, structure, { read, result, language: dependencies.language() });
  if (replay.change === null) return passBy(replay.left);
  const { grid, given, left, moves } = replay;
  const back: Step = { sheetId: read.id, sheet: read.name, grid, edits: [], structure: replay.structure };
  if (moves) {
    const { structure: again } = replay;
    const backFrom = (to: OtherSheet): Step => ({ ...back, structure: "rows" in again ? { ...again, to } : again });
    const { to, keeping } = await moveRows(session, read, {
      headers: grid.headers,
      rows: moves,
      language: dependencies.language(),
      keeping: (sheet) => keep(backFrom(sheet)),
    });
    await keeping.settle(session, backFrom(to));
    return { given, left };
  }
  const keeping = keep(back);
  await makeWhole(session, read, replay.change, keeping);
  await keeping.settle(session, back);
  if (structure.kind !== "add-rows" || !structure.to) return { given, left };
  const copies = await takeOffOtherSheet(session.uncancellable(), structure.to, step.grid.headers, structure.rows);
  return { given, left, ...(copies && { copies }) };
}

const allOf = ({ grid, edits }: Step): readonly LeftCell[] =>
  edits.map(({ edit }) => ({
    header: grid.headers[edit.column - grid.firstColumn] ?? "",
    row: edit.kind === "width" ? null : edit.row + 1,
    why: "gone",
  }));
