/** Solution and Team member cells: `solution-format`, `solution-comma`, `solution-id`, `team-member-format`, and the parts of a team member. */
import { isEmail, isGuid, isPhone } from "../../values/contacts";
import { readPriceComma, readSolution, readTeamMember, TEAM_MEMBER_PARTS } from "../../values/composite";
import { formulaErrorOf } from "../../values/formula-error";
import { draftFinding, textFix } from "../make";
import type { CellRuleMaker } from "./rule";

/** Seen: SOL-34104-EBB, SOL-6115380-IPC, SOL-Microsoft365; else a GUID. */
const SOLUTION_ID = /^SOL-[a-z\d-]+$/i;

export const solutionRule: CellRuleMaker =
  (_column, { language }) =>
  ({ bare }, _record, report) => {
    const { id, fault, mended } = readSolution(bare, language);
    const fix = mended === null || formulaErrorOf(mended) !== null ? null : textFix(mended);
    if (fault) report(draftFinding("solution-format", fault, fix));
    const comma = readPriceComma(bare);
    if (comma) report(draftFinding("solution-comma", comma));
    if (id !== "" && !SOLUTION_ID.test(id) && !isGuid(id)) report(draftFinding("solution-id", { id }));
  };

export const teamMemberRule: CellRuleMaker =
  () =>
  ({ bare }, _record, report) => {
    const { parts, why, mended } = readTeamMember(bare);
    if (why) {
      const fix = mended === null ? null : textFix(mended);
      report(draftFinding("team-member-format", { why, parts: parts.length }, fix));
    }
    if (parts.length !== TEAM_MEMBER_PARTS) return;
    const [, , phone = "", email = ""] = parts;
    if (phone !== "" && !isPhone(phone)) report(draftFinding("invalid-phone", { phone }));
    if (email !== "" && !isEmail(email)) report(draftFinding("invalid-email", { email }));
  };
