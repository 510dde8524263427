/** The sheets of `npm run bench`: 1,000 records of 34 or 132 columns, right or with one filled cell of twenty wrong; the same ones in every run. */
import { columns, DEFAULT_EDITION, headerText } from "../../src/template";

const RECORDS = 1000;
/** So many solutions and team members make 132 columns. */
const NUMBERS_IN_WIDE = 50;
const WRONG_OF_FILLED = 0.05;

export interface Scene {
  readonly name: string;
  /** The headers, then the records. */
  readonly rows: readonly (readonly string[])[];
  /** The most that the check should take, in times of PapaParse's parsing of the same sheet. */
  readonly goal: number;
}

function headersOf(isWide: boolean): readonly string[] {
  const numbers = Array.from({ length: isWide ? NUMBERS_IN_WIDE : 1 }, (_, index) => index + 1);
  return columns(DEFAULT_EDITION).flatMap((column) =>
    column.family === "Solution" || column.family === "Team member"
      ? numbers.map((number) => headerText(column, number))
      : [headerText(column)],
  );
}

const RIGHT: { readonly [header: string]: (record: number) => string } = {
  "Deal Name": (record) => `Deal ${record}`,
  "Customer Name": (record) => `Customer ${record}`,
  "Customer Address Line 1": () => "Storgatan 1",
  "Customer City": () => "Stockholm",
  "Customer Postal Code": () => "111 29",
  "Customer Country": () => "SE",
  "Customer D-U-N-S ID": () => "081466849",
  "Customer Contact First Name": () => "John",
  "Customer Contact Last Name": () => "Customer",
  "Customer Contact Phone number": () => "9999999999",
  "Customer Contact Email Address": () => "john.customer@contoso.com",
  "Partner Referral Status": () => "New",
  "Partner Referral Substatus": () => "Accepted",
  "Sales Stage": () => "40",
  "Estimated Deal Value": () => "12563.5",
  Currency: () => "SEK",
  "Estimated Close Date": () => "06/30/2027",
  "Microsoft help required?": () => "Yes",
  "What specific help from Microsoft?": () => "1",
  "Share with Microsoft sales team": () => "Yes",
  "Consent to share Customer/Partner contact": () => "Yes",
};

const WRONG: { readonly [header: string]: string } = {
  "Customer City": "",
  "Customer Country": "Sverige",
  "Customer Contact Email Address": "john",
  "Partner Referral Substatus": "accepted",
  "Estimated Deal Value": "12 563 kr",
  "Estimated Close Date": "2027-06-30",
};

function rightText(header: string, record: number): string {
  const number = header.split(" ").at(-1);
  if (header.startsWith("Solution ")) return `SOL-${number}234-PQRS, SEK, 10, 100`;
  if (header.startsWith("Team member ")) return `Bob, Partner, 999999, bob${number}.partner@contoso.com`;
  return RIGHT[header]?.(record) ?? "";
}

/** A mistake of the column, else one of any column: a space behind the text. */
function wrongText(header: string, right: string): string {
  if (header.startsWith("Solution ")) return right.replaceAll(",", ";");
  if (header.startsWith("Team member ")) return "Bob Partner, bob@contoso.com";
  return WRONG[header] ?? `${right} `;
}

/** The same numbers from 0 to 1 in every run. */
function chances(): () => number {
  let seed = 12345;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
}

function sheet(isWide: boolean, hasMistakes: boolean): Scene["rows"] {
  const headers = headersOf(isWide);
  const chance = chances();
  const cell = (header: string, record: number): string => {
    const right = rightText(header, record);
    return hasMistakes && right !== "" && chance() < WRONG_OF_FILLED ? wrongText(header, right) : right;
  };
  return [headers, ...Array.from({ length: RECORDS }, (_, at) => headers.map((header) => cell(header, at + 1)))];
}

export const SCENES: readonly Scene[] = [
  { name: "34 columns, all right", rows: sheet(false, false), goal: 3 },
  { name: "34 columns, 5 % wrong", rows: sheet(false, true), goal: 4 },
  { name: "132 columns, all right", rows: sheet(true, false), goal: 1.5 },
  { name: "132 columns, 5 % wrong", rows: sheet(true, true), goal: 2.5 },
];
