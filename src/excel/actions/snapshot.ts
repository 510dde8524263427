/**
 * The active sheet, read and checked: what Check, Clear and Export share.
 */
import {
  checkStateSteps,
  isFixedByExport,
  type CheckResult,
  type CheckState,
  type RecognisedResult,
} from "../../check";
import { isUncutHeaderRow } from "../../csv";
import { serverMessages } from "../../errors-column";
import { dealsOf } from "../../operations/deals";
import { leftOut } from "../../operations/left-out";
import type { Language } from "../../texts";
import type { Sheet } from "../../values/sheet";
import type { Checked, FormatsSet, ServerMessage } from "../api";
import { cellReference } from "../../values/cell-reference";
import { Refusal } from "../gateway/refusal";
import type { RequestLimits } from "../gateway/request-limits";
import { partOf, type Session } from "../gateway/session";
import { inChunks } from "../gateway/event-loop";
import { externalTexts } from "../marks/errors-column";
import type { Decision } from "../../operations/decisions/decisions";
import { queueDecisionsLook, type KnownDecisions } from "../decisions";
import type { WorkbookEvents } from "../events";
import type { LiveSheets } from "../live/live-sheets";
import type { Memory } from "../memory";
import type { CheckedSheets } from "./checked-sheets";
import type { Area } from "../gateway/area";
import { sheetReader, type ReadSheet } from "../sheet/read";

/** What every check needs from outside. */
export interface Dependencies {
  now(): Date;
  /** Today in UTC, YYYY-MM-DD; null where the computer's clock cannot be right. */
  today(): string | null;
  language(): Language;
  readonly limits: RequestLimits;
  /** Where to keep what is needed to find a finding's cell again. */
  readonly sheets: CheckedSheets;
  readonly memory: Memory;
  /** What the user has decided: each reading of a sheet reads it anew. */
  readonly decisions: KnownDecisions;
  /** What is being decided, by the action that is running. */
  readonly deciding?: Decision;
  /** What happens in the workbook meanwhile. */
  readonly events: WorkbookEvents;
  /** What Live goes on from. */
  readonly live: LiveSheets;
}

/** When a sheet was read, and what had been decided by then. */
export type ReadAt = Pick<Checked, "at" | "asOf" | "decisions">;

/** The time, and the last change before it. */
export const readingNow = ({ now, events }: Dependencies): ReadAt => ({ at: now().getTime(), asOf: events.moment });

/** A sheet that was read and checked. */
export interface Snapshot extends ReadAt {
  readonly read: ReadSheet;
  readonly result: RecognisedResult;
  /** What Live goes on from; null where the result was derived from another sheet's. */
  readonly state: CheckState | null;
  /** What the add-in did not write in each Errors cell, from the first row below the headers on. */
  readonly external: readonly string[];
}

/** Shares of an action's whole at which its reading and its checking end; marking, where there is any, is the rest. */
const READ = 0.6;
export const CHECKED = 0.95;

/** Gives the way to read and check a sheet, the one in front where `sheetId` is null; called again, it takes the same one, whichever the user has gone to since. */
export function snapshotReader(
  session: Session,
  dependencies: Dependencies,
  sheetId: string | null = null,
): () => Promise<Snapshot> {
  let readAt = readingNow(dependencies);
  const read = sheetReader(partOf(session, 0, READ), sheetId, () => (readAt = readingNow(dependencies)));
  return async () => {
    // With the first request of the reading, for none of its own.
    const decisions = queueDecisionsLook(session);
    const sheet = await read();
    const kept = decisions();
    dependencies.decisions.kept = kept;
    const at = kept?.length === 0 ? readAt : { ...readAt, decisions: kept };
    return check(sheet, at, session, dependencies);
  };
}

/** Checks a sheet that was read. Refuses one without headers that we know, and merged cells among the records. */
async function check(read: ReadSheet, readAt: ReadAt, session: Session, dependencies: Dependencies): Promise<Snapshot> {
  const state = await checkStateInChunks(read.sheet, partOf(session, READ, CHECKED), dependencies);
  const { result } = state;
  if (!result.recognised) throw new Refusal(isUncut(read.sheet) ? "uncut" : "no-header", read.name);
  dependencies.sheets.remember(read.id, read.sheet, result, { errors: null, asOf: readAt.asOf });
  const merged = read.merged.find((area) => touchesRecords(area, result));
  if (merged) throw new Refusal("merged", addressOf(merged));
  const external = await externalInChunks(read.sheet, result, partOf(session, CHECKED, CHECKED));
  return { ...readAt, read, result, state, external };
}

