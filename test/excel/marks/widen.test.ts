/** A sheet without an Errors column is checked once: what is derived is what a check of the sheet with the column says. */
import fc from "fast-check";
import { checkSheet, type RecognisedResult } from "../../../src/check";
import { withErrorsColumn } from "../../../src/excel/marks/add-column";
import { resultWithErrorsColumn } from "../../../src/excel/marks/widen";
import type { ReadSheet } from "../../../src/excel/sheet/read";
import type { Sheet } from "../../../src/values/sheet";
import { HEADERS, record, TODAY } from "../support";

const cell = fc.constantFrom("", "", "x", "USD", "Won", "06/30/2027", " a", "SOL-1, USD, ten, 1");
const sheets = fc.record({
  columns: fc.shuffledSubarray(
    HEADERS.slice(1).map((_, index) => index + 1),
    { minLength: 6 },
  ),
  cells: fc.array(fc.array(cell, { minLength: 34, maxLength: 34 }), { maxLength: 4 }),
  extra: fc.constantFrom<readonly string[]>([], ["", "Region"], ["Solution 3"]),
  above: fc.nat(2),
  firstColumn: fc.nat(2),
});

function readSheetOf({
  columns,
  cells,
  extra,
  above,
  firstColumn,
}: typeof sheets extends fc.Arbitrary<infer T> ? T : never): ReadSheet {
  const header = [...columns.map((index) => HEADERS[index] ?? ""), ...extra];
  const rows = cells.map((line) => [
    ...columns.map((index) => line[index] ?? ""),
    ...extra.map((_, at) => (at === 0 ? "" : "y")),
  ]);
  const good = [...columns.map((index) => record()[index] ?? ""), ...extra.map(() => "")];
  const values = [...Array.from({ length: above }, () => header.map(() => "")), header, ...rows, good];
  const sheet: Sheet = {
    source: { kind: "excel", listSeparator: ",", decimalSeparator: ".", date1904: false },
    firstRow: 1,
    firstColumn,
    values,
    text: values,
    formats: values.map((line) => line.map(() => "@")),
  };
  return {
    sheet,
    tables: [],
    merged: [],
    hiddenRows: new Set(),
    name: "Deals",
    protected: false,
    listSeparator: ",",
  } as unknown as ReadSheet;
}

/** Columns without what only the rules on headers need. */
const plain = (result: RecognisedResult) => ({
  ...result,
  columns: result.columns.map(({ index, header, name, key, number, read }) => ({
    index,
    header,
    name,
    key,
    number,
    read,
  })),
});

test("the derived result is that of checking the sheet with its new column", () => {
  const options = { today: TODAY, language: "en" } as const;
  fc.assert(
    fc.property(sheets, (random) => {
      const read = readSheetOf(random);
      const result = checkSheet(read.sheet, options);
      fc.pre(result.recognised);
      if (!result.recognised) return;
      const derived = resultWithErrorsColumn(read, result);
      const checked = checkSheet(withErrorsColumn(read, result).sheet, options);
      expect(derived && plain(derived)).toEqual(checked.recognised && plain(checked));
    }),
    { numRuns: 150 },
  );
});
