/** The records as the exported file holds them (docs/import-sheet.md, section 7). */
import type { RecognisedResult, SheetColumn } from "../check";
import { columnByKey, TEXT_FORMAT, type Column } from "../template";
import { cellReader, fileText, type CellReader } from "../values/cell";
import type { CellReading } from "../values/reading";
import { FACT_COLUMNS, factOf, NO_FACTS, type RecordFacts } from "../values/record-facts";
import type { Sheet } from "../values/sheet";

export interface ExportedRecords {
  /** The template's headers, spelled exactly, in the order of the sheet's columns. */
  readonly headers: readonly string[];
  /** Canonical texts, one a header. */
  readonly records: readonly (readonly string[])[];
}

interface ExportedColumn {
  readonly at: SheetColumn;
  readonly column: Column;
  readonly read: CellReader;
}

function exportedColumns(sheet: Sheet, checked: RecognisedResult): readonly ExportedColumn[] {
  return checked.columns.flatMap((at) => {
    const column = at.read && at.key !== null ? columnByKey(checked.edition, at.key) : undefined;
    return column ? [{ at, column, read: cellReader(column, sheet.source, "en") }] : [];
  });
}

/** Reads the records' texts by 0-based matrix row, each record's cells in the order in which the check reads them. */
function recordReader(sheet: Sheet, columns: readonly ExportedColumn[]): (row: number) => readonly string[] {
  const valueAt = (row: number, index: number) => sheet.values[row]?.[index] ?? "";
  const readingAt = (row: number, { at: { index }, read }: ExportedColumn, facts: RecordFacts): CellReading => {
    const format = sheet.formats?.[row]?.[index] ?? TEXT_FORMAT;
    return read(valueAt(row, index), sheet.text[row]?.[index] ?? "", format, facts);
  };
  const holders = FACT_COLUMNS.flatMap(([fact, key]) => {
    const column = columns.find(({ at }) => at.key === key);
    return column ? [{ fact, column }] : [];
  });
  return (row) => {
    let facts = NO_FACTS;
    for (const { fact, column } of holders) facts = { ...facts, [fact]: factOf(readingAt(row, column, facts)) };
    return columns.map((one) => fileText(one.column, valueAt(row, one.at.index), readingAt(row, one, facts)));
  };
}

/**
 * What the file is to hold of a checked sheet: only the columns that were read as the template's, without the rows above the headers and without
 * empty rows. The Errors column keeps its header and has empty cells. Whether the export may take place is for the caller to ask
 * (`checked.ready`); with `onlyRowsWithoutErrors` the records with a finding that blocks it are left out.
 */
export function exportRecords(
  sheet: Sheet,
  checked: RecognisedResult,
  { onlyRowsWithoutErrors }: { readonly onlyRowsWithoutErrors: boolean },
): ExportedRecords {
  const exported = exportedColumns(sheet, checked);
  const rows = onlyRowsWithoutErrors
    ? checked.recordRows.filter((row) => !checked.blockedRows.has(row))
    : checked.recordRows;
  const read = recordReader(sheet, exported);
  return {
    headers: exported.map(({ at }) => at.name),
    records: rows.map((row) => read(row - sheet.firstRow)),
  };
}
