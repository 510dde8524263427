/** Team member cells: `first name, last name, mobile number, email` (docs/import-sheet.md, sections 2 and 5, `team-member-format`). */
import { plainText } from "../template";
import { readParts, writeReadableParts } from "./composite";
import { isEmail, isPlainEmail } from "./contacts";
import { afterComma, digitsAnd, endOfRun, isDigit, isLetterOrDigit, lettersDigitsAnd, PLUS, SPACE } from "./scan";

export const TEAM_MEMBER_PARTS = 4;

export interface TeamMemberReading {
  readonly parts: readonly string[];
  /** "two": two members in one cell. */
  readonly why: "parts" | "two" | "empty-part" | "separator" | null;
  /** The right cell, where it can be known. */
  readonly correction: string | null;
}

/** What a part of an ordinary cell may hold. */
const NAME = lettersDigitsAnd(" .()/-");
const PHONE = digitsAnd("()-");
const ADDRESS = lettersDigitsAnd("@.+-");

/** The end of a name that begins at `start`; -1 where none does, or it ends with a space. */
function endOfName(text: string, start: number): number {
  const end = endOfRun(text, start, NAME);
  return end > start && text.charCodeAt(start) !== SPACE && text.charCodeAt(end - 1) !== SPACE ? end : -1;
}

/**
 * Whether a cell is a right one as the template's sample has it, as nearly all are: `First, Last, 999999, someone@contoso.com` in letters, digits and a few signs
 * that no rule reads. A loop over the characters: the expressions that it replaced cost three times as much, on up to 50,000 cells.
 */
export function isPlainTeamMember(text: string): boolean {
  const first = endOfName(text, 0);
  if (first < 0 || !isLetterOrDigit(text.charCodeAt(0))) return false;
  const second = afterComma(text, first);
  const last = second < 0 ? -1 : endOfName(text, second);
  let phone = last < 0 ? -1 : afterComma(text, last);
  if (phone < 0) return false;
  if (text.charCodeAt(phone) === PLUS) phone += 1;
  if (!isDigit(text.charCodeAt(phone))) return false;
  const email = afterComma(text, endOfRun(text, phone, PHONE));
  return email > 0 && endOfRun(text, email, ADDRESS) === text.length && isPlainEmail(text, email);
}

const BETWEEN_WORDS = /[\s,;<>|，、]+/;
const ONE_AT = /^[^@]+@[^@]+$/;

/** Whether a text names two e-mail addresses, however separated. */
function hasTwoAddresses(text: string): boolean {
  const first = text.indexOf("@");
  if (first < 0 || first === text.lastIndexOf("@")) return false;
  return text.split(BETWEEN_WORDS).filter((word) => ONE_AT.test(word)).length > 1;
}

/** The address in plain signs where only that is right. */
function plainAddress(part: string): string {
  if (isEmail(part)) return part;
  const plain = plainText(part);
  return isEmail(plain) ? plain : part;
}

/** Reads a team member cell, line breaks and tabs included: four parts, none empty, separated by commas. What the parts hold is not checked. */
export function readTeamMember(text: string): TeamMemberReading {
  const { parts, separator } = readParts(text);
  if (hasTwoAddresses(parts.join("\n"))) return { parts, why: "two", correction: null };
  const isComplete = parts.length === TEAM_MEMBER_PARTS && !parts.includes("");
  if (separator !== ",") {
    const fixed = parts.map((part, index) => (index === TEAM_MEMBER_PARTS - 1 ? plainAddress(part) : part));
    return { parts, why: "separator", correction: isComplete ? writeReadableParts(fixed) : null };
  }
  if (isComplete) return { parts, why: null, correction: null };
  return { parts, why: parts.length === TEAM_MEMBER_PARTS ? "empty-part" : "parts", correction: null };
}
