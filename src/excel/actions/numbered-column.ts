/** Adds the next Solution or Team member column, or takes away the last one where nothing stands in it. The sheet is checked again. */
import { lastOfFamily, nextOfFamily } from "../../operations/missing-column";
import type { Fixed, NumberedColumnOptions, Result, Task } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { checkAfter } from "./check-and-mark";
import { addColumnAt, removeColumn, type StructureFixed } from "./fix-structure";
import { snapshotReader, type Dependencies, type Snapshot } from "./snapshot";

/** The share of the whole at which the column is there, or gone; the rest is the check. */
const CHANGED = 0.6;

/**
 * Changes the number of a family's columns on the sheet in front by one. Never over data: a column is inserted, which moves the others, and one that holds anything is
 * not removed. A step of the journal: Undo takes it back.
 */
export function numberedColumn(
  dependencies: Dependencies,
  options: NumberedColumnOptions,
  task?: Task,
): Promise<Result<Fixed>> {
  return runAction(
    async (session) => {
      let name: string | undefined;
      let sheetId = "";
      const readAndCheck = snapshotReader(partOf(session, 0, CHANGED), dependencies);
      const attempt = async () => {
        const snapshot = await readAndCheck();
        ({ name, id: sheetId } = snapshot.read);
        if (snapshot.read.protected) throw new Refusal("protected", name);
        return changeOn(session, dependencies, snapshot, options);
      };
      const changed = await retryAfterConcurrentEdit(attempt, () => ({ name }));
      const rest = partOf(session.uncancellable(), CHANGED, 1);
      const checked = await checkAfter(rest, dependencies, sheetId, options.warningsInSheet);
      return { ...changed, missing: 0, formulas: [], checked };
    },
    task,
    dependencies.limits,
  );
}

function changeOn(
  session: Session,
  dependencies: Dependencies,
  snapshot: Snapshot,
  { family, way }: NumberedColumnOptions,
): Promise<StructureFixed> {
  const { result } = snapshot;
  if (way === "add") {
    const next = nextOfFamily(result, family);
    if (next === null) throw new Refusal("all-columns", family);
    return addColumnAt(session, dependencies, snapshot, next);
  }
  const last = lastOfFamily(result, family);
  if (last === null) throw new Refusal("first-column", `${family} 1`);
  const { index: place, header } = last;
  if (isFilled(snapshot, place)) throw new Refusal("column-filled", header);
  return removeColumn(session, dependencies, snapshot, { header, place });
}

/** Whether anything stands in a column beside its header, above it included. */
function isFilled({ read, result }: Snapshot, place: number): boolean {
  const { values, firstRow } = read.sheet;
  return values.some((cells, row) => firstRow + row !== result.headerRow && (cells[place] ?? "") !== "");
}
