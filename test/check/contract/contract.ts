/**
 * The contract, sentence by sentence: small sheets as a file holds them, each with every finding that the words of docs/import-sheet.md, section 5, promise.
 * They are read as the command line reads them, from the bytes of a CSV.
 */
import { checkSheet, type Finding } from "../../../src/check";
import { readCsv } from "../../../src/csv";
import type { Sheet } from "../../../src/values/sheet";
import { type Cells, HEADERS, record, TODAY, tuple, type Tuple } from "../build";

/** What is found in a cell: code, severity, and the new text of a fix that is one. */
export type Found = readonly [code: string, severity: "error" | "warning", fix: string | null];

export interface Case {
  readonly name: string;
  readonly csv: string | Uint8Array;
  readonly expected: readonly Tuple[];
}

export const error = (code: string, fix: string | null = null): Found => [code, "error", fix];
export const warning = (code: string, fix: string | null = null): Found => [code, "warning", fix];

/** The findings of one place. */
export const at = (row: number | null, column: string | null, ...found: readonly Found[]): Tuple[] =>
  found.map(([code, severity, fix]) => [row, column, code, severity, fix]);

const quoted = (text: string) => (/[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows of cells as the text of a CSV file. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(",")).join("\r\n");

/** Records as rows of these headers: right ones but for the cells given; null is an empty row. */
export const dataRows = (records: readonly (Cells | null)[], headers: readonly string[] = HEADERS): string[][] =>
  records.map((cells, index) => {
    const right = cells === null ? {} : record(cells, index + 1);
    return headers.map((header) => String(right[header] ?? ""));
  });

/** A sheet of edition 2021-02 with these records. */
export const records = (name: string, cells: readonly (Cells | null)[], ...expected: readonly Tuple[][]): Case => ({
  name,
  csv: csvText([HEADERS, ...dataRows(cells)]),
  expected: expected.flat(),
});

/** A sheet with these headers and one right record under them (cells by header), or the records given. */
export const headed = (
  name: string,
  headers: readonly string[],
  expected: readonly Tuple[],
  cells: readonly (Cells | null)[] = [{}],
): Case => ({ name, csv: csvText([headers, ...dataRows(cells, headers)]), expected });

/** One sheet a text: a record, right but for `base` and this text in `column`, and what is found in that cell. */
export const texts = (column: string, table: { readonly [text: string]: readonly Found[] }, base: Cells = {}): Case[] =>
  Object.entries(table).map(([text, found]) =>
    records(`${column} ${JSON.stringify(text)}`, [{ ...base, [column]: text }], at(2, column, ...found)),
  );

function sheetOf(csv: string | Uint8Array): Sheet {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.sheet;
}

const findingsOf = (sheet: Sheet) => checkSheet(sheet, { today: TODAY }).findings;

/** In an order of its own: which finding comes first is told elsewhere. */
const sorted = (tuples: readonly Tuple[]) =>
  [...tuples].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** The sheet with a finding's new text in its place. */
function mended(sheet: Sheet, { row, columnIndex }: Finding, text: string): Sheet {
  const values = sheet.text.map((cells, index) =>
    index + sheet.firstRow === row
      ? Array.from(cells, (cell, column) => (column === columnIndex ? text : cell))
      : cells,
  );
  return { ...sheet, values, text: values };
}

const place = ({ row, column, columnIndex, code }: Finding) => JSON.stringify([row, column, columnIndex, code]);

/**
 * What a fix must not do: leave its finding where it was, or bring an error that was not there. An error may become a warning: a deal that a fix
 * closes as Expired still is not for us to close so.
 */
function harmOf(sheet: Sheet, finding: Finding, before: readonly Finding[]): string[] {
  if (finding.fix?.kind !== "text") return [];
  const known = new Set(before.map(place));
  const after = findingsOf(mended(sheet, finding, finding.fix.text));
  const stays = after
    .filter((other) => place(other) === place(finding) && other.severity === finding.severity)
    .map((other) => `stays: ${place(other)}`);
  const made = after
    .filter((other) => other.severity === "error" && !known.has(place(other)))
    .map((other) => `made: ${place(other)}`);
  return [...stays, ...made];
}

/** A cell can have a fix behind a fix: garbled letters of a country, then its code. */
const MOST_ROUNDS = 3;

/** The codes that still have a new text for a cell when every finding's first one was applied, round by round. */
function unsettled(sheet: Sheet): string[] {
  let now = sheet;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = new Set<string>();
    for (const finding of findingsOf(now)) {
      const cell = `${finding.row} ${finding.columnIndex}`;
      if (finding.fix?.kind !== "text" || places.has(cell)) continue;
      now = mended(now, finding, finding.fix.text);
      places.add(cell);
    }
    if (places.size === 0) return [];
  }
  return findingsOf(now).flatMap(({ code, fix }) => (fix?.kind === "text" ? [code] : []));
}

/** Tests that each sheet has exactly its findings, that each of their fixes does good only, and that all of them together come to an end. */
export function contract(cases: readonly Case[]): void {
  test.each(cases)("$name", ({ csv, expected }) => {
    const sheet = sheetOf(csv);
    const findings = findingsOf(sheet);
    expect(sorted(findings.map(tuple))).toEqual(sorted(expected));
    expect(findings.flatMap((finding) => harmOf(sheet, finding, findings))).toEqual([]);
    expect(unsettled(sheet)).toEqual([]);
  });
}
