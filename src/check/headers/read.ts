/** Reads a row of headers: which sheet column is which column of the template. */
import { LIMITS, readHeader, recogniseEdition, type Column, type Edition, type Header } from "../../template";
import { isBlank } from "../../values/space";
import type { SheetColumn } from "../result";
import { judgedFamily } from "../families";

/** What became of a header. "read" is the sheet's column for its template column; "limit": its number is out of range. */
export type HeaderState = "read" | "duplicate" | "limit" | "unknown" | "blank";

export interface ReadColumn extends SheetColumn {
  readonly state: HeaderState;
  readonly column: Column | null;
  /** The header is spelled as the template spells it; true where there is no template column. */
  readonly exact: boolean;
  /** For a duplicate: the column that is read instead. */
  readonly first: ReadColumn | null;
}

export interface ReadHeaders {
  readonly edition: Edition;
  /** Every column of the header row, in sheet order. */
  readonly columns: readonly ReadColumn[];
}

function outOfRange(header: Header): boolean {
  if (!judgedFamily(header.column)) return false;
  const number = Number(header.number);
  return header.number !== String(number) || number < 1 || number > LIMITS.numbered;
}

/** One template column on the sheet, whatever its spelling. */
const placeKey = ({ key, number }: Header): string => `${key} ${number ?? ""}`;

/** Reads the headers of a row as they are, not trimmed. The edition is recognised by them. */
export function readHeaders(texts: readonly string[]): ReadHeaders {
  const edition = recogniseEdition(texts);
  const headers = texts.map((text) => (isBlank(text) ? null : readHeader(text, edition)));
  const unhinted = new Set(headers.flatMap((header) => (header && !header.isHinted ? [placeKey(header)] : [])));
  const firsts = new Map<string, ReadColumn>();
  const columns = texts.map((text, index): ReadColumn => {
    const nothing = {
      index,
      header: text,
      name: text,
      key: null,
      number: null,
      read: false,
      column: null,
      exact: true,
      first: null,
    };
    if (isBlank(text)) return { ...nothing, state: "blank" };
    const header = headers[index];
    // Beside the column itself, what has a hint is another column: a second currency, `Currency *`.
    if (!header || (header.isHinted && unhinted.has(placeKey(header)))) return { ...nothing, state: "unknown" };

    const known = {
      ...nothing,
      name: header.expected,
      key: header.key,
      column: header.column,
      exact: header.exact,
    };
    if (outOfRange(header)) return { ...known, state: "limit" };
    const number = header.number === null ? null : Number(header.number);
    const first = firsts.get(placeKey(header));
    if (first) return { ...known, number, state: "duplicate", first };
    const read: ReadColumn = { ...known, number, read: true, state: "read" };
    firsts.set(placeKey(header), read);
    return read;
  });
  return { edition, columns };
}
