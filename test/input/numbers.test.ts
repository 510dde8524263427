/** Numbers and booleans as Excel hands them over: value, what is shown, number format. */
import fc from "fast-check";
import { toCsvFiles } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { columns } from "../../src/template";
import type { CellValue, Sheet } from "../../src/values/sheet";
import { displayText } from "../local-excel/model/display";
import { localeOf } from "../local-excel/model/locales";
import { recognised } from "../check/build";
import { brokenPromises, check } from "./invariants";
import { cases } from "../random-cases";
import { readSheet, rightRecord, WIDE_HEADERS } from "./sheets";

const CELLS = cases(3000);

const EDGES: readonly number[] = [
  ...[0, -0, 1, -1, 0.1, 0.1 + 0.2, 0.4, 1 / 3, 6, 6.5, 40, 100, 999_999_999, 99_999_999_999, 123_456_789_012],
  ...[
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.EPSILON,
    2.2250738585072014e-308,
    1e308,
    1e21,
    1e-7,
    9.99999999999999e307,
  ],
  ...[999_999_999_999_999, 1e15, Number.MAX_SAFE_INTEGER, 9_007_199_254_740_993, 123_456_789_012_345_680_000],
  ...[59, 60, 61, 1461, 1462, 36_526, 46_568, 46_568.75, 73_050, 73_051, 2_958_465, 2_958_465.99999, 2_958_466],
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...EDGES) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -10, max: 3_000_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const format = fc.constantFrom(
  "General",
  "@",
  "0",
  "0.00",
  "#,##0.00",
  "0.0E+00",
  "0%",
  "$#,##0.00",
  "000000000",
  "mm\\/dd\\/yyyy",
  "m/d/yyyy",
  "yyyy-mm-dd",
  "dd.mm.yyyy hh:mm",
  "hh:mm",
  ";;;",
);
const column = fc.integer({ min: 1, max: WIDE_HEADERS.length - 1 });
type Machine = Parameters<typeof localeOf>[0];
const machine = fc.constantFrom<Machine[]>("en-US", "sv-SE", "de-CH");
/** Points; null is as wide as it takes. A narrow column shows fewer digits, or nothing but #. */
const width = fc.constantFrom(null, null, 48, 20);

interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly shown: string;
}

function cellOf(value: number | boolean, format: string, machine: Machine, width: number | null): Cell {
  return { value, format, shown: displayText(value, format, { locale: localeOf(machine), date1904: false, width }) };
}

function sheetWith(column: number, cell: Cell, machine: Machine): Sheet {
  const record = rightRecord("update", 1);
  return {
    source: { kind: "excel", listSeparator: ",", decimalSeparator: localeOf(machine).decimal, date1904: false },
    firstRow: 1,
    firstColumn: 0,
    values: [WIDE_HEADERS, (record as CellValue[]).with(column, cell.value)],
    text: [WIDE_HEADERS, record.with(column, cell.shown)],
    formats: [WIDE_HEADERS, record].map((row, index) =>
      row.map((_text, at) => (index === 1 && at === column ? cell.format : "@")),
    ),
  };
}

const kindOf = (header: string): string =>
  columns("2021-02").find((one) => header.startsWith(one.header.replace(/ 1$/, " ")) || one.header === header)?.kind ??
  "";

/** What Export may write of a number or boolean without a finding: what is shown (a machine's no-break space between digits is a space), or the one spelling of its amount or day. */
function isAnnounced(kind: string, cell: Cell, exported: string): boolean {
  if (exported === cell.shown.trim().replace(/[\u00a0\u202f]/g, " ")) return true;
  if (typeof cell.value !== "number") return false;
  if (kind === "amount")
    return /^\d+(?:\.\d+)?$/.test(exported) && Number(exported) === Number(cell.value.toPrecision(15));
  return (
    kind === "date" &&
    exported ===
      displayText(Math.floor(cell.value), "mm\\/dd\\/yyyy", { locale: localeOf("en-US"), date1904: false, width: null })
  );
}

test("any number or boolean in any column, shown in any format, is checked, and every check keeps its promises", () => {
  fc.assert(
    fc.property(column, value, format, machine, width, (at, number, numberFormat, name, points) => {
      const sheet = sheetWith(at, cellOf(number, numberFormat, name, points), name);
      expect(brokenPromises(sheet, check(sheet))).toEqual([]);
    }),
    { numRuns: CELLS },
  );
});

test("Export changes no number or boolean without announcing it, and what it wrote is exported the same again", () => {
  let exports = 0;
  fc.assert(
    fc.property(column, value, format, machine, width, (at, number, numberFormat, name, points) => {
      const cell = cellOf(number, numberFormat, name, points);
      const sheet = sheetWith(at, cell, name);
      const result = check(sheet);
      if (!result.ready) return;
      exports += 1;
      const exported = exportRecords(sheet, result, { onlyRowsWithoutErrors: false });
      const text = exported.records[0]?.[at] ?? "";
      const findings = result.findings
        .filter(({ row, columnIndex }) => row === 2 && columnIndex === at)
        .map(({ code }) => code);
      expect({
        cell,
        text,
        findings,
        // What the import ignores, no rule looks at.
        ok:
          WIDE_HEADERS[at] === "Microsoft Referral Status" ||
          findings.length > 0 ||
          isAnnounced(kindOf(WIDE_HEADERS[at] ?? ""), cell, text),
      }).toMatchObject({ ok: true });

      const [file] = toCsvFiles("deals", exported.headers, exported.records);
      const back = readSheet(file?.text ?? "");
      expect(back && exportRecords(back, recognised(check(back)), { onlyRowsWithoutErrors: false })).toEqual(exported);
    }),
    { numRuns: CELLS },
  );
  expect(exports).toBeGreaterThan(CELLS / 10);
});
