/** Right sheets of edition 2021-02 for tests to spoil. */
import { checkSheet, type CheckResult, type Finding, type RecognisedResult } from "../../src/check";
import type { CellValue, FileSource, Sheet } from "../../src/values/sheet";
import { HEADERS, RIGHT_RECORD } from "../right-record";
import { PLAIN_FILE } from "../plain-file";

/** The result of a sheet whose headers are known; throws where they are not. */
export function recognised(result: CheckResult): RecognisedResult {
  if (!result.recognised) throw new Error("no headers were recognised");
  return result;
}

export const TODAY = "2026-11-20";

export { HEADERS };

/** What a record that updates a deal has besides. */
export const UPDATE = {
  "Engagement ID": "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee",
  "Referral ID": "f7eaae05-0b84-4ac4-b4ea-5b2587d42cee",
  "Partner Referral Status": "Active",
} as const;

export const CONTACT = {
  "Customer Contact First Name": "John",
  "Customer Contact Last Name": "Customer",
  "Customer Contact Phone number": "9999999999",
  "Customer Contact Email Address": "john.customer@contoso.com",
} as const;

/** Cells by header: what differs from the right record. */
export type Cells = { readonly [header: string]: CellValue };

/** A right record with `cells` in place of its own; its deal name has `number` in it, so that no two records are one deal. */
export function record(cells: Cells = {}, number = 1): Cells {
  return { ...RIGHT_RECORD, "Deal Name": `Deal ${number}`, ...cells };
}

/** A right record as a row of these headers; cells of others are empty. */
export const rightRow = (headers: readonly string[] = HEADERS): CellValue[] =>
  headers.map((header) => record()[header] ?? "");

export interface SheetParts {
  /** As they stand on the sheet, in its order; cells are found by them. */
  readonly headers?: readonly string[];
  /** One a row: what differs from the right record; null is an empty row, an array is the row as it stands. */
  readonly rows?: readonly (Cells | readonly CellValue[] | null)[];
  /** Rows above the headers. */
  readonly above?: readonly (readonly CellValue[])[];
  readonly file?: Partial<FileSource>;
  readonly firstRow?: number;
}

const isRow = (row: Cells | readonly CellValue[]): row is readonly CellValue[] => Array.isArray(row);

/** A sheet as read from a file; one right record where no rows are given. */
export function sheet({ headers = HEADERS, rows = [{}], above = [], file = {}, firstRow = 1 }: SheetParts = {}): Sheet {
  const values = [
    ...above,
    headers,
    ...rows.map((row, index) => {
      if (row === null) return headers.map(() => "");
      if (isRow(row)) return row;
      const cells = record(row, index + 1);
      return headers.map((header) => cells[header] ?? "");
    }),
  ];
  return {
    source: {
      ...PLAIN_FILE,
      ...file,
    },
    firstRow,
    firstColumn: 0,
    values,
    text: values.map((row) => row.map(String)),
    formats: null,
  };
}

export type Tuple = readonly [
  row: number | null,
  column: string | null,
  code: string,
  severity: string,
  fix: string | null,
];

/** A finding as the command line's JSON would tell it: a fix is its new text. */
export const tuple = ({ row, column, code, severity, fix }: Finding): Tuple => [
  row,
  column,
  code,
  severity,
  fix?.kind === "text" ? fix.text : null,
];

/** The check of a sheet whose headers are known. */
export const check = (parts: SheetParts = {}, today: string | null = TODAY): RecognisedResult =>
  recognised(checkSheet(sheet(parts), { today }));

/** The findings of a sheet as tuples, in their order. */
export const tuples = (parts: SheetParts = {}, today: string | null = TODAY): Tuple[] =>
  check(parts, today).findings.map(tuple);

/** `headers` without those named. */
export const without = (...headers: readonly string[]): string[] =>
  HEADERS.filter((header) => !headers.includes(header));

/** `HEADERS` with each `before` replaced. */
export const renamed = (names: { readonly [before: string]: string }): string[] =>
  HEADERS.map((header) => names[header] ?? header);
