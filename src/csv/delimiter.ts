/** Which separator a file has. */
import { DELIMITERS, RowReader, type Delimiter, type SeparatedRow } from "../values/separated";
import { cutHeaderRow, headersAmong, HEADERS_IN_A_HEADER_ROW, type Cut } from "../values/whole-record";

/** How many rows may be above the headers (a title, a note) for the delimiter to be recognised by them. */
const ROWS_SEARCHED = 100;
const CHARACTERS_SEARCHED = 256 * 1024;

export interface HeaderRow {
  /** 0-based. */
  readonly row: number;
  readonly fields: readonly string[];
  /** What its fields are separated by: another separator than the file's where the whole line is in one field. */
  readonly delimiter: Delimiter;
  /** The whole line was in one field. */
  readonly isUncut: boolean;
}

export interface Guess {
  /** What the lines of the file are cut at first. */
  readonly delimiter: Delimiter;
  /** Another separator, of which every line has some after its last field. */
  readonly padding: Delimiter | null;
  readonly header: HeaderRow | null;
}

interface Candidate extends Omit<Guess, "padding"> {
  /** How many different headers the header row has. */
  readonly headers: number;
  /** The most fields of a row. */
  readonly fields: number;
  /** Every line ends in empty fields, and what is in front of them is the whole line, without quotes around it. */
  readonly isPadding: boolean;
}

function rowsOf(text: string, delimiter: Delimiter): SeparatedRow[] {
  const reader = new RowReader(text, delimiter);
  const rows: SeparatedRow[] = [];
  for (let row = reader.next(); row !== null && rows.length < ROWS_SEARCHED; row = reader.next()) rows.push(row);
  return rows;
}

/** Most lines do: the others are the first part of a text with a line break in it. */
function haveEmptyFieldsBehind(rows: readonly SeparatedRow[]): boolean {
  return rows.filter(({ fields }) => fields.length > 1 && fields.at(-1) === "").length * 2 >= rows.length;
}

function isWholeLine(row: SeparatedRow | undefined, text: string): boolean {
  if (row === undefined || (text.startsWith('"', row.start) && row.badQuote === null)) return false;
  return row.fields.slice(1).every((field) => field === "");
}

const isBlankRow = ({ fields }: SeparatedRow): boolean => fields.every((field) => field.trim() === "");

/** The first row with at least two different headers, be they cut or in one field. */
function headerRowOf(rows: readonly SeparatedRow[], delimiter: Delimiter): HeaderRow | null {
  for (const [row, { fields }] of rows.entries()) {
    const headers = headersAmong(fields);
    const cut: Cut | null = cutHeaderRow(fields[0] ?? "");
    if (cut && headersAmong(cut.fields) > headers)
      return { row, fields: cut.fields, delimiter: cut.delimiter, isUncut: true };
    if (headers >= HEADERS_IN_A_HEADER_ROW) return { row, fields, delimiter, isUncut: false };
  }
  return null;
}

function candidateOf(text: string, delimiter: Delimiter): Candidate {
  const rows = rowsOf(text, delimiter);
  const header = headerRowOf(rows, delimiter);
  const filled = rows.filter((row) => !isBlankRow(row));
  return {
    delimiter,
    header,
    headers: header ? headersAmong(header.fields) : Math.max(0, ...rows.map((row) => headersAmong(row.fields))),
    fields: Math.max(0, ...rows.map((row) => row.fields.length)),
    isPadding: header !== null && isWholeLine(rows[header.row], text) && haveEmptyFieldsBehind(filled),
  };
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const [row, otherRow] = [one.header?.row ?? Infinity, other.header?.row ?? Infinity];
  if (row !== otherRow) return row < otherRow;
  if (one.headers !== other.headers) return one.headers > other.headers;
  if (one.isPadding !== other.isPadding) return one.isPadding;
  const [isUncut, otherIsUncut] = [one.header?.isUncut === true, other.header?.isUncut === true];
  if (isUncut !== otherIsUncut) return otherIsUncut;
  return one.headers === 0 && one.fields > other.fields;
}

/**
 * The delimiter that makes template headers in the earliest row, and the most of them there: headers hold neither `;` nor tab nor `|`, while the
 * records of a file that Excel separated by `;` are full of commas, and a cell below the headers may name any number of them. Without any header it is
 * the one that makes the most fields, else the comma. The one that a `sep=` line has `declared` comes first, unless it makes no header row
 * and another does: the file was saved again with another.
 */
export function guessDelimiter(text: string, declared: Delimiter | null): Guess & { readonly headers: number } {
  const beginning = text.slice(0, CHARACTERS_SEARCHED);
  const candidates = DELIMITERS.map((delimiter) => candidateOf(beginning, delimiter));
  const best = candidates.reduce((one, other) => (isBetter(other, one) ? other : one));
  const hinted = candidates.find(({ delimiter }) => delimiter === declared);
  const isHintUsed = hinted && (best.header === null || (hinted.header !== null && !hinted.header.isUncut));
  const { delimiter, header, headers, isPadding } = isHintUsed ? hinted : best;
  if (isPadding && header && header.delimiter !== delimiter)
    return { delimiter: header.delimiter, padding: delimiter, header: { ...header, isUncut: false }, headers };
  return { delimiter, padding: null, header, headers };
}

/** Whether a text is the header row of a file that was not cut at its separators: one cell that holds a whole line. */
export function isUncutHeaderRow(text: string): boolean {
  return (guessDelimiter(text, null).header?.fields.length ?? 0) > 1;
}

/**
 * Excel's own hint in a first line of its own, `sep=;`, which it reads and does not show. `rest` is the text below it. A program that does not know
 * the hint takes it for a row, and saves it with empty fields after it.
 */
export function splitSeparatorLine(text: string): {
  readonly isThere: boolean;
  readonly delimiter: Delimiter | null;
  readonly rest: string;
} {
  const match = /^"?sep=([^\r\n])"?[,;\t|]*(?:\r\r\n|\r\n|\n|\r|$)/i.exec(text);
  if (!match) return { isThere: false, delimiter: null, rest: text };
  return {
    isThere: true,
    delimiter: DELIMITERS.find((delimiter) => delimiter === match[1]) ?? null,
    rest: text.slice(match[0].length),
  };
}
