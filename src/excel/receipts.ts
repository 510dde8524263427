/** What was exported when, kept in the workbook's settings: it goes where the workbook goes. */
import { readReceipts, receiptsText, type Receipts } from "../operations/receipts";
import type { Session } from "./gateway/session";

const KEY = "coSellReceipts";

/** Null where a newer version of the add-in has written them, which are left alone. */
export async function loadReceipts(session: Session): Promise<Receipts | null> {
  const setting = session.context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  await session.send();
  return readReceipts(setting.isNullObject ? null : setting.value);
}

/** Queues the writing of all receipts. */
export function queueReceipts({ context }: Session, receipts: Receipts): void {
  context.workbook.settings.add(KEY, receiptsText(receipts));
}
