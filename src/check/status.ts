/** Status and substatus against each other (docs/import-sheet.md, section 4). Knows values only, no cells. */
import { statusOf, statusPairs, type Edition, type Status } from "../template";

/** What is wrong with a pair. `fix` is the new text of the cell that the verdict is on. */
export type StatusVerdict =
  | {
      readonly code: "new-deal-status";
      readonly on: "status" | "substatus";
      readonly severity: "error" | "warning";
      readonly fix: string | null;
    }
  | {
      readonly code: "status-substatus";
      readonly on: "status";
      readonly severity: "error" | "warning";
      readonly why: "pair" | "expired";
      /** The substatuses that are right with this status on such a row. */
      readonly allowed: readonly string[];
      readonly fix: string | null;
    };

/**
 * Judges a pair by the table of docs/import-sheet.md, section 4; null where it is right or not enough is known.
 * @param status a status of the list, or null where the cell holds no known one
 * @param substatus a substatus of the edition, or null where the cell holds no known one
 * @param creates the row has no Referral ID and so makes a new deal
 */
export function judgeStatus(
  edition: Edition,
  status: Status | null,
  substatus: string | null,
  creates: boolean,
): StatusVerdict | null {
  if (status === null) return null;
  // Whatever the substatus: a deal cannot be made closed.
  if (creates && status === "Closed")
    return {
      code: "new-deal-status",
      on: "status",
      severity: "error",
      fix: null,
    };
  const home = substatus === null ? null : statusOf(edition, substatus);
  if (home === null) return null;

  const belongs = home === status;
  const accepted = substatus === "Accepted";
  if (creates) {
    if (accepted && status === "New") return null;
    if (belongs && status === "New")
      return {
        code: "new-deal-status",
        on: "substatus",
        severity: "warning",
        fix: "Accepted",
      };
  }
  const allowed = creates ? ["Accepted"] : statusPairs(edition)[status].filter((one) => one !== "Expired");
  const verdict = {
    code: "status-substatus",
    on: "status",
    why: "pair",
    allowed,
  } as const;
  if (belongs) return substatus === "Expired" ? { ...verdict, severity: "warning", why: "expired", fix: null } : null;
  if (accepted && status === "New") return { ...verdict, severity: "warning", fix: "Active" };
  // Closed never leaves Closed, a deal cannot be made closed, and Partner Center sets Expired itself.
  const isFixable = status !== "Closed" && !(creates && home === "Closed") && substatus !== "Expired";
  return { ...verdict, severity: "error", fix: isFixable ? home : null };
}
