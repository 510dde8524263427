/** What was exported when, kept in the workbook's settings: it goes where the workbook goes. */
import { readReceipts, receiptsText, type Receipts } from "../operations/receipts";
import type { AfterSend, Session } from "./gateway/session";

const KEY = "coSellReceipts";

/** Queues reading them. Afterwards: null where a newer version of the add-in has written them, which are left alone. */
export function queueReceiptsLook({ context }: Session): AfterSend<Receipts | null> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return () => readReceipts(setting.isNullObject ? null : setting.value);
}

/** The same with a request of its own. */
export async function loadReceipts(session: Session): Promise<Receipts | null> {
  const receipts = queueReceiptsLook(session);
  await session.send();
  return receipts();
}

/** Queues the writing of all receipts. */
export function queueReceipts({ context }: Session, receipts: Receipts): void {
  context.workbook.settings.add(KEY, receiptsText(receipts));
}
