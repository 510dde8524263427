/** The columns of each edition of the template. */
import {
  ADDED_2023,
  COLUMNS_2021,
  HEADERS_2026,
  MICROSOFT_TEAM_MEMBER,
  SPELLED_2023,
  type ColumnKey,
  type ColumnRow,
} from "./column-data";
import { type Edition } from "./edition";
import { kindFacts } from "./kinds";
import { type ListName } from "./lists";

export type { ColumnKey, Family, Mandatory } from "./column-data";

/** One column of one edition. A numbered family is one column, under the header of its number 1. */
export interface Column extends ColumnRow {
  readonly key: ColumnKey;
  /** Excel number format (en-US), such that what Excel shows is what the file must hold. */
  readonly format: string;
  /** The list that its cells take their values from; null for a column without one. */
  readonly list: ListName | null;
  /** Another list, for records whose substatus is Error: the reasons of newer editions. */
  readonly errorList?: ListName;
}

const column = (row: ColumnRow & { readonly key: ColumnKey }): Column => ({
  ...row,
  format: kindFacts(row.kind).format,
  list: kindFacts(row.kind).list,
});

const columns2021: readonly Column[] = COLUMNS_2021.map(column);

/** A column of 2021-02 with the lists that 2023-08 gave it: the substatus Error and its reasons. */
function withErrorLists(older: Column): Column {
  if (older.kind === "substatus") return { ...older, list: "substatus-2023" };
  return older.kind === "reason" ? { ...older, errorList: "error-reason" } : older;
}

const isFamily = ({ family }: Column): boolean => family !== undefined;

const columns2023: readonly Column[] = [
  ...columns2021
    .filter((older) => !isFamily(older))
    .map((older) => ({ ...withErrorLists(older), header: SPELLED_2023[older.key] ?? older.header })),
  ...ADDED_2023.map(column),
  ...columns2021.filter(isFamily),
  column(MICROSOFT_TEAM_MEMBER),
];

const columns2026: readonly Column[] = HEADERS_2026.map(([key, header]) => {
  const older = columns2021.find((one) => one.key === key);
  if (older) return { ...withErrorLists(older), header };
  return column(
    key === MICROSOFT_TEAM_MEMBER.key
      ? MICROSOFT_TEAM_MEMBER
      : { key, header, mandatory: "", kind: "text", sample: "" },
  );
});

const COLUMNS: { readonly [edition in Edition]: readonly Column[] } = {
  "2021-02": columns2021,
  "2023-08": columns2023,
  "2026": columns2026,
};

/** The columns of an edition in template order. The order of edition 2026 is not known: see `orderKnown`. */
export function columns(edition: Edition): readonly Column[] {
  return COLUMNS[edition];
}

/** Whether the template's order of columns is known, and so whether a sheet can be out of order. */
export function orderKnown(edition: Edition): boolean {
  return edition !== "2026";
}

/** The column of that key, or undefined where the edition has none. */
export function columnByKey(edition: Edition, key: ColumnKey): Column | undefined {
  return COLUMNS[edition].find((one) => one.key === key);
}

/** The exact header of a column; `number` (1 …) counts in a numbered family only. */
export function headerText(column: Column, number = 1): string {
  return column.family ? `${column.family} ${number}` : column.header;
}

/** The list that a cell of the column takes its values from in a record of that substatus; null for a column without a list. */
export function listOf({ list, errorList }: Column, substatus: string): ListName | null {
  return errorList !== undefined && substatus === "Error" ? errorList : list;
}
