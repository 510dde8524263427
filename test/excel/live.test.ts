/** Live, through Excel's own events. */
import fc from "fast-check";
import {
  deleteCells,
  insertCells,
  protectSheet,
  setStyle,
  sortArea,
  typeInto,
  writeValues,
} from "../local-excel/model";
import type { Checked, LiveOutcome } from "../../src/excel";
import { columnOf, done, HEADERS, marked, put, record, startDesk, tuples, values, type Desk } from "./support";
import { cellReference } from "../../src/values/cell-reference";

const TIMING = { gather: 5, quiet: 60, retry: 5 };
const CALM = { ...TIMING, quiet: 60_000 };
const whole = { column: 0, rows: 1, columns: 16_384 };
const rowsOf = (row: number, rows: number) => ({ row, column: 0, rows, columns: HEADERS.length });
const at = (header: string, row: number): string => cellReference(row - 1, columnOf(header));

type LiveDesk = Desk & {
  readonly outcomes: LiveOutcome[];
  last(): Checked | null;
  stop(): void;
  close(): void;
};

/** A desk with a sheet on which Live is on. */
async function liveDesk(
  records: readonly (readonly string[])[] = [record({ "Deal Name": "A" }), record({ "Deal Name": "B" })],
  timing = TIMING,
): Promise<LiveDesk> {
  const desk = startDesk({ timing });
  const outcomes: LiveOutcome[] = [];
  desk.fill(records);
  const stop = desk.actions.onLive((outcome) => outcomes.push(outcome));
  await until(() => outcomes.some(({ kind }) => kind === "switched"));
  return Object.assign(desk, {
    outcomes,
    stop,
    last: () => outcomes.flatMap((outcome) => (outcome.kind === "checked" ? [outcome.checked] : [])).at(-1) ?? null,
  });
}

function fail(why: string): never {
  throw new Error(why);
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 4_000; !isSo();) {
    if (Date.now() > end) throw new Error("it has not come so far");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Until nothing more is sent for longer than Live waits. */
async function settled(desk: LiveDesk): Promise<void> {
  for (let before = -1; before !== desk.excel.requests.length;) {
    before = desk.excel.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 4 * TIMING.quiet));
  }
}

const newsOf = (desk: LiveDesk) => desk.actions.newsOf(desk.last() ?? fail("Live has shown nothing"));
const found = (desk: LiveDesk) => tuples(desk.last() ?? fail("Live has shown nothing"));
/** Handlers that Excel calls by now. */
const registrations = (desk: LiveDesk): number =>
  desk.requests
    .flatMap(({ body }) => body.Actions)
    .reduce((sum, { Name: name = "" }) => sum + (/^_Register/.test(name) ? 1 : /^_Unregister/.test(name) ? -1 : 0), 0);
const writes = (desk: LiveDesk) => desk.requests.filter(({ flags }) => (flags & 1) !== 0).length;

/** What Live has shown and written is what a press on Check makes of the same cells. */
async function expectRight(desk: LiveDesk): Promise<void> {
  const shown = desk.last();
  if (!shown) return fail("Live has shown nothing");
  expect(newsOf(desk)).toMatchObject({ cells: 0, moved: false });
  const written = values(desk.sheet, "A1:A30");
  const colours = marked(desk.sheet);
  desk.stop();
  const checked = done(await desk.check());
  expect(tuples(shown)).toEqual(tuples(checked));
  expect([shown.records, shown.recordsReady, shown.ready]).toEqual([
    checked.records,
    checked.recordsReady,
    checked.ready,
  ]);
  expect(written).toEqual(values(desk.sheet, "A1:A30"));
  expect(colours).toEqual(marked(desk.sheet));
  desk.close();
}

test("an edit is checked without a press, with one request that reads its row", async () => {
  const desk = await liveDesk(undefined, CALM);
  done(await desk.check());
  const before = desk.requests.length;
  typeInto(desk.sheet, at("Deal Name", 3), "");
  await until(() => desk.last() !== null);
  expect(found(desk)).toEqual([[3, "Deal Name", "required"]]);
  expect(desk.requests.length - before).toBe(1);
  expect(newsOf(desk)).toMatchObject({ cells: 0 });
  desk.stop();
  desk.close();
});

