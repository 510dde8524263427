/** Every row rule (docs/import-sheet.md, sections 4 and 5, Row). */
import { alwaysRequired, conditional } from "./conditions";
import { duplicateSolution, duplicateTeamMember } from "./listed-twice";
import { matchReview, wonTooSoon } from "./newer-editions";
import type { RecordColumns, RowContext, RowRule, RowRuleMaker } from "./record";
import { consentNo, referralIdMissing, shareNo, stageStatus, statusPair, terminalStatus } from "./referral";

const MAKERS: readonly RowRuleMaker[] = [
  alwaysRequired,
  conditional,
  statusPair,
  terminalStatus,
  stageStatus,
  shareNo,
  consentNo,
  referralIdMissing,
  wonTooSoon,
  matchReview,
  duplicateSolution,
  duplicateTeamMember,
];

/** The row rules, compiled for the columns of one sheet. None of them depends on another record. */
export function rowRules(columns: RecordColumns, context: RowContext): readonly RowRule[] {
  return MAKERS.map((make) => make(columns, context));
}
