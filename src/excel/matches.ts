/** How columns were matched before, kept in the workbook's settings: it goes where the workbook goes. */
import { matchesText, readMatches, type RememberedMatches } from "../operations/match/remembered";
import type { Session } from "./gateway/session";

const KEY = "coSellMatches";

/** Null where a newer version of the add-in has written them, which are left alone. */
export async function loadMatches(session: Session): Promise<RememberedMatches | null> {
  const setting = session.context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  await session.send();
  return readMatches(setting.isNullObject ? null : setting.value);
}

/** Queues the writing of all that is remembered. */
export function queueMatches({ context }: Session, matches: RememberedMatches): void {
  context.workbook.settings.add(KEY, matchesText(matches));
}
