/** Cells of several parts: how they are separated, and what belongs in one cell (docs/import-sheet.md, section 2, columns 33 and 34). */
import { normaliseSpace, trim } from "./space";

/** "\n" is written for every line end. */
export type Separator = "," | ";" | "|" | "\t" | "\n" | "，" | "、";

export interface Composite {
  /** Trimmed, without invisible characters. */
  readonly parts: readonly string[];
  readonly separator: Separator;
}

/** What people write instead of a comma, and how to split at it. */
const OTHERS: readonly (readonly [Separator, RegExp])[] = [
  [";", /;/],
  ["|", /\|/],
  ["\t", /\t/],
  ["\n", /\r\n|[\n\r\u2028\u2029]/],
  ["，", /，/],
  ["、", /、/],
];
const ANY_OTHER = /[;|\t\n\r\u2028\u2029，、]/;

const readPart = (part: string): string => normaliseSpace(trim(part), false);

/** Splits a cell, line breaks and tabs included, at its commas; at another separator where that makes more parts. */
export function readParts(text: string): Composite {
  const trimmed = trim(text);
  let separator: Separator = ",";
  let parts: readonly string[] = trimmed.split(",");
  if (ANY_OTHER.test(trimmed)) {
    for (const [other, at] of OTHERS) {
      const split = trimmed.split(at);
      if (split.length > parts.length) [separator, parts] = [other, split];
    }
  }
  return { parts: parts.map(readPart), separator };
}

/** The cell that holds these parts; empty ones at the end are left out. */
export function writeParts(parts: readonly string[]): string {
  const filled = parts.findLastIndex((part) => part !== "") + 1;
  return parts.slice(0, filled).join(", ");
}

/** The cell that holds these parts; null where one of them holds a separator, so that they would be read as others. */
export function writeReadableParts(parts: readonly string[]): string | null {
  const text = writeParts(parts);
  return readParts(text).separator === "," && !parts.some((part) => part.includes(",")) ? text : null;
}

/** Whether the parts of a cell are separated by line ends or tabs. */
export function isBrokenUp(text: string): boolean {
  const { separator } = readParts(text);
  return separator === "\n" || separator === "\t";
}
