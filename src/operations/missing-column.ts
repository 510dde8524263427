/** Where a column that a sheet lacks belongs. Pure. */
import type { RecognisedResult, SheetColumn } from "../check";
import {
  columns as templateColumns,
  headerText,
  LIMITS,
  ofNumber,
  readHeader,
  type Column,
  type Edition,
} from "../template";

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

/** The template's column with this header, spelled as there: a numbered one under its own number. Null where the edition has none. */
export function columnOfHeader(edition: Edition, header: string): Column | null {
  const read = readHeader(header, edition);
  return read?.exact ? ofNumber(read.column, read.number === null ? null : Number(read.number)) : null;
}

/** Families of columns that a user can add to and take from. */
export type NumberedFamily = "Solution" | "Team member";

/** The sheet's columns of a family, the highest number last. */
function familyOf({ columns, edition }: Pick<RecognisedResult, "columns" | "edition">, family: NumberedFamily) {
  const key = templateColumns(edition).find((column) => column.family === family)?.key;
  return columns
    .flatMap((column) => (column.read && column.key === key && column.number !== null ? [column] : []))
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

/** The next column of a family: behind the one with the highest number, or where the template has the first. Null where there are 50. */
export function nextOfFamily(
  result: Pick<RecognisedResult, "columns" | "edition">,
  family: NumberedFamily,
): (MissingColumn & { readonly header: string }) | null {
  const last = familyOf(result, family).at(-1);
  const number = (last?.number ?? 0) + 1;
  if (number > LIMITS.numbered) return null;
  const header = `${family} ${number}`;
  if (!last) {
    const first = missingColumn(result, header);
    return first && { ...first, header };
  }
  const column = columnOfHeader(result.edition, header);
  const place = last.index + 1;
  return (
    column && { header, column, place, before: result.columns.find(({ index }) => index === place)?.header ?? null }
  );
}

/** The column of a family with the highest number, unless it is its first: that one is mandatory. */
export function lastOfFamily(
  result: Pick<RecognisedResult, "columns" | "edition">,
  family: NumberedFamily,
): SheetColumn | null {
  const last = familyOf(result, family).at(-1);
  return last && (last.number ?? 1) > 1 ? last : null;
}
