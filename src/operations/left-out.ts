/** The records that an export of the rest leaves behind, by name: nothing vanishes without a word. */
import type { CheckResult, Finding, RecognisedResult } from "../check";
import type { Sheet } from "../values/sheet";
import { trim } from "../values/space";

/** A row with a record that has errors. */
export interface LeftOutRow {
  /** 1-based sheet row. */
  readonly row: number;
  /** Its deal name as the sheet shows it; "" where it has none. */
  readonly deal: string;
}

/** Records that stand inside a cell of a row, beside the row's own: a quotation mark swallowed them, or they were pasted there. */
export interface RecordsInCell {
  /** 1-based sheet row. */
  readonly row: number;
  readonly records: number;
  /** The deal names of the first of them. */
  readonly deals: readonly string[];
}

export interface LeftOut {
  /** How many records there are in `rows` and `inCells`. */
  readonly records: number;
  /** By row. */
  readonly rows: readonly LeftOutRow[];
  /** By row. */
  readonly inCells: readonly RecordsInCell[];
  /** 1-based sheet rows that hold something and are no deals: sums, notes, headers once more. They are left out as well. */
  readonly noRecords: readonly number[];
}

export const NOTHING_LEFT_OUT: LeftOut = { records: 0, rows: [], inCells: [], noRecords: [] };

function recordsInCell(finding: Finding): readonly RecordsInCell[] {
  const { code, row } = finding;
  if (row === null || (code !== "file-quote" && code !== "record-in-one-cell")) return [];
  const { records, deals } = finding.params;
  return records > 0 ? [{ row, records, deals }] : [];
}

/** The deal name of a 1-based row as the sheet shows it. */
function dealNames(sheet: Sheet, { columns }: RecognisedResult): (row: number) => string {
  const index = columns.find(({ key, read }) => key === "dealName" && read)?.index;
  return (row) => (index === undefined ? "" : trim(sheet.text[row - sheet.firstRow]?.[index] ?? ""));
}

/** What an export of the records without errors leaves out of a checked sheet. Nothing of a sheet whose headers are not known: it has no records. */
export function leftOut(sheet: Sheet, result: CheckResult): LeftOut {
  if (!result.recognised) return NOTHING_LEFT_OUT;
  const dealOf = dealNames(sheet, result);
  const rows = result.recordRows
    .filter((row) => result.blockedRows.has(row))
    .map((row) => ({ row, deal: dealOf(row) }));
  const inCells = result.findings.flatMap(recordsInCell);
  const noRecords = result.findings.flatMap(({ code, row }) =>
    row !== null && (code === "not-a-record" || code === "repeated-header") ? [row] : [],
  );
  return { records: inCells.reduce((sum, { records }) => sum + records, rows.length), rows, inCells, noRecords };
}
