import fc from "fast-check";
import {
  checkState,
  recheck,
  sameRows,
  withRowsDeleted,
  withRowsInserted,
  withRowsMoved,
  withRowsWritten,
  type CheckState,
  type RowOrigins,
} from "../../src/check";
import { columns, EDITIONS, headerText, type Edition } from "../../src/template";
import type { CellValue, Sheet } from "../../src/values/sheet";
import { RIGHT_RECORD } from "../right-record";
import { TODAY, UPDATE } from "./build";
import { anyCharacters } from "../any-characters";

type Grid = readonly (readonly CellValue[])[];

const DATE_SERIAL = 46_500;

/** What the rules care about, in no particular column, and what makes rows speak for others: days first, the same deal, the same referral. */
const VALUES: readonly CellValue[] = [
  ...[
    "",
    " ",
    "Yes",
    "No",
    "Ja",
    " No ",
    "New",
    "Active",
    "Closed",
    "Accepted",
    "Won",
    "Declined ",
    "Expired",
    "Error",
  ],
  ...[
    "1",
    "6",
    "06",
    "9",
    "100",
    "40%",
    "35",
    "SE",
    "Sverige",
    "usd",
    "€",
    "12 563,50 kr",
    "1,234",
    "12.563",
    "1.234.567",
  ],
  ...["2027-01-30", "30/01/2027", "03/04/2027", "30 Jan 2027", "N/A", "-", "MalmÃ¶", "=1+1", "#N/A", "####", "Total"],
  ...[
    "SOL-1; SEK; 10; 1",
    "SOL-1, SEK, 10,50",
    "Bob; B; 1; b@c.se",
    "a\u00a0b",
    "12345678",
    "3.58E+11",
    "Deal",
    "deal ",
  ],
  ...[UPDATE["Referral ID"], UPDATE["Referral ID"].toUpperCase(), 6, 0.4, 12563.5, DATE_SERIAL, true],
];

/** Headers that are renamed to: right ones, other spellings, unknown ones, none. */
const NAMES = ["Deal Name", "deal name", "Notes", "Referral ID", "Solution 2", "Solution 99", "Region", "", "Valuta"];

type Edit =
  | { readonly do: "cells"; readonly cells: readonly (readonly [row: number, column: number, value: CellValue])[] }
  | { readonly do: "insert"; readonly at: number; readonly rows: Grid }
  | { readonly do: "delete"; readonly at: number; readonly count: number }
  | { readonly do: "move"; readonly from: number; readonly count: number; readonly to: number }
  | { readonly do: "header"; readonly column: number; readonly name: string };

const anyValue = fc.oneof(fc.constantFrom(...VALUES), anyCharacters({ maxLength: 8 }));
const position = fc.nat({ max: 200 });
const headersOf = (edition: Edition): readonly string[] => [
  ...columns(edition).flatMap((column) => {
    const header = headerText(column);
    return header === "Solution 1" ? [header, "Solution 2"] : [header];
  }),
  "",
];

/** A row that is right but for the cells that `spoil` says, or empty. */
function rowArbitrary(headers: readonly string[]): fc.Arbitrary<readonly CellValue[]> {
  const right: { readonly [header: string]: string } = { ...RIGHT_RECORD, "Marketplace Purchase Intent": "Yes" };
  const update: { readonly [header: string]: string } = { ...right, ...UPDATE };
  const spoilt = fc
    .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat({ max: headers.length - 1 }), anyValue), { maxLength: 4 }))
    .map(([updates, cells]): readonly CellValue[] => {
      const row: CellValue[] = headers.map((header) => (updates ? update : right)[header] ?? "");
      for (const [column, value] of cells) row[column] = value;
      return row;
    });
  return fc.oneof(
    { weight: 8, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.constant(headers.map((): CellValue => "")) },
    { weight: 1, arbitrary: fc.constant(headers.map((header): CellValue => header)) },
  );
}

const editArbitrary = (row: fc.Arbitrary<readonly CellValue[]>): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("cells" as const),
        cells: fc.array(fc.tuple(position, position, anyValue), { minLength: 1, maxLength: 3 }),
      }),
    },
    fc.record({
      do: fc.constant("insert" as const),
      at: position,
      rows: fc.array(row, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ do: fc.constant("delete" as const), at: position, count: fc.integer({ min: 1, max: 2 }) }),
    fc.record({
      do: fc.constant("move" as const),
      from: position,
      count: fc.integer({ min: 1, max: 2 }),
      to: position,
    }),
    fc.record({ do: fc.constant("header" as const), column: position, name: fc.constantFrom(...NAMES) }),
  );

interface Script {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly edits: readonly Edit[];
}

const script: fc.Arbitrary<Script> = fc.constantFrom(...EDITIONS).chain((edition) => {
  const headers = headersOf(edition);
  const row = rowArbitrary(headers);
  return fc.record({
    grid: fc
      .tuple(fc.boolean(), fc.array(row, { maxLength: 7 }))
      .map(([titled, rows]) => [...(titled ? [headers.map(() => "Deals")] : []), headers, ...rows]),
    firstRow: fc.integer({ min: 1, max: 2 }),
    edits: fc.array(editArbitrary(row), { minLength: 1, maxLength: 4 }),
  });
});

const written = (grid: Grid, row: number, column: number, value: CellValue): Grid =>
  grid.map((cells, index) => (index === row ? cells.with(column % cells.length, value) : cells));

