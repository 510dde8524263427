/** What the values of a column are, whatever its header says: addresses, countries, dates, amounts … */
import { findValue, type Field } from "../../template";
import { isPlainNumber, readAmount } from "../../values/amounts";
import { isEmail, isGuid, isPhone, readDuns } from "../../values/contacts";
import { readDay } from "../../values/date-reading";
import { readStrictDay } from "../../values/dates";
import { isDateFormat } from "../../values/number-formats";
import type { Sheet } from "../../values/sheet";
import { isSolutionId } from "../../values/solution";
import { isPlainTeamMember } from "../../values/team-member";
import { isBlank, trim } from "../../values/space";
import isFQDN from "validator/lib/isFQDN";
import { addressIn } from "./parts";
import { cellText } from "./theirs";

export type ValueKind =
  | "email"
  | "address-in-text"
  | "country"
  | "currency"
  | "date"
  | "amount"
  | "phone"
  | "website"
  | "duns"
  | "guid"
  | "solution"
  | "team-member"
  | "yes-no"
  | "status"
  | "substatus"
  | "stage";

interface Value {
  readonly text: string;
  /** A number of Excel that its format shows as a day. */
  readonly isDay: boolean;
  readonly isNumber: boolean;
}

const SIGN_OF_PHONE = /[+()\s-]/;
const SHORTEST_PHONE = 7;
const digitsOf = (text: string): number => text.replace(/\D/g, "").length;

const isDate = ({ text, isDay }: Value): boolean =>
  isDay || readStrictDay(text) !== null || readDay(text).day !== null || readDay(text).why === "ambiguous";

const isAmount = ({ text, isDay, isNumber }: Value): boolean =>
  (isNumber && !isDay) || isPlainNumber(text) || (/\d/.test(text) && readAmount(text).amount !== null);

/** A host with a dot, with or without a scheme and a path. */
function isWebsite(text: string): boolean {
  const host = text.replace(/^https?:\/\//i, "").split(/[/?#]/)[0] ?? "";
  return isFQDN(host) && /[a-z]/i.test(host);
}

const IS: { readonly [kind in ValueKind]: (value: Value) => boolean } = {
  email: ({ text }) => isEmail(text),
  "address-in-text": ({ text }) => !isEmail(text) && addressIn(text) !== null,
  country: ({ text }) => findValue("country", text) !== null,
  currency: ({ text }) => findValue("currency", text) !== null,
  date: isDate,
  amount: isAmount,
  phone: ({ text, isDay }) =>
    !isDay && digitsOf(text) >= SHORTEST_PHONE && isPhone(text) && SIGN_OF_PHONE.test(text) && !isDate(valueOf(text)),
  website: ({ text }) => isWebsite(text),
  duns: ({ text, isDay }) => !isDay && readDuns(text).isRight,
  guid: ({ text }) => isGuid(text),
  // Partner Center's own form: a GUID may be the ID of anything.
  solution: ({ text }) => isSolutionId(text.split(/[,;|]/)[0] ?? "") && !isGuid(text),
  "team-member": ({ text }) => isPlainTeamMember(text),
  "yes-no": ({ text }) => findValue("yes-no", text) !== null,
  status: ({ text }) => findValue("status", text) !== null,
  substatus: ({ text }) => findValue("substatus-2023", text) !== null,
  stage: ({ text }) => findValue("stage", text) !== null,
};

const valueOf = (text: string): Value => ({ text, isDay: false, isNumber: false });

const KINDS = Object.keys(IS) as readonly ValueKind[];

/** How many of a column's values are of each kind, and how many there are. */
export interface Profile {
  readonly filled: number;
  /** 0 to 1. */
  readonly share: { readonly [kind in ValueKind]: number };
}

/** Longer texts are none of the kinds. */
const LONGEST = 200;

/** @param rows 0-based matrix rows; blank cells do not count */
export function profileOf(sheet: Sheet, rows: readonly number[], index: number): Profile {
  const values = rows.flatMap((row): Value[] => {
    const text = trim(cellText(sheet, row, index));
    if (isBlank(text)) return [];
    const isNumber = typeof sheet.values[row]?.[index] === "number";
    return [{ text, isNumber, isDay: isNumber && isDateFormat(sheet.formats?.[row]?.[index] ?? "") }];
  });
  const filled = values.length;
  const shareOf = (kind: ValueKind): number =>
    filled === 0 ? 0 : values.filter((value) => value.text.length <= LONGEST && IS[kind](value)).length / filled;
  return {
    filled,
    share: Object.fromEntries(KINDS.map((kind) => [kind, shareOf(kind)])) as Profile["share"],
  };
}

/** The kind of value that a field holds; none where any text may stand there. */
export const KIND_OF_FIELD: { readonly [field in Field]?: ValueKind } = {
  contactEmail: "email",
  memberEmail: "email",
  customerCountry: "country",
  currency: "currency",
  solutionCurrency: "currency",
  closeDate: "date",
  dealValue: "amount",
  acrValue: "amount",
  solutionPrice: "amount",
  solutionQuantity: "amount",
  contactPhone: "phone",
  memberPhone: "phone",
  customerDomain: "website",
  customerDunsId: "duns",
  engagementId: "guid",
  referralId: "guid",
  solutionId: "solution",
  teamMember: "team-member",
  helpRequired: "yes-no",
  shareWithMicrosoft: "yes-no",
  consent: "yes-no",
  partnerStatus: "status",
  partnerSubstatus: "substatus",
  salesStage: "stage",
};

/** Fields that a column without a known name may be taken for by its values alone, and how sure that is: a date can be any, an address hardly is anything else. */
export const BY_VALUES: readonly (readonly [field: Field, score: number])[] = [
  ["solutionId", 75],
  ["teamMember", 75],
  ["contactEmail", 64],
  ["customerCountry", 63],
  ["currency", 63],
  ["customerDomain", 62],
  ["customerDunsId", 61],
  ["contactPhone", 50],
  ["closeDate", 45],
  ["dealValue", 40],
];
