/** What Partner Center hands out in 2026 (docs/import-sheet.md, section 9). */
import type { ColumnKey } from "../column-key";
import type { ColumnRow } from "../column";
import type { TemplateEdition } from "../edition";
import { PAIRS_WITH_ERROR } from "../status";
import { NEWER_CONDITIONS, newerColumn } from "./newer";
import { ROWS_2021 } from "../rows/rows-2021";
import { MICROSOFT_TEAM_MEMBER, ROWS_2023, ROWS_2026 } from "../rows/rows-newer";

/** The spellings seen in public, in the order in which they were seen; the template's own order is not known. */
const HEADERS: readonly (readonly [ColumnKey, string])[] = [
  ["errors", "Errors"],
  ["engagementId", "Engagement ID"],
  ["referralId", "Referral ID"],
  ["msxId", "Microsoft MSX Id"],
  ["pscDealId", "Migrated PSC Deal Id"],
  ["microsoftStatus", "Microsoft Referral Status"],
  ["microsoftSubstatus", "Microsoft Referral Substatus"],
  ["dealName", "Deal Name"],
  ["partnerStatus", "Partner Referral Status"],
  ["partnerSubstatus", "Partner Referral Substatus"],
  ["closeReason", "Decline/Lost/Error reason"],
  ["salesStage", "Sales Stage"],
  ["dealValue", "Estimated Deal Value"],
  ["acrValue", "Estimated ACR Value"],
  ["currency", "Currency"],
  ["closeDate", "Estimated Close Date"],
  ["crmId", "CRM ID"],
  ["marketingCampaignId", "Marketing Campaign ID"],
  ["notes", "Notes"],
  ["createdDate", "Created Date"],
  ["customerName", "Customer Name"],
  ["customerAddress1", "Customer Address Line 1"],
  ["customerAddress2", "Customer Address Line 2"],
  ["customerCity", "Customer City"],
  ["customerState", "Customer State"],
  ["customerPostalCode", "Customer Postal Code"],
  ["customerCountry", "Customer Country"],
  ["customerDunsId", "Customer D-U-N-S id"],
  ["customerDomain", "Customer Domain Name *"],
  ["contactFirstName", "Customer Contact First Name"],
  ["contactLastName", "Customer Contact Last Name"],
  ["contactPhone", "Customer Contact Phone number"],
  ["contactEmail", "Customer Contact Email Address"],
  ["helpRequired", "Microsoft help required?"],
  ["helpType", "What specific help from Microsoft ?"],
  ["shareWithMicrosoft", "Share with Microsoft sales team"],
  ["notesToMicrosoft", "Notes to Microsoft"],
  ["consent", "Consent to share Customer/Partner contact"],
  ["partnerId", "MPN Id"],
  ["purchaseIntent", "Marketplace Purchase Intent"],
  ["partnerRole", "Partner Role"],
  ["solutionArea", "Solution Area"],
  ["solutionPlay", "Solution Play"],
  ["matchedAccount", "Final Matched Customer Account *"],
  ["matchedCategory", "Matched Category"],
  ["confidence", "Confidence"],
  ["managedAccount1", "Managed Account Match 1"],
  ["managedAccount2", "Managed Account Match 2"],
  ["unmanagedAccount1", "UnManaged Account Match 1"],
  ["unmanagedAccount2", "UnManaged Account Match 2"],
  ["moodysAccount1", "Moodys Account Match 1"],
  ["moodysAccount2", "Moodys Account Match 2"],
  ["solution", "Solution 1"],
  ["teamMember", "Team member 1"],
  ["microsoftTeamMember", "Microsoft team member 1"],
  ["claNumber", "CLA Number"],
  ["deviceCategory", "Device Category"],
  ["siliconType", "Silicon Type"],
  ["azureCertifiedDevice", "Azure Certified Device"],
  ["attachServices", "Attach Services"],
];

/** Known, but not on every sheet that was seen. */
const MAY_BE_MISSING: ReadonlySet<ColumnKey> = new Set<ColumnKey>(["microsoftStatus"]);

type Row = ColumnRow & { readonly key: ColumnKey };

const ROWS: readonly Row[] = [...ROWS_2021, ...ROWS_2023, ...ROWS_2026, MICROSOFT_TEAM_MEMBER];

/** The column as the older editions have it, under this edition's header. */
function rowOf([key, header]: readonly [ColumnKey, string]): Row {
  const row = ROWS.find((one) => one.key === key);
  if (!row) throw new Error(`No row of data describes the column ${key}`);
  return { ...row, header, ...(MAY_BE_MISSING.has(key) && { mayBeMissing: true as const }) };
}

export const edition2026: TemplateEdition = {
  name: "2026",
  columns: HEADERS.map((pair) => newerColumn(rowOf(pair))),
  isOrderKnown: false,
  statusPairs: PAIRS_WITH_ERROR,
  conditions: NEWER_CONDITIONS,
  keepsUnknownColumns: true,
  createsDeals: true,
};
