/** Fix: makes the corrections that were chosen, in one go, and checks the sheet again. */
import type { Result, Task } from "../api";
import { planFixes } from "../../operations/plan-fixes";
import type { StepName } from "../../operations/undo/journal";
import type { Fixed, FixOptions } from "../history";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal } from "../gateway/refusal";
import { partOf, runAction, type Session } from "../gateway/session";
import { targetOf } from "../marks/target";
import { stepOfWrite } from "../undo/grid";
import { keepStep } from "../undo/store";
import { writeEdits, type Written } from "../write/write-edits";
import { checkAfter } from "./check-and-mark";
import { widthsFor } from "./fix-displays";
import { snapshotReader, type Dependencies, type Snapshot } from "./snapshot";

/** The share of the whole at which the fixes have been written; the rest is the check. */
const FIXED = 0.6;

/**
 * Makes fixes of findings on the sheet that they were found on. The sheet is read and checked first: only what it still has is fixed. A cell with a formula is never
 * overwritten; it is named. All is written, or nothing.
 */
export function fix(dependencies: Dependencies, options: FixOptions, task?: Task): Promise<Result<Fixed>> {
  return runAction(
    async (session) => {
      const { sheetId, warningsInSheet, wanted } = options;
      let name: string | undefined;
      const readAndCheck = snapshotReader(partOf(session, 0, FIXED), dependencies, sheetId);
      const attempt = async () => {
        const snapshot = await readAndCheck();
        ({ name } = snapshot.read);
        if (snapshot.read.protected) throw new Refusal("protected", name);
        return fixOn(session, snapshot, wanted);
      };
      const fixed = await retryAfterConcurrentEdit(attempt, () => ({ name }));
      const rest = partOf(session.uncancellable(), FIXED, 1);
      return { ...fixed, checked: await checkAfter(rest, dependencies, sheetId, warningsInSheet) };
    },
    task,
    dependencies.limits,
  );
}

async function fixOn(
  session: Session,
  snapshot: Snapshot,
  wanted: FixOptions["wanted"],
): Promise<Omit<Fixed, "checked">> {
  const { read, result } = snapshot;
  const { edits, narrow, missing } = planFixes(read.sheet, result, wanted);
  const widths = narrow.length === 0 ? [] : await widthsFor(session, read.worksheet, narrow);
  const written = await writeEdits(partOf(session, FIXED, FIXED), targetOf(read, result), [...edits, ...widths]);
  const name = nameOf(snapshot, written);
  const hasWritten = written.inverse.length > 0;
  const isKept = !hasWritten || (await keepStep(session, name, stepOfWrite(read, result, written.inverse)));
  return { name, isKept, missing, formulas: written.skipped.map((edit) => placeOf(snapshot, edit)) };
}

/** "Fixed 14 cells in Customer Country". */
function nameOf({ read, result }: Snapshot, { inverse }: Written): StepName {
  const cells = new Set(
    inverse.map((edit) => (edit.kind === "width" ? `${edit.column}` : `${edit.row} ${edit.column}`)),
  );
  const columns = new Set(inverse.map(({ column }) => column));
  const [only = 0] = columns;
  const column = columns.size === 1 ? (result.columns[only - read.sheet.firstColumn]?.header ?? null) : null;
  return { kind: "fixed", cells: cells.size, column };
}

const placeOf = (
  { read, result }: Snapshot,
  { row, column }: { readonly row: number; readonly column: number },
): Fixed["formulas"][number] => ({
  header: result.columns[column - read.sheet.firstColumn]?.header ?? "",
  row: row + 1,
});
