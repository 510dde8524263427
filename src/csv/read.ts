/** Reading a file as a sheet. */
import type { Sheet } from "../values/sheet";
import { decode, type Decoded } from "./decode";
import { guessDelimiter, parseRows, splitSeparatorLine } from "./parse";

/** A larger file is no import sheet: 5,000 records of 132 columns are a tenth of it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type ReadResult =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly reason: "empty-file" | "not-csv" | "file-too-large" };

/** Files that are text in part, and no table in any. */
const OTHER_FORMATS = ["%PDF-", "{\\rtf", "<!doctype", "<html", "<?xml", "PK\u0003\u0004"];

function isOtherFormat(text: string): boolean {
  const start = text.trimStart().slice(0, 16).toLowerCase();
  return text.includes("\0") || OTHER_FORMATS.some((mark) => start.startsWith(mark.toLowerCase()));
}

/**
 * Reads a CSV, whatever it is separated by and however it is encoded (docs/import-sheet.md, section 5: file-delimiter, file-encoding, file-quote).
 * Takes the bytes of the file, or its text where somebody else has decoded it. Row 1 of the sheet is the first row of the file, a `sep=` line
 * not counted; a field with line breaks in it is one row; rows may be longer or shorter than the header row. Whether it is an import sheet is
 * not asked here. Refuses a file without any text, a file of another kind (a workbook, a PDF, a web page) and one beyond `MAX_FILE_BYTES`.
 */
export function readCsv(file: Uint8Array | string): ReadResult {
  if (file.length > MAX_FILE_BYTES) return { ok: false, reason: "file-too-large" };
  const { text, encoding } = typeof file === "string" ? fromText(file) : decode(file);
  const { delimiter: declared, rest } = splitSeparatorLine(text);
  if (rest.trim() === "") return { ok: false, reason: "empty-file" };

  const { delimiter, headers } = guessDelimiter(rest, declared);
  if (headers === 0 && isOtherFormat(rest)) return { ok: false, reason: "not-csv" };
  const { rows, openQuoteRow } = parseRows(rest, delimiter);
  return {
    ok: true,
    sheet: {
      source: { kind: "file", delimiter, encoding, openQuoteRow: openQuoteRow === null ? null : openQuoteRow + 1 },
      firstRow: 1,
      firstColumn: 0,
      values: rows,
      text: rows,
      formats: null,
    },
  };
}

function fromText(text: string): Decoded {
  return { text: text.startsWith("\ufeff") ? text.slice(1) : text, encoding: "utf-8" };
}
