/**
 * The usual headers of opportunities exported from other systems, by the field that each fills. Facts of public documents:
 * - Dynamics 365: display names of the opportunity table, learn.microsoft.com/dynamics365/sales/developer/entities/opportunity, and of the account and contact tables
 *   beside it; an export of a view names a column of another table with that table behind it in brackets, and begins with three "(Do Not Modify)" columns.
 * - Salesforce: opportunity fields, help.salesforce.com/s/articleView?id=sales.opp_fields.htm, and account fields (…id=sales.account_fields.htm), as reports name them.
 * - HubSpot: default deal properties, knowledge.hubspot.com/properties/hubspots-default-deal-properties, and company and contact properties beside them.
 */
import { foldLoose, type Field } from "../../template";

export type SystemName = "dynamics" | "salesforce" | "hubspot";

interface System {
  readonly name: SystemName;
  readonly fields: readonly (readonly [header: string, field: Field])[];
  /** Columns that it usually has and the template does not. */
  readonly others: readonly string[];
  /** Headers that few others have: two of these, or one with three other headers of the system, are enough to know it. */
  readonly marks: readonly string[];
}

const SYSTEMS: readonly System[] = [
  {
    name: "dynamics",
    fields: [
      ["(Do Not Modify) Opportunity", "crmId"],
      ["Topic", "dealName"],
      ["Potential Customer", "customerName"],
      ["Account", "customerName"],
      ["Contact", "contactName"],
      ["Est. Close Date", "closeDate"],
      ["Est. Revenue", "dealValue"],
      ["Currency", "currency"],
      ["Status", "partnerStatus"],
      ["Status Reason", "partnerSubstatus"],
      ["Sales Stage", "salesStage"],
      ["Pipeline Phase", "salesStage"],
      ["Description", "notes"],
      ["Source Campaign", "marketingCampaignId"],
      ["Owner", "memberName"],
      ["Email", "contactEmail"],
      ["Email (Contact)", "contactEmail"],
      ["Business Phone (Contact)", "contactPhone"],
      ["First Name (Contact)", "contactFirstName"],
      ["Last Name (Contact)", "contactLastName"],
      ["Address 1: Street 1 (Account)", "customerAddress1"],
      ["Address 1: Street 2 (Account)", "customerAddress2"],
      ["Address 1: City (Account)", "customerCity"],
      ["Address 1: State/Province (Account)", "customerState"],
      ["Address 1: ZIP/Postal Code (Account)", "customerPostalCode"],
      ["Address 1: Country/Region (Account)", "customerCountry"],
      ["Website (Account)", "customerDomain"],
    ],
    others: [
      "(Do Not Modify) Row Checksum",
      "(Do Not Modify) Modified On",
      "Actual Close Date",
      "Actual Revenue",
      "Probability",
      "Rating",
      "Created On",
      "Modified On",
      "Budget Amount",
      "Purchase Timeframe",
      "Process Code",
      "Price List",
      "Forecast Category",
    ],
    marks: [
      "(Do Not Modify) Opportunity",
      "(Do Not Modify) Row Checksum",
      "Potential Customer",
      "Est. Revenue",
      "Est. Close Date",
    ],
  },
  {
    name: "salesforce",
    fields: [
      ["Opportunity ID", "crmId"],
      ["Opportunity Name", "dealName"],
      ["Account Name", "customerName"],
      ["Billing Street", "customerAddress1"],
      ["Billing Address Line 1", "customerAddress1"],
      ["Billing Address Line 2", "customerAddress2"],
      ["Billing City", "customerCity"],
      ["Billing State/Province", "customerState"],
      ["Billing Zip/Postal Code", "customerPostalCode"],
      ["Billing Country", "customerCountry"],
      ["D-U-N-S Number", "customerDunsId"],
      ["Website", "customerDomain"],
      ["Primary Contact", "contactName"],
      ["Contact: First Name", "contactFirstName"],
      ["Contact: Last Name", "contactLastName"],
      ["Contact: Phone", "contactPhone"],
      ["Contact: Email", "contactEmail"],
      ["Stage", "salesStage"],
      ["Loss Reason", "closeReason"],
      ["Amount", "dealValue"],
      ["Amount Currency", "currency"],
      ["Opportunity Currency", "currency"],
      ["Close Date", "closeDate"],
      ["Primary Campaign Source", "marketingCampaignId"],
      ["Description", "notes"],
      ["Opportunity Owner", "memberName"],
      ["Owner Email", "memberEmail"],
      ["Product Code", "solutionId"],
      ["Sales Price", "solutionPrice"],
      ["Quantity", "solutionQuantity"],
    ],
    others: [
      "Probability (%)",
      "Expected Revenue",
      "Fiscal Period",
      "Age",
      "Created Date",
      "Next Step",
      "Lead Source",
      "Type",
      "Owner Role",
      "Last Modified Date",
      "Forecast Category",
      "Closed",
      "Won",
      "Account Owner",
    ],
    marks: [
      "Opportunity Name",
      "Opportunity Owner",
      "Probability (%)",
      "Fiscal Period",
      "Billing Country",
      "Owner Role",
    ],
  },
  {
    name: "hubspot",
    fields: [
      ["Record ID", "crmId"],
      ["Deal ID", "crmId"],
      ["Deal Name", "dealName"],
      ["Associated Company", "customerName"],
      ["Associated Company (Primary)", "customerName"],
      ["Company Street Address", "customerAddress1"],
      ["Company Street Address 2", "customerAddress2"],
      ["Company City", "customerCity"],
      ["Company State/Region", "customerState"],
      ["Company Postal Code", "customerPostalCode"],
      ["Company Country/Region", "customerCountry"],
      ["Company Domain Name", "customerDomain"],
      ["Associated Contact", "contactName"],
      ["Contact First Name", "contactFirstName"],
      ["Contact Last Name", "contactLastName"],
      ["Contact Email", "contactEmail"],
      ["Contact Phone Number", "contactPhone"],
      ["Deal Stage", "salesStage"],
      ["Closed Lost Reason", "closeReason"],
      ["Amount", "dealValue"],
      ["Currency", "currency"],
      ["Close Date", "closeDate"],
      ["Deal Description", "notes"],
      ["Deal owner", "memberName"],
    ],
    others: [
      "Pipeline",
      "Create Date",
      "Deal Type",
      "Deal probability",
      "Forecast amount",
      "Weighted amount",
      "Amount in company currency",
      "Last Activity Date",
      "Next Activity Date",
      "Number of Associated Contacts",
      "Associated Company IDs",
      "Associated Contact IDs",
      "Priority",
      "Closed Won Reason",
    ],
    marks: ["Record ID", "Associated Company", "Associated Company (Primary)", "Deal Stage", "Deal owner", "Pipeline"],
  },
];