/** The sheet and its origins after an edit; positions are taken modulo what there is. Rows above the first record can be edited, too. */
function edited(grid: Grid, edit: Edit): { readonly grid: Grid; readonly origins: RowOrigins } {
  const origins = sameRows(grid.length);
  const rowAt = (at: number): number => at % grid.length;
  switch (edit.do) {
    case "cells": {
      const cells = edit.cells.map(([row, column, value]) => [rowAt(row), column, value] as const);
      return {
        grid: cells.reduce<Grid>((before, [row, column, value]) => written(before, row, column, value), grid),
        origins: withRowsWritten(
          origins,
          cells.map(([row]) => row),
        ),
      };
    }
    case "insert": {
      const at = edit.at % (grid.length + 1);
      return {
        grid: grid.toSpliced(at, 0, ...edit.rows),
        origins: withRowsInserted(origins, at, edit.rows.length),
      };
    }
    case "delete": {
      const at = rowAt(edit.at);
      const count = Math.min(edit.count, grid.length - at, grid.length - 1);
      return { grid: grid.toSpliced(at, count), origins: withRowsDeleted(origins, at, count) };
    }
    case "move": {
      const from = rowAt(edit.from);
      const count = Math.min(edit.count, grid.length - from);
      const to = edit.to % (grid.length - count + 1);
      const moved = grid.slice(from, from + count);
      return {
        grid: grid.toSpliced(from, count).toSpliced(to, 0, ...moved),
        origins: withRowsMoved(origins, from, count, to),
      };
    }
    case "header": {
      const row = Math.max(
        0,
        grid.findIndex((cells) => cells.includes("Currency")),
      );
      return { grid: written(grid, row, edit.column, edit.name), origins: withRowsWritten(origins, [row]) };
    }
  }
}

/** As Excel has it: a date is a number with a date format; a number is shown with a decimal comma. */
function excelSheet(values: Grid, firstRow: number): Sheet {
  const shown = (value: CellValue): string => {
    if (value === DATE_SERIAL) return "2027-04-23";
    return typeof value === "number" ? String(value).replace(".", ",") : String(value);
  };
  return {
    source: { kind: "excel", listSeparator: ";", decimalSeparator: ",", date1904: false },
    firstRow,
    firstColumn: 0,
    values,
    text: values.map((row) => row.map(shown)),
    formats: values.map((row) => row.map((value) => (value === DATE_SERIAL ? "yyyy-mm-dd" : "General"))),
  };
}

const options = { today: TODAY, language: "sv" } as const;

test("an edited sheet, checked where it was edited, has the result of a check of the whole", () => {
  fc.assert(
    fc.property(script, ({ grid, firstRow, edits }) => {
      let now = grid;
      let state: CheckState = checkState(excelSheet(now, firstRow), options);
      for (const edit of edits) {
        const after = edited(now, edit);
        now = after.grid;
        const sheet = excelSheet(now, firstRow);
        state = recheck(state, sheet, after.origins);
        expect(state.result).toEqual(checkState(sheet, options).result);
      }
    }),
    { numRuns: 300 },
  );
});

describe("only what an edit touched is checked again", () => {
  const headers = headersOf("2021-02");
  const right: { readonly [header: string]: string } = RIGHT_RECORD;
  const rowWith = (cells: { readonly [header: string]: string }): CellValue[] =>
    headers.map((header) => ({ ...right, ...cells })[header] ?? "");
  const grid: Grid = [headers, ...Array.from({ length: 5 }, (_, at) => rowWith({ "Deal Name": `Deal ${at}` }))];
  const before = checkState(excelSheet(grid, 1), options);
  const recordsKept = (after: CheckState): readonly boolean[] =>
    after.rows.map(({ record }) => before.rows.some((row) => row.record === record));

  test("one row, where a cell was written", () => {
    const sheet = excelSheet(grid.with(3, rowWith({ "Deal Name": "" })), 1);
    const after = recheck(before, sheet, withRowsWritten(sameRows(6), [3]));
    expect(recordsKept(after)).toEqual([true, true, false, true, true]);
    expect(after.result.findings.map(({ row, code }) => [row, code])).toEqual([[4, "required"]]);
  });

  test("no row, where others were deleted or moved", () => {
    const origins = withRowsMoved(withRowsDeleted(sameRows(6), 2, 1), 1, 1, 3);
    const sheet = excelSheet(
      origins.map((row) => grid[row ?? 0] ?? []),
      1,
    );
    expect(recordsKept(recheck(before, sheet, origins))).toEqual([true, true, true, true]);
  });

  test("no row, where a header is spelled otherwise", () => {
    const sheet = excelSheet(
      [headers.map((header) => (header === "Currency" ? "currency" : header)), ...grid.slice(1)],
      1,
    );
    const after = recheck(before, sheet, withRowsWritten(sameRows(6), [0]));
    expect(recordsKept(after)).toEqual([true, true, true, true, true]);
    expect(after.result.findings.map(({ code }) => code)).toEqual(["header-spelling"]);
  });

  test("every row, where a date says that others may have the day first", () => {
    const sheet = excelSheet(grid.with(3, rowWith({ "Estimated Close Date": "30/01/2027" })), 1);
    const after = recheck(before, sheet, withRowsWritten(sameRows(6), [3]));
    expect(recordsKept(after)).toEqual([false, false, false, false, false]);
  });
});
