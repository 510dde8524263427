/** Undo and redo of what the add-in did: exactly what was there comes back, also in another pane; what others have changed since stays theirs. */
import { createActions } from "../../../src/excel";
import {
  deleteCells,
  deleteSheet,
  insertCells,
  setColumnWidth,
  sortArea,
  typeInto,
  writeNumberFormats,
  writeValues,
  type Sheet,
} from "../../local-excel/model";
import {
  area,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  HEADERS,
  record,
  refused,
  startDesk,
  stateOf,
  texts,
  TODAY,
  userPart,
  value,
  type Desk,
} from "../support";

const WARNINGS = { warningsInSheet: true };
const DATE = 46_417;
const desk = eachTestHasADesk();
/** A pane that was just opened: nothing is known of what went before. */
const newPane = () => createActions(undefined, () => new Date(`${TODAY}T12:00:00Z`));
const undo = async () => done(await desk.actions.undo(WARNINGS));
const redo = async () => done(await desk.actions.redo(WARNINGS));
const history = async () => done(await desk.actions.history());
const WHOLE_ROW = { column: 0, rows: 1, columns: 16_384 };

function set(sheet: Sheet, address: string, content: string | number | boolean, format: string): void {
  writeNumberFormats(sheet, area(address), [[format]]);
  writeValues(sheet, area(address), [[content]]);
}

/** Four deals: a date and an amount that show wrong, and a column of codes that is too narrow. */
function fillShownWrong({ fill }: Pick<Desk, "fill">): Sheet {
  const sheet = fill(["Alpha", "Beta", "Gamma", "Delta"].map((name) => record({ "Deal Name": name })));
  set(sheet, "X2", DATE, "yyyy-mm-dd");
  set(sheet, "V3", 12_563, '#,##0.00 "kr"');
  set(sheet, "V4", 1_234_567, "0");
  setColumnWidth(sheet, area("V1"), 30);
  return sheet;
}

test("nothing was done: there is nothing to undo, nothing to redo, and both say so", async () => {
  desk.fill([record()]);
  expect(await history()).toMatchObject({ undo: null, redo: null, isNewer: false });
  const before = stateOf(desk.workbook);
  expect(refused(await desk.actions.undo(WARNINGS)).reason).toBe("nothing-to-undo");
  expect(refused(await desk.actions.redo(WARNINGS)).reason).toBe("nothing-to-redo");
  expectUntouched(desk.workbook, before);
});

test("what Check has set is given back by Undo, and set again by Redo; the check that follows leaves it so", async () => {
  const sheet = fillShownWrong(desk);
  const before = userPart(sheet);
  expect(done(await desk.check()).formatsSet).toEqual({ cells: 2, columns: 1 });
  const after = userPart(sheet);
  expect(after).not.toEqual(before);
  expect(await history()).toMatchObject({ undo: { kind: "formats", cells: 2, columns: 1 }, redo: null });
  const undone = await undo();
  expect(undone).toMatchObject({
    way: "undo",
    given: 3,
    left: [],
    checked: { fixedByExport: 3, formatsSet: { cells: 0 } },
  });
  expect(userPart(sheet)).toEqual(before);
  expect(await history()).toMatchObject({ undo: null, redo: { kind: "formats", cells: 2, columns: 1 } });
  expect(await redo()).toMatchObject({ way: "redo", given: 3, left: [], checked: { fixedByExport: 0 } });
  expect(userPart(sheet)).toEqual(after);
  await undo();
  expect(userPart(sheet)).toEqual(before);
});

test("what was undone stays so until the next check that sets formats", async () => {
  const sheet = fillShownWrong(desk);
  await desk.check();
  await undo();
  done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
  expect(formats(sheet, "X2")).toEqual([["yyyy-mm-dd"]]);
  expect(done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: true })).formatsSet.cells).toBe(2);
});

test("another pane, opened later on the same workbook, undoes what this one did", async () => {
  const sheet = fillShownWrong(desk);
  const before = userPart(sheet);
  await desk.check();
  const other = newPane();
  expect(done(await other.history()).undo).toEqual({ kind: "formats", cells: 2, columns: 1 });
  expect(done(await other.undo(WARNINGS)).left).toEqual([]);
  expect(userPart(sheet)).toEqual(before);
});

test("rows that were sorted, and rows that were inserted above and between, are followed", async () => {
  const sheet = fillShownWrong(desk);
  await desk.check();
  sortArea(sheet, area("A2:AG5"), [{ column: 3, ascending: false }], false);
  insertCells(sheet, { ...WHOLE_ROW, row: 2 }, "Down");
  insertCells(sheet, { ...WHOLE_ROW, row: 0 }, "Down");
  const undone = await undo();
  expect(undone).toMatchObject({ given: 3, left: [] });
  const where = (name: string): number => texts(sheet, "D1:D8").findIndex(([text]) => text === name) + 1;
  expect(formats(sheet, `X${where("Alpha")}`)).toEqual([["yyyy-mm-dd"]]);
  expect(formats(sheet, `V${where("Beta")}`)).toEqual([['#,##0.00 "kr"']]);
});

