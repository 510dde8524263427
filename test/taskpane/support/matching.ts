/** A report with other headings, as Match columns proposes it. */
import { proposeMatch } from "../../../src/operations/match/propose";
import type { ToMatch } from "../../../src/excel/api";
import type { Edition } from "../../../src/template";
import { PLAIN_FILE } from "../../plain-file";

export const REPORT: readonly (readonly string[])[] = [
  [
    "Opportunity Name",
    "Account Name",
    "Billing Country",
    "Primary Contact",
    "Amount",
    "Close Date",
    "Opportunity Owner",
    "Type",
  ],
  ["Spring deal", "Contoso AB", "Sweden", "Anna Berg <anna@contoso.com>", "12 500", "2027-03-31", "Bob Partner", "New"],
  [
    "Autumn deal",
    "Fabrikam AS",
    "Norway",
    "Kari Nordmann <kari@fabrikam.no>",
    "800",
    "2027-09-30",
    "Bob Partner",
    "New",
  ],
];

/** What is proposed for it. */
export function toMatch(edition: Edition = "2021-02"): ToMatch {
  const sheet = { source: PLAIN_FILE, firstRow: 1, firstColumn: 0, values: REPORT, text: REPORT, formats: null };
  const proposal = proposeMatch(sheet, { edition });
  if (!proposal) throw new Error("Nothing was proposed");
  return { from: { sheetId: "{1}" }, name: "Report", proposal };
}
