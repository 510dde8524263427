import fc from "fast-check";
import { format as show } from "../../local-excel/model/numfmt";
import type { ColumnKey } from "../../../src/template";
import { checkCell, excel } from "./support";
import { cases } from "../../random-cases";

const LOCALES = [
  ["en-US", "."],
  ["en-GB", "."],
  ["sv-SE", ","],
  ["de-DE", ","],
  ["de-CH", "."],
] as const;

const values = fc.oneof(
  fc.tuple(fc.constant<ColumnKey>("closeDate"), fc.integer({ min: 40_000, max: 60_000 })),
  fc.tuple(fc.constant<ColumnKey>("closeReason"), fc.integer({ min: 1, max: 8 })),
  fc.tuple(fc.constant<ColumnKey>("salesStage"), fc.constantFrom(10, 20, 40, 60, 80, 100)),
  fc.tuple(fc.constant<ColumnKey>("dealValue"), fc.integer({ min: 0, max: 999_999_999_999_999 })),
  fc.tuple(
    fc.constant<ColumnKey>("dealValue"),
    fc.integer({ min: 0, max: 99_999_999_999_999 }).map((cents) => cents / 100),
  ),
);
const formats = fc.constantFrom(
  "General",
  "0",
  "0.0",
  "#,##0.00",
  "0.0E+00",
  "yyyy-mm-dd",
  "d mmmm yyyy",
  "mm\\/dd\\/yyyy",
  "0%",
  '#,##0 "kr"',
);

test("what a number shows after its format fix is what the file must hold, in every locale", () => {
  fc.assert(
    fc.property(values, formats, fc.constantFrom(...LOCALES), ([key, value], format, [locale, decimalSeparator]) => {
      const around = { context: { source: excel(decimalSeparator) } };
      const text = show(format, value, { locale, throws: false });
      const shown = checkCell(key, value, text, format, around).findings.find(({ code }) => code === "csv-display");
      if (shown?.fix?.kind !== "format") return;
      const mended = show(shown.fix.format, value, { locale, throws: false });
      const codes = checkCell(key, value, mended, shown.fix.format, around).findings.map(({ code }) => code);
      expect([text, shown.fix.format, mended, codes]).toEqual([
        text,
        shown.fix.format,
        mended,
        expect.not.arrayContaining(["csv-display"]),
      ]);
    }),
    { numRuns: cases(3000) },
  );
});

test("the template's own formats show every code and date right, and every amount but decimals behind a comma", () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...LOCALES), ([key, value], [locale, decimalSeparator]) => {
      const isDate = key === "closeDate";
      const isAmount = key === "dealValue";
      const format = isDate ? "mm\\/dd\\/yyyy" : isAmount ? "General" : "0";
      if (isAmount && (String(value).length > 10 || (decimalSeparator === "," && !Number.isInteger(value)))) return;
      const text = show(format, value, { locale, throws: false });
      const codes = checkCell(key, value, text, format, { context: { source: excel(decimalSeparator) } }).findings.map(
        ({ code }) => code,
      );
      expect([text, codes]).toEqual([text, expect.not.arrayContaining(["csv-display"])]);
    }),
    { numRuns: cases(2000) },
  );
});
