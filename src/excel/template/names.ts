/** Names for new sheets. */
import { codeOf } from "../gateway/refusal";

const MAX_NAME = 31;
/** Characters that Excel does not take in a sheet's name. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

const isEdge = (character: string): boolean => character === "'" || character.trim() === "";

/** Without apostrophes, which Excel does not take there, and white space at both ends. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charAt(start))) start += 1;
  while (end > start && isEdge(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** At most this many characters, and no lone surrogate. */
function cut(text: string, length: number): string {
  const part = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}

/** `wanted`, made fit for a sheet's name: no forbidden character, no apostrophe at its ends, 31 characters at most. Never empty. */
export function sheetName(wanted: string, otherwise: string): string {
  const plain = Array.from(wanted.replace(FORBIDDEN, " ").replace(LONE_SURROGATE, " "), (character) =>
    character < " " ? " " : character,
  ).join("");
  const name = withoutEdges(cut(withoutEdges(plain), MAX_NAME));
  // "History" is Excel's own.
  return name === "" || name.toLowerCase() === "history" ? otherwise : name;
}

/** `wanted`, or "wanted 2", "wanted 3" …: the first that no other sheet has, case aside. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` ${number}`;
    const name = cut(wanted, MAX_NAME - tail.length) + tail;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/**
 * Adds a sheet under the first free name.
 * @param add refused by Excel with ItemAlreadyExists where somebody else has just added a sheet of this name, or a chart sheet has it, which the API does not show:
 * then it is called again with the next
 */
export async function underFreeName<T>(
  wanted: string,
  taken: readonly string[],
  add: (name: string) => Promise<T>,
): Promise<T> {
  const name = freeName(wanted, taken);
  try {
    return await add(name);
  } catch (error) {
    if (codeOf(error) !== "ItemAlreadyExists") throw error;
    return underFreeName(wanted, [...taken, name], add);
  }
}
