/** Statuses and the substatuses that belong to them (docs/import-sheet.md, section 4). */

/** [doc: referral-resources] */
export const PAIRS = {
  New: ["Pending", "Received"],
  Active: ["Accepted"],
  Closed: ["Won", "Lost", "Declined", "Expired"],
} as const;

export type Status = keyof typeof PAIRS;
export type StatusPairs = { readonly [status in Status]: readonly string[] };

/** Edition 2023-08 brought the pair Closed + Error [doc: bulk-operations 2023-08-24]. */
export const PAIRS_WITH_ERROR: StatusPairs = { ...PAIRS, Closed: [...PAIRS.Closed, "Error"] };

export const STATUSES: readonly Status[] = ["New", "Active", "Closed"];

/** Every substatus, in the order of the statuses. */
export function substatuses(pairs: StatusPairs): readonly string[] {
  return STATUSES.flatMap((status) => pairs[status]);
}

/**
 * What the substatus dropdown offers for a status. New also takes Accepted: that is how a deal is created [seed].
 * Any other text, blank included, leaves every substatus open.
 */
export function substatusChoices(pairs: StatusPairs, status: string): readonly string[] {
  const known = STATUSES.find((one) => one === status);
  if (known === undefined) return substatuses(pairs);
  return known === "New" ? ["Accepted", ...pairs.New] : pairs[known];
}
