/** Team member cells: `first name, last name, mobile number, email` (docs/import-sheet.md, sections 2 and 5, `team-member-format`). */
import { plainText } from "../template";
import { readParts, writeReadableParts } from "./composite";
import { isEmail } from "./contacts";

export const TEAM_MEMBER_PARTS = 4;

export interface TeamMemberReading {
  readonly parts: readonly string[];
  /** "two": two members in one cell. */
  readonly why: "parts" | "two" | "empty-part" | "separator" | null;
  /** The right cell, where it can be known. */
  readonly correction: string | null;
}

/** A whole cell as the template's sample has it: nearly all are. */
const ORDINARY_MEMBER = /^([^,;|@]+), ([^,;|@]+), (\+?\d[\d()-]*), ([^\s,;|<>@]+@[^\s,;|<>@]+)$/;
const VISIBLE_ASCII = /^[\x20-\x7e]+$/;

function readOrdinary(text: string): readonly string[] | null {
  if (!VISIBLE_ASCII.test(text) || text.includes(" ,") || text.includes(",  ")) return null;
  return ORDINARY_MEMBER.exec(text)?.slice(1) ?? null;
}

const BETWEEN_WORDS = /[\s,;<>|，、]+/;
const ADDRESS = /^[^@]+@[^@]+$/;

/** Whether a text names two e-mail addresses, however separated. */
function hasTwoAddresses(text: string): boolean {
  const first = text.indexOf("@");
  if (first < 0 || first === text.lastIndexOf("@")) return false;
  return text.split(BETWEEN_WORDS).filter((word) => ADDRESS.test(word)).length > 1;
}

/** The address in plain signs where only that is right. */
function plainAddress(part: string): string {
  if (isEmail(part)) return part;
  const plain = plainText(part);
  return isEmail(plain) ? plain : part;
}

/** Reads a team member cell, line breaks and tabs included: four parts, none empty, separated by commas. What the parts hold is not checked. */
export function readTeamMember(text: string): TeamMemberReading {
  const ordinary = readOrdinary(text);
  if (ordinary) return { parts: ordinary, why: null, correction: null };
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
