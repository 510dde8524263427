/** The records as the exported file holds them (docs/import-sheet.md, section 7). */
import type { CheckResult, SheetColumn } from "../check";
import { columnByKey, type Column } from "../template";
import { canonicalText } from "../values/canonical";
import type { Cell, Sheet } from "../values/sheet";

export interface ExportedRecords {
  /** The template's headers, spelled exactly, in the order of the sheet's columns. */
  readonly headers: readonly string[];
  /** Canonical texts, one a header. */
  readonly records: readonly (readonly string[])[];
}

interface ExportedColumn {
  readonly at: SheetColumn;
  readonly column: Column;
}

function exportedColumns(checked: CheckResult): readonly ExportedColumn[] {
  return checked.columns.flatMap((at) => {
    const column = at.read && at.key !== null ? columnByKey(checked.edition, at.key) : undefined;
    return column ? [{ at, column }] : [];
  });
}

function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return {
    value: sheet.values[row]?.[column] ?? "",
    text: sheet.text[row]?.[column] ?? "",
    format: sheet.formats?.[row]?.[column] ?? "@",
  };
}

/**
 * What the file is to hold of a checked sheet: only the columns that were read as the template's, without the rows above the headers and without
 * empty rows. The Errors column keeps its header and has empty cells. Whether the export may take place is for the caller to ask
 * (`checked.ready`); with `onlyRowsWithoutErrors` the records with a finding that blocks it are left out.
 */
export function exportRecords(
  sheet: Sheet,
  checked: CheckResult,
  { onlyRowsWithoutErrors }: { readonly onlyRowsWithoutErrors: boolean },
): ExportedRecords {
  const exported = exportedColumns(checked);
  const rows = onlyRowsWithoutErrors
    ? checked.recordRows.filter((row) => !checked.blockedRows.has(row))
    : checked.recordRows;
  return {
    headers: exported.map(({ at }) => at.name),
    records: rows.map((row) =>
      exported.map(({ at, column }) =>
        canonicalText(column, cellAt(sheet, row - sheet.firstRow, at.index), sheet.source),
      ),
    ),
  };
}
