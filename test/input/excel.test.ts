/** The same through Microsoft's client and the stand-in Excel: open, check, mark, export, clear, and back. */
import fc from "fast-check";
import { writeCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { parseErrorsCell } from "../../src/errors-column";
import {
  clearArea,
  readFormulas,
  readNumberFormats,
  readValues,
  usedArea,
  type Sheet as ExcelSheet,
} from "../local-excel/model";
import { done, file, refused, startDesk, tuples, type Desk } from "../excel/support";
import { LONG, SHORT } from "./corpus";
import { recognised } from "../check/build";
import { check } from "./invariants";
import { byCsvParse, type Rows } from "./parsers";
import { cases } from "../random-cases";
import { bytesOf, readSheet, rightRecord, spoiltCells, spoiltFile, WIDE_HEADERS } from "./sheets";

const SPOILT_SHEETS = cases(40);
const READY = { onlyRowsWithoutErrors: true };

jest.setTimeout(600_000);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that the user has on a sheet. */
function cellsOf(sheet: ExcelSheet): unknown {
  const used = usedArea(sheet, true);
  return used && { used, formulas: readFormulas(sheet, used), formats: readNumberFormats(sheet, used) };
}

/**
 * What a file brings in its Errors column without being anybody's words: white space alone, and what reads as a mark of ours to the letter. The first check
 * leaves an empty cell, as it stands in every row without findings.
 */
function emptyErrors(sheet: ExcelSheet): void {
  const used = usedArea(sheet, true);
  if (!used) return;
  const cells = readValues(sheet, used);
  const column = Math.max(...cells.map((row) => row.indexOf("Errors")));
  for (const [row, line] of cells.entries()) {
    const text = line[column];
    if (typeof text === "string" && text !== "" && parseErrorsCell(text).external.trim() === "")
      clearArea(sheet, { row: used.row + row, column: used.column + column, rows: 1, columns: 1 }, "Contents");
  }
}

async function onDesk<T>(job: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = startDesk();
  try {
    return await job(desk);
  } finally {
    desk.close();
  }
}

/** The rows of the exported file; null where no row may go. */
async function exported(desk: Desk): Promise<Rows | null> {
  const result = await desk.actions.exportCsv(READY);
  if (!result.ok) {
    expect(result.reason).toBe("nothing-to-export");
    return null;
  }
  expect(result.files).toHaveLength(1);
  return byCsvParse(utf8(result.files[0]?.text ?? ""));
}

/** What a file holds after the export of the same file without Excel. Excel's only line break in a cell is the line feed: that is announced. */
function exportedWithoutExcel(bytes: Uint8Array): Rows | null {
  const sheet = readSheet(bytes);
  if (sheet === null) return null;
  const result = check(sheet);
  if (!result.recognised) return null;
  const { headers, records } = exportRecords(sheet, result, READY);
  return records.length === 0
    ? null
    : [headers, ...records.map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, "\n")))];
}

/** Opens, checks, exports and clears a file, and opens what was exported; expects that no step changes what it should not. */
async function goRound(bytes: Uint8Array): Promise<void> {
  const expected = exportedWithoutExcel(bytes);
  await onDesk(async (desk) => {
    const { checked } = done(await desk.actions.openFile(file("deals.csv", bytes)));
    emptyErrors(desk.sheet);
    const opened = cellsOf(desk.sheet);
    expect(await exported(desk)).toEqual(expected);
    expect(cellsOf(desk.sheet)).toEqual(opened);

    const first = done(await desk.check());
    expect(tuples(first)).toEqual(tuples(checked));
    const marked = cellsOf(desk.sheet);
    const second = done(await desk.check());
    expect(second.findings).toEqual(first.findings);
    expect(cellsOf(desk.sheet)).toEqual(marked);
    expect(await exported(desk)).toEqual(expected);

    done(await desk.actions.clearMarks());
    expect(cellsOf(desk.sheet)).toEqual(opened);
    if (expected === null) return;

    done(await desk.actions.openFile(file("again.csv", utf8(writeCsv(expected)))));
    expect(await exported(desk)).toEqual(expected);
  });
}

/** A record for each text, each in another column; `shift` moves the columns. */
const packed = (texts: readonly string[], shift: number): Uint8Array =>
  utf8(
    writeCsv([
      WIDE_HEADERS,
      ...texts.map((text, index) =>
        rightRecord("update", index + 1).with(1 + ((index + shift) % (WIDE_HEADERS.length - 1)), text),
      ),
    ]),
  );

