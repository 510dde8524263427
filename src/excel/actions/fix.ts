/** Fix: makes the corrections that were chosen, in one go, and checks the sheet again. */
import type { Result, Task } from "../api";
import type { CellEdit } from "../../operations/cell-edit";
import { withDecision, type Decision } from "../../operations/decisions/decisions";
import type { WantedFix } from "../../operations/fixes";
import { planFixes, structureFixOf } from "../../operations/plan-fixes";
import type { StepName } from "../../operations/undo/journal";
import { rowMark } from "../../operations/undo/step";
import type { Fixed, FixOptions } from "../history";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { Refusal, refusalOf } from "../gateway/refusal";
import { changeDecisions } from "../decisions";
import { partOf, runAction, type Session } from "../gateway/session";
import { targetOf } from "../marks/target";
import { gridOf, stepOfWrite } from "../undo/grid";
import { keepingOf, loadJournal, type Keeping } from "../undo/store";
import { expectedInverse } from "../write/inverse";
import type { SkippedEdit } from "../write/verify";
import { writeEdits } from "../write/write-edits";
import { checkAfter } from "./check-and-mark";
import type { CheckedSheet } from "./checked-sheets";
import { widthsFor } from "./fix-displays";
import { addColumn, removeRows } from "./fix-structure";
import { withMarks } from "./marks-along";
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
      const { sheetId, warningsInSheet, decision } = options;
      const deciding = decision ? { ...dependencies, deciding: decision } : dependencies;
      let name: string | undefined;
      /** As the check has read it whose findings these are: reading the sheet again puts another in its place. */
      const known = dependencies.sheets.of(sheetId);
      const readAndCheck = snapshotReader(partOf(session, 0, FIXED), deciding, sheetId);
      const attempt = async () => {
        const snapshot = await readAndCheck();
        ({ name } = snapshot.read);
        if (snapshot.read.protected) throw new Refusal("protected", name);
        return fixOn(session, deciding, snapshot, { ...options, known });
      };
      const fixed = await retryAfterConcurrentEdit(attempt, () => ({ name }));
      const rest = partOf(session.uncancellable(), FIXED, 1);
      const isForgotten = decision !== undefined && !(await remember(rest, decision));
      return {
        ...fixed,
        ...(isForgotten && { isForgotten }),
        checked: await checkAfter(rest, dependencies, sheetId, warningsInSheet),
      };
    },
    task,
    dependencies.limits,
  );
}

/** The cells have been written: that the workbook does not take the decision is no reason to fail. */
async function remember(session: Session, decision: Decision): Promise<boolean> {
  try {
    return await changeDecisions(session, (decisions) => withDecision(decisions, decision));
  } catch (error) {
    if (refusalOf(error)) return false;
    throw error;
  }
}

type Made = Omit<Fixed, "checked">;

async function fixOn(
  session: Session,
  dependencies: Dependencies,
  snapshot: Snapshot,
  { wanted, warningsInSheet, known }: FixOptions & { readonly known: CheckedSheet | undefined },
): Promise<Made> {
  const { read, result } = snapshot;
  const [only] = wanted;
  if (only && wanted.length === 1) {
    const made = await fixStructure(session, dependencies, snapshot, { wanted: only, known });
    if (made) return made;
  }
  const { edits, narrow, missing } = planFixes(read.sheet, result, wanted);
  const widths = narrow.length === 0 ? [] : await widthsFor(session, read.worksheet, narrow);
  const all = [...edits, ...widths];
  const along = await withMarks(session, dependencies, read, { edits: all, warnings: warningsInSheet });
  const journal = await loadJournal(session);
  const keepings: Keeping[] = [];
  const users = (some: readonly CellEdit[]): readonly CellEdit[] => some.filter((edit) => !along.isMark(edit));
  const written = await writeEdits(partOf(session, FIXED, FIXED), targetOf(read, result), along.edits, {
    keeping: (verified) => {
      const inverse = users(expectedInverse(verified));
      if (inverse.length === 0) return null;
      const keeping = keepingOf(session, journal, nameOf(snapshot, inverse), stepOfWrite(read, result, inverse));
      keepings.push(keeping);
      return keeping;
    },
  });
  const inverse = users(written.inverse);
  const [kept] = keepings;
  const isKept = !kept || (await kept.settle(session, stepOfWrite(read, result, inverse)));
  const skipped = written.skipped.filter((edit) => !along.isMark(edit));
  return {
    name: nameOf(snapshot, inverse),
    isKept,
    missing,
    formulas: skipped.map((edit) => placeOf(snapshot, edit)),
  };
}

/** Adds a column or removes rows where that is what was asked for; null where it is not. */
async function fixStructure(
  session: Session,
  dependencies: Dependencies,
  snapshot: Snapshot,
  { wanted, known }: { readonly wanted: WantedFix; readonly known: CheckedSheet | undefined },
): Promise<Made | null> {
  const { fix } = wanted;
  if (fix.kind !== "add-column" && fix.kind !== "remove-rows") return null;
  const missing: Made = {
    name: { kind: "fixed", cells: 0, column: null },
    isKept: true,
    missing: 1,
    formulas: [],
  };
  if (structureFixOf(snapshot.result, wanted) === null) return missing;
  if (fix.kind === "add-column") {
    return { ...missing, missing: 0, ...(await addColumn(session, dependencies, snapshot, fix.header)) };
  }
  const { first, count } = fix;
  const rows = Array.from({ length: count }, (_, at) => first - 1 + at);
  // Another row may stand there by now that is no record either.
  if (!known || rows.some((row) => known.mark(row + 1) !== markOf(snapshot, row))) return missing;
  const name: StepName = { kind: "rows-removed", cells: count, first };
  return { ...missing, missing: 0, ...(await removeRows(session, snapshot, rows, name)) };
}

const markOf = ({ read, result }: Snapshot, row: number): number => {
  const cells = read.sheet.values[row - (read.sheet.firstRow - 1)] ?? [];
  return rowMark(gridOf(read, result), (place) => cells[place] ?? "");
};

/** "Fixed 14 cells in Customer Country". */
function nameOf({ read, result }: Snapshot, inverse: readonly CellEdit[]): StepName {
  const cells = new Set(
    inverse.map((edit) => (edit.kind === "width" ? `${edit.column}` : `${edit.row} ${edit.column}`)),
  );
  const columns = new Set(inverse.map(({ column }) => column));
  const [only = 0] = columns;
  const column = columns.size === 1 ? (result.columns[only - read.sheet.firstColumn]?.header ?? null) : null;
  return { kind: "fixed", cells: cells.size, column };
}

const placeOf = ({ read, result }: Snapshot, { row, column, formula }: SkippedEdit): Fixed["formulas"][number] => ({
  columnIndex: column - read.sheet.firstColumn,
  formula,
  header: result.columns[column - read.sheet.firstColumn]?.header ?? "",
  row: row + 1,
});
