/** One more Solution or Team member column, or one less: never over data, and undone as it was. */
import { addTable, protectSheet, setStyle, typeInto } from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
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
const ALL = area("B1:AR8");
const OPTIONS = { warningsInSheet: true };
const change = (way: "add" | "remove", family: "Solution" | "Team member" = "Solution") =>
  desk.actions.numberedColumn({ ...OPTIONS, family, way });
const headers = (): unknown[] => (values(desk.sheet, "A1:AR1")[0] ?? []).filter((header) => header !== "");
const AFTER_SOLUTION = columnOf("Solution 1") + 1;

test("the next one stands behind the last, what is beside it moves along, and Undo and Redo follow", async () => {
  const sheet = desk.fill([record(), record({ "Deal Name": "Two" })], [...HEADERS.slice(0, -1), "Team member 1"]);
  done(await desk.check());
  const before = userPart(sheet, ALL);
  const added = done(await change("add"));
  expect(added).toMatchObject({ name: { kind: "column-added", column: "Solution 2" }, isKept: true });
  expect(headers()).toEqual([...HEADERS.slice(0, AFTER_SOLUTION), "Solution 2", "Team member 1"]);
  expect(value(sheet, "AI2")).toBe(record().at(-1));
  expect(added.checked?.errors).toBe(0);
  const after = userPart(sheet, ALL);
  expect(done(await desk.actions.undo(OPTIONS))).toMatchObject({ given: 1, left: [] });
  expect(userPart(sheet, ALL)).toEqual(before);
  expect(done(await desk.actions.redo(OPTIONS))).toMatchObject({ given: 1, left: [] });
  expect(userPart(sheet, ALL)).toEqual(after);

  expect(done(await change("add", "Team member"))).toMatchObject({ name: { column: "Team member 2" } });
  expect(done(await change("remove", "Team member"))).toMatchObject({
    name: { kind: "column-removed", column: "Team member 2" },
  });
  expect(done(await change("remove"))).toMatchObject({ name: { column: "Solution 2" } });
  expect(userPart(sheet, ALL)).toEqual(before);
  expect(done(await desk.actions.undo(OPTIONS))).toMatchObject({ given: 1, left: [] });
  expect(headers()).toContain("Solution 2");
});

test("a column with data is not removed, nor the first one, and there are never more than 50", async () => {
  const sheet = desk.fill([record()]);
  done(await change("add"));
  typeInto(sheet, "AH5", "SOL-9");
  const before = stateOf(desk.workbook);
  expect(refused(await change("remove"))).toMatchObject({ reason: "column-filled", detail: "Solution 2" });
  expect(refused(await change("remove", "Team member"))).toMatchObject({
    reason: "first-column",
    detail: "Team member 1",
  });
  expectUntouched(desk.workbook, before);
  const many = Array.from({ length: 49 }, (_, at) => `Team member ${at + 2}`);
  put(sheet, "AJ1", [many]);
  expect(refused(await change("add", "Team member"))).toMatchObject({ reason: "all-columns", detail: "Team member" });
});

test("on a sheet that lacks the family the first one is added where the template has it; in a table it is the table's", async () => {
  const sheet = desk.fill([record().slice(0, -2)], HEADERS.slice(0, -2));
  addTable(sheet, area(`A1:AF2`), true);
  expect(done(await change("add"))).toMatchObject({ name: { column: "Solution 1" } });
  expect(done(await change("add"))).toMatchObject({ name: { column: "Solution 2" } });
  expect(sheet.state.tables[0]?.area.columns).toBe(34);
  expect(headers().slice(-2)).toEqual(["Solution 1", "Solution 2"]);
});

test("a protected sheet, and one without headers, are left as they are", async () => {
  const sheet = desk.fill([record()]);
  protectSheet(sheet);
  const before = stateOf(desk.workbook);
  expect(refused(await change("add"))).toMatchObject({ reason: "protected" });
  expectUntouched(desk.workbook, before);
});

test("what was typed into it since is not taken away by Undo", async () => {
  const sheet = desk.fill([record()]);
  done(await change("add"));
  setStyle(sheet, area("AH2"), { fill: "#00FF00" });
  typeInto(sheet, "AH2", "SOL-2-X");
  expect(done(await desk.actions.undo(OPTIONS)).left).toMatchObject([{ header: "Solution 2", why: "changed" }]);
  expect(value(sheet, "AH2")).toBe("SOL-2-X");
});
