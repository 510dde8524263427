/** The columns of each edition as rows of data (docs/import-sheet.md, sections 2 and 9); columns.ts makes the editions of them. */

import type { Kind } from "./kinds";

/** Y: always mandatory. D: under a condition (docs/import-sheet.md, section 5). "": optional. */
export type Mandatory = "Y" | "D" | "";

/** Columns that repeat with a number: "Solution 1" … "Solution 50". */
export type Family = "Solution" | "Team member" | "Microsoft team member";

export interface ColumnRow {
  readonly key: string;
  readonly header: string;
  readonly mandatory: Mandatory;
  readonly kind: Kind;
  /** From the seed; "" where it gives none. */
  readonly sample: string;
  readonly family?: Family;
  readonly readonly?: true;
  readonly multiline?: true;
}

/** Edition 2021-02: 34 columns in template order. */
export const COLUMNS_2021 = [
  { key: "errors", header: "Errors", mandatory: "", kind: "errors", sample: "Mandatory field Solution 1 missing" },
  {
    key: "engagementId",
    header: "Engagement ID",
    mandatory: "",
    kind: "id",
    sample: "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee",
  },
  {
    key: "referralId",
    header: "Referral ID",
    mandatory: "",
    kind: "id",
    sample: "ebacdkdc-0b84-4ac4-b4ea-5b2587d42cee",
  },
  { key: "dealName", header: "Deal Name", mandatory: "Y", kind: "text", sample: "UK spring deal" },
  { key: "customerName", header: "Customer Name", mandatory: "Y", kind: "text", sample: "Contoso Corporation" },
  {
    key: "customerAddress1",
    header: "Customer Address Line 1",
    mandatory: "Y",
    kind: "text",
    sample: "One Contoso Way",
  },
  { key: "customerAddress2", header: "Customer Address Line 2", mandatory: "", kind: "text", sample: "NE 148 street" },
  { key: "customerCity", header: "Customer City", mandatory: "Y", kind: "text", sample: "Redmond" },
  { key: "customerState", header: "Customer State", mandatory: "", kind: "text", sample: "Washington" },
  { key: "customerPostalCode", header: "Customer Postal Code", mandatory: "", kind: "postal", sample: "98052" },
  { key: "customerCountry", header: "Customer Country", mandatory: "Y", kind: "country", sample: "US" },
  { key: "customerDunsId", header: "Customer D-U-N-S ID", mandatory: "", kind: "duns", sample: "81466849" },
  { key: "contactFirstName", header: "Customer Contact First Name", mandatory: "D", kind: "text", sample: "John" },
  { key: "contactLastName", header: "Customer Contact Last Name", mandatory: "D", kind: "text", sample: "Customer" },
  { key: "contactPhone", header: "Customer Contact Phone number", mandatory: "D", kind: "phone", sample: "9999999999" },
  {
    key: "contactEmail",
    header: "Customer Contact Email Address",
    mandatory: "D",
    kind: "email",
    sample: "john.customer@contoso.com",
  },
  { key: "partnerStatus", header: "Partner Referral Status", mandatory: "Y", kind: "status", sample: "Active" },
  {
    key: "partnerSubstatus",
    header: "Partner Referral Substatus",
    mandatory: "Y",
    kind: "substatus",
    sample: "Accepted",
  },
  {
    key: "microsoftStatus",
    header: "Microsoft Referral Status",
    mandatory: "",
    kind: "text",
    sample: "Pending",
    readonly: true,
  },
  { key: "closeReason", header: "Declined/Lost reason", mandatory: "D", kind: "reason", sample: "6" },
  { key: "salesStage", header: "Sales Stage", mandatory: "", kind: "stage", sample: "40" },
  { key: "dealValue", header: "Estimated Deal Value", mandatory: "Y", kind: "amount", sample: "12563" },
  { key: "currency", header: "Currency", mandatory: "Y", kind: "currency", sample: "USD" },
  { key: "closeDate", header: "Estimated Close Date", mandatory: "Y", kind: "date", sample: "1/30/2020" },
  { key: "crmId", header: "CRM ID", mandatory: "", kind: "reference", sample: "34234324-sdfsdf-345345-sfd" },
  {
    key: "marketingCampaignId",
    header: "Marketing Campaign ID",
    mandatory: "",
    kind: "text",
    sample: "BingSummer2020",
  },
  { key: "notes", header: "Notes", mandatory: "", kind: "text", sample: "This is a sample note", multiline: true },
  { key: "helpRequired", header: "Microsoft help required?", mandatory: "Y", kind: "yes-no", sample: "Yes" },
  { key: "helpType", header: "What specific help from Microsoft?", mandatory: "D", kind: "help", sample: "1" },
  {
    key: "shareWithMicrosoft",
    header: "Share with Microsoft sales team",
    mandatory: "Y",
    kind: "yes-no",
    sample: "Yes",
  },
  {
    key: "notesToMicrosoft",
    header: "Notes to Microsoft",
    mandatory: "",
    kind: "text",
    sample: "Need help with a POC for Contoso customer",
    multiline: true,
  },
  {
    key: "consent",
    header: "Consent to share Customer/Partner contact",
    mandatory: "Y",
    kind: "yes-no",
    sample: "Yes",
  },
  {
    key: "solution",
    header: "Solution 1",
    mandatory: "Y",
    kind: "solution",
    sample: "SOL-1234-PQRS, USD, 10, 100",
    family: "Solution",
  },
  {
    key: "teamMember",
    header: "Team member 1",
    mandatory: "Y",
    kind: "team-member",
    sample: "Bob, Partner, 999999, Bob.partner@Contoso.com",
    family: "Team member",
  },
] as const satisfies readonly ColumnRow[];

