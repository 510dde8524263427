import fc from "fast-check";
import { checkState, recheck } from "../../../src/check";
import { runsOfRows } from "../../../src/operations/live/plan";
import { withColumnTexts, withRows } from "../../../src/operations/live/with-rows";
import type { CellValue, Sheet } from "../../../src/values/sheet";
import { HEADERS, rightRow } from "../../right-record";

const TODAY = "2026-11-20";
const sheetOf = (rows: readonly (readonly CellValue[])[]): Sheet => ({
  source: { kind: "excel", decimalSeparator: ".", listSeparator: ",", date1904: false },
  firstRow: 1,
  firstColumn: 0,
  values: rows,
  text: rows.map((row) => row.map(String)),
  formats: rows.map((row) => row.map(() => "@")),
  ignoredRows: [],
});
const anyRow = fc
  .array(fc.tuple(fc.nat({ max: HEADERS.length - 1 }), fc.constantFrom("", "x", "SE", "New", "1")), { maxLength: 4 })
  .map((cells): readonly CellValue[] => {
    const row: string[] = [...rightRow()];
    for (const [column, value] of cells) row[column] = value;
    return row;
  });

test("the check of rows that were read again, some of them new, is the check of the whole sheet", () => {
  const before = fc.array(anyRow, { minLength: 1, maxLength: 6 });
  const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), anyRow), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(before, edits, fc.array(anyRow, { maxLength: 3 }), (rows, edited, added) => {
      const old = sheetOf([HEADERS, ...rows]);
      const state = checkState(old, { today: TODAY });
      const now = [HEADERS, ...rows];
      for (const [at, row] of edited) now[1 + (at % rows.length)] = row;
      now.push(...added);
      const whole = sheetOf(now);
      const touched = [...new Set(edited.map(([at]) => 1 + (at % rows.length)))].sort((one, other) => one - other);
      const parts = runsOfRows([...touched, ...added.map((_, at) => rows.length + 1 + at)]).map((run) => ({
        at: run.row,
        values: whole.values.slice(run.row, run.row + run.rows),
        text: whole.text.slice(run.row, run.row + run.rows),
        formats: whole.formats?.slice(run.row, run.row + run.rows) ?? [],
      }));
      const { sheet, origins } = withRows(old, parts);
      expect(sheet).toEqual(whole);
      expect(recheck(state, sheet, origins).result).toEqual(checkState(whole, { today: TODAY }).result);
    }),
    { numRuns: 60 },
  );
});

test("texts that were written into a column stand there, and other rows are shared", () => {
  const old = sheetOf([
    ["Errors", "a"],
    ["x", "b"],
    ["", "c"],
  ]);
  const { values, text } = withColumnTexts(old, 0, 1, ["x", "y"]);
  expect(values).toEqual([
    ["Errors", "a"],
    ["x", "b"],
    ["y", "c"],
  ]);
  expect(text[2]).toEqual(["y", "c"]);
  expect(values[1]).toBe(old.values[1]);
});
