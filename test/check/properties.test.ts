import fc from "fast-check";
import { checkSheet, type Finding } from "../../src/check";
import type { CellValue, Sheet } from "../../src/values/sheet";
import { CONTACT, HEADERS, record, sheet, TODAY, tuple, UPDATE, without, type Cells } from "./build";
import { anyCharacters } from "../any-characters";

const ALL = [...without("Team member 1"), "Solution 2", "Team member 1", "Team member 2"];

/** Texts that rules care about, in no particular column: most of them are wrong where they land. */
const TEXTS = [
  ...[
    "",
    " ",
    "Yes",
    "No",
    "Ja",
    "nej",
    " No ",
    "TRUE",
    "Maybe",
    "New",
    "Active",
    "Closed",
    "stängd",
    "Accepted",
    "Won",
    "Brute",
    "Declined ",
    "Expired",
  ],
  ...[
    "1",
    "6",
    "06",
    "9",
    "2 - x",
    "Customer did not respond",
    "100",
    "40%",
    "0.4",
    "35",
    "SE",
    "Sverige",
    "USA",
    "usd",
    "€",
    "kr",
    "12 563,50 kr",
    "1,234",
  ],
  ...[
    "-5",
    "0",
    "2027-01-30",
    "30/01/2027",
    "03/04/2027",
    "30 Jan 2027",
    "13/14/2027",
    "1/3/27",
    "N/A",
    "-",
    "xxx",
    "MalmÃ¶",
    "=1+1",
    "+46 8",
    "#N/A",
    "####",
  ],
  ...[
    "SOL-1; SEK; 10; 1",
    "SOL-1, SEK, 10,50, 100",
    "SOL-1, kr, 1, 1",
    ", SEK",
    "SOL-1, SEK, 10,50",
    "Bob; B; 1; b@c.se",
    "Bob, B, 1",
    "Bob, B, 1, bob",
  ],
  ...[
    "a\u00a0b",
    "a\tb",
    "a\nb",
    "\u200bx",
    "12345678",
    "81466849",
    "3.58E+11",
    "1234",
    UPDATE["Referral ID"],
    UPDATE["Referral ID"].toUpperCase(),
  ],
];
const text = fc.oneof(fc.constantFrom(...TEXTS), anyCharacters({ maxLength: 12 }));
const spoilt: fc.Arbitrary<Cells> = fc
  .record({
    update: fc.boolean(),
    contact: fc.boolean(),
    cells: fc.dictionary(fc.constantFrom(...ALL), text, { maxKeys: 6 }),
  })
  .map(({ update, contact, cells }) => ({
    ...(update ? UPDATE : {}),
    ...(contact ? CONTACT : {}),
    ...cells,
  }));
const rowsOf = fc.array(fc.oneof({ weight: 9, arbitrary: spoilt }, { weight: 1, arbitrary: fc.constant(null) }), {
  maxLength: 6,
});

const find = (one: Sheet): readonly Finding[] => checkSheet(one, { today: TODAY }).findings;
const sorted = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => JSON.stringify(tuple(finding))).sort();

/** The sheet with one cell's text replaced. */
function withText(one: Sheet, row: number, columnIndex: number, mended: string): Sheet {
  const values: CellValue[][] = one.values.map((cells) => [...cells]);
  const cells = values[row - one.firstRow];
  if (cells) cells[columnIndex] = mended;
  return { ...one, values, text: values.map((line) => line.map(String)) };
}

test("checking is deterministic and leaves the sheet as it was", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const one = sheet({ headers: ALL, rows });
      const before = JSON.stringify(one);
      expect(find(one)).toEqual(find(one));
      expect(JSON.stringify(one)).toBe(before);
    }),
  );
});

test("columns in another order give the same findings in the rows", () => {
  fc.assert(
    fc.property(rowsOf, fc.shuffledSubarray(ALL, { minLength: ALL.length }), (rows, shuffled) => {
      const inRows = (headers: readonly string[]): string[] =>
        sorted(find(sheet({ headers, rows })).filter(({ row }) => row !== 1));
      expect(inRows(shuffled)).toEqual(inRows(ALL));
    }),
  );
});

test("an unknown column between the others changes nothing in the rows", () => {
  fc.assert(
    fc.property(rowsOf, fc.nat({ max: ALL.length }), (rows, at) => {
      const headers = [...ALL.slice(0, at), "Region", ...ALL.slice(at)];
      const inRows = (names: readonly string[]): string[] =>
        sorted(find(sheet({ headers: names, rows })).filter(({ row }) => row !== 1));
      expect(inRows(headers)).toEqual(inRows(ALL));
    }),
  );
});

test("a fix, applied, never creates an error, and its own finding is gone", () => {
  const errors = (findings: readonly Finding[]): Set<string> =>
    new Set(
      findings
        .filter(({ severity }) => severity === "error")
        .map(({ row, column, code }) => JSON.stringify([row, column, code])),
    );
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const one = sheet({ headers: ALL, rows });
      const before = find(one);
      const known = errors(before);
      for (const finding of before) {
        const { row, columnIndex, fix, code, severity } = finding;
        if (fix?.kind !== "text" || row === null || columnIndex === null) continue;
        const after = find(withText(one, row, columnIndex, fix.text));
        expect([...errors(after)].filter((error) => !known.has(error))).toEqual([]);
        // Of the same severity: New with Expired is an error whose fix, Closed with Expired, is a warning.
        const same = (other: Finding): boolean =>
          other.row === row && other.columnIndex === columnIndex && other.code === code && other.severity === severity;
        expect(after.filter(same)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test("every cell has at most one finding of a code, in a place that exists", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const one = sheet({ headers: ALL, rows });
      const places = find(one).map(({ row, column, code }) => JSON.stringify([row, column, code]));
      expect(new Set(places).size).toBe(places.length);
      for (const { row, columnIndex, value } of find(one)) {
        if (row !== null && columnIndex !== null) expect(one.text[row - 1]?.[columnIndex] ?? "").toBe(value);
      }
    }),
  );
});

test("a blank cell gets nothing but required or referral-id-missing, one that shows an error nothing but that", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const findings = find(sheet({ headers: ALL, rows }));
      const unreadable = new Set(
        findings.filter(({ code }) => code === "formula-error").map(({ row, columnIndex }) => `${row}:${columnIndex}`),
      );
      for (const { row, columnIndex, code, value } of findings) {
        if (row === null || row === 1 || columnIndex === null) continue;
        if (/^\s*$/u.test(value)) expect(["required", "referral-id-missing"]).toContain(code);
        if (unreadable.has(`${row}:${columnIndex}`)) expect(code).toBe("formula-error");
      }
    }),
  );
});

test("the builder's records are right", () => {
  expect(find(sheet({ headers: HEADERS, rows: [record(), record(UPDATE, 2)] }))).toEqual([]);
});
