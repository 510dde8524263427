/** From the text of a file to its rows. */
import { guessDelimiter, splitSeparatorLine, type HeaderRow } from "./delimiter";
import { parseRows, type ParsedRows } from "./parse";
import type { Delimiter } from "../values/separated";

export interface ParsedFile extends ParsedRows {
  /** What separates the headers; without a header row, the rows. */
  readonly delimiter: Delimiter;
  readonly hasSeparatorLine: boolean;
  readonly header: HeaderRow | null;
}

/** Files that are text in part, and no table in any. */
const OTHER_FORMATS = ["%PDF-", "{\\rtf", "<!doctype", "<html", "<?xml", "PK\u0003\u0004"];

function isOtherFormat(text: string): boolean {
  const start = text.trimStart().slice(0, 16).toLowerCase();
  return text.includes("\0") || OTHER_FORMATS.some((mark) => start.startsWith(mark.toLowerCase()));
}

/** Refuses a text without anything in it, and one that begins as a file of another kind and has no headers. */
export function readText(text: string): ParsedFile | "empty-file" | "not-csv" {
  const { isThere, delimiter: declared, rest } = splitSeparatorLine(text);
  if (rest.trim() === "") return "empty-file";
  const guess = guessDelimiter(rest, declared);
  if (guess.headers === 0 && isOtherFormat(rest)) return "not-csv";
  return {
    ...parseRows(rest, guess),
    delimiter: guess.header?.delimiter ?? guess.delimiter,
    hasSeparatorLine: isThere,
    header: guess.header,
  };
}