/** What an export adds behind a column of another table: "Email (Contact) (Contact)" is "Email (Contact)". */
const foldHeader = (header: string): string => foldLoose(header.replace(/(\([^()]*\))(?:\s*\([^()]*\))+\s*$/, "$1"));

export interface KnownSystem {
  readonly name: SystemName;
  /** What a header of it fills; null for a column that the template has no place for; undefined for a header that it does not usually have. */
  fieldOf(header: string): Field | null | undefined;
}

const ENOUGH_MARKS = 2;
const ENOUGH_WITH_ONE_MARK = 4;

/** The system that these headers come from; null where they could be anybody's. */
export function knownSystem(headers: readonly string[]): KnownSystem | null {
  const folded = new Set(headers.map(foldHeader));
  const found = SYSTEMS.map((system) => {
    const marks = system.marks.filter((mark) => folded.has(foldLoose(mark))).length;
    const all = [...system.fields.map(([header]) => header), ...system.others].filter((one) =>
      folded.has(foldHeader(one)),
    );
    return { system, marks, all: all.length };
  })
    .filter(({ marks, all }) => marks >= ENOUGH_MARKS || (marks === 1 && all >= ENOUGH_WITH_ONE_MARK))
    .sort((one, other) => other.marks - one.marks || other.all - one.all);
  const best = found[0];
  if (!best) return null;
  const fields = new Map<string, Field | null>(best.system.others.map((header) => [foldHeader(header), null]));
  for (const [header, field] of best.system.fields) fields.set(foldHeader(header), field);
  return { name: best.system.name, fieldOf: (header) => fields.get(foldHeader(header)) };
}

/** Every usual header of a system with the field that it fills, or null. */
export const systemHeaders = (name: SystemName): readonly (readonly [header: string, field: Field | null])[] =>
  SYSTEMS.filter((system) => system.name === name).flatMap(({ fields, others }) => [
    ...fields,
    ...others.map((header) => [header, null] as const),
  ]);