test.each([0, 5, 11, 17, 23, 29])(
  "every text of the corpus goes round through Excel, in another column each time (%i)",
  async (shift) => {
    await goRound(packed(SHORT, shift));
  },
);

test("texts that were typed, halves of characters too, are exported as they are without Excel", async () => {
  const rows = SHORT.map((text, index) =>
    rightRecord("update", index + 1).with(1 + (index % (WIDE_HEADERS.length - 1)), text),
  );
  const sheet = readSheet(writeCsv([WIDE_HEADERS, ...rows]));
  if (sheet === null) throw new Error("refused");
  const { headers, records } = exportRecords(sheet, recognised(check(sheet)), READY);
  expect(records.length).toBeGreaterThan(SHORT.length / 2);
  await onDesk(async (desk) => {
    desk.fill(rows, WIDE_HEADERS);
    expect(await exported(desk)).toEqual([headers, ...records]);
    done(await desk.check());
    expect(await exported(desk)).toEqual([headers, ...records]);
  });
});

test("white space alone in the Errors column is nothing: the check leaves an empty cell", async () => {
  await onDesk(async (desk) => {
    desk.fill([rightRecord("new", 1).with(0, "\t "), rightRecord("new", 2).with(0, " ").with(3, "")], WIDE_HEADERS);
    done(await desk.check());
    const errors = { row: 1, column: 0, rows: 2, columns: 1 };
    expect(readValues(desk.sheet, errors).flat()).toEqual(["", expect.stringMatching(/^✖ Deal Name: [^;]*$/)]);
    done(await desk.actions.clearMarks());
    expect(readValues(desk.sheet, errors).flat()).toEqual(["", ""]);
  });
});

test("so does every cell that is as long as a cell can be", async () => {
  // Microsoft's client itself takes the square of the length over a run of white space (CoreUtility.trim of each answer): seconds a cell.
  const texts = LONG.filter((text) => !/\s{1000}/.test(text) && !text.startsWith("'"));
  expect(texts.length).toBeGreaterThan(LONG.length - 10);
  await goRound(packed(texts, 0));
});

test("a file in which any text of the corpus is a header is opened and marked", async () => {
  const headers = [
    ...WIDE_HEADERS,
    ...[...SHORT, ...LONG].filter((text) => !text.startsWith("'") && !/\s{1000}/.test(text)),
  ];
  const bytes = utf8(
    writeCsv([headers, [...rightRecord("new", 1), ...headers.slice(WIDE_HEADERS.length).map(() => "x")]]),
  );
  await onDesk(async (desk) => {
    const opened = done(await desk.actions.openFile(file("deals.csv", bytes))).checked;
    const checked = done(await desk.check());
    expect([checked.errors, checked.warnings]).toEqual([opened.errors, opened.warnings]);
  });
});

test("a cell as long as a cell can be that begins with an apostrophe is refused: it takes another one in front", async () => {
  await onDesk(async (desk) => {
    const long = LONG.filter((text) => text.startsWith("'"));
    expect(refused(await desk.actions.openFile(file("deals.csv", packed(long, 0)))).reason).toBe("too-large");
    expect(long).toHaveLength(1);
  });
});

test("spoilt cells go round through Excel", async () => {
  await fc.assert(
    fc.asyncProperty(spoiltCells, (spoilt) => goRound(bytesOf(spoilt))),
    { numRuns: SPOILT_SHEETS },
  );
});

test("any spoilt file is opened and marked, or refused and nothing is written", async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(spoiltFile, (spoilt) =>
      onDesk(async (desk) => {
        const before = desk.workbook.sheets.map((sheet) => cellsOf(sheet));
        const result = await desk.actions.openFile(file("deals.csv", bytesOf(spoilt)));
        if (!result.ok) {
          expect(["empty-file", "not-csv", "file-no-header", "too-large", "encoding-unclear"]).toContain(result.reason);
          expect(desk.workbook.sheets.map((sheet) => cellsOf(sheet))).toEqual(before);
          return;
        }
        opened += 1;
        emptyErrors(desk.sheet);
        const cells = cellsOf(desk.sheet);
        const first = done(await desk.check());
        expect(done(await desk.check()).findings).toEqual(first.findings);
        done(await desk.actions.clearMarks());
        if (!first.errorsColumnAdded) expect(cellsOf(desk.sheet)).toEqual(cells);
      }),
    ),
    { numRuns: SPOILT_SHEETS },
  );
  expect(opened).toBeGreaterThan(SPOILT_SHEETS / 10);
});
