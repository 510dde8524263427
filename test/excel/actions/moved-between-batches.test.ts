/** A sheet whose Errors column takes several requests: changed, cancelled or cut off between them, either all of it is written or nothing stays. */
import { deleteCells, insertCells, readFormulas, sortArea, typeInto, type Sheet } from "../../local-excel/model";
import { before, expectMessagesOnTheirRows, RECORDS, ROW } from "./moving";
import { area, HEADERS, put, startDesk, stateOf, type Desk } from "../support";

/** So few bytes that the messages of six records take several requests. */
const LIMITS = { bytes: 1_000 };
/** The client's number for an action that writes. */
const SET_PROPERTY = 4;
const COLUMN = { row: 0, column: 0, rows: 1_048_576, columns: 1 };

const open = (from: number): Desk & { close(): void } => {
  const desk = startDesk({ limits: LIMITS });
  put(desk.sheet, "A1", [HEADERS.slice(from), ...RECORDS.map((row) => row.slice(from))]);
  return desk;
};

/** What the sheet holds beside the Errors column. */
function others(sheet: Sheet): string[][] {
  const rows = readFormulas(sheet, area("A1:AM30")).map((row) => row.map(String));
  const errors = rows.find((row) => row.includes("Deal Name"))?.indexOf("Errors") ?? -1;
  return rows.map((row) => [...row.filter((_, column) => column !== errors), "", ""].slice(0, 38));
}

const errorsOf = (sheet: Sheet): string[] => {
  const rows = readFormulas(sheet, area("A1:AM30")).map((row) => row.map(String));
  const errors = rows.find((row) => row.includes("Deal Name"))?.indexOf("Errors") ?? -1;
  return rows.map((row) => row[errors] ?? "").filter((text) => text !== "" && text !== "Errors");
};

const COLUMNS = [
  ["with an Errors column", 0],
  ["without one", 1],
] as const;

const CHANGES: readonly (readonly [string, (sheet: Sheet) => void])[] = [
  ["a row is inserted among the records", (sheet) => void insertCells(sheet, { ...ROW, row: 3 }, "Down")],
  ["a record is deleted", (sheet) => deleteCells(sheet, { ...ROW, row: 4 }, "Up")],
  ["a column is inserted in front", (sheet) => void insertCells(sheet, COLUMN, "Right")],
  [
    "the records are sorted",
    (sheet) => {
      const column = readFormulas(sheet, area("A1:AM1"))[0]?.indexOf("Customer Name") ?? 0;
      sortArea(sheet, area("A2:AI7"), [{ column, ascending: false }], false);
    },
  ],
];

test.each(COLUMNS)("several requests write the messages of a sheet %s", async (_what, from) => {
  const desk = open(from);
  expect((await desk.check()).ok).toBe(true);
  expectMessagesOnTheirRows(desk.sheet);
  const writes = desk.requests.filter(({ body }) =>
    body.Actions.some(({ ActionType, Name }) => ActionType === SET_PROPERTY && Name === "Formulas"),
  );
  expect(writes.length).toBeGreaterThan(2);
  desk.close();
});

describe.each(CHANGES)("%s", (_name, change) => {
  test.each(COLUMNS)("during the check of a sheet %s", async (_what, from) => {
    for (let number = 0, happened = true; happened; number += 1) {
      const desk = open(from);
      const { sheet } = desk;
      const changed = before(desk, number, () => change(sheet));
      const result = await desk.check();
      happened = changed();
      desk.excel.host.faults = null;
      if (happened) {
        const control = open(from);
        change(control.sheet);
        expect(others(sheet)).toEqual(others(control.sheet));
        control.close();
      }
      if (result.ok) expectMessagesOnTheirRows(sheet);
      else expect([number, result.reason, errorsOf(sheet)]).toEqual([number, "moved", []]);
      desk.close();
    }
  });
});

test("a sheet that goes on changing is refused, and nothing stays written", async () => {
  const desk = open(0);
  const { sheet, workbook } = desk;
  let number = 0;
  desk.excel.host.faults = (request) =>
    request.cleanUp || number++ > 30
      ? null
      : {
          kind: "meanwhile",
          when: "before",
          happens: () => {
            if (number % 4 === 0)
              workbook.act({ origin: "coauthor" }, () => insertCells(sheet, { ...ROW, row: 3 }, "Down"));
          },
        };
  const result = await desk.check();
  if (result.ok) expectMessagesOnTheirRows(sheet);
  else expect([result.reason, errorsOf(sheet)]).toEqual(["moved", []]);
  desk.close();
});

test("a note that somebody types into the Errors column between two requests stays, and is kept behind our message", async () => {
  for (let number = 2, happened = true; happened; number += 1) {
    const desk = open(0);
    const { sheet } = desk;
    const changed = before(desk, number, () => void typeInto(sheet, "A6", "call Anna"));
    const result = await desk.check();
    happened = changed();
    if (happened) expect(String(readFormulas(sheet, area("A6"))[0]?.[0])).toContain("call Anna");
    if (!result.ok) expect(errorsOf(sheet)).toEqual(["call Anna"]);
    desk.close();
  }
});

test.each(COLUMNS)("cancelled between two requests of a sheet %s: all or nothing", async (_what, from) => {
  for (let number = 0, happened = true; happened; number += 1) {
    let seen = -1;
    const desk = open(from);
    const untouched = stateOf(desk.workbook);
    const controller = new AbortController();
    desk.excel.host.faults = (request) => {
      if (!request.cleanUp && ++seen === number) controller.abort();
      return null;
    };
    const result = await desk.actions.checkSheet(
      { warningsInSheet: true },
      { signal: controller.signal, progress: () => undefined },
    );
    happened = seen >= number;
    if (result.ok) expectMessagesOnTheirRows(desk.sheet);
    else {
      expect(result.reason).toBe("cancelled");
      expect([number, errorsOf(desk.sheet), others(desk.sheet)[0]?.slice(0, 5)]).toEqual([
        number,
        [],
        HEADERS.slice(1, 6),
      ]);
      expect(desk.sheet.state.conditionalFormats).toEqual((untouched.at(-1) as Sheet["state"]).conditionalFormats);
    }
    desk.close();
  }
});

test.each([
  ["before it was carried out", false],
  ["after it was carried out", true],
] as const)(
  "a request that fails %s leaves no messages of the others; pressing again works",
  async (_what, carriedOut) => {
    for (const [, from] of COLUMNS) {
      for (let number = 3, happened = true; happened; number += 1) {
        let seen = -1;
        const desk = open(from);
        desk.excel.host.faults = ({ cleanUp }) =>
          !cleanUp && ++seen === number
            ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut }
            : null;
        const result = await desk.check();
        desk.excel.host.faults = null;
        happened = seen >= number;
        if (result.ok) expectMessagesOnTheirRows(desk.sheet);
        // An Errors column whose first messages came with it, while the answer was lost, is found by the next check.
        else if (from === 0 || !carriedOut) expect([number, errorsOf(desk.sheet)]).toEqual([number, []]);
        expect((await desk.check()).ok).toBe(true);
        expectMessagesOnTheirRows(desk.sheet);
        desk.close();
      }
    }
  },
);
