/** Somebody else changes the sheet while an action works: no message lands on another row, and nothing of theirs is lost. */
import {
  deleteCells,
  deleteSheet,
  insertCells,
  protectSheet,
  readFormulas,
  renameSheet,
  sortArea,
  type Sheet,
  type Workbook,
} from "../../local-excel/model";
import { before, expectMessagesOnTheirRows, RECORDS, ROW } from "./moving";
import { area, columnOf, expectUntouched, HEADERS, put, record, startDesk, stateOf, value, values } from "../support";

const COLUMN = { row: 0, column: 0, rows: 1_048_576, columns: 1 };

const CHANGES: readonly (readonly [string, (sheet: Sheet) => void])[] = [
  ["a row is inserted above the headers", (sheet) => insertCells(sheet, ROW, "Down")],
  ["a row is inserted among the records", (sheet) => insertCells(sheet, { ...ROW, row: 3 }, "Down")],
  ["a record is deleted", (sheet) => deleteCells(sheet, { ...ROW, row: 1 }, "Up")],
  ["a column is inserted in front", (sheet) => insertCells(sheet, COLUMN, "Right")],
  ["a column is inserted among the others", (sheet) => insertCells(sheet, { ...COLUMN, column: 2 }, "Right")],
];

/** What the sheet holds beside the Errors column. */
function others(sheet: Sheet): string[][] {
  const rows = readFormulas(sheet, area("A1:AM30")).map((row) => row.map(String));
  const header = rows.find((row) => row.includes("Deal Name")) ?? [];
  const errors = header.indexOf("Errors");
  return rows.map((row) => row.filter((_, column) => column !== errors)).map((row) => [...row, "", ""].slice(0, 38));
}

/** Calls `scene` for every request of an action, until there is none with that number. */
async function atEveryRequest(scene: (number: number) => Promise<boolean>): Promise<number> {
  let number = 0;
  while (await scene(number)) number += 1;
  return number;
}

describe.each(CHANGES)("%s", (_name, change) => {
  test.each([
    ["with an Errors column", 0],
    ["without one", 1],
  ] as const)("during the check of a sheet %s", async (_what, from) => {
    const requests = await atEveryRequest(async (number) => {
      const desk = startDesk();
      put(desk.sheet, "A1", [HEADERS.slice(from), ...RECORDS.map((row) => row.slice(from))]);
      const { sheet } = desk;
      const happened = before(desk, number, () => change(sheet));
      const result = await desk.check();
      const changed = happened();
      desk.excel.host.faults = null;
      if (changed) {
        // What anybody but us wrote stands as the change left it.
        const control = startDesk();
        put(control.sheet, "A1", [HEADERS.slice(from), ...RECORDS.map((row) => row.slice(from))]);
        change(control.sheet);
        expect(others(sheet)).toEqual(others(control.sheet));
        desk.close();
        if (result.ok) expectMessagesOnTheirRows(sheet);
        else expect(result.reason).toBe("moved");
      } else desk.close();
      return changed;
    });
    expect(requests).toBeGreaterThanOrEqual(4);
  });

  test("pressing again after it works", async () => {
    const desk = startDesk();
    desk.fill(RECORDS);
    const { sheet } = desk;
    before(desk, 2, () => change(sheet));
    await desk.check();
    desk.excel.host.faults = null;
    expect((await desk.check()).ok).toBe(true);
    expectMessagesOnTheirRows(sheet);
    desk.close();
  });
});

test("records that somebody sorts between reading and writing get their own messages", async () => {
  const requests = await atEveryRequest(async (number) => {
    const desk = startDesk();
    desk.fill(RECORDS);
    const { sheet } = desk;
    const happened = before(desk, number, () =>
      sortArea(sheet, area("A2:AH7"), [{ column: columnOf("Customer Name"), ascending: false }], false),
    );
    const result = await desk.check();
    const changed = happened();
    desk.close();
    // In the very last moment, between the look and the write that follows at once, an equally large sheet cannot be told from what was read.
    if (changed && number < 3) {
      expect(result.ok).toBe(true);
      expectMessagesOnTheirRows(sheet);
    }
    return changed;
  });
  expect(requests).toBe(4);
});

test("a sheet that goes on moving is refused with what was seen, and nothing is written", async () => {
  const desk = startDesk();
  desk.fill(RECORDS);
  const { sheet, workbook } = desk;
  desk.excel.host.faults = (request) =>
    request.cleanUp
      ? null
      : {
          kind: "meanwhile",
          when: "before",
          happens: () => workbook.act({ origin: "coauthor" }, () => insertCells(sheet, { ...ROW, row: 3 }, "Down")),
        };
  const result = await desk.check();
  expect(result).toMatchObject({ ok: false, reason: "moved" });
  expect(sheet.state.conditionalFormats).toEqual([]);
  expect(
    values(sheet, "A2:A20")
      .flat()
      .every((cell) => cell === ""),
  ).toBe(true);
  const exported = await desk.actions.exportCsv({ onlyRowsWithoutErrors: true });
  expect(exported).toMatchObject({ ok: false, reason: "moved" });
  desk.close();
});

