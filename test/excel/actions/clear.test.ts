import {
  addConditionalFormat,
  applyFilter,
  deleteCells,
  setConditionalLook,
  setStyle,
  typeInto,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formulas,
  HEADERS,
  marked,
  put,
  record,
  refused,
  stateOf,
  userPart,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const clear = async () => done(await desk.actions.clearMarks());
/** A record with one error: its Deal Name is missing. */
const NAMELESS = record({ "Deal Name": "" });
/** A sheet that was checked, with a mark in its only record. */
const checkNameless = async (): Promise<void> => {
  desk.fill([NAMELESS]);
  done(await desk.check());
};

test("our messages and colours are gone, and the sheet is what it was before the check", async () => {
  desk.fill([record({ "Deal Name": "" }), record({ Currency: "x" }), record({ "Deal Name": "Another" })]);
  typeInto(desk.sheet, "AJ2", "=SUM(1,2)");
  const before = userPart(desk.sheet);
  done(await desk.check());
  expect(marked(desk.sheet)).not.toEqual([]);
  expect(await clear()).toEqual({ ok: true, rows: 2 });
  expect(marked(desk.sheet)).toEqual([]);
  expect(desk.sheet.state.conditionalFormats).toEqual([]);
  expect(userPart(desk.sheet)).toEqual(before);
});

test("what Partner Center wrote stands there as it wrote it", async () => {
  const theirs = ["Mandatory field Solution 1 missing", "=broken; odd: text"];
  desk.fill(theirs.map((Errors) => record({ Errors, "Deal Name": "" })));
  done(await desk.check());
  await clear();
  expect(values(desk.sheet, "A2:A3")).toEqual(theirs.map((text) => [text]));
  expect(formulas(desk.sheet, "A2:A3")).toEqual(theirs.map((text) => [text]));
});

test("an Errors column that the check added stays, empty", async () => {
  desk.fill([record({ "Deal Name": "" }).slice(1)], HEADERS.slice(1));
  done(await desk.check());
  await clear();
  expect(values(desk.sheet, "A1:A2")).toEqual([["Errors"], [""]]);
});

test("the user's own conditional formats stay", async () => {
  desk.fill([NAMELESS]);
  const own = addConditionalFormat(desk.sheet, [area("D2:D9")], { type: "Custom", formula: '=D2="x"' });
  setConditionalLook(desk.sheet, own.id, { fill: "#123456" });
  const before = desk.sheet.state.conditionalFormats;
  done(await desk.check());
  await clear();
  expect(desk.sheet.state.conditionalFormats).toEqual(before);
});

test("where nothing is marked nothing is written", async () => {
  desk.fill([NAMELESS]);
  const before = stateOf(desk.workbook);
  expect(await clear()).toEqual({ ok: true, rows: 0 });
  expectUntouched(desk.workbook, before);
});

test("rules that lost their Errors column go too", async () => {
  await checkNameless();
  deleteCells(desk.sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Left");
  expect(desk.sheet.state.conditionalFormats).toHaveLength(2);
  await clear();
  expect(desk.sheet.state.conditionalFormats).toEqual([]);
});

test("under a filter the hidden rows are cleared too, one by one", async () => {
  desk.fill([record({ "Deal Name": "" }), record({ "Deal Name": "", Currency: "x" }), record({ "Deal Name": "" })]);
  done(await desk.check());
  applyFilter(desk.sheet, area("A1:AH4"), { column: columnOf("Currency"), values: ["SEK"] });
  expect((await clear()).rows).toBe(3);
  expect(values(desk.sheet, "A2:A4")).toEqual([[""], [""], [""]]);
});

test("a formula of the user's in the Errors column stays", async () => {
  desk.fill([NAMELESS]);
  setStyle(desk.sheet, area("A2"), { numberFormat: "General" });
  typeInto(desk.sheet, "A2", '="✖ "&D2&": mine"');
  await clear();
  expect(formulas(desk.sheet, "A2")).toEqual([['="✖ "&D2&": mine"']]);
});

test("a sheet without headers that we know is refused, and stays", async () => {
  put(desk.sheet, "A1", [["✖ mine"]]);
  const before = stateOf(desk.workbook);
  expect(refused(await desk.actions.clearMarks())).toMatchObject({ reason: "no-header", detail: "Sheet1" });
  expectUntouched(desk.workbook, before);
  expect(value(desk.sheet, "A1")).toBe("✖ mine");
});
