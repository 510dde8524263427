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

/** A step that the workbook keeps with the very request that makes it, so that either both are there or neither. */
export interface Keeping {
  /** Characters that the request gets longer by. */
  readonly characters: number;
  /** Queues keeping it, after what it did. */
  queue(): void;
  /** Whether the workbook has it: for a request of which no answer came. */
  hasArrived(session: Session): Promise<boolean>;
  /** Takes it out again, after what it did was taken back. */
  takeBack(session: Session): Promise<void>;
  /**
   * Keeps the step as it turned out, where that is not as it was meant; and lets go of what is not kept any more. False where the workbook does not take
   * it (it is too large, or a newer version keeps the journal): the step stays done, and cannot be undone here.
   */
  settle(session: Session, step: Step): Promise<boolean>;
}

/** A step that is done for the first time. */
export function keepingOf(session: Session, journal: Journal | null, name: StepName, step: Step): Keeping {
  const text = stepText(step);
  if (journal === null) return notKept(text.length);
  const { id, dropped, journal: after } = withStep(journal, name, text.length);
  return keeping(session, { before: journal, after, id, dropped, text, textBefore: null });
}

/** A step that is undone, or done again: `back` is what takes that back, `step` what it was. */
export function keepingReplayed(
  session: Session,
  { journal, entry, way }: { readonly journal: Journal; readonly entry: JournalEntry; readonly way: "undo" | "redo" },
  { step, back }: { readonly step: Step | null; readonly back: Step | null },
): Keeping {
  const text = back === null ? "" : stepText(back);
  const after = withReplayed(journal, way, text.length);
  const textBefore = step === null ? "" : stepText(step);
  return keeping(session, { before: journal, after, id: entry.id, dropped: [], text, textBefore });
}

interface ToKeep {
  readonly before: Journal;
  readonly after: Journal;
  readonly id: number | null;
  readonly dropped: readonly number[];
  readonly text: string;
  /** Null where the workbook had no such step. */
  readonly textBefore: string | null;
}

const notKept = (characters: number): Keeping => ({
  characters,
  queue: () => undefined,
  hasArrived: () => Promise.resolve(true),
  takeBack: () => Promise.resolve(),
  settle: () => Promise.resolve(false),
});

function keeping({ context }: Session, { before, after, id, dropped, text, textBefore }: ToKeep): Keeping {
  const { settings } = context.workbook;
  const list = journalText(after);
  const add = (): void => {
    if (id !== null) settings.add(keyOf(id), text);
    settings.add(LIST, list);
  };
  return {
    characters: text.length + list.length,
    queue: add,
    hasArrived: async (session) => (await settingOf(session, LIST)) === list,
    async takeBack(session) {
      if (id !== null && textBefore !== null) settings.add(keyOf(id), textBefore);
      settings.add(LIST, journalText(before));
      await session.send();
    },
    settle: (session, step) =>
      attempt(session, async (certain) => {
        const turnedOut = stepText(step);
        const isOther = id !== null && turnedOut !== text;
        if (isOther) settings.add(keyOf(id), turnedOut);
        const old = dropped.map((other) => settings.getItemOrNullObject(keyOf(other)));
        for (const setting of old) setting.load({ key: true });
        if (isOther || old.length > 0) await certain.send();
        const there = old.filter(({ isNullObject }) => !isNullObject);
        for (const setting of there) setting.delete();
        if (there.length > 0) await certain.send();
        return id !== null;
      }),
  };
}

/** Keeps a step that was done in several parts. False where the workbook does not take it. */
export async function keepStep(session: Session, name: StepName, step: Step): Promise<boolean> {
  return attempt(session, async (certain) => {
    const one = keepingOf(certain, await loadJournal(certain), name, step);
    one.queue();
    await certain.send();
    return one.settle(certain, step);
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
