/** Every row rule (docs/import-sheet.md, sections 4 and 5, Row). */
import { alwaysRequired, conditional } from "./conditions";
import { duplicateDeal, duplicateReferral, duplicateSolution, duplicateTeamMember } from "./duplicates";
import type { RecordColumns, RowRule, RowRuleMaker } from "./record";
import { consentNo, referralIdMissing, stageStatus, statusPair, terminalStatus } from "./referral";

const MAKERS: readonly RowRuleMaker[] = [
  alwaysRequired,
  conditional,
  statusPair,
  terminalStatus,
  stageStatus,
  consentNo,
  referralIdMissing,
  duplicateReferral,
  duplicateDeal,
  duplicateSolution,
  duplicateTeamMember,
];

/** The row rules for one check of one sheet; records must come in sheet order, each once. */
export function rowRules(columns: RecordColumns): readonly RowRule[] {
  return MAKERS.map((make) => make(columns));
}
