import fc from "fast-check";
import type { CellEdit } from "../../src/operations/cell-edit";
import {
  EMPTY_JOURNAL,
  JOURNAL_LIMITS,
  journalText,
  readJournal,
  stepToRedo,
  stepToUndo,
  withReplayed,
  withStep,
  type Journal,
  type StepName,
} from "../../src/operations/undo/journal";
import { readStep, stepText } from "../../src/operations/undo/step-text";
import type { Step } from "../../src/operations/undo/step";
import type { SavedRow, Structure } from "../../src/operations/undo/structure";

const name = (cells: number): StepName => ({ kind: "fixed", cells, column: null });
const after = (sizes: readonly number[]): Journal =>
  sizes.reduce((journal, size, at) => withStep(journal, name(at), size).journal, EMPTY_JOURNAL);
const cellsOf = (journal: Journal) => journal.entries.map((entry) => entry.name.cells);

test("steps are undone from the last to the first, and done again from the first to the last", () => {
  let journal = after([1, 1, 1]);
  expect(stepToRedo(journal)).toBeNull();
  expect(stepToUndo(journal)?.name).toEqual(name(2));
  journal = withReplayed(journal, "undo", 1);
  journal = withReplayed(journal, "undo", 7);
  expect([stepToUndo(journal)?.name, stepToRedo(journal)?.name]).toEqual([name(0), name(1)]);
  expect(stepToRedo(journal)?.size).toBe(7);
  journal = withReplayed(journal, "redo", 1);
  expect([stepToUndo(journal)?.name, stepToRedo(journal)?.name]).toEqual([name(1), name(2)]);
});

test("a new step takes the place of what was undone", () => {
  const undone = withReplayed(after([1, 1]), "undo", 1);
  const { journal, dropped, id } = withStep(undone, name(9), 1);
  expect(cellsOf(journal)).toEqual([0, 9]);
  expect(dropped).toEqual([2]);
  expect(id).toBe(3);
  expect(stepToRedo(journal)).toBeNull();
});

test("fifty steps are kept, and no more", () => {
  expect(cellsOf(after(Array.from({ length: JOURNAL_LIMITS.steps }, () => 1)))[0]).toBe(0);
  const journal = after(Array.from({ length: JOURNAL_LIMITS.steps + 1 }, () => 1));
  expect(journal.entries).toHaveLength(50);
  expect(cellsOf(journal)[0]).toBe(1);
});

test("a megabyte is kept, and no more; a step that is larger alone is not kept, nor what was before it", () => {
  expect(cellsOf(after([400_000, 600_000]))).toEqual([0, 1]);
  expect(cellsOf(after([400_000, 600_001]))).toEqual([1]);
  const { journal, id, dropped } = withStep(after([5]), name(1), JOURNAL_LIMITS.characters + 1);
  expect([id, dropped, journal.entries]).toEqual([null, [1], []]);
});

const names: fc.Arbitrary<StepName> = fc.oneof(
  fc.record({ kind: fc.constant("formats" as const), cells: fc.nat(), columns: fc.nat() }),
  fc.record({ kind: fc.constant("fixed" as const), cells: fc.nat(), column: fc.option(fc.string()) }),
  fc.record({ kind: fc.constant("column-added" as const), cells: fc.nat(), column: fc.string() }),
  fc.record({ kind: fc.constant("column-removed" as const), cells: fc.nat(), column: fc.string() }),
  fc.record({ kind: fc.constant("rows-removed" as const), cells: fc.nat(), first: fc.nat() }),
);

test("a journal is read back as it was written, and whatever else stands there is none", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.nat(100_000))), (steps) => {
      const journal = steps.reduce((all, [what, size]) => withStep(all, what, size).journal, EMPTY_JOURNAL);
      expect(readJournal(journalText(journal))).toEqual(journal);
    }),
  );
  fc.assert(fc.property(fc.anything(), (thing) => expect(() => readJournal(thing)).not.toThrow()));
  for (const text of [
    null,
    "",
    "[]",
    '{"version":1}',
    '{"version":1,"next":1,"undone":2,"steps":[]}',
    '{"version":1,"next":2,"undone":0,"steps":[[1,2,{"kind":"new"}]]}',
  ])
    expect(readJournal(text)).toEqual(EMPTY_JOURNAL);
  expect(readJournal('{"version":2}')).toBeNull();
});

