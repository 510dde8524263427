/** What is read of a sheet is the same however many requests it takes: what cells hold first, what they show only where that is something else. */
import fc from "fast-check";
import { REQUEST_LIMITS, type RequestLimits } from "../../../src/excel/gateway/request-limits";
import { ConcurrentEdit } from "../../../src/excel/gateway/concurrent-edit";
import { runAction } from "../../../src/excel/gateway/session";
import { sheetReader, type ReadSheet } from "../../../src/excel/sheet/read";
import {
  deleteCells,
  insertCells,
  readNumberFormats,
  readText,
  readValues,
  setRowsHidden,
  setStyle,
  typeInto,
  usedArea,
  writeValues,
  type Sheet,
} from "../../local-excel/model";
import { cases } from "../../random-cases";
import { columnOf, done, record, startDesk, type Desk } from "../support";

interface RandomCell {
  readonly content: string | number | boolean;
  readonly format: string;
}

const text = fc.record({
  content: fc.constantFrom("", "", "Contoso", "0012", "#budget", "a,b", "x".repeat(400)),
  format: fc.constantFrom("@", "@", "General", '@" kr"'),
});
const number = fc.record({
  content: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 1, noNaN: true })),
  format: fc.constantFrom("General", "0.00", "mm\\/dd\\/yyyy", "0%", ";;;", "@"),
});
const other = fc.record({ content: fc.constantFrom(true, false, "=1/0", "=NA()"), format: fc.constant("General") });
/** A column is of one kind, but for a few cells. */
const column = (rows: number) =>
  fc.tuple(fc.constantFrom(text, number, other), fc.constantFrom(text, number, other)).chain(([most, few]) =>
    fc.array(fc.oneof({ weight: 8, arbitrary: most }, { weight: 1, arbitrary: few }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const sheets = fc
  .integer({ min: 1, max: 40 })
  .chain((rows) => fc.array(column(rows), { minLength: 1, maxLength: 7 }))
  .map((columns): RandomCell[][] =>
    (columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row] ?? { content: "", format: "@" })),
  );
const limits = fc.record({
  answerCharacters: fc.integer({ min: 50, max: 5_000 }),
  readAhead: fc.integer({ min: 1, max: 5 }),
});

function fill(sheet: Sheet, row: number, cells: readonly (readonly RandomCell[])[]): void {
  sheet.workbook.change(() => {
    for (const [at, line] of cells.entries())
      for (const [column, { content, format }] of line.entries()) {
        const place = { row: row + at, column, rows: 1, columns: 1 };
        // A number in a text cell was there before its format.
        setStyle(sheet, place, { numberFormat: typeof content === "number" ? "General" : format });
        writeValues(sheet, place, [[content]]);
        setStyle(sheet, place, { numberFormat: format });
      }
  });
}

async function read(limits: Partial<RequestLimits>): Promise<ReadSheet> {
  const result = await runAction(
    async (session) => ({ read: await sheetReader(session, null, () => undefined)() }),
    undefined,
    { ...REQUEST_LIMITS, ...limits },
  );
  return done(result).read;
}

function expectRead(sheet: Sheet, { sheet: found }: ReadSheet): void {
  const used = usedArea(sheet, true);
  if (!used) throw new Error("nothing there");
  const [values, shown, formats] = [readValues, readText, readNumberFormats].map((of) => of(sheet, used));
  const isText = (row: number, column: number): boolean => {
    const value = values?.[row]?.[column];
    return typeof value === "string" && !value.startsWith("#");
  };
  expect(found.values).toEqual(values);
  expect(found.text).toEqual(
    shown?.map((line, row) => line.map((cell, at) => (isText(row, at) ? values?.[row]?.[at] : cell))),
  );
  expect(found.formats).toEqual(formats?.map((line, row) => line.map((cell, at) => (isText(row, at) ? "@" : cell))));
}

test("any cells, in answers of any size, any number of them on their way", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, fc.integer({ min: 0, max: 12 }), limits, async (cells, row, chosen) => {
      const desk = startDesk();
      fill(desk.sheet, row, cells);
      if (usedArea(desk.sheet, true)) expectRead(desk.sheet, await read(chosen));
      desk.close();
    }),
    { numRuns: cases(120) },
  );
});

const NUMBERS_LATE = Array.from({ length: 40 }, (_, row): RandomCell[] => [
  { content: `Deal ${row}`, format: "@" },
  row < 20 ? { content: "soon", format: "@" } : { content: 46_000 + row, format: "mm\\/dd\\/yyyy" },
]);

const openWithNumbersLate = (): Desk & { close(): void } => {
  const desk = startDesk();
  fill(desk.sheet, 0, NUMBERS_LATE);
  return desk;
};

