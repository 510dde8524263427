/** When columns are mandatory, and when they should be empty (docs/import-sheet.md, section 5: `required`, `not-applicable`). */
import { columns as templateColumns, statusPairs, type ColumnKey, type Edition } from "../../template";
import { draftFinding, textFix } from "../make";
import type { RecordColumns, RecordReport, RecordView, RowRule } from "./record";

interface Condition {
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

function conditionsOf(edition: Edition): readonly Condition[] {
  const substatuses = Object.values(statusPairs(edition)).flat();
  // "Error" is a substatus of the newer editions only, with reasons of its own.
  const withReason = ["Declined", "Lost", "Error"].filter((one) => substatuses.includes(one));
  const withoutReason = substatuses.filter((one) => !withReason.includes(one));
  return [
    { keys: CONTACT, on: "helpRequired", values: ["Yes"], emptyWith: [] },
    {
      keys: ["helpType"],
      on: "helpRequired",
      values: ["Yes"],
      emptyWith: ["No"],
    },
    {
      keys: ["closeReason"],
      on: "partnerSubstatus",
      values: withReason,
      emptyWith: withoutReason,
    },
    // Error reasons 6 and 9 say "explain in notes" [doc: bulk-operations 2023-08-24].
    {
      keys: ["notes"],
      on: "closeReason",
      values: ["6", "9"],
      and: { on: "partnerSubstatus", value: "Error" },
      emptyWith: [],
    },
  ];
}

/** `required` of columns that are always mandatory. A column that the sheet lacks is `header-missing`. */
export function alwaysRequired(columns: RecordColumns): RowRule {
  const mandatory = templateColumns(columns.edition).flatMap((one) =>
    one.mandatory === "Y" ? (columns.get(one.key) ?? []) : [],
  );
  return (record, report) => {
    for (const column of mandatory) {
      if (record.text(column) === "") report(column, draftFinding("required", { because: null }));
    }
  };
}

function compile(condition: Condition, columns: RecordColumns): RowRule {
  const on = columns.get(condition.on);
  const and = condition.and && {
    on: columns.get(condition.and.on),
    value: condition.and.value,
  };
  const targets = condition.keys.flatMap((key) => columns.get(key) ?? []);
  const header = columns.headerOf(condition.on);
  return (record: RecordView, report: RecordReport) => {
    const value = record.text(on);
    if (value === null || value === "") return;
    const because = { header, value };
    if (condition.emptyWith.includes(value)) {
      for (const target of targets) {
        // An unreadable cell (null) gets nothing but its own finding.
        if (record.text(target)) report(target, draftFinding("not-applicable", { because }, textFix("")));
      }
    } else if (condition.values.includes(value) && (!and || record.text(and.on) === and.value)) {
      for (const target of targets) {
        if (record.text(target) === "") report(target, draftFinding("required", { because }));
      }
    }
  };
}

/** `required` under a condition, and `not-applicable`. */
export function conditional(columns: RecordColumns): RowRule {
  const rules = conditionsOf(columns.edition).map((condition) => compile(condition, columns));
  return (record, report) => {
    for (const rule of rules) rule(record, report);
  };
}
