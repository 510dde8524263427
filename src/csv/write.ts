/** Writing the file that Partner Center reads (docs/import-sheet.md, section 7). */
import Papa from "papaparse";
import { LIMITS } from "../template";
import { partName } from "./file-name";

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

type Row = readonly string[];

/** The text of a CSV: commas, quotes as in RFC 4180, CRLF after every row, and a byte order mark in front, as Excel's "CSV UTF-8" has it. */
export function writeCsv(rows: readonly Row[]): string {
  if (rows.length === 0) return BYTE_ORDER_MARK;
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ",", newline: LINE_END },
  );
  return BYTE_ORDER_MARK + lines + LINE_END;
}

export interface CsvFile {
  /** "name.csv", or "name-1.csv", "name-2.csv" … beyond 1,000 records. */
  readonly name: string;
  /** The text, byte order mark and CRLF included. */
  readonly text: string;
  readonly records: number;
}

/**
 * The files to import, each with the headers and at most 1,000 records: Partner Center does not process a larger one at all.
 * `name` may end in .csv or not. No records, no file.
 */
export function toCsvFiles(name: string, headers: Row, records: readonly Row[]): readonly CsvFile[] {
  const base = name.toLowerCase().endsWith(".csv") ? name.slice(0, -".csv".length) : name;
  const count = Math.ceil(records.length / LIMITS.records);
  return Array.from({ length: count }, (_, index) => {
    const part = records.slice(index * LIMITS.records, (index + 1) * LIMITS.records);
    return {
      name: partName(base, index, count),
      text: writeCsv([headers, ...part]),
      records: part.length,
    };
  });
}