test("Excel's own undo takes back the user's edit: Live has written nothing since", async () => {
  const desk = await liveDesk(undefined, CALM);
  done(await desk.check());
  const before = writes(desk);
  typeInto(desk.sheet, at("Customer Country", 3), "Atlantis");
  await until(() => desk.last() !== null && (desk.last()?.errors ?? 0) > 0);
  expect(writes(desk)).toBe(before);
  desk.workbook.undo();
  expect(values(desk.sheet, at("Customer Country", 3))).toEqual([[record()[columnOf("Customer Country")]]]);
  await until(() => desk.last()?.errors === 0);
  desk.stop();
  desk.close();
});

test("what the user has turned to the pane for is marked at once", async () => {
  const desk = await liveDesk(undefined, CALM);
  done(await desk.check());
  typeInto(desk.sheet, at("Deal Name", 3), "");
  await until(() => desk.last() !== null);
  desk.actions.catchUp();
  await until(() => values(desk.sheet, "A3").flat()[0] !== "");
  await settled(desk);
  desk.stop();
  desk.close();
});

test("a change confined to the Errors column starts nothing, and is no news", async () => {
  const desk = await liveDesk([record({ "Deal Name": "A", Currency: "x" }), record({ "Deal Name": "B" })]);
  const checked = done(await desk.check());
  const before = desk.requests.length;
  desk.workbook.act({ origin: "coauthor" }, () =>
    writeValues(desk.sheet, { row: 1, column: 0, rows: 2, columns: 1 }, [["a"], ["b"]]),
  );
  await settled(desk);
  expect(desk.requests.length).toBe(before);
  expect(desk.actions.newsOf(checked)).toMatchObject({ cells: 0, moved: false });
  typeInto(desk.sheet, at("Deal Name", 3), "another");
  await settled(desk);
  await expectRight(desk);
});

const edits: readonly (readonly [string, (desk: LiveDesk) => void])[] = [
  ["typing", (desk) => typeInto(desk.sheet, at("Deal Name", 2), "")],
  ["typing below the last row", (desk) => typeInto(desk.sheet, at("Deal Name", 6), "A deal")],
  ["a burst", (desk) => [2, 3, 4].forEach((row) => typeInto(desk.sheet, at("Customer Country", row), `x${row}`))],
  ["a pasted block", (desk) => put(desk.sheet, "B5", [record().slice(1), record({ Currency: "?" }).slice(1)])],
  ["an emptied last row", (desk) => writeValues(desk.sheet, rowsOf(3, 1), [HEADERS.map(() => "")])],
  ["a header", (desk) => typeInto(desk.sheet, at("Customer Country", 1), "Nothing known")],
  ["an inserted row", (desk) => insertCells(desk.sheet, { row: 2, ...whole }, "Down")],
  ["a deleted row", (desk) => deleteCells(desk.sheet, { row: 1, ...whole }, "Up")],
  [
    "a sort",
    (desk) => sortArea(desk.sheet, rowsOf(1, 3), [{ column: columnOf("Deal Name"), ascending: false }], false),
  ],
  ["an undone edit", (desk) => (typeInto(desk.sheet, at("Customer Country", 2), "x"), desk.workbook.undo())],
  [
    "a co-author's edit",
    (desk) =>
      desk.workbook.act({ origin: "coauthor" }, () =>
        writeValues(desk.sheet, { ...rowsOf(1, 1), column: columnOf("Customer Country"), columns: 1 }, [["Atlantis"]]),
      ),
  ],
];

test.each(edits)("after %s, list, messages and colours are right", async (_name, edit) => {
  const desk = await liveDesk([
    record({ "Deal Name": "b", Currency: "x" }),
    record({ "Deal Name": "a" }),
    record({ "Deal Name": "c" }),
  ]);
  done(await desk.check());
  edit(desk);
  await settled(desk);
  await expectRight(desk);
});

