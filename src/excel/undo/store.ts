/**
 * The journal of steps, kept in the workbook's settings: the list in one, each step in one of its own, so that a new step does not write the others again.
 */
import {
  readJournal,
  journalText,
  withReplayed,
  withStep,
  type Journal,
  type JournalEntry,
  type StepName,
} from "../../operations/undo/journal";
import { readStep, stepText } from "../../operations/undo/step-text";
import type { Step } from "../../operations/undo/step";
import { refusalOf } from "../gateway/refusal";
import type { Session } from "../gateway/session";

const LIST = "coSellSteps";
const keyOf = (id: number): string => `coSellStep${id}`;

/** The workbook's journal; null where a newer version of the add-in has written it, which is left alone. */
export async function loadJournal(session: Session): Promise<Journal | null> {
  return readJournal(await settingOf(session, LIST));
}

/** Null where the step is not there any more, or cannot be read. */
export async function loadStep(session: Session, { id }: JournalEntry): Promise<Step | null> {
  return readStep(await settingOf(session, keyOf(id)));
}

async function settingOf(session: Session, key: string): Promise<unknown> {
  const setting = session.context.workbook.settings.getItemOrNullObject(key);
  setting.load({ value: true });
  await session.send();
  return setting.isNullObject ? null : setting.value;
}

/**
 * Adds a step that was just carried out. False where the workbook does not take it: it is too large, a newer version keeps the journal, or Excel refuses. The
 * step then stays done, and cannot be undone here.
 */
export async function keepStep(session: Session, name: StepName, step: Step): Promise<boolean> {
  return attempt(session, async (certain) => {
    const journal = await loadJournal(certain);
    if (journal === null) return false;
    const text = stepText(step);
    const { id, dropped, journal: after } = withStep(journal, name, text.length);
    const { settings } = certain.context.workbook;
    const old = dropped.map((other) => settings.getItemOrNullObject(keyOf(other)));
    if (id !== null) settings.add(keyOf(id), text);
    settings.add(LIST, journalText(after));
    for (const setting of old) setting.delete();
    await certain.send();
    return id !== null;
  });
}

/** Notes that a step was undone, or done again; `step` is what takes that back. */
export async function keepReplayed(
  session: Session,
  journal: Journal,
  { id }: JournalEntry,
  way: "undo" | "redo",
  step: Step | null,
): Promise<boolean> {
  return attempt(session, async (certain) => {
    const text = step === null ? "" : stepText(step);
    const { settings } = certain.context.workbook;
    settings.add(keyOf(id), text);
    settings.add(LIST, journalText(withReplayed(journal, way, text.length)));
    await certain.send();
    return true;
  });
}

/** What has been written to the sheet stays there, so cancelling comes too late. */
async function attempt(session: Session, work: (certain: Session) => Promise<boolean>): Promise<boolean> {
  try {
    return await work(session.uncancellable());
  } catch (error) {
    if (refusalOf(error)) return false;
    throw error;
  }
}
