import { readCsv, writeCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { columns } from "../../src/template";
import { composeErrorsCell, parseErrorsCell } from "../../src/errors-column";
import { describe as message, formatNumber } from "../../src/texts";
import type { Sheet } from "../../src/values/sheet";
import { LONG } from "./corpus";
import { check } from "./invariants";
import { recognised } from "../check/build";
import { readSheet, rightRecord, WIDE_HEADERS } from "./sheets";
import { workOf } from "./work";
import { PLAIN_FILE } from "../plain-file";

const LENGTH = 1500;
/** Twice the text may be twice the work, and a little more; where it is the square, it is four times. */
const MOST = 2.6;
/** What a longer text costs once, at whatever length. */
const ONCE = 4000;

/** What the long cells are made of: their beginnings, repeated to any length, and those that have something else at an end. */
const SHAPES: readonly (readonly [name: string, make: (length: number) => string])[] = LONG.map((text) => {
  const begin = text.slice(0, 16);
  const end = text.slice(-8);
  const middle = text.slice(1000, 1240);
  const make = (length: number): string =>
    begin + middle.repeat(Math.ceil(length / middle.length)).slice(0, length) + end;
  return [JSON.stringify(text.slice(0, 12)), make];
});

/** One column of each kind. */
const KEYS = [
  ...new Map(
    columns("2021-02").map((column) => [column.kind, column.header === "Solution" ? "Solution 1" : column.header]),
  ).values(),
];

function grid(header: number, text: string): readonly (readonly string[])[] {
  return [WIDE_HEADERS, rightRecord("update", 1).with(header, text)];
}

function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  return {
    source: PLAIN_FILE,
    firstRow: 1,
    firstColumn: 0,
    values: rows,
    text: rows,
    formats: null,
  };
}

const wording = { language: "en", describe: message, formatNumber } as const;

/** Everything that happens to a sheet: check, messages, Errors cell, export. */
function pipeline(rows: readonly (readonly string[])[]): void {
  const sheet = sheetOf(rows);
  const result = recognised(check(sheet));
  for (const language of ["en", "sv"] as const) for (const finding of result.findings) message(finding, language);
  const headers = result.columns.map(({ header }) => header);
  const headerOf = ({ columnIndex }: { readonly columnIndex: number | null }): string | null =>
    columnIndex === null ? null : (headers[columnIndex] ?? null);
  parseErrorsCell(
    composeErrorsCell({ findings: result.findings, headerOf, headers, wording, warnings: true, external: "" }),
  );
  exportRecords(sheet, result, { onlyRowsWithoutErrors: false });
}

/** How the work grows from one length to twice that length; below `MOST` where it is in proportion. */
function growth(job: (text: string) => void, make: (length: number) => string): number {
  // What is looked up once and remembered is not counted as work of the shorter text.
  job(make(10));
  const base = workOf(() => job(make(0)));
  const once = workOf(() => job(make(LENGTH))) - base;
  const twice = workOf(() => job(make(2 * LENGTH))) - base;
  return (twice - ONCE) / Math.max(1, once);
}

test("the count tells the square from what is in proportion", () => {
  const square = (text: string): void => [...text].forEach((_, index) => void text.slice(index));
  const squareOfPattern = (text: string): void => [...text].forEach(() => void /b$/.test(text));
  const line = (text: string): void => void text.split(",").map((part) => part.trim().toLowerCase());
  const make = (length: number): string => "a".repeat(length);
  expect(growth(square, make)).toBeGreaterThan(3.5);
  expect(growth(squareOfPattern, make)).toBeGreaterThan(3.5);
  expect(growth(line, make)).toBeLessThan(MOST);
});

test.each(KEYS)("a long cell under %s costs work in proportion to its length", (header) => {
  const index = WIDE_HEADERS.indexOf(header);
  expect(index).toBeGreaterThanOrEqual(0);
  const slow = SHAPES.filter(([, make]) => growth((text) => pipeline(grid(index, text)), make) > MOST);
  expect(slow.map(([name]) => name)).toEqual([]);
});

test("a long header costs work in proportion to its length", () => {
  const index = WIDE_HEADERS.indexOf("Notes");
  const job = (text: string): void => pipeline([WIDE_HEADERS.with(index, text), rightRecord("update", 1)]);
  expect(SHAPES.filter(([, make]) => growth(job, make) > MOST).map(([name]) => name)).toEqual([]);
});

test("a long text in the Errors column, whoever wrote it, costs work in proportion to its length", () => {
  const finding = check(sheetOf(grid(WIDE_HEADERS.indexOf("Deal Name"), ""))).findings.slice(0, 1);
  const job = (text: string): void => {
    const { external } = parseErrorsCell(text);
    parseErrorsCell(
      composeErrorsCell({
        findings: finding,
        headerOf: () => "Deal Name",
        headers: WIDE_HEADERS,
        wording,
        warnings: true,
        external,
      }),
    );
  };
  expect(SHAPES.filter(([, make]) => growth(job, make) > MOST).map(([name]) => name)).toEqual([]);
});

test("a file costs work in proportion to its length, whatever stands in it", () => {
  const careful = (text: string): void => void readSheet(writeCsv(grid(WIDE_HEADERS.indexOf("Notes"), text)));
  const careless = (text: string): void => void readCsv(`Deal Name,Notes\n"a",b\n${text}`);
  for (const job of [careful, careless])
    expect(SHAPES.filter(([, make]) => growth(job, make) > MOST).map(([name]) => name)).toEqual([]);
});
