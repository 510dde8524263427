/** What is taken for right in one look: the rules, asked one by one, find nothing in it either. */
import fc from "fast-check";
import { reportLostDigits, reportLostLetters, textRules } from "../../../src/check/cells/any-text";
import { CELL_RULES } from "../../../src/check/cells/rules";
import { columns, EDITIONS, type Column } from "../../../src/template";
import { bareTextReader } from "../../../src/values/bare-text";
import { formulaErrorOf } from "../../../src/values/formula-error";
import { isPlaceholder } from "../../../src/values/placeholders";
import { readerOf } from "../../../src/values/readers";
import { NO_FACTS, type RecordFacts } from "../../../src/values/record-facts";
import { rightTextTest } from "../../../src/values/right-text";
import { cases } from "../../random-cases";
import { cellText } from "../../values/texts";

const CONTEXT = {
  source: { kind: "file", badQuotes: [], delimiter: ",", surplus: new Map() },
  today: "2026-11-20",
  language: "en",
  dayFirstDates: false,
  datesInDoubt: false,
  groupingDots: false,
} as unknown as Parameters<(typeof CELL_RULES)["text"]>[1];

const ALL: readonly Column[] = EDITIONS.flatMap((edition) => columns(edition)).filter(
  ({ kind, readonly: isReadOnly }) => kind !== "errors" && !isReadOnly,
);

/** Everything that the rules say of a text, none of them skipped. */
function saidOf(column: Column, text: string, record: RecordFacts): readonly unknown[] {
  const { text: bare, faults } = bareTextReader(column)(text);
  if (bare !== text) return [bare];
  const said: unknown[] = [...faults, formulaErrorOf(text), isPlaceholder(column, text)].filter(Boolean);
  const reading = readerOf(column.kind).text(text, { column, date1904: false, language: "en", decided: null }, record);
  if (reading.problem) said.push(reading.problem);
  if (reading.text !== text) said.push(reading.text);
  const report = (finding: unknown) => void said.push(finding);
  textRules(column)(text, text, report);
  reportLostLetters(column)(text, report);
  reportLostDigits(column)(text, report);
  CELL_RULES[column.kind](column, CONTEXT)(reading, record, report, true);
  return said;
}

const RIGHT = [
  "SOL-1234-PQRS, SEK, 10, 100",
  "SOL-34104-EBB, USD, 10.50, 1",
  "Bob, Partner, 999999, bob.partner@contoso.com",
  "Ann Marie, Ek-Berg, +46(0)8-12345, ann+x@mail.example.se",
  "Deal 1",
  "081466849",
  "+46 8 123 45 67",
  "someone@contoso.com",
  "111 29",
  "SE",
  "40",
  "Yes",
];
const SIGNS = [..." ,;|@.'\"=&<>-+_#(){}/\\:0159aXx\t\n\u00a0\u200b\ufffdé，"];

/** A right text with up to three characters put in, taken out or replaced. */
const nearlyRight = fc
  .tuple(
    fc.constantFrom(...RIGHT),
    fc.array(fc.tuple(fc.nat(60), fc.nat(2), fc.constantFrom(...SIGNS)), { maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [at, removed, sign]) => edited.slice(0, at) + sign + edited.slice(at + removed), text),
  );
const record = fc.record({
  country: fc.constantFrom("US", "SE", "FI", ""),
  substatus: fc.constantFrom("Accepted", "Error", ""),
});

test("the rules find nothing in a text that is taken for right", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.oneof(nearlyRight, cellText), record, (column, text, facts) => {
      const known = { ...NO_FACTS, ...facts };
      if (!rightTextTest(column)(text, known)) return;
      taken += 1;
      expect([column.key, text, ...saidOf(column, text, known)]).toEqual([column.key, text]);
    }),
    { numRuns: cases(80_000) },
  );
  expect(taken).toBeGreaterThan(500);
});

test.each([
  ["solution", "SOL-1234-PQRS, SEK, 10, 100"],
  ["team-member", "Bob, Partner, 999999, bob.partner@contoso.com"],
  ["text", "Contoso AB"],
  ["duns", "081466849"],
  ["phone", "+46 8 123 45 67"],
  ["email", "someone@contoso.com"],
  ["postal", "111 29"],
  ["country", "SE"],
] as const)("what nearly all cells of %s hold is", (kind, text) => {
  const column = ALL.find((one) => one.kind === kind);
  expect(column && rightTextTest(column)(text, NO_FACTS)).toBe(true);
});
