/** The rule of each kind of column (docs/import-sheet.md, section 5, Cell). */
import type { Kind } from "../../template";
import { amountRule } from "./amounts";
import { solutionRule, teamMemberRule } from "./composites";
import { dateRule } from "./dates";
import type { CellRuleMaker } from "./rule";
import { dunsRule, emailRule, idRule, matchedAccountRule, phoneRule, placeholderRule, postalRule } from "./shapes";

/** Kinds of which the reading says everything. */
const none: CellRuleMaker = () => () => undefined;

export const CELL_RULES: { readonly [kind in Kind]: CellRuleMaker } = {
  errors: none,
  text: placeholderRule,
  id: idRule,
  reference: placeholderRule,
  postal: postalRule,
  duns: dunsRule,
  phone: phoneRule,
  email: emailRule,
  date: dateRule,
  amount: amountRule,
  solution: solutionRule,
  "team-member": teamMemberRule,
  "matched-account": matchedAccountRule,
  status: none,
  substatus: none,
  "yes-no": none,
  reason: none,
  help: none,
  stage: none,
  country: none,
  currency: none,
  "device-category": none,
  "silicon-type": none,
  "partner-role": none,
  "purchase-intent": none,
};
