import type { ColumnKey, EditionPrompt } from "../template";

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
  partnerSubstatusOrError:
    "Mandatory.\nNew deal: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined, Error\nExpired is set by Partner Center.",
  closeReasonOrError:
    "Declined, Lost: 1 Budget 2 No response 3 Other vendor 4 Requirement 5 No customer 6 Time line 7 Abuse 8 Others\nError: 1 Bulk duplicate 2 Partner Center duplicate 3 Microsoft duplicate 4 Data sync 5 Matching 6 Solution 7 Test 8 Data 9 Others",
  claNumber: "The number of your Cloud Licensing Agreement or the like, if you have one.",
  deviceCategory: "For device deals: the kind of device. Choose it from the list.",
  siliconType: "For device deals: the processor in the device. Choose it from the list.",
  azureCertifiedDevice: "For device deals: the name of the Azure certified device.",
  attachServices: "For device deals: the services that are sold with the device.",
  msxId: "Microsoft’s own number for the deal. You can only read it. What you write here is ignored.",
  pscDealId: "The deal’s number in Partner Sales Connect. You can only read it. What you write here is ignored.",
  partnerId: "Your partner ID at the location that works on the deal (formerly MPN ID).",
  purchaseIntent: "Mandatory. Does the customer mean to buy through the Microsoft commercial marketplace?",
  customerDomain: "The customer’s web domain, such as contoso.com. It helps Microsoft to find the customer’s account.",
  matchedAccount:
    "The customer’s account at Microsoft. Leave it empty to have it searched for. After the first import, look it over, or paste a better suggestion from the columns beside it.",
  matchedCategory: "How Microsoft matched the customer. You can only read it. What you write here is ignored.",
  confidence: "How sure Microsoft is of the match. You can only read it. What you write here is ignored.",
  managedAccount1: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  managedAccount2: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  unmanagedAccount1: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  unmanagedAccount2: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  dunsAccount:
    "An account that Microsoft suggests by D-U-N-S number. To use it, copy it to Final Matched Customer Account.",
  dunsAccount2:
    "An account that Microsoft suggests by D-U-N-S number. To use it, copy it to Final Matched Customer Account.",
  moodysAccount1: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  moodysAccount2: "An account that Microsoft suggests. To use it, copy it to Final Matched Customer Account.",
  microsoftTeamMember: "Microsoft’s people on the deal. You can only read it. What you write here is ignored.",
  microsoftSubstatus: "Microsoft’s own substatus. You can only read it. What you write here is ignored.",
  acrValue:
    "Estimated Azure consumption (ACR). A plain number. In the file, decimals stand after a point, and nothing stands between thousands.",
  createdDate: "When the deal was created. You can only read it. What you write here is ignored.",
  partnerRole: "What you do in the deal. Choose it from the list.",
  solutionArea: "The solution area that the deal belongs to, as Partner Center names it.",
  solutionPlay: "The solution play that the deal belongs to, as Partner Center names it.",
} as const satisfies { readonly [key in ColumnKey | EditionPrompt]: string };

/** One text for each column of every edition. */
export type PromptTexts = { readonly [key in ColumnKey | EditionPrompt]: string };

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
  substatusOrError: {
    title: "Does not go with the status",
    text: "New deal: Accepted\nNew: Pending, Received\nActive: Accepted\nClosed: Won, Lost, Declined, Error\nCorrect Partner Referral Status first, if that is what is wrong.",
  },
  listOrKeep: {
    title: "Not in the list",
    text: "The list may have grown since it was published. Press Alt + Down to open it. Do you want to keep this value?",
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
