/** When columns are mandatory, and when they should be empty (docs/import-sheet.md, section 5: `required`, `not-applicable`). */
import { columns as templateColumns, editionOf, type Condition } from "../../template";
import { draftFinding, textFix } from "../make";
import type { RecordColumns, RecordReport, RecordView, RowRule } from "./record";

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
        if (record.text(target))
          report(target, draftFinding("not-applicable", { because }, { ...textFix(""), askFirst: true }));
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
  const rules = editionOf(columns.edition).conditions.map((condition) => compile(condition, columns));
  return (record, report) => {
    for (const rule of rules) rule(record, report);
  };
}
