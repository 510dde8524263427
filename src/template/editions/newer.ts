/** What the editions since 2023-08 have in common: the substatus Error, with reasons of its own. */
import { columnOf, type ColumnRow, type TemplateColumn } from "../column";
import type { ColumnKey } from "../column-key";
import { commonConditions, ERROR_NOTES, type Condition } from "../condition";
import { PAIRS_WITH_ERROR } from "../status";

/** A row of data as a column of a newer edition. */
export function newerColumn(row: ColumnRow & { readonly key: ColumnKey }): TemplateColumn<ColumnKey> {
  const column = columnOf(row);
  if (row.kind === "substatus") return { ...column, list: "substatus-2023", prompt: "partnerSubstatusOrError" };
  return row.kind === "reason" ? { ...column, errorList: "error-reason", prompt: "closeReasonOrError" } : column;
}

export const NEWER_CONDITIONS: readonly Condition[] = [
  ...commonConditions(PAIRS_WITH_ERROR, ["Declined", "Lost", "Error"]),
  ERROR_NOTES,
];
