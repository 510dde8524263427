/** Insert template when Excel fails in the middle of it: nothing half-done stays. */
import { writeCsv } from "../../../src/csv";
import { addSheet, deleteSheet, setStyle, typeInto, type Sheet } from "../../local-excel/model";
import {
  area,
  done,
  eachTestHasADesk,
  example,
  file,
  HEADERS,
  put,
  record,
  refused,
  startDesk,
  styleOf,
  userPart,
  values,
} from "../support";

const desk = eachTestHasADesk();
const insert = () => desk.actions.insertTemplate();

test("where filling fails midway, the empty sheet is empty again", async () => {
  desk.excel.host.faults = (request) =>
    request.body.Actions.some(({ Name }) => Name === "Prompt")
      ? { kind: "error", code: "AccessDenied", carriedOut: true }
      : null;
  expect(refused(await insert()).reason).toBe("protected");
  expect(
    values(desk.sheet, "A1:AH2")
      .flat()
      .every((cell) => cell === ""),
  ).toBe(true);
  expect(desk.sheet.state.validations).toEqual([]);
  expect(desk.sheet.state.panes).toEqual({ rows: 0, columns: 0 });
  expect(desk.sheet.state.widths.size).toBe(0);
  expect(styleOf(desk.sheet, 0, 3).bold).toBe(false);
  desk.excel.host.faults = null;
  expect(done(await insert())).toMatchObject({ sheet: "Sheet1", created: false });
});

describe.each([
  ["types in A1", "A1", (sheet: Sheet) => typeInto(sheet, "A1", "theirs")],
  ["types in B5", "B5", (sheet: Sheet) => typeInto(sheet, "B5", "theirs")],
  ["types one of our own headers in A1", "A1", (sheet: Sheet) => typeInto(sheet, "A1", "Errors")],
  ["colours C3", "C3", (sheet: Sheet) => setStyle(sheet, area("C3"), { fill: "#00FF00" })],
] as const)("a co-author %s of the empty sheet", (_what, address, change) => {
  test("before any request: theirs stays as it is, and the template comes on a new sheet", async () => {
    let number = 0;
    for (let happened = true; happened; number += 1) {
      const other = startDesk();
      const { sheet, workbook } = other;
      let seen = -1;
      other.excel.host.faults = ({ cleanUp, body }) => {
        // The last one only shows the sheet: by then it is the template's.
        const shows = body.Actions.some(({ Name }) => Name === "Activate");
        if (cleanUp || shows || ++seen !== number) return null;
        return {
          kind: "meanwhile",
          when: "before",
          happens: () => workbook.act({ origin: "coauthor" }, () => change(sheet)),
        };
      };
      const result = await other.actions.insertTemplate();
      happened = seen >= number;
      if (happened) {
        const control = startDesk();
        change(control.sheet);
        expect([number, result]).toEqual([
          number,
          expect.objectContaining({ ok: true, sheet: "Co-sell import", created: true }),
        ]);
        expect(userPart(sheet)).toEqual(userPart(control.sheet));
        expect(styleOf(sheet, area(address).row, area(address).column)).toEqual(
          styleOf(control.sheet, area(address).row, area(address).column),
        );
        control.excel.stop();
      }
      other.excel.stop();
    }
    expect(number).toBeGreaterThan(5);
  });
});

test("where filling fails midway, the added sheet is gone", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  desk.excel.host.faults = (request) =>
    request.body.Actions.some(({ Name }) => Name === "Prompt")
      ? { kind: "error", code: "GeneralException", carriedOut: true }
      : null;
  await expect(insert()).rejects.toThrow();
  expect(desk.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
    "Sheet1",
  ]);
});