test("an Errors column that the check has added moves the cells, and they are found", async () => {
  const sheet = desk.fill([record({ "Deal Name": "Alpha" }).slice(1)], HEADERS.slice(1));
  set(sheet, "W2", DATE, "yyyy-mm-dd");
  await desk.check();
  expect(value(sheet, "A1")).toBe("Errors");
  expect(await undo()).toMatchObject({ given: 1, left: [] });
  expect(formats(sheet, "X2")).toEqual([["yyyy-mm-dd"]]);
});

test("a cell that somebody has changed since, and a row that is gone, are left and named", async () => {
  const sheet = fillShownWrong(desk);
  await desk.check();
  writeNumberFormats(sheet, area("X2"), [["d mmm yyyy"]]);
  deleteCells(sheet, { ...WHOLE_ROW, row: 2 }, "Up");
  const undone = await undo();
  expect(undone.left).toEqual([
    { header: "Estimated Close Date", row: 2, why: "changed" },
    { header: "Estimated Deal Value", row: 3, why: "gone" },
  ]);
  expect(formats(sheet, "X2")).toEqual([["d mmm yyyy"]]);
  expect(await history()).toMatchObject({ undo: null });
});

test("of two rows that nothing but their cells tells apart, the right one is found after they have changed places", async () => {
  const sheet = desk.fill(["Stockholm", "Malmö"].map((city) => record({ "Deal Name": "Same", "Customer City": city })));
  set(sheet, "X2", DATE, "yyyy-mm-dd");
  set(sheet, "X3", DATE, "mm\\/dd\\/yyyy");
  await desk.check();
  sortArea(sheet, area("A2:AG3"), [{ column: 7, ascending: true }], false);
  expect(texts(sheet, "H2:H3")).toEqual([["Malmö"], ["Stockholm"]]);
  expect(await undo()).toMatchObject({ given: 1, left: [] });
  expect(formats(sheet, "X2:X3")).toEqual([["mm\\/dd\\/yyyy"], ["yyyy-mm-dd"]]);
});

test("a sheet that was deleted does not stand in the way of what was done before on another", async () => {
  const first = fillShownWrong(desk);
  const before = userPart(first);
  await desk.check();
  const second = desk.open(`${HEADERS.join(",")}\r\n`, "second.csv");
  writeValues(second, area("D2"), [["Alpha"]]);
  set(second, "X2", DATE, "yyyy-mm-dd");
  await desk.check();
  deleteSheet(second);
  expect(await undo()).toMatchObject({ given: 0, left: [{ why: "gone" }], checked: null });
  expect(await undo()).toMatchObject({ given: 3, left: [] });
  expect(userPart(first)).toEqual(before);
});

test("a journal that a newer version has written is left alone, and the check works all the same", async () => {
  const sheet = fillShownWrong(desk);
  const newer = JSON.stringify({ version: 2, whatever: "is new" });
  desk.workbook.settings.set("coSellSteps", newer);
  expect(done(await desk.check()).formatsSet.cells).toBe(2);
  expect(await history()).toEqual({ ok: true, undo: null, redo: null, isNewer: true });
  expect(refused(await desk.actions.undo(WARNINGS)).reason).toBe("newer-steps");
  expect(desk.workbook.settings.get("coSellSteps")).toBe(newer);
  expect(formats(sheet, "X2")).toEqual([["mm\\/dd\\/yyyy"]]);
});

test("a journal that is damaged is none; a step that is damaged is passed by", async () => {
  fillShownWrong(desk);
  desk.workbook.settings.set("coSellSteps", "{not JSON");
  await desk.check();
  expect((await history()).undo).toEqual({ kind: "formats", cells: 2, columns: 1 });
  const step = [...desk.workbook.settings.keys()].find((key) => /^coSellStep\d+$/.test(key));
  desk.workbook.settings.set(step ?? "", "[1,2");
  expect(await undo()).toMatchObject({ given: 0, left: [], checked: null });
  expect((await history()).undo).toBeNull();
});

test("what somebody types while it works is theirs", async () => {
  const sheet = fillShownWrong(desk);
  await desk.check();
  let typed = false;
  desk.excel.host.faults = ({ body }) => {
    if (typed || !body.Actions.some(({ Name, ActionType }) => Name === "NumberFormat" && ActionType === 4)) return null;
    typed = true;
    return { kind: "meanwhile", when: "before", happens: () => void typeInto(sheet, "W3", "EUR") };
  };
  expect(await undo()).toMatchObject({ left: [] });
  expect(value(sheet, "W3")).toBe("EUR");
  expect(formats(sheet, "V3")).toEqual([['#,##0.00 "kr"']]);
});

test("rows are found again where each answer holds only a few", async () => {
  const small = startDesk({ limits: { answerCharacters: 400, bytes: 3_000 } });
  const sheet = fillShownWrong(small);
  const before = userPart(sheet);
  done(await small.check());
  expect(done(await small.actions.undo(WARNINGS)).left).toEqual([]);
  expect(userPart(sheet)).toEqual(before);
  small.close();
});
