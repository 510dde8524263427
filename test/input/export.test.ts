import { parse as csvParse } from "csv-parse/sync";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RecognisedResult } from "../../src/check";
import { readCsv, toCsvFiles, writeCsv } from "../../src/csv";
import { exportRecords, type ExportedRecords } from "../../src/operations/export";
import type { Sheet } from "../../src/values/sheet";
import { unannouncedChanges } from "./announced";
import { check } from "./invariants";
import { byCsvParse, byPapaParse, hasPython, PythonCsv, type Rows } from "./parsers";
import { cases } from "../random-cases";
import { anyText, bytesOf, readSheet, rightRecord, spoiltCells, spoiltFile, WIDE_HEADERS } from "./sheets";

const FILES = cases(3000);

const withPython = hasPython();
const python = withPython ? new PythonCsv() : null;
const PARSERS = withPython
  ? "PapaParse, csv-parse and Python's csv"
  : "PapaParse and csv-parse (this machine has no python3 of 3.11 or later)";

// Thousands of files pass through another process.
jest.setTimeout(600_000);

afterAll(() => python?.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file as every parser there is reads it. */
async function readByAll(bytes: Uint8Array): Promise<readonly Rows[]> {
  return [byPapaParse(bytes), byCsvParse(bytes), ...(python ? [await python.read(bytes)] : [])];
}

async function expectReadBack(text: string, rows: Rows): Promise<void> {
  for (const read of await readByAll(utf8(text))) expect(read).toEqual(rows);
  const ours = readCsv(utf8(text));
  expect(ours.ok && ours.sheet.text).toEqual(rows);
}

interface Export {
  readonly sheet: Sheet;
  readonly result: RecognisedResult;
  readonly exported: ExportedRecords;
  /** The sheet rows that it must hold. */
  readonly rows: readonly number[];
}

/** What the pane's "export only rows without errors" makes of a file; null where no row may go. */
function exportOf(bytes: Uint8Array | string): Export | null {
  const sheet = readSheet(bytes);
  if (sheet === null) return null;
  const result = check(sheet);
  if (!result.recognised || result.recordsReady === 0) return null;
  const rows = result.recordRows.filter((row) => !result.blockedRows.has(row));
  return { sheet, result, exported: exportRecords(sheet, result, { onlyRowsWithoutErrors: true }), rows };
}

test("Export changes no cell of a spoilt sheet without announcing it", () => {
  let exports = 0;
  fc.assert(
    fc.property(fc.oneof(spoiltCells, spoiltFile), (file) => {
      const found = exportOf(bytesOf(file));
      if (found === null) return;
      exports += 1;
      expect(found.exported.rows).toEqual(found.rows);
      expect(unannouncedChanges(found.sheet, found.result, found.exported, found.rows)).toEqual([]);
    }),
    { numRuns: FILES },
  );
  expect(exports).toBeGreaterThan(FILES / 10);
});

test(`what is exported of a spoilt sheet is read back the same by ${PARSERS}, and exported the same again`, async () => {
  let exports = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiltCells, spoiltFile), async (file) => {
      const first = exportOf(bytesOf(file));
      if (first === null) return;
      exports += 1;
      const { headers, records } = first.exported;
      const [written] = toCsvFiles("deals", headers, records);
      expect(written?.records).toBe(first.rows.length);
      const text = written?.text ?? "";
      await expectReadBack(text, [headers, ...records]);
      const again = exportOf(text);
      // In the rows that follow the headers: those that were left out are not there any more.
      const rows = records.map((_, at) => at + 2);
      expect(again?.exported).toEqual({ ...first.exported, rows });
    }),
    { numRuns: FILES },
  );
  expect(exports).toBeGreaterThan(FILES / 10);
});

test(`rows of any text are written so that ${PARSERS} read them back`, async () => {
  // Halves of characters are gone before a file is written: no file can hold them.
  const field = anyText.map((text) => text.replace(/\p{Surrogate}/gu, ""));
  const rows = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const all = [["Errors", "Deal Name", "Notes"], ...cells];
      await expectReadBack(writeCsv(all), all);
    }),
    { numRuns: cases(1000) },
  );
});

describe("csv-spectrum", () => {
  const folder = dirname(require.resolve("csv-spectrum/package.json"));
  const cases = readdirSync(join(folder, "csvs")).map((name) => name.replace(".csv", ""));

  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, "csvs", `${name}.csv`));
  const rowsOf = (name: string): Rows => csvParse(bytesOf(name), { relax_quotes: true });

  // The JSON of this one holds another phone number than its CSV.
  test.each(cases.filter((name) => name !== "location_coordinates"))("%s is read as csv-spectrum says", (name) => {
    const objects = JSON.parse(readFileSync(join(folder, "json", `${name}.json`), "utf8")) as readonly {
      readonly [header: string]: string;
    }[];
    const read = readCsv(bytesOf(name));
    expect(read.ok && read.sheet.text).toEqual([
      Object.keys(objects[0] ?? {}),
      ...objects.map((object) => Object.values(object)),
    ]);
  });

  test.each(cases)(`%s, written by us, is read back by ${PARSERS}`, async (name) => {
    const rows = rowsOf(name);
    await expectReadBack(writeCsv(rows), rows);
  });

  test.each(cases)("the fields of %s go through Notes and back", (name) => {
    const fields = rowsOf(name).flat();
    const notes = WIDE_HEADERS.indexOf("Notes");
    const rows = fields.map((field, index) => rightRecord("new", index + 1).with(notes, field));
    const found = exportOf(writeCsv([WIDE_HEADERS, ...rows]));
    expect(found?.exported.records.map((cells) => cells[notes])).toEqual(fields.map((field) => field.trim()));
  });
});
