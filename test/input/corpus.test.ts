import { writeCsv } from "../../src/csv";
import { exportRecords } from "../../src/operations/export";
import { columns } from "../../src/template";
import { unannouncedChanges } from "./announced";
import { CELL_LIMIT, CORPUS, LONG, SHORT } from "./corpus";
import { brokenPromises, check } from "./invariants";
import { recognised } from "../check/build";
import { byCsvParse, byPapaParse, hasPython, PythonCsv } from "./parsers";
import { readSheet, rightRecord, WIDE_HEADERS } from "./sheets";

jest.setTimeout(600_000);

const withPython = hasPython();
const python = withPython ? new PythonCsv() : null;
const PARSERS = withPython
  ? "PapaParse, csv-parse and Python's csv"
  : "PapaParse and csv-parse (this machine has no python3 of 3.11 or later)";

afterAll(() => python?.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

const EVERY_COLUMN = [...WIDE_HEADERS.keys()];
const ONE_OF_A_KIND = [
  ...new Map(
    columns("2021-02").map(({ kind, header }) => [kind, WIDE_HEADERS.findIndex((one) => one.startsWith(header))]),
  ).values(),
];

/** One record a column, with the text in that column; the longest texts in one column of each kind. */
function recordsWith(text: string): readonly (readonly string[])[] {
  const places = text.length < 1000 ? EVERY_COLUMN : ONE_OF_A_KIND;
  return places.map((index, at) => rightRecord("update", at + 1).with(index, text));
}

/** A text that stands in the cell, and in a message, cut. */
const cut = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text);

test("the corpus has every plane of Unicode, halves of characters, every control character of ASCII's kind, and cells as long as Excel's", () => {
  const all = SHORT.join("");
  for (const plane of [0, 1, 2, 3, 14, 15, 16])
    expect([...all].some((letter) => (letter.codePointAt(0) ?? 0) >> 16 === plane)).toBe(true);
  expect(SHORT.some((text) => /\p{Surrogate}/u.test(text))).toBe(true);
  expect(LONG.every((text) => text.length <= CELL_LIMIT && text.length > CELL_LIMIT - 20)).toBe(true);
  expect(new Set(CORPUS).size).toBeGreaterThan(350);
});

/** Of every text in every column, checked once: promises that the check has broken, and what is wrong with its file. */
const broken: string[] = [];
const wrongFiles: string[] = [];

async function tryText(text: string): Promise<void> {
  const sheet = readSheet(writeCsv([WIDE_HEADERS, ...recordsWith(text)]));
  if (sheet === null) {
    broken.push(`${cut(text)}: refused`);
    return;
  }
  const result = recognised(check(sheet));
  broken.push(...brokenPromises(sheet, result).map((breach) => `${cut(text)}: ${breach.slice(0, 200)}`));
  // Rows with errors too: what the file would hold of them must be able to stand in one.
  const exported = exportRecords(sheet, result, { onlyRowsWithoutErrors: false });
  const rows = [exported.headers, ...exported.records];
  wrongFiles.push(
    ...unannouncedChanges(sheet, result, exported, result.recordRows).map((change) => change.slice(0, 300)),
  );
  const file = utf8(writeCsv(rows));
  const readers = [
    byPapaParse(file),
    byCsvParse(file),
    ...(python ? [await python.read(file)] : []),
    readSheet(file)?.text,
  ];
  const expected = JSON.stringify(rows);
  for (const [index, read] of readers.entries())
    if (JSON.stringify(read) !== expected) wrongFiles.push(`${cut(text)}: reader ${index + 1} reads something else`);
}

beforeAll(async () => {
  for (const text of CORPUS) await tryText(text);
}, 600_000);

test("every text in every column is checked, and every check keeps its promises", () => {
  expect(broken).toEqual([]);
});

test(`every text in every column is exported with no unannounced change, and read back the same by ${PARSERS}`, () => {
  expect(wrongFiles).toEqual([]);
});

test("every text as a header, and as a title above the headers, is checked, and every check keeps its promises", () => {
  const notes = WIDE_HEADERS.indexOf("Notes");
  const record = rightRecord("new", 1);
  const breaches = CORPUS.flatMap((text) => {
    const asHeader = [WIDE_HEADERS.with(notes, text), record];
    const asTitle = [[text], WIDE_HEADERS, record];
    return [asHeader, asTitle].flatMap((rows) => {
      const sheet = readSheet(utf8(writeCsv(rows)));
      return sheet === null
        ? [`${cut(text)}: refused`]
        : brokenPromises(sheet, check(sheet)).map((breach) => `${cut(text)}: ${breach.slice(0, 200)}`);
    });
  });
  expect(breaches).toEqual([]);
});

test("the bytes of a file hold what its text holds, but for halves of characters", () => {
  for (const text of SHORT) {
    const rows = [WIDE_HEADERS, ...recordsWith(text)];
    expect(readSheet(utf8(writeCsv(rows)))?.text).toEqual(rows.map((cells) => cells.map(wellFormed)));
  }
});