test("a pasted thousand of rows is right at the end, and what is written is only what differs", async () => {
  const desk = await liveDesk();
  done(await desk.check());
  const pasted = Array.from({ length: 1_000 }, (_, row) =>
    record({ "Deal Name": `Deal ${row}`, ...(row === 500 && { Currency: "?" }) }),
  );
  put(desk.sheet, "A4", pasted);
  await until(() => String(values(desk.sheet, "A504").flat()[0]).includes("Currency"));
  expect(desk.last()?.records).toBe(1_002);
  await settled(desk);
  await expectRight(desk);
}, 60_000);

test("while a cell is being edited, Live waits; nothing is lost", async () => {
  const desk = await liveDesk();
  done(await desk.check());
  typeInto(desk.sheet, at("Deal Name", 2), "");
  desk.workbook.editing = { sheet: desk.sheet, row: 1, column: 4 };
  await until(() => desk.outcomes.some(({ kind }) => kind === "behind"));
  desk.workbook.editing = null;
  await settled(desk);
  expect(found(desk)).toEqual([[2, "Deal Name", "required"]]);
  await expectRight(desk);
});

test("where the connection is lost it says so, and goes on when it is back", async () => {
  const desk = await liveDesk();
  const checked = done(await desk.check());
  let isLost = true;
  desk.excel.host.faults = () =>
    isLost ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: false } : null;
  typeInto(desk.sheet, at("Deal Name", 2), "");
  await until(() => desk.outcomes.some(({ kind }) => kind === "behind"));
  expect(desk.actions.newsOf(checked)).toMatchObject({ cells: 1 });
  isLost = false;
  await until(() => desk.last() !== null);
  await settled(desk);
  desk.excel.host.faults = null;
  await expectRight(desk);
});

test("an edit while the messages are being written is not lost, and is checked", async () => {
  const desk = await liveDesk();
  done(await desk.check());
  let isDue = true;
  desk.excel.host.faults = ({ flags, cleanUp }) => {
    if (!isDue || cleanUp || (flags & 1) === 0) return null;
    isDue = false;
    return { kind: "meanwhile", when: "before", happens: () => typeInto(desk.sheet, at("Deal Name", 3), "typed") };
  };
  typeInto(desk.sheet, at("Deal Name", 2), "");
  await settled(desk);
  expect(isDue).toBe(false);
  expect(values(desk.sheet, at("Deal Name", 3))).toEqual([["typed"]]);
  await expectRight(desk);
});

test("on a protected sheet the list is right, and nothing is written", async () => {
  const desk = await liveDesk();
  done(await desk.check());
  setStyle(desk.sheet, { ...rowsOf(1, 2), column: columnOf("Deal Name"), columns: 1 }, { locked: false });
  protectSheet(desk.sheet);
  const before = writes(desk);
  typeInto(desk.sheet, at("Deal Name", 2), "");
  await settled(desk);
  expect(found(desk)).toEqual([[2, "Deal Name", "required"]]);
  expect(desk.last()?.marked).toBe(false);
  expect(writes(desk)).toBe(before);
  desk.stop();
  desk.close();
});

test("an action that is pressed while Live works waits for it, and is not refused", async () => {
  const desk = await liveDesk();
  typeInto(desk.sheet, at("Deal Name", 2), "");
  await new Promise((resolve) => setTimeout(resolve, TIMING.gather + 2));
  done(await desk.check());
  await settled(desk);
  desk.stop();
  desk.close();
});

test("a sheet of another kind is left alone: nothing is shown or written", async () => {
  const other = startDesk({ timing: TIMING });
  const outcomes: LiveOutcome[] = [];
  const stop = other.actions.onLive((outcome) => outcomes.push(outcome));
  await until(() => outcomes.length > 0);
  other.fill([["1", "2"]], ["A", "B"]);
  typeInto(other.sheet, "B2", "x");
  await new Promise((resolve) => setTimeout(resolve, 10 * TIMING.quiet));
  expect(outcomes).toEqual([{ kind: "switched", on: true }]);
  stop();
  other.close();
});

