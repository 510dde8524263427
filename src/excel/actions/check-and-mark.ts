/** Reads a sheet once, checks it, and writes the answer once: what Check does, and what comes after every change of the add-in's. */
import type { Checked, FormatsSet } from "../api";
import { retryAfterConcurrentEdit } from "../gateway/concurrent-edit";
import { yieldToEventLoop, inChunks } from "../gateway/event-loop";
import { Refusal, refusalOf, withChecked } from "../gateway/refusal";
import { partOf, type Session } from "../gateway/session";
import { withErrorsColumn } from "../marks/add-column";
import { composeTexts, errorsColumnOf } from "../marks/errors-column";
import { resultWithErrorsColumn } from "../marks/widen";
import { writeMarks } from "../marks/write";
import type { Language } from "../../texts";
import { fixDisplays } from "./fix-displays";
import { queueDropdowns, repairDropdowns } from "./repair-dropdowns";
import {
  CHECKED,
  checkInChunks,
  externalInChunks,
  NOTHING_SET,
  snapshotReader,
  summarise,
  type Snapshot,
  type Dependencies,
} from "./snapshot";

export interface Marking {
  /** The sheet in front where it is null. */
  readonly sheetId: string | null;
  readonly warningsInSheet: boolean;
  /** Number formats and widths are corrected. */
  readonly setsFormats: boolean;
  /** The add-in has just edited cells, and marks along with them. */
  readonly afterEdits?: boolean;
}

/** Checks a sheet and marks it. A protected sheet is checked all the same: the refusal carries what was found. */
export async function checkAndMark(
  session: Session,
  dependencies: Dependencies,
  { sheetId, warningsInSheet, setsFormats, afterEdits = false }: Marking,
): Promise<Checked> {
  /** The sheet had no Errors column when it was first read. */
  let lacked = false;
  let snapshot: Snapshot | null = null;
  /** By all attempts: what one has corrected, the next finds right. */
  let formatsSet: FormatsSet = NOTHING_SET;
  const readAndCheck = snapshotReader(session, dependencies, sheetId);
  const seen = (): Checked | undefined =>
    snapshot ? summarise(snapshot, { errorsColumnAdded: false, marked: false, formatsSet }) : undefined;
  const options = { language: dependencies.language(), warnings: warningsInSheet };

  const attempt = async (): Promise<Checked> => {
    const found = await readAndCheck();
    snapshot = found;
    if (found.read.protected) throw new Refusal("protected", found.read.name, seen());
    const now = setsFormats
      ? await fixDisplays(session, dependencies, found, (set) => {
          formatsSet = { cells: formatsSet.cells + set.cells, columns: formatsSet.columns + set.columns };
        })
      : found;
    snapshot = now;
    const widened = errorsColumnOf(now.result) ? null : await widen(now, session, dependencies);
    lacked ||= widened !== null;
    const target = widened ?? now;
    const texts = await inChunks(composeTexts(target.result, target.external, options), partOf(session, CHECKED, 1));
    const areDropdownsBroken = queueDropdowns(session, now);
    const { unreadableRules } = await writeMarks(session, { now, widened, texts, rules: "set", afterEdits }).catch(
      (error: unknown) => {
        throw withChecked(error, seen());
      },
    );
    dependencies.sheets.remember(target.read.id, target.read.sheet, target.result, { errors: texts, asOf: now.asOf });
    dependencies.live.keep(target, texts);
    await yieldToEventLoop();
    const checked = {
      ...summarise(target, { errorsColumnAdded: lacked, marked: true, formatsSet }),
      ...(unreadableRules > 0 && { unreadableRules }),
    };
    return areDropdownsBroken()
      ? { ...checked, dropdowns: await repaired(session, target, options.language) }
      : checked;
  };
  return retryAfterConcurrentEdit(attempt, () => ({ name: snapshot?.read.name, checked: seen() }));
}

/** The sheet has been checked and marked by now: that its dropdowns cannot be repaired is no reason to fail. */
const repaired = (session: Session, target: Snapshot, language: Language): Promise<"repaired" | "broken"> =>
  repairDropdowns(session, target, language).then(
    () => "repaired",
    () => "broken",
  );

/**
 * The check that follows a change of the add-in's, so that the list is right at once. Number formats stay as they are, until the next Check. Null where the sheet cannot
 * be checked any more.
 */
export async function checkAfter(
  session: Session,
  dependencies: Dependencies,
  sheetId: string,
  warningsInSheet: boolean,
): Promise<Checked | null> {
  try {
    return await checkAndMark(session, dependencies, {
      sheetId,
      warningsInSheet,
      setsFormats: false,
      afterEdits: true,
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal.checked ?? null;
  }
}

/** The snapshot with an Errors column inserted. Only where more than the columns' places changes, the sheet is checked again. */
async function widen(snapshot: Snapshot, session: Session, dependencies: Dependencies): Promise<Snapshot> {
  const { read, result } = snapshot;
  const widened = withErrorsColumn(read, result);
  const rest = partOf(session, CHECKED, CHECKED);
  const derived = resultWithErrorsColumn(read, result) ?? (await checkInChunks(widened.sheet, rest, dependencies));
  if (!derived.recognised) throw new Refusal("no-header", read.name);
  return {
    ...snapshot,
    read: widened,
    result: derived,
    state: null,
    external: await externalInChunks(widened.sheet, derived, rest),
  };
}