test.each([
  ["protected", (workbook: Workbook) => protectSheet(workbook.activeSheet), "protected"],
  ["deleted", (workbook: Workbook) => deleteSheet(workbook.activeSheet), "sheet-gone"],
] as const)(
  "a sheet that is %s meanwhile: refused, whichever request it meets, and nothing else is touched",
  async (_what, happens, reason) => {
    const requests = await atEveryRequest(async (number) => {
      const desk = startDesk();
      const other = desk.open("Deal Name,Customer Name\r\nx,y\r\n", "other.csv");
      const state = other.state;
      desk.workbook.selection = { sheet: desk.workbook.sheets[0] ?? other, areas: [area("A1")], active: area("A1") };
      desk.fill(RECORDS);
      const { sheet } = desk;
      const happened = before(desk, number, happens);
      const result = await desk.check();
      const changed = happened();
      if (changed && number > 0) {
        expect(result).toMatchObject({ ok: false, reason });
        expect(other.state).toBe(state);
        if (reason === "protected")
          expect(
            values(sheet, "A2:A8")
              .flat()
              .every((cell) => cell === ""),
          ).toBe(true);
      }
      desk.close();
      return changed;
    });
    expect(requests).toBe(4);
  },
);

test("a sheet that is renamed meanwhile is checked all the same", async () => {
  await atEveryRequest(async (number) => {
    const desk = startDesk();
    desk.fill(RECORDS);
    const { sheet } = desk;
    const happened = before(desk, number, () => renameSheet(sheet, "Another name"));
    expect((await desk.check()).ok).toBe(true);
    expectMessagesOnTheirRows(sheet);
    desk.close();
    return happened();
  });
});

describe("a check that is cancelled", () => {
  test("leaves the sheet as it was, or marked, never between", async () => {
    const requests = await atEveryRequest(async (number) => {
      const desk = startDesk();
      desk.fill(RECORDS);
      const { sheet, workbook } = desk;
      const untouched = stateOf(workbook);
      const controller = new AbortController();
      let seen = -1;
      desk.excel.host.faults = (request) => {
        if (!request.cleanUp && ++seen === number) controller.abort();
        return null;
      };
      const result = await desk.actions.checkSheet(
        { warningsInSheet: true },
        { signal: controller.signal, progress: () => undefined },
      );
      if (result.ok) expectMessagesOnTheirRows(sheet);
      else {
        expect(result.reason).toBe("cancelled");
        expectUntouched(workbook, untouched);
      }
      desk.close();
      return seen >= number;
    });
    expect(requests).toBe(4);
  });
});

test("a request that Excel never answers is given up, told, and the next action works", async () => {
  const desk = startDesk({ limits: { timeout: 30 } });
  desk.fill(RECORDS);
  desk.excel.host.faults = ({ cleanUp }) => (cleanUp ? null : { kind: "silent", carriedOut: false });
  expect(await desk.check()).toMatchObject({ ok: false, reason: "no-answer" });
  desk.excel.host.faults = null;
  expect((await desk.check()).ok).toBe(true);
  expect(String(value(desk.sheet, "A3"))).toContain("✖ Deal Name");
  desk.close();
});

test.each([
  [429, "ActivityLimitReached", "busy"],
  [503, "ServiceUnavailable", "busy"],
  [400, "RequestPayloadSizeLimitExceeded", "too-large"],
] as const)(
  "status %i (%s) is told as %s, before or after it was carried out; pressing again works",
  async (status, code, reason) => {
    for (const carriedOut of [false, true]) {
      const requests = await atEveryRequest(async (number) => {
        const desk = startDesk();
        desk.fill(RECORDS);
        let seen = -1;
        desk.excel.host.faults = ({ cleanUp }) =>
          !cleanUp && ++seen === number ? { kind: "status", status, code, carriedOut } : null;
        const result = await desk.check();
        desk.excel.host.faults = null;
        if (seen >= number) expect(result).toMatchObject({ ok: false, reason });
        expect((await desk.check()).ok).toBe(true);
        expectMessagesOnTheirRows(desk.sheet);
        desk.close();
        return seen >= number;
      });
      expect(requests).toBe(4);
    }
  },
);

test("Excel on the web refuses 5 MB: a sheet of 5,000 records stays far below in every request", async () => {
  const desk = startDesk({ maxBytes: 5_000_000 });
  desk.fill(
    Array.from({ length: 5_000 }, (_, index) =>
      record({ "Deal Name": index % 2 ? "" : `Deal ${index}`, Notes: "y".repeat(40) }),
    ),
  );
  expect((await desk.check()).ok).toBe(true);
  expect(Math.max(...desk.requests.map(({ answered }) => answered))).toBeLessThan(2_500_000);
  expect(Math.max(...desk.requests.map(({ size }) => size))).toBeLessThan(4_000_000);
  desk.close();
});
