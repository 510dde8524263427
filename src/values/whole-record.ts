/**
 * Recognises a whole record, or a header row, in one text: what a line of a file becomes where a program did not cut it at its separators
 * (docs/import-sheet.md, section 5, `file-uncut` and `record-in-one-cell`).
 */
import {
  findValue,
  foldName,
  isErrorsText,
  isHeader,
  readHeader,
  recogniseEdition,
  type ColumnKey,
  type ListName,
} from "../template";
import { RowReader, type Delimiter } from "./separated";

/** What a line may be cut at. */
export const INNER_DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

const FEWEST_FIELDS = 6;
/** Of the list columns, this many must hold an entry, or a known other way to say one. A single one can be chance. */
const FEWEST_ENTRIES = 2;
/** One header can be in a record by chance ("Notes"), two make a header row. */
export const HEADERS_IN_A_HEADER_ROW = 2;
/** No row of a sheet is so wide; a text that gives more fields is no record. */
const MOST_FIELDS = 2000;

/** The columns by which a record is recognised. */
const LISTS: readonly (readonly [key: ColumnKey, list: ListName])[] = [
  ["partnerStatus", "status"],
  ["partnerSubstatus", "substatus-2023"],
  ["customerCountry", "country"],
  ["currency", "currency"],
  ["helpRequired", "yes-no"],
  ["shareWithMicrosoft", "yes-no"],
  ["consent", "yes-no"],
];

/** What the header row says about its records. */
export interface RecordShape {
  readonly width: number;
  /** The headers without case and punctuation, to recognise the header row when it comes again. */
  readonly names: readonly string[];
  readonly lists: readonly { readonly index: number; readonly list: ListName }[];
  /** The key of each column; "" where a header is not known. */
  readonly keys: readonly (ColumnKey | "")[];
}

/** The shape of the records below a header row. */
export function recordShape(headers: readonly string[]): RecordShape {
  const edition = recogniseEdition(headers);
  const keys = headers.map((header) => readHeader(header, edition)?.key ?? "");
  const lists = LISTS.flatMap(([key, list]) => {
    const index = keys.indexOf(key);
    return index < 0 ? [] : [{ index, list }];
  });
  return { width: headers.length, names: headers.map(foldName), lists, keys };
}

/** Whether fields are a record, or the header row once more: enough of them, and what belongs there under two or more of the list columns. */
export function isWholeRecord(fields: readonly string[], { width, names, lists }: RecordShape): boolean {
  if (fields.length < FEWEST_FIELDS || fields.length < width / 2) return false;
  const entries = lists.filter(({ index, list }) => findValue(list, fields[index] ?? "") !== null);
  if (entries.length >= FEWEST_ENTRIES) return true;
  const same = fields.filter((field, index) => field !== "" && foldName(field) === names[index] && isHeader(field));
  return same.length >= HEADERS_IN_A_HEADER_ROW;
}

/** Whether fields are a header row that was cut out of one text. */
export function isHeaderRow(fields: readonly string[]): boolean {
  return fields.length >= FEWEST_FIELDS && headersAmong(fields) >= HEADERS_IN_A_HEADER_ROW;
}

/** How many different headers of the template are among `fields`. */
export function headersAmong(fields: readonly string[]): number {
  return new Set(fields.filter(isHeader).map(foldName)).size;
}

/** A text cut at one separator. */
export interface Cut {
  readonly fields: readonly string[];
  readonly delimiter: Delimiter;
}

/** `text` cut at each separator in turn, where it is one row; nothing for a text of the Errors column. */
function* cuts(text: string): Generator<Cut> {
  if (isErrorsText(text)) return;
  for (const delimiter of INNER_DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const row = new RowReader(text, delimiter).next(MOST_FIELDS);
    if (row && row.end === text.length && row.badQuote === null) yield { fields: row.fields, delimiter };
  }
}

/** The record that `text` is as a whole; null where it is none. */
export function cutRecord(text: string, shape: RecordShape): Cut | null {
  for (const cut of cuts(text)) if (isWholeRecord(cut.fields, shape)) return cut;
  return null;
}

/** Records that stand inside one cell or field. */
export interface RecordsInside {
  readonly records: number;
  /** The deal names of the first of them. */
  readonly deals: readonly string[];
}

/** Deals named of one cell. */
const MOST_NAMES = 5;

/** Which of some lines are whole records, each judged by itself. `fieldsOf` gives the fields of a line that is one, else null. */
export function recordsAmong(
  lines: Iterable<string>,
  shape: RecordShape,
  fieldsOf = (line: string): readonly string[] | null => cutRecord(line, shape)?.fields ?? null,
): RecordsInside {
  const dealName = shape.keys.indexOf("dealName");
  const deals: string[] = [];
  let records = 0;
  for (const line of lines) {
    const fields = fieldsOf(line);
    if (!fields) continue;
    records += 1;
    const name = (fields[dealName] ?? "").trim();
    if (name !== "" && deals.length < MOST_NAMES) deals.push(name);
  }
  return { records, deals };
}

/** The header row that `text` is as a whole, cut so that it has the most headers; null where it is none. */
export function cutHeaderRow(text: string): Cut | null {
  let best: Cut | null = null;
  for (const cut of cuts(text))
    if (isHeaderRow(cut.fields) && (best === null || headersAmong(cut.fields) > headersAmong(best.fields))) best = cut;
  return best;
}
