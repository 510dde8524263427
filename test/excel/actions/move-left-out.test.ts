/** Move to a sheet "Left out": the records with errors leave the sheet, and nothing of them is lost, whatever Excel does meanwhile. */
import type { Checked } from "../../../src/excel";
import { addSheet, protectSheet, setStyle, typeInto, writeFormulas, type Sheet } from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  formulas,
  HEADERS,
  put,
  record,
  refused,
  stateOf,
  userPart,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const OPTIONS = { warningsInSheet: true };
const ALL = area("B1:AR12");
const NAMES = columnOf("Deal Name");

const sheetNamed = (name: string): Sheet | undefined => desk.workbook.sheets.find((sheet) => sheet.name === name);
const leftOutSheet = (): Sheet => sheetNamed("Left out") ?? fail("no sheet");
function fail(why: string): never {
  throw new Error(why);
}
/** What stands in a column below the headers. */
const below = (sheet: Sheet, column: number): unknown[] =>
  values(sheet, "A2:AR20")
    .map((cells) => cells[column])
    .filter((cell) => cell !== "");
const names = (sheet: Sheet): unknown[] => below(sheet, NAMES);

/** Good, bad, good, bad: the bad ones have no country that anybody knows. */
function fill(): Sheet {
  return desk.fill([
    record({ "Deal Name": "One" }),
    record({ "Deal Name": "Two", "Customer Country": "Atlantis" }),
    record({ "Deal Name": "Three" }),
    record({ "Deal Name": "Four", "Customer Country": "Atlantis" }),
  ]);
}
const move = ({ sheetId, leftOut }: Checked) => desk.actions.moveLeftOut({ ...OPTIONS, sheetId, rows: leftOut.rows });
const checked = async (): Promise<Checked> => done(await desk.check());

test("the records with errors stand whole on a new sheet, and Undo and Redo move them back and forth", async () => {
  const sheet = fill();
  setStyle(sheet, { row: 2, column: columnOf("Notes"), rows: 1, columns: 1 }, { numberFormat: "0.00" });
  put(sheet, "AI1", [["Extra"], [""], ["beside"]]);
  const found = await checked();
  const before = userPart(sheet, ALL);
  const moved = done(await move(found));
  expect(moved).toMatchObject({ name: { kind: "rows-moved", cells: 2, sheet: "Left out" }, isKept: true });
  expect(moved.checked).toMatchObject({ errors: 0, records: 2, recordsReady: 2 });
  expect([names(sheet), names(leftOutSheet())]).toEqual([
    ["One", "Three"],
    ["Two", "Four"],
  ]);
  expect(values(leftOutSheet(), "A1:AH1")[0]).toEqual(HEADERS);
  expect(value(leftOutSheet(), "A2")).toContain("not a country code");
  expect(below(leftOutSheet(), columnOf("Customer Country"))).toEqual(["Atlantis", "Atlantis"]);
  expect(formats(leftOutSheet(), "A2:AR2")[0]?.[columnOf("Notes")]).toBe("0.00");
  expect(values(leftOutSheet(), "A2:AR2")[0]).toContain("beside");
  const after = userPart(sheet, ALL);

  const undone = done(await desk.actions.undo(OPTIONS));
  expect(undone).toMatchObject({ given: 2, left: [] });
  expect(undone.copies).toBeUndefined();
  expect(userPart(sheet, ALL)).toEqual(before);
  expect(sheetNamed("Left out")).toBeUndefined();

  expect(done(await desk.actions.redo(OPTIONS))).toMatchObject({ given: 2, left: [] });
  expect(userPart(sheet, ALL)).toEqual(after);
  expect(names(leftOutSheet())).toEqual(["Two", "Four"]);
  done(await desk.actions.undo(OPTIONS));
  expect(userPart(sheet, ALL)).toEqual(before);
});

test("a second move is put below the first, a column that is new there behind the others; only the second is undone", async () => {
  const sheet = fill();
  done(await move(await checked()));
  typeInto(sheet, "AI1", "Owner");
  typeInto(sheet, "AI3", "Bob");
  typeInto(sheet, sheet.address({ row: 2, column: columnOf("Customer Country"), rows: 1, columns: 1 }), "Nowhere");
  const again = await checked();
  expect(done(await move(again)).name).toMatchObject({ cells: 1, sheet: "Left out" });
  expect(names(leftOutSheet())).toEqual(["Two", "Four", "Three"]);
  expect(values(leftOutSheet(), "AI1:AI4").flat()).toEqual(["Owner", "", "", "Bob"]);
  expect(done(await desk.actions.undo(OPTIONS)).copies).toBeUndefined();
  expect([names(sheet), names(leftOutSheet())]).toEqual([
    ["One", "Three"],
    ["Two", "Four"],
  ]);
});

test("a sheet of that name which is the user's is left alone; the add-in's is known under another name", async () => {
  fill();
  const theirs = addSheet(desk.workbook, "left OUT");
  put(theirs, "A1", [["mine"]]);
  const moved = done(await move(await checked()));
  expect(moved.name).toMatchObject({ sheet: "Left out 2" });
  expect(values(theirs, "A1:B2").flat()).toEqual(["mine", "", "", ""]);
});

test("a formula is its value there, and comes back as a formula", async () => {
  const sheet = fill();
  setStyle(sheet, area("AH3"), { numberFormat: "General" });
  writeFormulas(sheet, area("AH3"), [['="SOL-"&1']]);
  const found = await checked();
  const solution = formulas(sheet, "AH3");
  done(await move(found));
  expect(formulas(leftOutSheet(), "AH2")).toEqual([["SOL-1"]]);
  done(await desk.actions.undo(OPTIONS));
  expect(formulas(sheet, "AH3")).toEqual(solution);
});

test("rows that were changed on the other sheet stay there, and that is said", async () => {
  const sheet = fill();
  done(await move(await checked()));
  const at = { row: 1, column: NAMES, rows: 1, columns: 1 };
  typeInto(leftOutSheet(), leftOutSheet().address(at), "Two, corrected");
  expect(done(await desk.actions.undo(OPTIONS))).toMatchObject({ given: 2, copies: { sheet: "Left out", rows: 1 } });
  expect([names(sheet), names(leftOutSheet())]).toEqual([["One", "Two", "Three", "Four"], ["Two, corrected"]]);
});

test("nothing is moved where other records have errors by now, or a sheet is protected", async () => {
  const sheet = fill();
  const found = await checked();
  typeInto(sheet, sheet.address({ row: 1, column: columnOf("Customer Country"), rows: 1, columns: 1 }), "Nowhere");
  const before = stateOf(desk.workbook);
  expect(refused(await move(found))).toMatchObject({ reason: "moved", checked: { recordsReady: 1 } });
  expectUntouched(desk.workbook, before);
  protectSheet(sheet);
  expect(refused(await move(found))).toMatchObject({ reason: "protected" });
});
