/** What the newer editions add, as rows of data (docs/import-sheet.md, section 9). What no document describes is optional text. */
import type { ColumnRow } from "../column";

/** What edition 2023-08 adds, in its order; it is between `consent` and `solution`. */
export const ROWS_2023 = [
  // When it is mandatory is not published.
  { key: "claNumber", header: "CLA Number", mandatory: "", kind: "text", sample: "" },
  { key: "deviceCategory", header: "Device Category", mandatory: "", kind: "device-category", sample: "" },
  { key: "siliconType", header: "Silicon Type", mandatory: "", kind: "silicon-type", sample: "" },
  { key: "azureCertifiedDevice", header: "Azure Certified Device", mandatory: "", kind: "text", sample: "" },
  { key: "attachServices", header: "Attach Services", mandatory: "", kind: "text", sample: "" },
  { key: "msxId", header: "Microsoft MSX ID", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "pscDealId", header: "Migrated PSC Deal ID", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "partnerId", header: "PartnerID (formerly MPN ID)", mandatory: "", kind: "text", sample: "" },
  { key: "purchaseIntent", header: "Marketplace Purchase Intent", mandatory: "Y", kind: "purchase-intent", sample: "" },
  { key: "customerDomain", header: "Customer Domain Name", mandatory: "", kind: "text", sample: "" },
  {
    key: "matchedAccount",
    header: "Final Matched Customer Account",
    mandatory: "",
    kind: "matched-account",
    sample: "MicrosoftID: 123456-A1B2C3",
  },
  { key: "matchedCategory", header: "Matched category", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "confidence", header: "Confidence", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "managedAccount1", header: "Managed Account 1", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "managedAccount2", header: "Managed Account 2", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "unmanagedAccount1", header: "Unmanaged Account 1", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "unmanagedAccount2", header: "Unmanaged Account 2", mandatory: "", kind: "text", sample: "", readonly: true },
  {
    key: "dunsAccount",
    header: "DUNS Account",
    alsoSpelled: "DUNS Account 1",
    mandatory: "",
    kind: "text",
    sample: "",
    readonly: true,
  },
  // The article has it in one place and not in another.
  {
    key: "dunsAccount2",
    header: "DUNS Account 2",
    mandatory: "",
    kind: "text",
    sample: "",
    readonly: true,
    mayBeMissing: true,
  },
] as const satisfies readonly ColumnRow[];

/** The last column of both newer editions. */
export const MICROSOFT_TEAM_MEMBER = {
  key: "microsoftTeamMember",
  header: "Microsoft team member 1",
  mandatory: "",
  kind: "text",
  sample: "",
  family: "Microsoft team member",
  readonly: true,
} as const satisfies ColumnRow;

/** What edition 2026 has and no older one. */
export const ROWS_2026 = [
  {
    key: "microsoftSubstatus",
    header: "Microsoft Referral Substatus",
    mandatory: "",
    kind: "text",
    sample: "",
    readonly: true,
  },
  { key: "acrValue", header: "Estimated ACR Value", mandatory: "", kind: "amount", sample: "" },
  { key: "createdDate", header: "Created Date", mandatory: "", kind: "date", sample: "", readonly: true },
  { key: "partnerRole", header: "Partner Role", mandatory: "", kind: "partner-role", sample: "" },
  { key: "solutionArea", header: "Solution Area", mandatory: "", kind: "text", sample: "" },
  { key: "solutionPlay", header: "Solution Play", mandatory: "", kind: "text", sample: "" },
  { key: "moodysAccount1", header: "Moodys Account Match 1", mandatory: "", kind: "text", sample: "", readonly: true },
  { key: "moodysAccount2", header: "Moodys Account Match 2", mandatory: "", kind: "text", sample: "", readonly: true },
] as const satisfies readonly ColumnRow[];
