/** Solution and Team member cells: `solution-format`, `solution-comma`, `solution-id`, `team-member-format`, and the parts of a team member. */
import { plainText } from "../../template";
import { isEmail, isPhone } from "../../values/contacts";
import { isSolutionId, readPriceComma, readSolution } from "../../values/solution";
import { readTeamMember, TEAM_MEMBER_PARTS } from "../../values/team-member";
import { draftFinding } from "../make";
import { namedSign } from "./look-alike";
import type { CellRuleMaker } from "./rule";
import { safeFix } from "./safe-fix";

export const solutionRule: CellRuleMaker =
  (_column, { language }) =>
  ({ bare }, _record, report) => {
    const { id, fault, correction } = readSolution(bare, language);
    if (fault) report(draftFinding("solution-format", { ...fault, ...namedSign(fault.part) }, safeFix(correction)));
    if (fault?.why === "two") return;
    const comma = readPriceComma(bare);
    if (comma) report(draftFinding("solution-comma", comma));
    if (id === "" || isSolutionId(id)) return;
    const plain = plainText(id);
    const fixed = isSolutionId(plain) ? (correction ?? bare.replace(id, plain)) : null;
    report(draftFinding("solution-id", { id, ...namedSign(id) }, safeFix(fixed)));
  };

export const teamMemberRule: CellRuleMaker =
  () =>
  ({ bare }, _record, report) => {
    const { parts, why, correction } = readTeamMember(bare);
    if (why) report(draftFinding("team-member-format", { why, parts: parts.length }, safeFix(correction)));
    if (why === "two" || parts.length !== TEAM_MEMBER_PARTS) return;
    const [, , phone = "", email = ""] = parts;
    if (phone !== "" && !isPhone(phone)) report(draftFinding("invalid-phone", { phone }));
    if (email === "" || isEmail(email)) return;
    const plain = plainText(email);
    const fixed = isEmail(plain) ? (correction ?? bare.replace(email, plain)) : null;
    report(draftFinding("invalid-email", { email, ...namedSign(email) }, safeFix(fixed)));
  };