test("a sheet that somebody else adds under the same name at that moment stays, and the template gets the next name", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  const isAdding = ({ body }: { body: { ObjectPaths: Readonly<Record<string, { Name: string }>> } }) =>
    Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add");
  let once = true;
  desk.excel.host.faults = (request) =>
    once && isAdding(request) && desk.workbook.findSheet("Co-sell lists")
      ? {
          kind: "meanwhile",
          when: "before",
          happens: (workbook) => {
            once = false;
            workbook.act({ origin: "coauthor" }, () => addSheet(workbook, "Co-sell import"));
          },
        }
      : null;
  expect(done(await insert())).toMatchObject({ sheet: "Co-sell import 2", created: true });
  const theirs = desk.workbook.findSheet("Co-sell import");
  expect(theirs && values(theirs, "A1")).toEqual([[""]]);
});

test("a sheet that was added though the answer got lost is taken away, and pressing again works", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  let lists = 0;
  desk.excel.host.faults = ({ body }) => {
    const isAdding = Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add");
    if (isAdding && desk.workbook.findSheet("Co-sell lists")) lists += 1;
    return isAdding && lists === 1
      ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: true }
      : null;
  };
  expect(refused(await insert()).reason).toBe("busy");
  expect(lists).toBe(1);
  expect(desk.workbook.findSheet("Co-sell import")).toBeNull();
  desk.excel.host.faults = null;
  expect(done(await insert())).toMatchObject({ sheet: "Co-sell import", created: true });
});

describe("a new sheet that cannot be brought to the front", () => {
  const notShownBy = (code: string, location?: string) => {
    desk.excel.host.faults = ({ body }) =>
      body.Actions.some(({ Name }) => Name === "Activate")
        ? { kind: "error", code, ...(location && { location }), carriedOut: false }
        : null;
  };

  test.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["InvalidSelection", "inactive-workbook"],
    ["ActivityLimitReached", "busy"],
  ])("%s: is whole all the same, and the answer says that it was not shown", async (code, reason) => {
    put(desk.sheet, "A1", [["mine"]]);
    notShownBy(code);
    expect(await insert()).toMatchObject({ ok: true, sheet: "Co-sell import", created: true, notShown: { reason } });
    const sheet = desk.workbook.findSheet("Co-sell import");
    expect(sheet && values(sheet, "AH1")).toEqual([["Team member 1"]]);
    expect(desk.sheet.name).toBe("Sheet1");
  });

  test("GeneralException where another workbook is in front, as Microsoft documents it: says so", async () => {
    put(desk.sheet, "A1", [["mine"]]);
    notShownBy("GeneralException", "Worksheet.activate");
    expect(await insert()).toMatchObject({ ok: true, created: true, notShown: { reason: "inactive-workbook" } });
  });

  test("by a surprise: the sheet stays, and the surprise is handed on", async () => {
    put(desk.sheet, "A1", [["mine"]]);
    notShownBy("GeneralException");
    expect(await insert()).toMatchObject({
      ok: true,
      sheet: "Co-sell import",
      created: true,
      notShown: { error: { code: "GeneralException" } },
    });
    const opened = await desk.actions.openFile(file("deals.csv", example("clean.csv")));
    expect(opened).toMatchObject({ ok: true, sheet: "deals", notShown: { error: { code: "GeneralException" } } });
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Co-sell import", "deals"]));
  });

  test("because somebody deleted it in that moment: is not told as done", async () => {
    put(desk.sheet, "A1", [["mine"]]);
    desk.excel.host.faults = ({ body }) =>
      body.Actions.some(({ Name }) => Name === "Activate")
        ? {
            kind: "meanwhile",
            when: "before",
            happens: (workbook) => workbook.sheets.filter(({ name }) => name === "Co-sell import").forEach(deleteSheet),
          }
        : null;
    expect(refused(await insert()).reason).toBe("sheet-gone");
  });

  test("large or small, an opened file stays whole on its sheet", async () => {
    notShownBy("InvalidSelection");
    for (const records of [1, 1_500]) {
      const csv = writeCsv([HEADERS, ...Array.from({ length: records }, () => record())]);
      expect(await desk.actions.openFile(file(`${records}.csv`, csv))).toMatchObject({
        ok: true,
        sheet: String(records),
        notShown: { reason: "inactive-workbook" },
      });
      expect(desk.workbook.findSheet(String(records))).toMatchObject({
        visibility: "Visible",
        state: { rows: { size: records + 1 } },
      });
    }
  });
});
