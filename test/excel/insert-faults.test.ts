/** Insert template when Excel fails in the middle of it: nothing half-done stays. */
import { addSheet } from "../local-excel/model";
import { done, eachTestHasADesk, put, refused, styleOf, values } from "./support";

const desk = eachTestHasADesk();
const insert = () => desk.actions.insertTemplate();

test("where filling fails midway, the empty sheet is empty again", async () => {
  desk.excel.host.faults = (request) => (request.body.Actions.some(({ Name }) => Name === "FreezeAt") ? { kind: "error", code: "AccessDenied", carriedOut: true } : null);
  expect(refused(await insert()).reason).toBe("protected");
  expect(values(desk.sheet, "A1:AH2").flat().every((cell) => cell === "")).toBe(true);
  expect(desk.sheet.state.validations).toEqual([]);
  expect(desk.sheet.state.panes).toEqual({ rows: 0, columns: 0 });
  expect(desk.sheet.state.widths.size).toBe(0);
  expect(styleOf(desk.sheet, 0, 3).bold).toBe(false);
  desk.excel.host.faults = null;
  expect(done(await insert())).toMatchObject({ sheet: "Sheet1", created: false });
});

test("where filling fails midway, the added sheet is gone", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  desk.excel.host.faults = (request) => (request.body.Actions.some(({ Name }) => Name === "FreezeAt") ? { kind: "error", code: "GeneralException", carriedOut: true } : null);
  await expect(insert()).rejects.toThrow();
  expect(desk.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a sheet that somebody else adds under the same name at that moment is not taken away", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  const isAdding = ({ body }: { body: { ObjectPaths: Readonly<Record<string, { Name: string }>> } }) => Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add");
  let once = true;
  desk.excel.host.faults = (request) =>
    once && isAdding(request) && desk.workbook.findSheet("Co-sell lists")
      ? { kind: "meanwhile", when: "before", happens: (workbook) => { once = false; workbook.act({ origin: "coauthor" }, () => addSheet(workbook, "Co-sell import")); } }
      : null;
  await expect(insert()).rejects.toThrow();
  expect(desk.workbook.findSheet("Co-sell import")).not.toBeNull();
  desk.excel.host.faults = null;
  expect(done(await insert()).sheet).toBe("Co-sell import 2");
});

test("a sheet that was added though the answer got lost is taken away, and pressing again works", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  let lists = 0;
  desk.excel.host.faults = ({ body }) => {
    const isAdding = Object.values(body.ObjectPaths).some(({ Name }) => Name === "Add");
    if (isAdding && desk.workbook.findSheet("Co-sell lists")) lists += 1;
    return isAdding && lists === 1 ? { kind: "status", status: 503, code: "ServiceUnavailable", carriedOut: true } : null;
  };
  expect(refused(await insert()).reason).toBe("busy");
  expect(lists).toBe(1);
  expect(desk.workbook.findSheet("Co-sell import")).toBeNull();
  desk.excel.host.faults = null;
  expect(done(await insert())).toMatchObject({ sheet: "Co-sell import", created: true });
});

test("a new sheet that cannot be brought to the front is whole all the same, and named", async () => {
  put(desk.sheet, "A1", [["mine"]]);
  desk.excel.host.faults = ({ body }) => (body.Actions.some(({ Name }) => Name === "Activate") ? { kind: "error", code: "InvalidOperationInCellEditMode", carriedOut: false } : null);
  expect(done(await insert())).toMatchObject({ sheet: "Co-sell import", created: true });
  const sheet = desk.workbook.findSheet("Co-sell import");
  expect(sheet && values(sheet, "AH1")).toEqual([["Team member 1"]]);
  expect(desk.sheet.name).toBe("Sheet1");
});
