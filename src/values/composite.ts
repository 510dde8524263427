/**
 * Cells of several parts: `ID, currency, price, quantity` and `first name, last name, mobile number, email` (docs/import-sheet.md, section 2, columns 33 and 34).
 */
import { findValue, isInList } from "../template";
import { isPlainNumber } from "./amounts";
import { trim } from "./space";

export interface Composite {
  /** Trimmed. */
  readonly parts: readonly string[];
  readonly separator: "," | ";";
}

/** Cuts a cell at its commas; at its semicolons where that makes more parts. */
export function readParts(text: string): Composite {
  const commas = text.split(",");
  if (!text.includes(";")) return { parts: commas.map(trim), separator: "," };
  const semicolons = text.split(";");
  return semicolons.length > commas.length
    ? { parts: semicolons.map(trim), separator: ";" }
    : { parts: commas.map(trim), separator: "," };
}

/** The cell that holds these parts; empty ones at the end are left out. */
export function writeParts(parts: readonly string[]): string {
  const filled = parts.findLastIndex((part) => part !== "") + 1;
  return parts.slice(0, filled).join(", ");
}

export const SOLUTION_PARTS = 4;
export const TEAM_MEMBER_PARTS = 4;

export interface SolutionReading {
  /** "" where the cell begins with a separator. */
  readonly id: string;
  /** What is wrong first, and the part that is; null where the cell is right. */
  readonly fault: { readonly why: SolutionFault; readonly part: string } | null;
  /** The right cell, where it can be told. */
  readonly mended: string | null;
}

export type SolutionFault = "no-id" | "parts" | "currency" | "price" | "quantity" | "decimal-comma" | "separator";

const DIGITS = /^\d+$/;
const WHOLE_FROM_ONE = /^0*[1-9]\d*$/;

/** Whether digits behind a comma are decimals: three of them may as well be thousands. */
const areDecimals = (text: string): boolean => DIGITS.test(text) && text.length !== 3;

/** `SOL-1, SEK, 10,50, 100`: five parts of which the third and fourth are one price. The comma of a price has no space behind it. */
function joinPrice(text: string, parts: readonly string[]): readonly string[] | null {
  const [id = "", currency = "", whole = "", decimals = "", quantity = ""] = parts;
  const behindComma = text.split(",")[3] ?? "";
  const isPrice =
    parts.length === SOLUTION_PARTS + 1 &&
    DIGITS.test(whole) &&
    areDecimals(decimals) &&
    trim(behindComma) === behindComma;
  return isPrice ? [id, currency, `${whole}.${decimals}`, quantity] : null;
}

/** Between semicolons a price can keep its decimal comma: `10,50` → `10.50`. */
function pointPrice(price: string): string {
  const [whole = "", decimals, ...more] = price.split(",");
  return decimals !== undefined && more.length === 0 && DIGITS.test(whole) && areDecimals(decimals)
    ? `${whole}.${decimals}`
    : price;
}

interface Mending {
  readonly why: "decimal-comma" | "separator" | null;
  readonly parts: readonly string[];
}

function separate(text: string): Mending {
  const { parts, separator } = readParts(text);
  if (separator === ";")
    return { why: "separator", parts: parts.map((part, index) => (index === 2 ? pointPrice(part) : part)) };
  const joined = joinPrice(text, parts);
  return joined ? { why: "decimal-comma", parts: joined } : { why: null, parts };
}

/** The first part that is wrong, or null. Empty parts behind the ID are right. */
function faultOf([
  id = "",
  currency = "",
  price = "",
  quantity = "",
  ...more
]: readonly string[]): SolutionReading["fault"] {
  if (id === "") return { why: "no-id", part: "" };
  if (more.length > 0) return { why: "parts", part: more[0] ?? "" };
  if (currency !== "" && !isInList("currency", currency)) return { why: "currency", part: currency };
  if (price !== "" && !isPlainNumber(price)) return { why: "price", part: price };
  if (quantity !== "" && !WHOLE_FROM_ONE.test(quantity)) return { why: "quantity", part: quantity };
  return null;
}

/** A whole cell as the template's sample has it: nearly all are. */
const ORDINARY_SOLUTION = /^([A-Z\d-]+), ([A-Z]{3}), \d+(?:\.\d+)?, [1-9]\d*$/i;

/** Reads a solution cell and, where it is wrong, the one way to mend it. `language`: of the UI, for currency names. */
export function readSolution(text: string, language: string): SolutionReading {
  const ordinary = ORDINARY_SOLUTION.exec(text);
  if (ordinary && isInList("currency", ordinary[2] ?? "")) return { id: ordinary[1] ?? "", fault: null, mended: null };
  const { why, parts } = separate(text);
  const id = parts[0] ?? "";
  const currency = parts[1] ?? "";
  const known = currency === "" ? "" : (findValue("currency", currency, language) ?? currency);
  const repaired = known === currency ? parts : parts.map((part, index) => (index === 1 ? known : part));
  const fault = faultOf(parts);
  if (fault === null && why === null) return { id, fault: null, mended: null };
  // A comma inside a part would make a part more.
  const isMended =
    (why !== null || repaired !== parts) && faultOf(repaired) === null && !repaired.some((part) => part.includes(","));
  return {
    id,
    fault: why === null ? fault : { why, part: parts[2] ?? "" },
    mended: isMended ? writeMended(text, repaired) : null,
  };
}

/** A price that may go on behind the comma stays as it stands: a space there would settle what only the user can tell. */
function writeMended(text: string, parts: readonly string[]): string {
  const doubt = readPriceComma(text);
  return doubt ? writeParts([...parts.slice(0, 2), `${doubt.price},${doubt.quantity}`]) : writeParts(parts);
}

/**
 * The two readings of a solution cell whose comma between price and quantity alone has no space behind it: `SOL-1, SEK, 10,50`.
 * Null for every other cell.
 */
export function readPriceComma(
  text: string,
): { readonly price: string; readonly quantity: string; readonly combined: string } | null {
  // Its last comma has no space behind it.
  if (text.charAt(text.lastIndexOf(",") + 1) === " ") return null;
  const [, currency = "", whole = "", quantity = "", ...more] = text.split(",");
  const price = trim(whole);
  if (more.length > 0 || !currency.startsWith(" ") || !whole.startsWith(" ")) return null;
  return DIGITS.test(price) && DIGITS.test(quantity) ? { price, quantity, combined: `${price}.${quantity}` } : null;
}

export interface TeamMemberReading {
  readonly parts: readonly string[];
  readonly why: "parts" | "empty-part" | "separator" | null;
  /** The right cell, where it can be told. */
  readonly mended: string | null;
}

/** Reads a team member cell: four parts, none empty, separated by commas. What the parts hold is not looked at. */
export function readTeamMember(text: string): TeamMemberReading {
  const { parts, separator } = readParts(text);
  const isComplete = parts.length === TEAM_MEMBER_PARTS && !parts.includes("");
  if (separator === ";") {
    const isMendable = isComplete && !parts.some((part) => part.includes(","));
    return { parts, why: "separator", mended: isMendable ? writeParts(parts) : null };
  }
  if (isComplete) return { parts, why: null, mended: null };
  return { parts, why: parts.length === TEAM_MEMBER_PARTS ? "empty-part" : "parts", mended: null };
}
