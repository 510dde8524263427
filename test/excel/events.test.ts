/** What the pane learns of a sheet between two checks. */
import {
  activateSheet,
  addSheet,
  deleteCells,
  deleteSheet,
  insertCells,
  sortArea,
  typeInto,
  writeValues,
} from "../local-excel/model";
import type { Checked, SheetNews } from "../../src/excel";
import { area, done, eachTestHasADesk, record } from "./support";

const desk = eachTestHasADesk();
/** Lets events that were sent arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const nothing = { cells: 0, moved: false, inFront: null, name: "Sheet1" };
const whole = { column: 0, rows: 1, columns: 16_384 };

let checked: Checked;
let stop: () => void;
let heard = 0;
const news = async (): Promise<SheetNews> => {
  await settle();
  return desk.actions.newsOf(checked);
};

beforeEach(async () => {
  heard = 0;
  stop = desk.actions.onNews(() => (heard += 1));
  await settle();
  desk.fill([record({ "Deal Name": "" }), record({ Currency: "x" })]);
  checked = done(await desk.check());
});
afterEach(() => stop());

test("the add-in's own writes are no news: neither a check nor the column that it adds", async () => {
  expect(await news()).toEqual(nothing);
  deleteCells(desk.sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Left");
  checked = done(await desk.check());
  expect(checked.errorsColumnAdded).toBe(true);
  expect(await news()).toEqual(nothing);
});

test("cells that the user edits are counted, each once", async () => {
  typeInto(desk.sheet, "D2", "a");
  typeInto(desk.sheet, "D2", "b");
  typeInto(desk.sheet, "E3", "c");
  expect(await news()).toEqual({ ...nothing, cells: 2 });
  expect(heard).toBeGreaterThan(0);
});

test("a block that a co-author pastes counts with all its cells", async () => {
  desk.workbook.act({ origin: "coauthor" }, () =>
    writeValues(desk.sheet, area("D2:E3"), [
      ["a", "b"],
      ["c", "d"],
    ]),
  );
  expect(await news()).toEqual({ ...nothing, cells: 4 });
});

test.each([
  ["inserted", () => insertCells(desk.sheet, { row: 2, ...whole }, "Down")],
  ["deleted", () => deleteCells(desk.sheet, { row: 2, ...whole }, "Up")],
  ["sorted", () => sortArea(desk.sheet, area("A2:AH3"), [{ column: 3, ascending: false }], false)],
])("rows that are %s are moved", async (_name, act) => {
  act();
  expect(await news()).toMatchObject({ moved: true });
});

test("a new check makes all of it old", async () => {
  typeInto(desk.sheet, "D2", "a");
  expect(await news()).toMatchObject({ cells: 1 });
  checked = done(await desk.check());
  expect(await news()).toEqual(nothing);
});

test("what happens on another sheet is none of this one's, and it is named while it is in front", async () => {
  const { sheet } = desk;
  const other = addSheet(desk.workbook, "Other");
  activateSheet(other);
  typeInto(other, "A1", "x");
  expect(await news()).toEqual({ ...nothing, inFront: "Other" });
  activateSheet(sheet);
  expect(await news()).toEqual(nothing);
});

test("a sheet that was deleted has no name", async () => {
  const { sheet } = desk;
  addSheet(desk.workbook, "Other");
  deleteSheet(sheet);
  expect(await news()).toMatchObject({ name: null });
});

test("nothing is heard any more once the pane is gone", async () => {
  stop();
  await settle();
  typeInto(desk.sheet, "D2", "a");
  expect(await news()).toEqual(nothing);
});
