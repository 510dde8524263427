/** The marks that go with a change of the user's cells, so that both are there or neither. */
import type { CellEdit } from "../../operations/cell-edit";
import { sheetWithEdits } from "../../operations/sheet-with-edits";
import { inChunks } from "../gateway/event-loop";
import { partOf, type Session } from "../gateway/session";
import { composeTexts, errorsColumnOf } from "../marks/errors-column";
import { markEdits } from "../marks/write";
import type { ReadSheet } from "../sheet/read";
import { checkInChunks, externalInChunks, type Dependencies } from "./snapshot";

/** The edits of the user's cells, and of the Errors cells as they shall be afterwards. */
export interface WithMarks {
  readonly edits: readonly CellEdit[];
  /** Whether an edit is one of the Errors column's, which nobody has to take back: the next check sets it. */
  isMark(edit: CellEdit): boolean;
}

/**
 * Checks the sheet as it will be, and adds the edits of its Errors column. A row whose texts cannot be foreseen keeps its marks until the check that follows,
 * and so does a sheet without an Errors column.
 */
export async function withMarks(
  session: Session,
  dependencies: Dependencies,
  read: ReadSheet,
  { edits, warnings }: { readonly edits: readonly CellEdit[]; readonly warnings: boolean },
): Promise<WithMarks> {
  const none: WithMarks = { edits, isMark: () => false };
  if (edits.length === 0) return none;
  const rest = partOf(session, 1, 1);
  const { sheet, unsure } = sheetWithEdits(read.sheet, edits);
  const result = await checkInChunks(sheet, rest, dependencies);
  const errors = result.recognised ? errorsColumnOf(result) : null;
  if (!result.recognised || !errors) return none;
  const column = sheet.firstColumn + errors.index;
  const isBelowHeader = (edit: CellEdit): boolean =>
    edit.kind !== "width" && edit.column === column && edit.row >= result.headerRow;
  const external = await externalInChunks(sheet, result, rest);
  const options = { language: dependencies.language(), warnings };
  const texts = await inChunks(composeTexts(result, external, options), rest);
  // A mark of the user's own is no cell of ours: nothing of it is written together with it.
  const edited = new Set(edits.flatMap((edit) => (edit.kind !== "width" && edit.column === column ? [edit.row] : [])));
  const marks = markEdits({ read: { ...read, sheet }, result }, texts).filter(
    (edit) => edit.kind === "width" || !(unsure.has(edit.row) || edited.has(edit.row)),
  );
  return { edits: [...edits, ...marks], isMark: isBelowHeader };
}
