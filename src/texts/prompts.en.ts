import type { ColumnKey } from "../template";

/**
 * What Excel shows beside a selected cell of the column, without the sample value, which comes from the template. Excel takes 255
 * characters in all. Header names and values stay as they are in the file.
 */
export const prompts = {
  errors: "Leave this empty. Check sheet and Partner Center write their messages here.",
  engagementId: "Made by Partner Center. Leave it empty for a new deal, keep it when you update one.",
  referralId: "Made by Partner Center. Leave it empty to create a deal, fill it in to update one.",
  dealName: "Mandatory. Your own name for the deal.",
  customerName: "Mandatory. The customer’s legal name is matched fastest by Microsoft.",
  customerAddress1: "Mandatory. First line of the customer’s address.",
  customerAddress2: "Second line of the customer’s address, if there is one.",
  customerCity: "Mandatory. The city where the customer is.",
  customerState: "The state or region where the customer is, if there is one.",
  customerPostalCode: "The customer’s postal code, with its zeros in front.",
  customerCountry:
    "Mandatory. The two-letter country code (ISO 3166-1), such as US, SE or GB. Choose it from the list.",
  customerDunsId:
    "Nine digits, with zeros in front. It speeds up the matching of the customer, and with it the assignment of a seller. Find it free at www.dnb.com/duns-number/lookup.html",
  contactFirstName: "Mandatory if you want help from Microsoft. First name of the customer’s contact for this deal.",
  contactLastName: "Mandatory if you want help from Microsoft. Last name of the customer’s contact for this deal.",
  contactPhone: "Mandatory if you want help from Microsoft. Phone number of the customer’s contact.",
  contactEmail: "Mandatory if you want help from Microsoft. E-mail address of the customer’s contact.",
  partnerStatus:
    "Mandatory.\nNew: a new deal\nActive: you work on the deal\nClosed: the deal has ended, and can never be changed again",
  partnerSubstatus:
    "Mandatory.\nNew deal: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined\nExpired is set by Partner Center.",
  microsoftStatus: "Microsoft’s own status. You can only read it. What you write here is ignored.",
  closeReason:
    "Only with Declined or Lost.\n1 Budget not adequate\n2 Customer did not respond\n3 Chose another vendor\n4 Requirement not met\n5 Not a customer\n6 Time line too short\n7 Abuse, spam or phishing\n8 Others",
  salesStage: "10 Created or Accepted\n20 Qualified\n40 Developed\n60 Proposed\n80 Negotiated\n100 Won",
  dealValue:
    "Mandatory. A plain number. In the file, decimals stand after a point, and nothing stands between thousands.",
  currency:
    "Mandatory. The three-letter currency code (ISO 4217) of the deal value, such as USD, EUR or SEK. Choose it from the list.",
  closeDate:
    "Mandatory, in the file as MM/DD/YYYY. The date is in UTC. Partner Center shows it in local time, so it can be a day off there.",
  crmId: "The deal’s ID in your own CRM system. Any text.",
  marketingCampaignId: "The marketing campaign that led to this deal.",
  notes: "Your notes on what has happened with the deal.",
  helpRequired:
    "Mandatory. Do you want Microsoft’s help with this deal? With Yes, the customer’s contact and the kind of help are mandatory too.",
  helpType:
    "Only if you want help from Microsoft.\n1 Workload-specific value proposition\n2 Customer technical architecture\n3 Proof of concept / Demo\n4 Quotes and licensing\n5 Post-sales customer success\n6 General or other",
  shareWithMicrosoft:
    "Mandatory. May Microsoft’s sales team see this deal? It matters when you want no help from Microsoft.",
  notesToMicrosoft: "What Microsoft should know to help you.",
  consent:
    "Mandatory. Consent to share the contact details of the customer and of your own people on the deal. With No, the deal is neither created nor updated.",
  solution:
    "ID, currency, price, quantity. Only the ID is needed. Decimals after a point. At least one solution is mandatory.",
  teamMember:
    "First name, last name, mobile number, email. All four are needed. At least one team member is mandatory.",
} satisfies { readonly [key in ColumnKey]?: string };

export type PromptTexts = { readonly [key in keyof typeof prompts]: string };

/** Before the sample value. */
export const sampleLabel = "Example:";

/** What Excel shows when what was typed does not fit the column: a title of at most 32 characters and a text of at most 255. */
export interface AlertText {
  readonly title: string;
  readonly text: string;
}

export const alerts = {
  list: { title: "Not in the list", text: "Choose one of the values in the list. Press Alt + Down to open it." },
  stage: {
    title: "Not a known sales stage",
    text: "The known sales stages are 10, 20, 40, 60, 80 and 100. Do you want to keep this one?",
  },
  country: {
    title: "Not a country code",
    text: "Choose a two-letter country code from the list, such as US, SE or GB. Press Alt + Down to open it.",
  },
  currency: {
    title: "Not a currency code",
    text: "Choose a three-letter currency code from the list, such as USD, EUR or SEK. Press Alt + Down to open it.",
  },
  substatus: {
    title: "Does not go with the status",
    text: "New deal: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined\nCorrect Partner Referral Status first, if that is what is wrong.",
  },
  date: {
    title: "Not a date",
    text: "Type a date as you usually do in Excel. The sheet shows it as MM/DD/YYYY. Do you want to keep this one?",
  },
  amount: {
    title: "Not a plain number",
    text: "Type a number of 0 or more, without currency and without anything between thousands. Do you want to keep this one?",
  },
  email: {
    title: "Not an e-mail address",
    text: "Type one complete address, such as name@company.com. Do you want to keep this one?",
  },
  duns: {
    title: "Not a D-U-N-S number",
    text: "A D-U-N-S number has nine digits, with zeros in front. Do you want to keep this one?",
  },
} satisfies Readonly<Record<string, AlertText>>;

export type AlertTexts = { readonly [kind in keyof typeof alerts]: AlertText };