/**
 * What edition 2023-08 adds, in its order; it stands between `consent` and `solution`.
 * Device Category and Silicon Type have lists of 38 and 30 entries whose values are not published, so they are text here.
 */
export const ADDED_2023 = [
  { key: "claNumber", header: "CLA Number", mandatory: "D", kind: "text", sample: "" },
  { key: "deviceCategory", header: "Device Category", mandatory: "", kind: "text", sample: "" },
  { key: "siliconType", header: "Silicon Type", mandatory: "", kind: "text", sample: "" },
  { key: "azureCertifiedDevice", header: "Azure Certified Device", mandatory: "", kind: "text", sample: "" },
  { key: "attachServices", header: "Attach Services", mandatory: "", kind: "text", sample: "" },
  { key: "msxId", header: "Microsoft MSX ID", mandatory: "", kind: "text", sample: "" },
  { key: "pscDealId", header: "Migrated PSC Deal ID", mandatory: "", kind: "text", sample: "" },
  { key: "partnerId", header: "PartnerID (formerly MPN ID)", mandatory: "", kind: "text", sample: "" },
  { key: "purchaseIntent", header: "Marketplace Purchase Intent", mandatory: "Y", kind: "purchase-intent", sample: "" },
  { key: "customerDomain", header: "Customer Domain Name", mandatory: "", kind: "text", sample: "" },
  {
    key: "matchedAccount",
    header: "Final Matched Customer Account",
    mandatory: "",
    kind: "matched-account",
    sample: "",
  },
  { key: "managedAccount1", header: "Managed Account 1", mandatory: "", kind: "text", sample: "" },
  { key: "managedAccount2", header: "Managed Account 2", mandatory: "", kind: "text", sample: "" },
  { key: "unmanagedAccount1", header: "Unmanaged Account 1", mandatory: "", kind: "text", sample: "" },
  { key: "unmanagedAccount2", header: "Unmanaged Account 2", mandatory: "", kind: "text", sample: "" },
  { key: "dunsAccount", header: "DUNS Account", mandatory: "", kind: "text", sample: "" },
  { key: "matchedCategory", header: "Matched category", mandatory: "", kind: "text", sample: "" },
  { key: "confidence", header: "Confidence", mandatory: "", kind: "text", sample: "" },
] as const satisfies readonly ColumnRow[];

export const MICROSOFT_TEAM_MEMBER = {
  key: "microsoftTeamMember",
  header: "Microsoft team member 1",
  mandatory: "",
  kind: "text",
  sample: "",
  family: "Microsoft team member",
} as const satisfies ColumnRow;

/** Where 2023-08 spells a column of 2021-02 otherwise. */
export const SPELLED_2023: { readonly [key: string]: string } = {
  customerPostalCode: "Customer Postal code",
  closeReason: "Declined/Lost/Error reason",
};

/**
 * The sheet that Partner Center hands out in 2026: spellings seen in public, in the order in which they were seen (the template's own is not known).
 * Columns that no document describes have no rule: optional text.
 */
export const HEADERS_2026 = [
  ["errors", "Errors"],
  ["engagementId", "Engagement ID"],
  ["referralId", "Referral ID"],
  ["msxId", "Microsoft MSX Id"],
  ["pscDealId", "Migrated PSC Deal Id"],
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
] as const;

export type ColumnKey =
  | (typeof COLUMNS_2021)[number]["key"]
  | (typeof ADDED_2023)[number]["key"]
  | (typeof MICROSOFT_TEAM_MEMBER)["key"]
  | (typeof HEADERS_2026)[number][0];
