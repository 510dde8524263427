/** From a file's text to rows of fields, with PapaParse. */
import Papa from "papaparse";
import { foldName, isHeader } from "../template";
import type { FileSource } from "../values/sheet";

export type Delimiter = FileSource["delimiter"];

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** How many rows may stand above the headers (a title, a note) for the delimiter to be told by them. */
const ROWS_TO_LOOK_AT = 100;
const CHARACTERS_TO_LOOK_AT = 256 * 1024;

export interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** 0-based row with the first quoted field that does not end as one: never closed, or closed in the middle of its text; null for none. */
  readonly openQuoteRow: number | null;
}

/**
 * What ends a row. A file put together from several can hold CRLF and LF alike: then LF does, and a CR left in front of it is dropped.
 * Line ends between quotes are text and do not count.
 */
function lineEnd(text: string): { readonly newline: "\r\n" | "\n" | "\r"; readonly mixed: boolean } {
  const unquoted = text
    .split('"')
    .filter((_part, index) => index % 2 === 0)
    .join(" ");
  const crlf = unquoted.includes("\r\n");
  if (unquoted.replaceAll("\r\n", "").includes("\n")) return { newline: "\n", mixed: crlf };
  if (crlf) return { newline: "\r\n", mixed: false };
  return { newline: unquoted.includes("\r") ? "\r" : "\n", mixed: false };
}

function withoutLastCr(row: string[]): string[] {
  const last = row.at(-1);
  return last?.endsWith("\r") ? [...row.slice(0, -1), last.slice(0, -1)] : row;
}

/**
 * The rows of `text`. Blank lines are rows, the end of the last line is not another one, and rows keep the number of fields they have.
 * @param limit read no more rows than this; 0 for all.
 */
export function parseRows(text: string, delimiter: Delimiter, limit = 0): Rows {
  const { newline, mixed } = lineEnd(text);
  // PapaParse takes one byte order mark off: it gets one of ours, because a second one in the file belongs to the first cell.
  const { data, errors } = Papa.parse<string[]>(`\ufeff${text}`, { delimiter, newline, preview: limit });
  const quote = errors.find((error) => error.type === "Quotes");
  const last = data.at(-1);
  const endsInLineEnd = data.length > 1 && last?.length === 1 && last[0] === "" && text.endsWith(newline);
  const whole = endsInLineEnd ? data.slice(0, -1) : data;
  return { rows: mixed ? whole.map(withoutLastCr) : whole, openQuoteRow: quote?.row ?? null };
}

/** One header can stand in a record by chance ("Notes"), two make a header row. */
const HEADERS_IN_A_HEADER_ROW = 2;

interface HeaderRow {
  /** 0-based; infinite where no row has two headers. */
  readonly row: number;
  /** How many different headers it has; without such a row, the most that any row has. */
  readonly headers: number;
}

/** The first row with at least two different headers. */
function findHeaderRow(rows: Rows["rows"]): HeaderRow {
  let most = 0;
  for (const [row, fields] of rows.entries()) {
    const headers = new Set(fields.filter(isHeader).map(foldName)).size;
    if (headers >= HEADERS_IN_A_HEADER_ROW) return { row, headers };
    most = Math.max(most, headers);
  }
  return { row: Infinity, headers: most };
}

export interface Guess {
  readonly delimiter: Delimiter;
  /** How many headers of the template its header row has. */
  readonly headers: number;
}

interface Candidate extends Guess, HeaderRow {
  /** The most fields of a row. */
  readonly fields: number;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.row !== other.row) return one.row < other.row;
  if (one.headers !== other.headers) return one.headers > other.headers;
  return one.headers === 0 && one.fields > other.fields;
}

/**
 * The delimiter that makes template headers in the earliest row, and the most of them there: headers hold neither `;` nor tab, while the records of a
 * file that Excel separated by `;` are full of commas, and a cell below the headers may name any number of them. Without any header it is the one that
 * makes the most fields, else the comma. The one that a `sep=` line has `declared` comes before all others, unless it makes no header row and another
 * does: the file was saved again with another.
 */
export function guessDelimiter(text: string, declared: Delimiter | null): Guess {
  const start = text.slice(0, CHARACTERS_TO_LOOK_AT);
  const candidates = DELIMITERS.map((delimiter): Candidate => {
    const { rows } = parseRows(start, delimiter, ROWS_TO_LOOK_AT);
    return { delimiter, ...findHeaderRow(rows), fields: Math.max(0, ...rows.map((row) => row.length)) };
  });
  const best = candidates.reduce((one, other) => (isBetter(other, one) ? other : one));
  const hinted = candidates.find(({ delimiter }) => delimiter === declared);
  const { delimiter, headers } = hinted && (hinted.row < Infinity || best.row === Infinity) ? hinted : best;
  return { delimiter, headers };
}

/** Whether a text is the header row of a file that was not cut at its separators: one cell that holds a whole line. */
export function isUncutHeaderRow(text: string): boolean {
  return guessDelimiter(text, null).headers >= HEADERS_IN_A_HEADER_ROW;
}

/**
 * Excel's own hint in a first line of its own, `sep=;`, which it reads and does not show. `rest` is the text below it. A program that does not know
 * the hint takes it for a row, and saves it with empty fields behind.
 */
export function splitSeparatorLine(text: string): { readonly delimiter: Delimiter | null; readonly rest: string } {
  const match = /^"?sep=([^\r\n])"?[,;\t]*(?:\r\n|\n|\r|$)/i.exec(text);
  if (!match) return { delimiter: null, rest: text };
  return {
    delimiter: DELIMITERS.find((delimiter) => delimiter === match[1]) ?? null,
    rest: text.slice(match[0].length),
  };
}
