/** Live's two pieces of work: checking what was edited, and bringing the marks up to it. Neither is pressed for, so neither asks for anything. */
import { readSheetHeaders } from "../../check";
import { planOf } from "../../operations/live/plan";
import { NOTHING_SET, snapshotReader, summarise, type Dependencies } from "./snapshot";
import { ConcurrentEdit, retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { areaOfSheet } from "../gateway/area";
import { inChunks } from "../gateway/event-loop";
import { runInBackground, type Session } from "../gateway/session";
import { composeTexts, currentTexts, errorsColumnOf } from "../marks/errors-column";
import { markEdits, writeMarks } from "../marks/write";
import type { Result } from "../api";
import { checkRows } from "./live-rows";
import type { LiveChecked, LiveMarked } from "../live/live";
import type { LiveSheet } from "../live/live-sheets";

/** Checks what was edited on a sheet since it was checked last; the whole sheet where that is not known. Writes nothing. */
export function liveCheck(dependencies: Dependencies, sheetId: string): Promise<Result<LiveChecked>> {
  return runInBackground(async (session) => {
    const checked = await checkEdited(session, dependencies, sheetId);
    return { checked: checked && summarise(checked, aboutOf(checked)) };
  }, dependencies.limits);
}

async function checkEdited(session: Session, dependencies: Dependencies, sheetId: string): Promise<LiveSheet | null> {
  const { live, events, sheets } = dependencies;
  const kept = live.of(sheetId);
  const changes = kept && events.changesOf(sheetId, kept.asOf);
  if (kept && changes) {
    const { firstColumn } = kept.read.sheet;
    const column = errorsColumnOf(kept.result);
    const plan = planOf(changes, {
      ...areaOfSheet(kept.read.sheet),
      headerRow: kept.result.headerRow - 1,
      errorsColumn: column && firstColumn + column.index,
    });
    if (plan.kind === "none") return null;
    if (plan.kind === "rows") {
      const next = await checkRows(session, dependencies, kept, plan).catch(nullIfMoved);
      if (next) {
        live.keep(next, null);
        const errors = currentTexts(next.read.sheet, next.result);
        sheets.remember(sheetId, next.read.sheet, next.result, { errors, asOf: next.asOf });
        return next;
      }
    }
  }
  live.forget(sheetId);
  if (!kept && !(await hasTemplate(session, sheetId))) return null;
  const read = snapshotReader(session, dependencies, sheetId);
  const snapshot = await retryAfterConcurrentEdit(read, () => ({ name: undefined }));
  live.keep(snapshot, null);
  return live.of(sheetId);
}

function nullIfMoved(error: unknown): null {
  if (error instanceof ConcurrentEdit) return null;
  throw error;
}

/** Rows in which headers are looked for: below a longer preamble than this a sheet is checked by a press on Check only. */
const ROWS_TO_LOOK_AT = 10;

/** Whether a sheet that nobody has checked yet has headers that are known: of another one, nothing more is read. */
async function hasTemplate(session: Session, sheetId: string): Promise<boolean> {
  const worksheet = session.context.workbook.worksheets.getItem(sheetId);
  const cells = worksheet.getRange(`A1:EZ${ROWS_TO_LOOK_AT}`);
  cells.load({ values: true });
  await session.send();
  const { values } = cells;
  const source = { kind: "excel", listSeparator: null, decimalSeparator: ".", date1904: false } as const;
  const text = values.map((row) => row.map(String));
  return (
    readSheetHeaders({ source, firstRow: 1, firstColumn: 0, values, text, formats: null, ignoredRows: [] }) !== null
  );
}

/** The marks come as soon as they do no harm. */
const aboutOf = ({ read, result }: LiveSheet) => ({
  errorsColumnAdded: false,
  marked: errorsColumnOf(result) !== null && !read.protected,
  formatsSet: NOTHING_SET,
  live: true as const,
});

/** Makes the Errors cells of a sheet say what its last check found. Sends nothing where they do, and adds no column. */
export function liveMarks(dependencies: Dependencies, sheetId: string): Promise<Result<LiveMarked>> {
  return runInBackground(async (session) => {
    const { live, events, sheets, memory } = dependencies;
    const kept = live.of(sheetId);
    if (!kept) return { isRight: false };
    const isNone = live.isOfErrors(sheetId);
    const changes = events.changesOf(sheetId, kept.asOf);
    if (!changes || changes.some(({ moved, address }) => moved || !isNone(address))) return { isRight: false };
    const { read, result, external } = kept;
    if (read.protected) return { isRight: true };
    const options = { language: dependencies.language(), warnings: memory.warningsInSheet };
    const texts = await inChunks(composeTexts(result, external, options), session);
    if (markEdits({ read, result }, texts).length === 0) return { isRight: true };
    const { row, column, rows, columns } = areaOfSheet(read.sheet);
    const worksheet = session.context.workbook.worksheets.getItem(sheetId);
    const range = worksheet.getRangeByIndexes(row, column, rows, columns);
    const now = { read: { ...read, worksheet, range }, result };
    try {
      await writeMarks(session, { now, widened: null, texts, rules: "set" });
    } catch (error) {
      live.forget(sheetId);
      if (error instanceof ConcurrentEdit) return { isRight: false };
      throw error;
    }
    live.keep(kept, texts);
    sheets.remember(sheetId, read.sheet, result, { errors: texts, asOf: kept.asOf });
    return { isRight: true };
  }, dependencies.limits);
}
