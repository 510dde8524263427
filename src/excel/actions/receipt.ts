/** Notes in the workbook that a file has arrived. No cell is touched. */
import { withReceipt } from "../../operations/receipts";
import type { Arrived, Result } from "../api";
import { runAlongside } from "../gateway/session";
import { loadReceipts, queueReceipts } from "../receipts";
import type { Dependencies } from "./snapshot";

/** Keeps the receipt of a file that the user has. Nothing is kept where a newer version of the add-in has kept receipts before. */
export function keepReceipt(
  { now, limits }: Pick<Dependencies, "now" | "limits">,
  { name, marks }: Arrived,
): Promise<Result<object>> {
  return runAlongside(
    async (session) => {
      const receipts = await loadReceipts(session);
      if (receipts === null) return {};
      queueReceipts(session, withReceipt(receipts, { at: now().getTime(), name, marks }));
      await session.send();
      return {};
    },
    undefined,
    limits,
  );
}