/** Rows that may be above the headers. */
const ROWS_TO_LOOK_AT = 20;

/** A file that a double click has opened on a machine with another list separator: every row in one cell. */
const isUncut = ({ values }: Sheet): boolean =>
  values.slice(0, ROWS_TO_LOOK_AT).some(([first]) => typeof first === "string" && isUncutHeaderRow(first));

/** Checks a sheet without blocking the pane. */
export async function checkInChunks(sheet: Sheet, session: Session, dependencies: Dependencies): Promise<CheckResult> {
  return (await checkStateInChunks(sheet, session, dependencies)).result;
}

/** The same, and gives all that the next check of the sheet can go on from. */
export const checkStateInChunks = (sheet: Sheet, session: Session, dependencies: Dependencies): Promise<CheckState> =>
  inChunks(checkStateSteps(sheet, checkOptions(dependencies)), session);

/** How a sheet is checked now. */
export function checkOptions({ today, language, decisions, deciding }: Dependencies): CheckState["options"] {
  const decided = decisions.decided(deciding ?? null);
  return { today: today(), language: language(), ...(decided && { decided }) };
}

/** What the add-in did not write in the Errors column, without blocking the pane. */
export function externalInChunks(sheet: Sheet, result: RecognisedResult, session: Session): Promise<readonly string[]> {
  return inChunks(externalTexts(sheet, result), session);
}

const addressOf = ({ row, column, rows, columns }: Area): string =>
  `${cellReference(row, column)}:${cellReference(row + rows - 1, column + columns - 1)}`;

/** A title merged above the headers does no harm; a merged header or record hides cells. */
const touchesRecords = ({ row, rows }: Area, { headerRow, lastRow }: RecognisedResult): boolean =>
  row + rows >= headerRow && row < lastRow;

/** Of a check that corrects no number format. */
export const NOTHING_SET: FormatsSet = { cells: 0, columns: 0 };

/** What the pane shows of a snapshot. */
export function summarise(
  { read, result, external, at, asOf, decisions }: Omit<Snapshot, "state">,
  about: Pick<Checked, "errorsColumnAdded" | "marked" | "formatsSet" | "live">,
): Checked {
  const hidden = result.recordRows.filter((row) => read.hiddenRows.has(row - read.sheet.firstRow));
  return {
    ...about,
    ...countsOf(read.sheet, result, external),
    sheetId: read.id,
    sheet: read.name,
    at,
    asOf,
    ...(decisions !== undefined && { decisions }),
    listSeparator: read.listSeparator,
    hiddenRows: hidden.length,
  };
}

/** The part of `Checked` that comes from the check alone. */
export function countsOf(
  sheet: Sheet,
  result: RecognisedResult,
  external: readonly string[],
): Omit<
  Checked,
  keyof ReadAt | "sheetId" | "sheet" | "errorsColumnAdded" | "marked" | "formatsSet" | "listSeparator" | "hiddenRows"
> {
  const { records, warnings, findings, ready, recordsReady } = result;
  const fixedByExport = findings.filter(isFixedByExport).length;
  const errors = result.errors - fixedByExport;
  const messages = messagesOf(result, external);
  return {
    records,
    errors,
    warnings,
    fixedByExport,
    findings,
    ready,
    recordsReady,
    deals: dealsOf(sheet, result),
    leftOut: leftOut(sheet, result),
    serverMessages: messages,
  };
}

/** What Partner Center wrote. In rows that are no records it wrote nothing. */
function messagesOf({ headerRow, otherRows }: RecognisedResult, external: readonly string[]): readonly ServerMessage[] {
  const others = new Set(otherRows);
  const first = headerRow + 1;
  return external.flatMap((text, at) =>
    text === "" || others.has(first + at)
      ? []
      : serverMessages(text).map((message) => ({ ...message, row: first + at })),
  );
}
