/** A file or sheet as the template for new deals: its columns, in its order (docs/import-sheet.md, section 9). */
import { readSheetHeaders, type SheetColumn } from "../check";
import { columnByKey, editionOf, type Column, type Edition } from "../template";
import type { Sheet } from "../values/sheet";
import { isBlank } from "../values/space";

/** One column to lay out. */
export interface OwnColumn {
  /** Spelled as the edition spells it; the sheet's own where nothing recognises it. */
  readonly header: string;
  /** Null for a column that nothing recognises. */
  readonly column: Column | null;
}

export interface OwnColumns {
  readonly edition: Edition;
  readonly columns: readonly OwnColumn[];
}

/**
 * The columns of a sheet that was downloaded from Partner Center, to lay out an empty sheet by: the template's, numbered ones as many as there are, and in an
 * edition that may have got new columns since, those that nothing recognises. Left out are columns without a header, a second one for the same column, and
 * numbers out of range. Null where no row holds headers that are known.
 */
export function ownColumns(sheet: Sheet): OwnColumns | null {
  const headers = readSheetHeaders(sheet);
  if (headers === null) return null;
  const { edition, columns } = headers;
  const { keepsUnknownColumns } = editionOf(edition);
  const ownColumn = ({ key, read, header, name }: SheetColumn): OwnColumn[] => {
    if (key === null) return keepsUnknownColumns && !isBlank(header) ? [{ header, column: null }] : [];
    return read ? [{ header: name, column: columnByKey(edition, key) ?? null }] : [];
  };
  return { edition, columns: columns.flatMap(ownColumn) };
}
