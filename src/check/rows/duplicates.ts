/** Things listed twice: deals on the sheet, solutions and people in a row (contract, section 5, Row). */
import { isEmail } from "../../values/contacts";
import { trim } from "../../values/space";
import type { CellFinding } from "../cells";
import type { JudgedFamily, ReadColumn } from "../headers/read";
import { draftFinding } from "../make";
import type { RowRuleMaker } from "./record";

/** `duplicate-referral`: on each row after the first that updates the same referral. GUIDs are the same in either case. */
export const duplicateReferral: RowRuleMaker = (columns) => {
  const referralId = columns.get("referralId");
  const firstRows = new Map<string, number>();
  return (record, report) => {
    const text = record.text(referralId);
    if (!referralId || !text) return;
    const id = text.toLowerCase();
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) firstRows.set(id, record.row);
    else report(referralId, draftFinding("duplicate-referral", "error", { firstRow }));
  };
};

const withoutCaseAndSpaces = (text: string): string => text.toLowerCase().replace(/\s/gu, "");

/** `duplicate-deal`: on each creating row after the first with the same Deal Name and Customer Name. */
export const duplicateDeal: RowRuleMaker = (columns) => {
  const referralId = columns.get("referralId");
  const dealName = columns.get("dealName");
  const customerName = columns.get("customerName");
  const firstRows = new Map<string, number>();
  return (record, report) => {
    const deal = record.text(dealName);
    const customer = record.text(customerName);
    if (!dealName || !deal || !customer || record.text(referralId) !== "") return;
    const names = `${withoutCaseAndSpaces(deal)}\n${withoutCaseAndSpaces(customer)}`;
    const firstRow = firstRows.get(names);
    if (firstRow === undefined) firstRows.set(names, record.row);
    else report(dealName, draftFinding("duplicate-deal", "warning", { firstRow }));
  };
};

/** The ID of a solution cell; null where the cell is not separated by commas, so that its ID is not known. */
function solutionId(text: string): string | null {
  const comma = text.indexOf(",");
  const id = trim(comma < 0 ? text : text.slice(0, comma));
  return id === "" || id.includes(";") ? null : id;
}

/** The e-mail address of a team member cell; null where it has none that is one. */
function memberEmail(text: string): string | null {
  const parts = text.split(",");
  const email = trim(parts[3] ?? "");
  return parts.length === 4 && isEmail(email) ? email : null;
}

/** On each cell of a family whose `identity` (in any case) an earlier number of the same row has. */
function listedTwice(
  family: JudgedFamily,
  identity: (text: string) => string | null,
  finding: (first: ReadColumn, identity: string) => CellFinding,
): RowRuleMaker {
  return ({ families }) => {
    const members = families[family];
    return (record, report) => {
      const firsts = new Map<string, ReadColumn>();
      for (const column of members) {
        const text = record.text(column);
        const id = text ? identity(text) : null;
        if (id === null) continue;
        const first = firsts.get(id.toLowerCase());
        if (first) report(column, finding(first, id));
        else firsts.set(id.toLowerCase(), column);
      }
    };
  };
}

export const duplicateSolution = listedTwice("Solution", solutionId, (first, id) =>
  draftFinding("duplicate-solution", "warning", { first: first.name, id }),
);

export const duplicateTeamMember = listedTwice("Team member", memberEmail, (first, email) =>
  draftFinding("duplicate-team-member", "warning", { first: first.name, email }),
);