test("a column that holds its first number below what was looked at first costs one request more", async () => {
  const desk = openWithNumbersLate();
  expectRead(desk.sheet, await read({}));
  expect(desk.requests).toHaveLength(3);
  desk.close();
});

test("a number that changes between the two looks at it is noticed: value and text would not belong together", async () => {
  const desk = openWithNumbersLate();
  let requests = 0;
  desk.excel.host.faults = ({ cleanUp }) =>
    cleanUp || ++requests !== 3
      ? null
      : { kind: "meanwhile", when: "before", happens: () => void typeInto(desk.sheet, "B30", "12/31/2027") };
  await expect(read({})).rejects.toBeInstanceOf(ConcurrentEdit);
  desk.close();
});

test.each([1, 4])(
  "where Excel refuses to give so much at once, fewer rows are asked for (%i on their way)",
  async (readAhead) => {
    const desk = startDesk({ maxBytes: 200_000 });
    // What is looked at first does not let expect it.
    desk.fill(Array.from({ length: 300 }, (_, row) => record({ Notes: row < 50 ? "" : "n".repeat(3_000) })));
    const found = await read({ readAhead, answerCharacters: 100_000 });
    expectRead(desk.sheet, found);
    const refusals = desk.requests.filter(({ outcome }) => outcome === "ResponsePayloadSizeLimitExceeded");
    desk.excel.stop();
    expect(refusals.length).toBeGreaterThan(0);
    expect(desk.requests.length).toBeLessThan(40);
  },
);

test("where the first answer is refused, what comes with it is asked for again", async () => {
  const desk = startDesk({ maxBytes: 100_000 });
  desk.fill(Array.from({ length: 100 }, (_, row) => record({ Notes: row < 20 ? "" : "n".repeat(3_000) })));
  setRowsHidden(desk.sheet, { row: 5, column: 0, rows: 2, columns: 1 }, true);
  const { hiddenRows, sheet } = await read({});
  expect(desk.requests[1]?.outcome).toBe("ResponsePayloadSizeLimitExceeded");
  desk.excel.stop();
  expect(sheet.values).toHaveLength(101);
  expect([...hiddenRows]).toEqual([5, 6]);
});

test("one cell that Excel does not give is refused as too large", async () => {
  const desk = startDesk({ maxBytes: 20_000 });
  desk.fill([record(), record({ Notes: "n".repeat(30_000) })]);
  expect(await desk.check()).toMatchObject({ ok: false, reason: "too-large" });
  desk.excel.stop();
  expect(columnOf("Notes")).toBeGreaterThan(0);
});

/** Reads a sheet of 40 rows in several requests, while `happens` does something before each; gives what came of it. */
async function readWhile(happens: (sheet: Sheet, request: number) => void, chosen: Partial<RequestLimits>) {
  const desk = openWithNumbersLate();
  let requests = 0;
  desk.excel.host.faults = ({ cleanUp }) => {
    if (cleanUp) return null;
    const request = (requests += 1);
    return { kind: "meanwhile", when: "before", happens: () => happens(desk.sheet, request) };
  };
  const outcome = await read({ answerCharacters: 200, ...chosen }).then(
    ({ sheet }) => sheet.values.length,
    (error: unknown) => error,
  );
  desk.close();
  return { outcome, requests };
}

const ROW_3 = { row: 2, column: 0, rows: 1, columns: 16_384 };

test.each([1, 4])(
  "a row that is inserted before any request but the first is noticed (%i on their way)",
  async (readAhead) => {
    const { outcome, requests } = await readWhile(() => undefined, { readAhead });
    expect([outcome, requests > 5]).toEqual([40, true]);
    for (let turn = 2; turn <= requests; turn += 1) {
      const insert = (sheet: Sheet, request: number): void => {
        if (request === turn) insertCells(sheet, ROW_3, "Down");
      };
      expect([turn, (await readWhile(insert, { readAhead })).outcome]).toEqual([turn, expect.any(ConcurrentEdit)]);
    }
  },
);

test.each([1, 4])(
  "and also where it is gone again before the next: each request tells for itself (%i on their way)",
  async (readAhead) => {
    const { requests } = await readWhile(() => undefined, { readAhead });
    for (let turn = 2; turn <= requests; turn += 1) {
      const comeAndGo = (sheet: Sheet, request: number): void => {
        if (request === turn) insertCells(sheet, ROW_3, "Down");
        if (request === turn + 1) deleteCells(sheet, ROW_3, "Up");
      };
      expect([turn, (await readWhile(comeAndGo, { readAhead })).outcome]).toEqual([turn, expect.any(ConcurrentEdit)]);
    }
  },
);
