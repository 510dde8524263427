/** Reading a file as a sheet. */
import type { Sheet } from "../values/sheet";
import { chooseReading, type Reading } from "./choose-encoding";
import { decode, fromText, type Decoded } from "./decode";
import { decodeAs, encodingNamed } from "./encodings";
import { readText } from "./read-text";

/** A larger file is no import sheet: 5,000 records of 132 columns are a tenth of it. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type ReadResult =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly reason: "empty-file" | "not-csv" | "file-too-large" | "utf-32" };

export interface ReadOptions {
  /** How the user says the file is encoded: a WHATWG name or label, or "ibm850"; see `encodingNamed`. A name of no encoding throws. */
  readonly encoding?: string | undefined;
}

function chosenEncoding({ encoding }: ReadOptions): string | null {
  if (encoding === undefined) return null;
  const name = encodingNamed(encoding);
  if (name === null) throw new RangeError(`No encoding has the name ${encoding}`);
  return name;
}

/**
 * Reads a CSV, whatever it is separated by and however it is encoded (docs/import-sheet.md, section 5: file-delimiter, file-encoding, file-quote,
 * file-uncut). Takes the bytes of the file, or its text where somebody else has decoded it. Row 1 of the sheet is the first row of the file, a `sep=` line
 * not counted; a field with line breaks in it is one row; rows may be longer or shorter than the header row. Whether it is an import sheet is
 * not asked here. Refuses a file without any text, a file of another kind (a workbook, a PDF, a web page), UTF-32, and one beyond `MAX_FILE_BYTES`.
 */
export function readCsv(file: Uint8Array | string, options: ReadOptions = {}): ReadResult {
  if (file.length > MAX_FILE_BYTES) return { ok: false, reason: "file-too-large" };
  const decoded = typeof file === "string" ? fromText(file) : decode(file, chosenEncoding(options));
  if (decoded === null) return { ok: false, reason: "utf-32" };
  const parsed = readText(decoded.text);
  if (typeof parsed === "string") return { ok: false, reason: parsed };
  const best: Reading = { ...parsed, encoding: decoded.encoding };
  const { reading, candidates } = chooseReading([best, ...otherReadings(file, decoded)]);
  const { rows, delimiter, hasSeparatorLine, isUncut, rowsWithMore, badQuotes, encoding } = reading;
  return {
    ok: true,
    sheet: {
      source: {
        kind: "file",
        delimiter,
        hasSeparatorLine,
        isUncut,
        rowsWithMore,
        encoding,
        isDamaged: decoded.isDamaged,
        encodingCandidates: candidates,
        badQuotes,
      },
      firstRow: 1,
      firstColumn: 0,
      values: rows,
      text: rows,
      formats: null,
    },
  };
}

/** The file in the other encodings that fit as well. */
function otherReadings(file: Uint8Array | string, { rivals }: Decoded): Reading[] {
  return rivals.flatMap((encoding) => {
    const text = typeof file === "string" ? null : decodeAs(encoding, file);
    const parsed = text === null ? "not-csv" : readText(text);
    return typeof parsed === "string" ? [] : [{ ...parsed, encoding }];
  });
}
