/** The records as the exported file holds them (docs/import-sheet.md, section 7). */
import type { RecognisedResult, SheetColumn } from "../check";
import { columnByKey, editionOf, ofNumber, TEXT_FORMAT, type Column, type ColumnKey } from "../template";
import { cellReader, fileText, textAsItIs, type CellReader } from "../values/cell";
import type { CellReading } from "../values/reading";
import { FACT_COLUMNS, factOf, NO_FACTS, type RecordFacts } from "../values/record-facts";
import type { Sheet } from "../values/sheet";
import { isBlank } from "../values/space";

export interface ExportedRecords {
  /** The template's headers, spelled exactly, in the order of the sheet's columns. */
  readonly headers: readonly string[];
  /** The template's key of each header; null for a column that nothing recognises. */
  readonly keys: readonly (ColumnKey | null)[];
  /** Canonical texts, one a header. */
  readonly records: readonly (readonly string[])[];
  /** The 1-based sheet row of each record. */
  readonly rows: readonly number[];
}

interface ExportedColumn {
  readonly at: SheetColumn;
  /** Null for a column that nothing recognises and that is kept as it is. */
  readonly known: { readonly column: Column; readonly read: CellReader } | null;
}

function exportedColumns(sheet: Sheet, checked: RecognisedResult): readonly ExportedColumn[] {
  const { keepsUnknownColumns } = editionOf(checked.edition);
  return checked.columns.flatMap((at): ExportedColumn[] => {
    if (at.key === null) return keepsUnknownColumns && !isBlank(at.header) ? [{ at, known: null }] : [];
    const column = at.read ? columnByKey(checked.edition, at.key) : undefined;
    return column ? [{ at, known: { column, read: cellReader(ofNumber(column, at.number), sheet.source, "en") } }] : [];
  });
}

/** Reads the records' texts by 0-based matrix row, each record's cells in the order in which the check reads them. */
function recordReader(sheet: Sheet, columns: readonly ExportedColumn[]): (row: number) => readonly string[] {
  const valueAt = (row: number, index: number) => sheet.values[row]?.[index] ?? "";
  const shownAt = (row: number, index: number) => sheet.text[row]?.[index] ?? "";
  const readingAt = (row: number, index: number, read: CellReader, facts: RecordFacts): CellReading =>
    read(valueAt(row, index), shownAt(row, index), sheet.formats?.[row]?.[index] ?? TEXT_FORMAT, facts);
  const holders = FACT_COLUMNS.flatMap(([fact, key]) => {
    const holder = columns.find(({ at }) => at.key === key);
    return holder?.known ? [{ fact, index: holder.at.index, read: holder.known.read }] : [];
  });
  return (row) => {
    let facts = NO_FACTS;
    for (const { fact, index, read } of holders)
      facts = { ...facts, [fact]: factOf(readingAt(row, index, read, facts)) };
    return columns.map(({ at: { index }, known }) => {
      const value = valueAt(row, index);
      if (!known) return textAsItIs(value, shownAt(row, index));
      return fileText(known.column, value, readingAt(row, index, known.read, facts));
    });
  };
}

/**
 * What the file is to hold of a checked sheet: the columns that were read as the template's and, in an edition that may have got new columns since, those that nothing recognises, without the rows above the headers and without
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
    // Solution 2 is no second of what Solution 1 is asked for: numbered columns have no key of their own here.
    keys: exported.map(({ at }) => (at.number === null || at.number === 1 ? at.key : null)),
    records: rows.map((row) => read(row - sheet.firstRow)),
    rows,
  };
}
