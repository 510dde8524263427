import fc from "fast-check";
import type { Finding, RecognisedResult } from "../../src/check";
import { writeCsv } from "../../src/csv";
import { composeTexts, currentTexts, errorsColumnOf, externalTexts } from "../../src/excel/marks/errors-column";
import { exportRecords } from "../../src/operations/export";
import { ERROR_MARK, parseErrorsCell, WARNING_MARK } from "../../src/errors-column";
import type { Sheet } from "../../src/values/sheet";
import { CELL_LIMIT } from "./corpus";
import { recognised } from "../check/build";
import { check } from "./invariants";
import { cases } from "../random-cases";
import { bytesOf, readSheet, spoiltCells, spoiltFile, type SpoiltFile } from "./sheets";

/** What is true of a file that the add-in wrote. */
const AS_WRITTEN = {
  delimiter: ",",
  hasSeparatorLine: false,
  isUncut: false,
  encoding: "utf-8",
  isDamaged: false,
  encodingCandidates: [],
} as const;

const MARKED_SHEETS = cases(1000);

type Language = "en" | "sv";

interface Marked {
  readonly before: Sheet;
  readonly result: RecognisedResult;
  /** What the Errors cells hold, from the first row below the headers. */
  readonly texts: readonly string[];
  readonly after: Sheet;
}

function textsOf(sheet: Sheet, result: RecognisedResult, language: Language): readonly string[] {
  return drained(composeTexts(result, drained(externalTexts(sheet, result)), { language, warnings: true }));
}

function drained<T>(steps: Generator<unknown, T, void>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The sheet with texts in its Errors cells. */
function withErrors(sheet: Sheet, result: RecognisedResult, texts: readonly string[]): Sheet {
  const index = errorsColumnOf(result)?.index ?? 0;
  const first = result.headerRow - sheet.firstRow + 1;
  const values = sheet.values.map((cells, row) => {
    const text = texts[row - first];
    if (text === undefined || text === (cells[index] ?? "")) return cells;
    return Array.from({ length: Math.max(cells.length, index + 1) }, (_, at) =>
      at === index ? text : (cells[at] ?? ""),
    );
  });
  return { ...sheet, values, text: values.map((cells) => cells.map(String)) };
}

/** A spoilt sheet that was checked and marked; null where there is nothing to mark. */
function marked(file: SpoiltFile, language: Language): Marked | null {
  const before = readSheet(bytesOf(file));
  const result = before && check(before);
  if (!before || !result?.recognised || !errorsColumnOf(result)) return null;
  const texts = textsOf(before, result, language);
  return { before, result, texts, after: withErrors(before, result, texts) };
}

const languages = fc.constantFrom<Language[]>("en", "sv");

function holdsForMarked(promise: (sheet: Marked, language: Language) => void): void {
  let sheets = 0;
  fc.assert(
    fc.property(fc.oneof(spoiltCells, spoiltFile), languages, (file, language) => {
      const sheet = marked(file, language);
      if (sheet === null) return;
      sheets += 1;
      promise(sheet, language);
    }),
    { numRuns: MARKED_SHEETS },
  );
  expect(sheets).toBeGreaterThan(MARKED_SHEETS / 10);
}

/** Findings without what an Errors cell shows: no finding stands on one below the headers. */
const plain = (findings: readonly Finding[]): string => JSON.stringify(findings);

test("marks change no finding and no export, and a second check writes the same marks", () => {
  holdsForMarked(({ before, result, texts, after }, language) => {
    const again = recognised(check(after));
    expect(plain(again.findings)).toBe(plain(result.findings));
    expect(textsOf(after, again, language)).toEqual(texts);
    const all = { onlyRowsWithoutErrors: false };
    expect(exportRecords(after, again, all)).toEqual(exportRecords(before, result, all));
  });
});

test("marks fit into a cell, keep what Partner Center wrote, and leave it behind when they are cleared", () => {
  holdsForMarked(({ before, result, texts, after }) => {
    // A file may hold more in a cell than Excel can, which then refuses to open it: none of it is lost.
    const written = currentTexts(before, result);
    expect(texts.filter((text, at) => text.length > Math.max(CELL_LIMIT, written[at]?.length ?? 0))).toEqual([]);
    const external = (text: string): string => parseErrorsCell(text).external;
    // Where even its dots do not fit into a cell, a external text keeps its letters and loses spaces.
    const short = (text: string): string =>
      text.trim() === "" ? "" : text.length < CELL_LIMIT / 2 ? text : text.replaceAll(" ", "").slice(0, CELL_LIMIT / 4);
    const wrote = written.map(external).map(short);
    expect(texts.map(external).map(short)).toEqual(wrote);
    expect(drained(externalTexts(after, recognised(check(after)))).map(short)).toEqual(wrote);
  });
});

test("marks colour the cells of the findings, and no other", () => {
  const special = /[✖⚠]|; /u;
  holdsForMarked(({ result, texts }) => {
    const headers = result.columns.map(({ header }) => header);
    const isPlain = (header: string): boolean =>
      !special.test(header) && !headers.some((other) => header.startsWith(`${other}: `));
    for (const [at, text] of texts.entries()) {
      const row = result.headerRow + 1 + at;
      for (const [mark, severity] of [[ERROR_MARK, "error"] as const, [WARNING_MARK, "warning"] as const]) {
        const found = new Set(
          result.findings
            .filter((one) => one.row === row && one.severity === severity && one.columnIndex !== null)
            .map((one) => headers[one.columnIndex ?? 0] ?? ""),
        );
        const coloured = new Set(headers.filter((header) => header !== "" && text.includes(`${mark} ${header}: `)));
        expect([...coloured].filter((header) => !found.has(header))).toEqual([]);
        // Where a cell is full, the last messages are left out.
        if (text.length < CELL_LIMIT / 2)
          expect([...found].filter((header) => header !== "" && isPlain(header) && !coloured.has(header))).toEqual([]);
      }
    }
  });
});

test("a marked sheet that is saved as a file is read back with the same findings and external texts", () => {
  holdsForMarked(({ after, result, texts }) => {
    const first = String(after.values[0]?.[0] ?? "");
    // A quote that was never closed is mended by writing the file anew; a first line of sep= is a hint wherever it comes from.
    if (result.findings.some(({ code }) => code === "file-quote") || first.toLowerCase().startsWith("sep=")) return;
    const back = readSheet(writeCsv(after.values.map((cells) => cells.map(String))));
    if (back === null || after.source.kind !== "file") throw new Error("refused");
    const again = recognised(check(back));
    // Written anew it is separated by commas, in UTF-8.
    const saved = check({ ...after, source: { ...after.source, ...AS_WRITTEN } });
    expect(plain(again.findings)).toBe(plain(saved.findings));
    expect(currentTexts(back, again)).toEqual(texts);
  });
});