const content = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
    ),
  }),
  fc.record({ formula: fc.string().map((text) => `=${text}`) }),
);
const place = { row: fc.nat(9_999), column: fc.nat(200) };
const edit: fc.Arbitrary<CellEdit> = fc.oneof(
  fc.record({ kind: fc.constant("content" as const), ...place, before: content, after: content }),
  fc.record({ kind: fc.constant("format" as const), ...place, before: fc.string(), after: fc.string() }),
  fc.record({ kind: fc.constant("width" as const), column: fc.nat(200), before: fc.nat(500), after: fc.nat(500) }),
);
const plain = fc.dictionary(
  fc.string({ maxLength: 5 }).filter((key) => key !== "__proto__"),
  fc.oneof(fc.string(), fc.boolean()),
);
const savedRow: fc.Arbitrary<SavedRow> = fc.record({
  row: fc.nat(500),
  above: fc.option(fc.record({ row: fc.nat(500), key: fc.string(), mark: fc.nat() })),
  height: fc.option(fc.nat(400)),
  cells: fc.array(
    fc.oneof(
      fc.tuple(fc.nat(40), fc.oneof(fc.string(), fc.nat(), fc.boolean())),
      fc.tuple(fc.nat(40), fc.oneof(fc.string(), fc.nat(), fc.boolean()), fc.string()),
    ),
  ),
  formats: fc.array(fc.tuple(fc.nat(40), fc.string())),
  looks: fc.array(fc.tuple(fc.nat(40), fc.record({ fill: plain }))),
  validations: fc.array(
    fc.record({
      place: fc.nat(40),
      count: fc.nat(40),
      rule: plain,
      alert: plain,
      prompt: plain,
      ignoreBlanks: fc.boolean(),
    }),
  ),
});
const structure: fc.Arbitrary<Structure | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("add-column" as const, "remove-column" as const),
      header: fc.string(),
      place: fc.nat(40),
    }),
    fc.record({
      kind: fc.constantFrom("add-rows" as const, "remove-rows" as const),
      rows: fc.array(savedRow, { maxLength: 3 }),
    }),
  ),
);
const step: fc.Arbitrary<Step> = fc.record({
  sheetId: fc.string(),
  sheet: fc.string(),
  grid: fc.record({
    headerRow: fc.nat(50),
    firstColumn: fc.nat(5),
    headers: fc.array(fc.string()),
    keys: fc.array(fc.nat(40)),
    errors: fc.option(fc.nat(40)),
  }),
  edits: fc.array(fc.record({ edit, key: fc.string(), mark: fc.nat() })),
  structure,
});

test("a step is read back as it was written, and whatever else stands there is none", () => {
  fc.assert(fc.property(step, (one) => expect(readStep(stepText(one))).toEqual(JSON.parse(JSON.stringify(one)))));
  fc.assert(fc.property(fc.string(), (text) => expect(() => readStep(text)).not.toThrow()));
  expect(
    readStep(
      stepText({
        sheetId: "1",
        sheet: "A",
        grid: { headerRow: 0, firstColumn: 0, headers: [], keys: [], errors: null },
        edits: [],
        structure: null,
      }).replace('"edits":[]', '"edits":[[0,1,2,3,4,5,6]]'),
    ),
  ).toBeNull();
});

test("ten thousand fixes of usual sheets are far below what is kept", () => {
  const edits = Array.from({ length: 10_000 }, (_, at) => ({
    edit: {
      kind: "content",
      row: at % 1_000,
      column: at % 34,
      before: { value: "SE" },
      after: { value: "Sweden" },
    } as const,
    key: JSON.stringify([`Deal number ${at % 1_000} of the spring campaign`, ""]),
    mark: (at % 1_000) * 4_000_000,
  }));
  const grid = { headerRow: 0, firstColumn: 0, headers: [], keys: [3], errors: 0 };
  expect(stepText({ sheetId: "1", sheet: "A", grid, edits, structure: null }).length).toBeLessThan(
    JOURNAL_LIMITS.characters / 2,
  );
});
