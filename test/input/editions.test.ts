/**
 * Spoilt sheets of every edition: no text fix creates an error, and what is ready exports to a file in which a reader that knows nothing of ours finds every
 * record exactly once.
 */
import fc from "fast-check";
import { toCsvFiles, writeCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { columns, EDITIONS, headerText, type Edition } from "../../src/template";
import type { Sheet } from "../../src/values/sheet";
import { CONTACT, recognised, record, UPDATE } from "../check/build";
import { cases } from "../random-cases";
import { check } from "./invariants";
import { byPapaParse, hasPython, PythonCsv, type Rows } from "./parsers";
import { anyText, readSheet } from "./sheets";

/** Of each edition about a third. */
const SHEETS = cases(10_000);

const python = hasPython() ? new PythonCsv() : null;
afterAll(() => python?.close());
jest.setTimeout(600_000);

const readByOthers = (text: string): Promise<Rows> | Rows => {
  const bytes = new TextEncoder().encode(text);
  return python ? python.read(bytes) : byPapaParse(bytes);
};

const KINDS = {
  new: {},
  update: UPDATE,
  contact: { ...CONTACT, "Microsoft help required?": "Yes", "What specific help from Microsoft?": "1" },
} as const;

/** What the newer editions ask for besides, or call otherwise. */
const NEWER = { "Marketplace Purchase Intent": "Yes", "Customer Postal code": "111 29" } as const;

interface Spoilt {
  readonly edition: Edition;
  readonly records: readonly (keyof typeof KINDS)[];
  /** Cells that are replaced; positions modulo what there is. */
  readonly cells: readonly (readonly [row: number, column: number, text: string])[];
  /** Whether each record is followed by an empty row. */
  readonly gaps: boolean;
}

const spoilt: fc.Arbitrary<Spoilt> = fc.record({
  edition: fc.constantFrom(...EDITIONS),
  records: fc.array(fc.constantFrom("new" as const, "update" as const, "contact" as const), {
    minLength: 1,
    maxLength: 4,
  }),
  cells: fc.array(fc.tuple(fc.nat(10), fc.nat(100), anyText), { maxLength: 4 }),
  gaps: fc.boolean(),
});

const headersOf = (edition: Edition): readonly string[] =>
  columns(edition).flatMap((column) => {
    const header = headerText(column);
    return header === "Solution 1" || header === "Team member 1" ? [header, header.replace("1", "2")] : [header];
  });

function gridOf({ edition, records, cells, gaps }: Spoilt): string[][] {
  const headers = headersOf(edition);
  const rows = records.map((kind, index) => {
    const id = UPDATE["Referral ID"].slice(0, -4) + String(index).padStart(4, "0");
    const right = record({ ...NEWER, ...KINDS[kind], ...(kind === "update" ? { "Referral ID": id } : {}) }, index + 1);
    return headers.map((header) => String(right[header] ?? ""));
  });
  for (const [row, column, text] of cells) {
    const at = rows[row % rows.length];
    if (at) at[column % at.length] = text;
  }
  const empty = headers.map(() => "");
  return [[...headers], ...rows.flatMap((row) => (gaps ? [row, empty] : [row]))];
}

const errorsOf = (sheet: Sheet): ReadonlySet<string> =>
  new Set(
    check(sheet)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ row, column, code }) => JSON.stringify([row, column, code])),
  );

function withText(sheet: Sheet, row: number, column: number, text: string): Sheet {
  const values = sheet.values.map((cells, index) =>
    index === row - sheet.firstRow ? cells.with(column, text) : cells,
  );
  return { ...sheet, values, text: values.map((cells) => cells.map(String)) };
}

test("every text fix, applied, creates no error, in sheets of every edition", () => {
  let applied = 0;
  fc.assert(
    fc.property(spoilt, (one) => {
      const sheet = readSheet(writeCsv(gridOf(one)));
      if (sheet === null) return;
      const known = errorsOf(sheet);
      for (const { row, columnIndex, fix, code } of check(sheet).findings) {
        if (fix?.kind !== "text" || row === null || columnIndex === null) continue;
        applied += 1;
        const made = [...errorsOf(withText(sheet, row, columnIndex, fix.text))].filter((error) => !known.has(error));
        expect({ code, row, columnIndex, fix, made }).toEqual({ code, row, columnIndex, fix, made: [] });
      }
    }),
    { numRuns: SHEETS },
  );
  expect(applied).toBeGreaterThan(SHEETS / 10);
});

test("what is ready is exported to a file with every record of the sheet exactly once, in sheets of every edition", async () => {
  const exported = new Map<Edition, number>();
  await fc.assert(
    fc.asyncProperty(spoilt, async (one) => {
      const grid = gridOf(one);
      const sheet = readSheet(writeCsv(grid));
      if (sheet === null) return;
      const result = recognised(check(sheet));
      if (!result.ready) return;
      exported.set(one.edition, (exported.get(one.edition) ?? 0) + 1);
      const { headers, records } = exportRecords(sheet, result, { onlyRowsWithoutErrors: false });
      const [file] = toCsvFiles("deals", headers, records);
      const [readHeaders = [], ...rows] = await readByOthers(file?.text ?? "");
      expect([readHeaders, rows]).toEqual([headers, records]);
      // Counted without the check: the records that were put in, each known by the deal name that stands in its row.
      expect(result.edition).toBe(one.edition);
      const name = readHeaders.indexOf("Deal Name");
      const plain = (text: string | undefined): string => (text ?? "").replace(/[\s\p{Cf}\p{Cc}\p{Surrogate}]/gu, "");
      const put = grid.slice(1).filter((row) => row.some((cell) => cell !== ""));
      expect(rows.map((row) => plain(row[name]))).toEqual(
        put.map((row) => plain(row[grid[0]?.indexOf("Deal Name") ?? 0])),
      );
    }),
    { numRuns: SHEETS },
  );
  for (const edition of EDITIONS) expect(exported.get(edition) ?? 0).toBeGreaterThan(SHEETS / 30);
});
