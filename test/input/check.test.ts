import fc from "fast-check";
import type { CheckResult, Finding } from "../../src/check";
import type { Sheet } from "../../src/values/sheet";
import { brokenPromises, check } from "./invariants";
import { cases } from "../random-cases";
import { bytesOf, readSheet, spoiltCells, spoiltFile } from "./sheets";

const SPOILT_SHEETS = cases(10_000);
const SHEETS_CHECKED_TWICE = cases(500);
const MENDED_SHEETS = cases(1_500);

test("10,000 spoilt sheets are read and checked, or refused, and every check keeps its promises", () => {
  let checked = 0;
  fc.assert(
    fc.property(spoiltFile, (file) => {
      const sheet = readSheet(bytesOf(file));
      if (sheet === null) return;
      const result = check(sheet);
      if (result.recognised) checked += 1;
      expect(brokenPromises(sheet, result)).toEqual([]);
    }),
    { numRuns: SPOILT_SHEETS },
  );
  expect(checked).toBeGreaterThan(SPOILT_SHEETS / 10);
});

test("checking a spoilt sheet again says the same", () => {
  fc.assert(
    fc.property(spoiltFile, (file) => {
      const sheet = readSheet(bytesOf(file));
      if (sheet !== null) expect(check(sheet)).toEqual(check(sheet));
    }),
    { numRuns: SHEETS_CHECKED_TWICE },
  );
});

describe("a fix, applied", () => {
  const isAt = (one: Finding, other: Finding): boolean =>
    one.row === other.row &&
    one.columnIndex === other.columnIndex &&
    one.code === other.code &&
    one.severity === other.severity;

  function withText(sheet: Sheet, { row, columnIndex }: Finding, text: string): Sheet {
    const values = sheet.values.map((cells, index) => {
      if (index !== (row ?? 0) - sheet.firstRow) return cells;
      const changed = [...cells];
      // A row may be shorter than the headers.
      while (changed.length <= (columnIndex ?? 0)) changed.push("");
      changed[columnIndex ?? 0] = text;
      return changed;
    });
    return { ...sheet, values, text: values.map((cells) => cells.map(String)) };
  }

  const errorsOf = ({ findings }: CheckResult, rowsAway = 0): readonly string[] =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ row, column, code }) => JSON.stringify([row === null ? null : row + rowsAway, column, code]));

  test("of a text takes its own finding away and makes no error", () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.oneof(spoiltCells, spoiltFile), (file) => {
        const sheet = readSheet(bytesOf(file));
        if (sheet === null) return;
        const before = check(sheet);
        const known = new Set(errorsOf(before));
        for (const finding of before.findings) {
          if (finding.fix?.kind !== "text" || finding.columnIndex === null) continue;
          const after = check(withText(sheet, finding, finding.fix.text));
          applied += 1;
          const made = errorsOf(after).filter((error) => !known.has(error));
          expect({ finding, made }).toEqual({ finding, made: [] });
          expect(after.findings.filter((one) => isAt(one, finding))).toEqual([]);
        }
      }),
      { numRuns: MENDED_SHEETS },
    );
    expect(applied).toBeGreaterThan(MENDED_SHEETS / 10);
  });

  test("of the rows above the headers takes its own finding away and changes nothing else", () => {
    let applied = 0;
    fc.assert(
      fc.property(spoiltFile, fc.array(fc.string({ maxLength: 5 }), { minLength: 1, maxLength: 3 }), (file, titles) => {
        const sheet = readSheet(bytesOf(file));
        if (sheet === null || sheet.source.kind !== "file" || sheet.source.badQuotes.length > 0) return;
        const values = [...titles.map((text) => [text]), ...sheet.values];
        const titled: Sheet = { ...sheet, values, text: values.map((cells) => cells.map(String)) };
        const before = check(titled);
        const fix = before.findings.find(({ code }) => code === "header-row")?.fix;
        if (fix?.kind !== "remove-rows") return;
        applied += 1;
        const left = values.slice(fix.count);
        const after = check({ ...sheet, values: left, text: left.map((cells) => cells.map(String)) });
        expect(after.findings.filter(({ code }) => code === "header-row")).toEqual([]);
        const known = errorsOf(before, -fix.count);
        expect(errorsOf(after)).toEqual(known.filter((error) => !error.includes('"header-row"')));
      }),
      { numRuns: MENDED_SHEETS },
    );
    expect(applied).toBeGreaterThan(MENDED_SHEETS / 10);
  });
});
