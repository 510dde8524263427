/** Row rules on columns that only the newer editions have: `won-too-soon`, `match-review` (docs/import-sheet.md, section 9). */
import type { ColumnKey } from "../../template";
import { readDay } from "../../values/date-reading";
import { formatDay, fromIso, plusDays, readStrictDay } from "../../values/dates";
import { draftFinding } from "../make";
import type { RowRuleMaker } from "./record";

/** Today, yesterday and the day before: a deal that was won within 72 hours of its creation may not be registered [doc: register-deals 2023]. */
const DAYS_TOO_SOON = 2;

export const wonTooSoon: RowRuleMaker = (columns, { today }) => {
  const createdDate = columns.get("createdDate");
  const substatus = columns.get("partnerSubstatus");
  const now = today === null ? null : fromIso(today);
  const first = now === null ? null : plusDays(now, -DAYS_TOO_SOON);
  return (record, report) => {
    if (now === null || first === null || !createdDate || !substatus || record.text(substatus) !== "Won") return;
    const text = record.text(createdDate);
    const created = text ? (readStrictDay(text) ?? readDay(text).day) : null;
    if (created === null || created > now || created < first) return;
    report(substatus, draftFinding("won-too-soon", { created: formatDay(created) }));
  };
};

/** The accounts that Partner Center's first pass suggests. */
const SUGGESTIONS: readonly ColumnKey[] = [
  ...(["managedAccount1", "managedAccount2", "unmanagedAccount1", "unmanagedAccount2"] as const),
  ...(["dunsAccount", "dunsAccount2", "moodysAccount1", "moodysAccount2"] as const),
];
const UNSURE: ReadonlySet<string> = new Set(["low", "medium"]);
/** An ID without the account's name and address: somebody chose it, no pass of Partner Center's wrote it. */
const BARE_MICROSOFT_ID = /^MicrosoftID: ?\d+-[\da-z]+$/i;

export const matchReview: RowRuleMaker = (columns) => {
  const referralId = columns.get("referralId");
  const matched = columns.get("matchedAccount");
  const confidenceColumn = columns.get("confidence");
  const suggestions = SUGGESTIONS.flatMap((key) => columns.get(key) ?? []);
  return (record, report) => {
    if (!matched || record.text(referralId) !== "") return;
    const account = record.text(matched);
    if (account === null) return;
    const confidence = record.text(confidenceColumn) ?? "";
    if (account === "") {
      if (suggestions.some((column) => record.text(column) !== ""))
        report(matched, draftFinding("match-review", { why: "no-match" }));
    } else if (UNSURE.has(confidence.toLowerCase()) && !BARE_MICROSOFT_ID.test(account)) {
      report(matched, draftFinding("match-review", { why: "confidence", confidence }));
    }
  };
};
