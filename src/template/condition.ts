/** When columns are mandatory, and when they should be empty (docs/import-sheet.md, section 5: `required`, `not-applicable`). */
import type { ColumnKey } from "./column-key";
import { substatuses, type StatusPairs } from "./status";

export interface Condition {
  /** The columns that are mandatory while the condition holds. */
  readonly keys: readonly ColumnKey[];
  /** It holds while this column has one of these values … */
  readonly on: ColumnKey;
  readonly values: readonly string[];
  /** … and while this one does, too. */
  readonly and?: { readonly on: ColumnKey; readonly value: string };
  /** With one of these values in `on` the columns should be empty. */
  readonly emptyWith: readonly string[];
}

const CONTACT: readonly ColumnKey[] = ["contactFirstName", "contactLastName", "contactPhone", "contactEmail"];

/** The conditions of every edition; `reasons`: the substatuses that need a reason. */
export function commonConditions(pairs: StatusPairs, reasons: readonly string[]): readonly Condition[] {
  return [
    { keys: CONTACT, on: "helpRequired", values: ["Yes"], emptyWith: [] },
    { keys: ["helpType"], on: "helpRequired", values: ["Yes"], emptyWith: ["No"] },
    {
      keys: ["closeReason"],
      on: "partnerSubstatus",
      values: reasons,
      emptyWith: substatuses(pairs).filter((substatus) => !reasons.includes(substatus)),
    },
  ];
}

/** Error reasons 6 and 9 say "explain in notes" [doc: bulk-operations 2023-08-24]. */
export const ERROR_NOTES: Condition = {
  keys: ["notes"],
  on: "closeReason",
  values: ["6", "9"],
  and: { on: "partnerSubstatus", value: "Error" },
  emptyWith: [],
};