test("the switch is kept in the workbook; turned off, an edit is only news", async () => {
  const desk = await liveDesk();
  const checked = done(await desk.check());
  done(await desk.actions.switchLive(false));
  const before = desk.requests.length;
  typeInto(desk.sheet, at("Deal Name", 2), "");
  await settled(desk);
  expect(desk.requests.length).toBe(before);
  expect(desk.actions.newsOf(checked)).toMatchObject({ cells: 1 });
  desk.stop();
  const outcomes: LiveOutcome[] = [];
  desk.actions.onLive((outcome) => outcomes.push(outcome))();
  const stop = desk.actions.onLive((outcome) => outcomes.push(outcome));
  await until(() => outcomes.length > 0);
  expect(outcomes).toEqual([{ kind: "switched", on: false }]);
  stop();
  desk.close();
});

test("ten thousand edits leave no more behind than a hundred: handlers, references, memory of changes", async () => {
  const desk = await liveDesk(undefined, CALM);
  done(await desk.check());
  const edit = async (count: number) => {
    for (let times = 0; times < count; times++) {
      desk.workbook.act({ origin: "coauthor" }, () =>
        writeValues(desk.sheet, { row: 1, column: columnOf("Notes"), rows: 1, columns: 1 }, [[`n${times}`]]),
      );
      if (times % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 2 * TIMING.gather));
    }
    await settled(desk);
    return { references: desk.excel.host.keptReferences, registered: registrations(desk) };
  };
  const before = await edit(100);
  const requests = desk.requests.length;
  expect(await edit(10_000)).toEqual(before);
  expect(before.references).toBe(0);
  // Bursts are merged: far fewer requests than edits.
  expect(desk.requests.length - requests).toBeLessThan(100);
  expect(newsOf(desk)).toMatchObject({ cells: 0 });
  desk.stop();
  await settled(desk);
  expect(registrations(desk)).toBe(0);
  desk.close();
}, 120_000);

interface Step {
  /** What is said of it where it fails. */
  readonly name: string;
  act(desk: LiveDesk): void;
}
const position = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.boolean(), position, fc.nat({ max: HEADERS.length - 1 }), fc.constantFrom("", "x", "SE", "Won", "1"))
      .map(([isOther, row, column, text]): Step => {
        const place = { row: 1 + (row % 6), column, rows: 1, columns: 1 };
        const address = cellReference(place.row, place.column);
        return {
          name: `${isOther ? "co-author" : "user"}: ${address} "${text}"`,
          act: (desk) => {
            if (isOther) desk.workbook.act({ origin: "coauthor" }, () => writeValues(desk.sheet, place, [[text]]));
            else typeInto(desk.sheet, address, text);
          },
        };
      }),
  },
  position.map((row): Step => ({
    name: `insert above ${2 + (row % 4)}`,
    act: (desk) => insertCells(desk.sheet, { row: 1 + (row % 4), ...whole }, "Down"),
  })),
  position.map((row): Step => ({
    name: `delete ${2 + (row % 4)}`,
    act: (desk) => deleteCells(desk.sheet, { row: 1 + (row % 4), ...whole }, "Up"),
  })),
  fc.constant<Step>({ name: "undo", act: (desk) => void desk.workbook.undo() }),
  fc.constant<Step>({ name: "to the pane", act: (desk) => desk.actions.catchUp() }),
);

test("random edits of the user's and a co-author's end as a press on Check would have it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 6 }), async (steps) => {
      const desk = await liveDesk([
        record({ "Deal Name": "A", Currency: "x" }),
        record({ "Deal Name": "B" }),
        record({ "Deal Name": "" }),
        record({ "Deal Name": "D" }),
      ]);
      done(await desk.check());
      typeInto(desk.sheet, at("Deal Name", 3), "begun");
      for (const [{ act }, waits] of steps) {
        act(desk);
        if (waits) await new Promise((resolve) => setTimeout(resolve, TIMING.gather * 3));
      }
      // What was done to Errors cells alone has started nothing: it is put right with the next edit.
      typeInto(desk.sheet, at("Deal Name", 3), "ended");
      await settled(desk);
      await expectRight(desk);
    }),
    { numRuns: 15 },
  );
}, 120_000);
