/** Random sheets, renamings and mappings. */
import fc from "fast-check";
import { applyMatch } from "../../../src/operations/match/apply";
import { assignBest } from "../../../src/operations/match/assign";
import type { Mapping, SimpleSource, Source } from "../../../src/operations/match/mapping";
import { matchText, readMatch } from "../../../src/operations/match/match-file";
import { mappingOf } from "../../../src/operations/match/proposal";
import { columns, headerText } from "../../../src/template";
import { HEADERS, RIGHT_RECORD } from "../../right-record";
import { cases } from "../../random-cases";
import { applied, proposed, sheetOf, sourcesOf, TODAY } from "./support";

const TARGETS = HEADERS.filter((header) => header !== "Errors");

/** Ways to write a header that leave it the same one. */
const RENAMINGS: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => header.replaceAll(" ", "_"),
  (header) => `${header} *`,
  (header) => ` ${header.toLowerCase()}:`,
  (header) => header.replaceAll(" ", ""),
];

test("our own headers are matched back, however they are ordered and written", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(TARGETS, { minLength: 1 }),
      fc.array(fc.nat(RENAMINGS.length - 1), { minLength: TARGETS.length, maxLength: TARGETS.length }),
      (headers, ways) => {
        const renamed = headers.map((header, at) => RENAMINGS[ways[at] ?? 0]?.(header) ?? header);
        const record: { readonly [header: string]: string } = RIGHT_RECORD;
        const proposal = proposed(
          sheetOf(
            renamed,
            headers.map((header) => record[header] ?? ""),
          ),
        );
        const wanted = Object.fromEntries(headers.map((header, at) => [header, (renamed[at] ?? "").trim()]));
        expect(sourcesOf(proposal)).toEqual(wanted);
        expect(proposal.targets.every(({ source, sureness }) => source === null || sureness === "high")).toBe(true);
      },
    ),
    { numRuns: cases(200) },
  );
});

/** Texts that no column reads as anything else. */
const cell = fc.integer({ min: 0, max: 9999 }).map((number) => (number % 5 === 0 ? "" : `w${number}w`));
const THEIRS = ["One", "Two", "Three", "Two", "Four"];
const refs = [
  { header: "One", nth: 1 },
  { header: "Two", nth: 1 },
  { header: "Three", nth: 1 },
  { header: "Two", nth: 2 },
  { header: "Four", nth: 1 },
];
const simple: fc.Arbitrary<SimpleSource> = fc.oneof(
  fc.constantFrom(...refs).map((column) => ({ kind: "column" as const, column })),
  fc
    .tuple(fc.constantFrom(...refs), fc.constantFrom("first-name" as const, "email" as const))
    .map(([column, part]) => ({ kind: "part" as const, column, part })),
  fc.string({ maxLength: 5 }).map((text) => ({ kind: "constant" as const, text })),
);
const source: fc.Arbitrary<Source> = fc.oneof(
  simple,
  fc.array(fc.option(simple), { minLength: 1, maxLength: 4 }).map((parts) => ({ kind: "joined" as const, parts })),
);
const ALL_TARGETS = columns("2021-02")
  .filter(({ kind }) => kind !== "errors")
  .map((column) => headerText(column));
const anyMapping: fc.Arbitrary<Mapping> = fc
  .tuple(fc.subarray(ALL_TARGETS), fc.array(source, { minLength: 40, maxLength: 40 }))
  .map(([targets, sources]) => ({
    edition: "2021-02" as const,
    columns: targets.map((target, at) => ({ target, source: sources[at] ?? { kind: "constant" as const, text: "" } })),
  }));
const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 6 });

test("a mapping that was written and read does the same", () => {
  fc.assert(
    fc.property(anyMapping, rows, (mapping, cells) => {
      const read = readMatch(matchText(mapping));
      expect(read).toEqual({ ok: true, mapping });
      if (!read.ok) return;
      const sheet = sheetOf(THEIRS, ...cells);
      expect(applyMatch(sheet, read.mapping, TODAY)).toEqual(applyMatch(sheet, mapping, TODAY));
    }),
    { numRuns: cases(200) },
  );
});

