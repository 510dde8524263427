/**
 * The record that tests start from, by header, in the order of the template of edition 2021-02: the mandatory columns are filled, and it has no finding on
 * 2026-11-20. It stands here once, so that no two tests disagree about what is right.
 */
export const RIGHT_RECORD = {
  Errors: "",
  "Engagement ID": "",
  "Referral ID": "",
  "Deal Name": "Deal",
  "Customer Name": "Fabrikam AB",
  "Customer Address Line 1": "Storgatan 1",
  "Customer Address Line 2": "",
  "Customer City": "Stockholm",
  "Customer State": "",
  "Customer Postal Code": "111 29",
  "Customer Country": "SE",
  "Customer D-U-N-S ID": "",
  "Customer Contact First Name": "",
  "Customer Contact Last Name": "",
  "Customer Contact Phone number": "",
  "Customer Contact Email Address": "",
  "Partner Referral Status": "New",
  "Partner Referral Substatus": "Accepted",
  "Microsoft Referral Status": "",
  "Declined/Lost reason": "",
  "Sales Stage": "",
  "Estimated Deal Value": "12563",
  Currency: "SEK",
  "Estimated Close Date": "06/30/2027",
  "CRM ID": "",
  "Marketing Campaign ID": "",
  Notes: "",
  "Microsoft help required?": "No",
  "What specific help from Microsoft?": "",
  "Share with Microsoft sales team": "Yes",
  "Notes to Microsoft": "",
  "Consent to share Customer/Partner contact": "Yes",
  "Solution 1": "SOL-1234-PQRS, SEK, 10, 100",
  "Team member 1": "Bob, Partner, 999999, Bob.partner@Contoso.com",
} as const;

/** The template's headers, the Errors column first. */
export const HEADERS: readonly string[] = Object.keys(RIGHT_RECORD);

/** The right record as a row of the template, with `cells` (by header) in place of its own. */
export function rightRow(cells: { readonly [header: string]: string } = {}): string[] {
  const unknown = Object.keys(cells).find((header) => !HEADERS.includes(header));
  if (unknown !== undefined) throw new Error(`The template has no header "${unknown}"`);
  return Object.entries(RIGHT_RECORD).map(([header, text]) => cells[header] ?? text);
}

/** Fields as a line of a CSV, without its end; quoted where they have to be. */
export const csvLine = (fields: readonly string[]): string =>
  fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",");
