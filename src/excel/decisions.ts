/** What the user has decided about columns, kept in the workbook's settings: it goes where the workbook goes. */
import { decidedBy, type Decision, type Decisions } from "../operations/decisions/decisions";
import { decisionsText, readDecisions } from "../operations/decisions/remembered";
import type { Decided } from "../values/decided";
import type { AfterSend, Session } from "./gateway/session";

const KEY = "coSellDecisions";

/** The decisions of the workbook as they were read last, by which every check goes. */
export class KnownDecisions {
  /** Null where a newer version of the add-in has written them, which are left alone. */
  kept: Decisions | null = [];

  /** For the check; undefined where nothing was decided. @param now a decision that is being made */
  decided(now: Decision | null): Decided | undefined {
    const kept = this.kept ?? [];
    return kept.length === 0 && now === null ? undefined : decidedBy(kept, now);
  }
}

/** Queues a look at them. Afterwards: null where a newer version of the add-in has written them. */
export function queueDecisionsLook({ context }: Session): AfterSend<Decisions | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return () => readDecisions(setting.isNullObject ? null : setting.value);
}

/**
 * Changes what the workbook keeps, as it is at that moment. Nothing is changed where a newer version of the add-in has written it.
 * @returns whether the workbook keeps it.
 */
export async function changeDecisions(session: Session, change: (decisions: Decisions) => Decisions): Promise<boolean> {
  const look = queueDecisionsLook(session);
  await session.send();
  const kept = look();
  if (kept === null) return false;
  session.context.workbook.settings.add(KEY, decisionsText(change(kept)));
  await session.send();
  return true;
}