const free = ["Deal Name", "Customer Name", "Customer City", "Customer State", "Notes"];

test("every cell of theirs lands in the mapped places and nowhere else, and none of a used column is lost", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(free, { minLength: 1 }),
      fc.shuffledSubarray(refs, { minLength: 5 }),
      rows,
      (targets, order, cells) => {
        const used = targets.map((target, at) => ({ target, column: order[at] ?? { header: "One", nth: 1 } }));
        const mapping: Mapping = {
          edition: "2021-02",
          columns: used.map(({ target, column }) => ({ target, source: { kind: "column", column } })),
        };
        const result = applied(sheetOf(THEIRS, ...cells), mapping);
        const indexOf = ({ header, nth }: { header: string; nth: number }) =>
          nth === 1 ? THEIRS.indexOf(header) : THEIRS.lastIndexOf(header);
        const filled = cells.flatMap((row, at) => (used.some(({ column }) => row[indexOf(column)]) ? [at] : []));
        expect(result.rows).toEqual(filled.map((at) => at + 2));
        for (const [record, at] of filled.entries())
          for (const [place, { header }] of result.columns.entries()) {
            const from = used.find(({ target }) => target === header);
            expect(result.records[record]?.[place]).toBe(from ? cells[at]?.[indexOf(from.column)] : "");
          }
        expect(result.unused.map(({ index }) => index)).toEqual(
          THEIRS.flatMap((_, index) => (used.some(({ column }) => indexOf(column) === index) ? [] : [index])),
        );
      },
    ),
    { numRuns: cases(200) },
  );
});

test("no column of theirs is proposed twice, but split or as the currency of a price", () => {
  const header = fc.constantFrom(
    "Deal",
    "Topic",
    "Customer",
    "Account",
    "Contact",
    "Contact Name",
    "Email",
    "Owner",
    "Owner Email",
    "Currency",
    "Price",
    "Qty",
    "Product ID",
    "Phone",
    "Zq",
  );
  fc.assert(
    fc.property(fc.array(header, { minLength: 1, maxLength: 12 }), (headers) => {
      const { targets } = proposed(
        sheetOf(
          headers,
          headers.map((_, at) => `x${at}`),
        ),
      );
      const whole = targets.flatMap(({ source: from }) => {
        const all = from?.kind === "joined" ? from.parts : [from];
        return all.flatMap((one) => (one?.kind === "column" && one.column.header !== "Currency" ? [one.column] : []));
      });
      expect(new Set(whole.map((one) => `${one.nth} ${one.header}`)).size).toBe(whole.length);
    }),
    { numRuns: cases(200) },
  );
});

/** The most that any assignment is worth, by trying all. */
function best(value: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = value;
  if (!first) return 0;
  return first.reduce(
    (most, worth, at) => (taken.has(at) ? most : Math.max(most, worth + best(rest, new Set([...taken, at])))),
    best(rest, taken),
  );
}

test("the assignment is the best there is", () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  fc.assert(
    fc.property(matrix, (value) => {
      const assigned = assignBest(value);
      const used = assigned.filter((column) => column !== null);
      expect(new Set(used).size).toBe(used.length);
      const worth = assigned.reduce<number>(
        (sum, column, row) => sum + (column === null ? 0 : (value[row]?.[column] ?? 0)),
        0,
      );
      expect(worth).toBe(best(value));
    }),
    { numRuns: cases(200) },
  );
});

test("what is proposed can be carried out", () => {
  const sheet = sheetOf(
    TARGETS,
    TARGETS.map((header) => (RIGHT_RECORD as { readonly [of: string]: string })[header] ?? ""),
  );
  const result = applied(sheet, mappingOf(proposed(sheet)));
  expect(result.records).toEqual([
    HEADERS.map((header) => (RIGHT_RECORD as { readonly [of: string]: string })[header] ?? ""),
  ]);
});
