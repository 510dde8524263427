/** The columns of each edition of the template. */
import {
  ADDED_2023,
  COLUMNS_2021,
  HEADERS_2026,
  MICROSOFT_TEAM_MEMBER,
  SPELLED_2023,
  type ColumnKey,
  type ColumnRow,
  type Kind,
} from "./column-data";
import { type Edition } from "./edition";

export type { ColumnKey, Family, Kind, Mandatory } from "./column-data";

/** One column of one edition. A numbered family is one column, under the header of its number 1. */
export interface Column extends ColumnRow {
  readonly key: ColumnKey;
  /** Excel number format (en-US), such that what Excel shows is what the file must hold. */
  readonly format: string;
}

/**
 * `mm\/dd\/yyyy` has its slashes escaped on purpose: a bare slash in a date format is shown as the machine's own date separator, and
 * Save as CSV writes what is shown.
 */
export const DATE_FORMAT = "mm\\/dd\\/yyyy";
export const TEXT_FORMAT = "@";

const FORMATS: { readonly [kind in Kind]?: string } = {
  date: DATE_FORMAT,
  amount: "General",
  reason: "0",
  help: "0",
  stage: "0",
};

const withFormat = (row: ColumnRow & { readonly key: ColumnKey }): Column => ({
  ...row,
  format: FORMATS[row.kind] ?? TEXT_FORMAT,
});

const columns2021: readonly Column[] = COLUMNS_2021.map(withFormat);

const isFamily = (column: Column): boolean => column.family !== undefined;

const columns2023: readonly Column[] = [
  ...columns2021
    .filter((column) => !isFamily(column))
    .map((column) => ({ ...column, header: SPELLED_2023[column.key] ?? column.header })),
  ...ADDED_2023.map(withFormat),
  ...columns2021.filter(isFamily),
  withFormat(MICROSOFT_TEAM_MEMBER),
];

const columns2026: readonly Column[] = HEADERS_2026.map(([key, header]) => {
  const older = columns2021.find((column) => column.key === key);
  if (older) return { ...older, header };
  return withFormat(
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
  return COLUMNS[edition].find((column) => column.key === key);
}

/** The exact header of a column; `number` (1 …) counts in a numbered family only. */
export function headerText(column: Column, number = 1): string {
  return column.family ? `${column.family} ${number}` : column.header;
}
