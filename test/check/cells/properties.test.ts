import fc from "fast-check";
import { columnByKey, columns, type ColumnKey } from "../../../src/template";
import { canonicalText } from "../../values/canonical";
import { cellText } from "../../values/texts";
import { checkCell, excel, FILE, fixOf, type Around } from "./support";
import { cases } from "../../random-cases";

const anyKey = fc.constantFrom(...columns("2021-02").map(({ key }): ColumnKey => key));
const around: fc.Arbitrary<Around> = fc.record({
  record: fc.record({
    country: fc.constantFrom("US", "SE", ""),
    status: fc.constantFrom("New", "Closed", ""),
    substatus: fc.constantFrom("Accepted", "Lost", ""),
    help: fc.constantFrom("Yes", ""),
    currency: fc.constantFrom("SEK", "KWD", ""),
  }),
  context: fc.record({ dayFirstDates: fc.boolean(), datesInDoubt: fc.boolean(), groupingDots: fc.boolean() }),
});

const errorsOf = (key: ColumnKey, text: string, where: Around): readonly string[] =>
  checkCell(key, text, text, "@", where)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);

test("a fix, applied, takes its own finding away and never makes an error", () => {
  fc.assert(
    fc.property(anyKey, cellText, around, (key, text, where) => {
      const { findings, effective } = checkCell(key, text, text, "@", where);
      const before = errorsOf(key, text, where);
      for (const finding of findings) {
        const fixed = finding.fix && fixOf(finding);
        if (fixed === null) continue;
        const after = checkCell(key, fixed, fixed, "@", where);
        // Only what was read as nothing is emptied.
        if (fixed === "") expect([text, effective]).toEqual([text, ""]);
        else expect([fixed, after.effective]).not.toEqual([fixed, null]);
        expect([text, fixed, after.findings.map(({ code }) => code)]).toEqual([
          text,
          fixed,
          expect.not.arrayContaining([finding.code]),
        ]);
        for (const code of errorsOf(key, fixed, where)) expect([text, fixed, ...before]).toContain(code);
      }
    }),
    { numRuns: cases(20_000) },
  );
});

/** What says that there was something, of which nothing is left. */
const EMPTIED: ReadonlySet<string> = new Set(["escaped-text", "wrapped-text", "placeholder", "whitespace"]);
/** The only finding on its cell: nothing else can be read. */
const ALONE: ReadonlySet<string> = new Set(["formula-error", "solution-format", "team-member-format"]);

test("an empty cell has nothing but fixes that empty it, and what cannot be read stands alone", () => {
  fc.assert(
    fc.property(anyKey, cellText, around, (key, text, where) => {
      const { findings, effective } = checkCell(key, text, text, "@", where);
      const codes = findings.map(({ code }) => code);
      if (effective === "") expect(codes.filter((code) => !EMPTIED.has(code))).toEqual([]);
      if (effective === null) expect(codes.map((code) => ALONE.has(code))).toEqual([true]);
      expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
    }),
    { numRuns: cases(5000) },
  );
});

test("what the check lets through is exported as a text that it lets through as well", () => {
  fc.assert(
    fc.property(anyKey, cellText, around, (key, text, where) => {
      const column = columnByKey("2021-02", key);
      if (!column || errorsOf(key, text, where).length > 0) return;
      const exported = canonicalText(column, { value: text, text, format: "@" }, FILE);
      expect([exported, errorsOf(key, exported, where)]).toEqual([exported, []]);
      expect(canonicalText(column, { value: exported, text: exported, format: "@" }, FILE)).toBe(exported);
    }),
    { numRuns: cases(10_000) },
  );
});

test("no number of Excel makes a rule fail, and what is not blocked is exported as a text that is right", () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -10, max: 60_000 }),
    fc.constantFrom(0.4, 6, 40, 1e15),
  );
  const formats = fc.constantFrom("General", "@", "0", "yyyy-mm-dd", "0%", "#,##0.00");
  const shown = fc.oneof(fc.constantFrom("", "6,0", "3.58E+11", "40%", "2027-01-30", "12 563,00 kr"), cellText);
  fc.assert(
    fc.property(
      anyKey,
      numbers,
      formats,
      fc.option(shown, { nil: undefined }),
      around,
      (key, value, format, text = String(value), where) => {
        const column = columnByKey("2021-02", key);
        const source = excel(",");
        const { findings, effective } = checkCell(key, value, text, format, {
          ...where,
          context: { ...where.context, source },
        });
        if (!column || effective === null || effective === "" || findings.some(({ blocks }) => blocks)) return;
        const exported = canonicalText(column, { value, text, format }, source);
        // A text in a text column may look like a formula or an error only if the cell showed it.
        expect([exported, errorsOf(key, exported, where)]).toEqual([exported, []]);
      },
    ),
    { numRuns: cases(5000) },
  );
});
