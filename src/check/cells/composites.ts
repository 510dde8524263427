/** Solution and Team member cells: `solution-format`, `solution-comma`, `solution-id`, `team-member-format`, and the parts of a team member. */
import { isEmail, isGuid, isPhone } from "../../values/contacts";
import { readPriceComma, readSolution, readTeamMember, TEAM_MEMBER_PARTS } from "../../values/composite";
import { draftFinding, textFix } from "../make";
import { formulaErrorOf } from "./formula-error";
import type { TextRule } from "./rule";

/** Seen: SOL-34104-EBB, SOL-6115380-IPC, SOL-Microsoft365; else a GUID. */
const SOLUTION_ID = /^SOL-[a-z\d-]+$/i;

export function solutionText(language: string): TextRule {
  return (text, _record, report) => {
    const { id, fault, mended } = readSolution(text, language);
    const fix = mended === null || formulaErrorOf(mended) !== null ? null : textFix(mended);
    if (fault) report(draftFinding("solution-format", fault, fix));
    const comma = readPriceComma(text);
    if (comma) report(draftFinding("solution-comma", comma));
    if (id !== "" && !SOLUTION_ID.test(id) && !isGuid(id)) report(draftFinding("solution-id", { id }));
    return text;
  };
}

export const teamMemberText: TextRule = (text, _record, report) => {
  const { parts, why, mended } = readTeamMember(text);
  if (why)
    report(draftFinding("team-member-format", { why, parts: parts.length }, mended === null ? null : textFix(mended)));
  if (parts.length !== TEAM_MEMBER_PARTS) return text;
  const [, , phone = "", email = ""] = parts;
  if (phone !== "" && !isPhone(phone)) report(draftFinding("invalid-phone", { phone }));
  if (email !== "" && !isEmail(email)) report(draftFinding("invalid-email", { email }));
  return text;
};
