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

/** What tells the entries of a numbered family apart. */
interface Identity {
  /** Where the cell holds it; found without parsing the cell again, for its own rules have judged it. */
  readonly of: (text: string) => string;
  /** Nothing that is no identity is listed twice. */
  readonly isKnown: (identity: string) => boolean;
}

const SOLUTION_ID: Identity = {
  of: (text) => {
    const comma = text.indexOf(",");
    return trim(comma < 0 ? text : text.slice(0, comma));
  },
  // A cell that is separated by something else is all ID.
  isKnown: (id) => id !== "" && !id.includes(";"),
};

const MEMBER_EMAIL: Identity = {
  of: (text) => trim(text.slice(text.lastIndexOf(",") + 1)),
  isKnown: isEmail,
};

/** On each cell of a family whose identity (in any case) an earlier number of the same row has. */
function listedTwice(
  family: JudgedFamily,
  identity: Identity,
  finding: (first: ReadColumn, identity: string) => CellFinding,
): RowRuleMaker {
  return ({ families }) => {
    const members = families[family];
    return (record, report) => {
      const firsts = new Map<string, ReadColumn>();
      for (const column of members) {
        const text = record.text(column);
        if (!text) continue;
        const id = identity.of(text);
        const folded = id.toLowerCase();
        const first = firsts.get(folded);
        if (!first) firsts.set(folded, column);
        else if (identity.isKnown(id)) report(column, finding(first, id));
      }
    };
  };
}

export const duplicateSolution = listedTwice("Solution", SOLUTION_ID, (first, id) =>
  draftFinding("duplicate-solution", "warning", { first: first.name, id }),
);

export const duplicateTeamMember = listedTwice("Team member", MEMBER_EMAIL, (first, email) =>
  draftFinding("duplicate-team-member", "warning", {
    first: first.name,
    email,
  }),
);
