/** Where a column that a sheet lacks belongs. Pure. */
import type { RecognisedResult } from "../check";
import { columns as templateColumns, headerText, type Column } from "../template";

export interface MissingColumn {
  readonly column: Column;
  /** 0-based, among the sheet's columns: it is inserted in front of the one that is there now, or behind the last. */
  readonly place: number;
  /** The header of the column that it is inserted in front of; null behind the last. */
  readonly before: string | null;
}

/**
 * Where the column with this header is inserted, so that the sheet's columns keep the template's order: in front of the first that comes after it there. Of a sheet
 * in another order, behind the last one that comes before it. Null where the edition has no such column.
 * @param header as the template spells it
 */
export function missingColumn(
  { columns, edition }: Pick<RecognisedResult, "columns" | "edition">,
  header: string,
): MissingColumn | null {
  const template = templateColumns(edition);
  const rank = template.findIndex((one) => headerText(one) === header);
  const column = template[rank];
  if (!column) return null;
  const known = columns.flatMap(({ key, read, index }) => {
    const other = template.findIndex((one) => one.key === key);
    return read && other >= 0 ? [{ index, rank: other }] : [];
  });
  const before = known.filter((one) => one.rank < rank).map(({ index }) => index);
  const after = known.find((one) => one.rank > rank && before.every((index) => index < one.index));
  const place = after?.index ?? (before.length > 0 ? Math.max(...before) + 1 : 0);
  return { column, place, before: columns.find(({ index }) => index === place)?.header ?? null };
}
