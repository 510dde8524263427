import {
  addConditionalFormat,
  deleteCells,
  fillsShown,
  insertCells,
  setConditionalLook,
  setStyle,
  sortArea,
  typeInto,
  writeValues,
} from "../../local-excel/model";
import {
  BAD,
  DOUBTFUL,
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  formulas,
  marked,
  record,
  stateOf,
  texts,
  tuples,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const check = async () => done(await desk.check());
/** Requests that write, from the given one on. */
const writes = (from = 0) =>
  desk.requests
    .slice(from)
    .filter(({ body }) => body.Actions.some(({ ActionType }) => ActionType === 4 || ActionType === 9));
const WHOLE_ROWS = { row: 0, column: 0, rows: 1, columns: 16_384 };

test("a sheet without a fault is ready, and nothing is marked", async () => {
  desk.fill([record()]);
  expect(await check()).toMatchObject({
    records: 1,
    errors: 0,
    warnings: 0,
    ready: true,
    recordsReady: 1,
    marked: true,
    errorsColumnAdded: false,
    sheet: "Sheet1",
  });
  expect(values(desk.sheet, "A2")).toEqual([[""]]);
  expect(marked(desk.sheet)).toEqual([]);
});

test("messages stand in the Errors column, the cells that they name are coloured, errors and warnings each in their own", async () => {
  desk.fill([record(), record({ "Deal Name": "", "Customer D-U-N-S ID": "81466849", Currency: "kronor" })]);
  const checked = await check();
  expect(tuples(checked)).toEqual([
    [3, "Deal Name", "required"],
    [3, "Customer D-U-N-S ID", "duns-length"],
    [3, "Currency", "not-in-list"],
  ]);
  expect(checked).toMatchObject({ errors: 2, warnings: 1, records: 2, recordsReady: 1, ready: false });
  expect(marked(desk.sheet)).toEqual(["D3 bad", "L3 doubtful", "W3 bad"]);
  expect(value(desk.sheet, "A2")).toBe("");
  expect(String(value(desk.sheet, "A3"))).toMatch(/^✖ Deal Name: .*; ✖ Currency: .*; ⚠ Customer D-U-N-S ID: .*/);
});

test("warnings can be left out of the sheet; the result still holds them", async () => {
  desk.fill([record({ "Customer D-U-N-S ID": "81466849" })]);
  const checked = done(await desk.actions.checkSheet({ warningsInSheet: false }));
  expect(checked.warnings).toBe(1);
  expect(value(desk.sheet, "A2")).toBe("");
  expect(marked(desk.sheet)).toEqual([]);
});

test("checking twice changes nothing: the second time nothing is written at all", async () => {
  desk.fill([record({ "Deal Name": "" }), record({ Currency: "x" })]);
  const first = await check();
  const before = stateOf(desk.workbook);
  const sent = desk.requests.length;
  const second = await check();
  expect(second).toEqual(first);
  expectUntouched(desk.workbook, before);
  expect(writes(sent)).toEqual([]);
});

test("a check that writes nothing new leaves the user's undo list alone", async () => {
  desk.fill([record({ "Deal Name": "" })]);
  await check();
  typeInto(desk.sheet, "F2", "Another street");
  const sent = desk.requests.length;
  await check();
  // 1: a write, for which desktop Excel forgets what could be undone, unless it is undoable itself (16 or 256).
  expect(desk.requests.slice(sent).filter(({ flags }) => (flags & 1) !== 0 && (flags & (16 | 256)) === 0)).toEqual([]);
  expect(desk.workbook.canUndo).toBe(true);
  desk.workbook.undo();
  expect(value(desk.sheet, "F2")).toBe("Storgatan 1");
});

test("a mended cell loses its message and its colour at the next check, and its colour as soon as the message is gone", async () => {
  desk.fill([record({ "Deal Name": "" })]);
  await check();
  typeInto(desk.sheet, "D2", "Deal");
  await check();
  expect(value(desk.sheet, "A2")).toBe("");
  expect(marked(desk.sheet)).toEqual([]);
});

test("colours follow their rows when the user sorts, inserts and deletes", async () => {
  desk.fill([
    record({ "Deal Name": "" }),
    record({ "Deal Name": "Beta", Currency: "x" }),
    record({ "Deal Name": "Alpha" }),
  ]);
  await check();
  sortArea(desk.sheet, area("A2:AH4"), [{ column: columnOf("Deal Name"), ascending: true }], false);
  expect(marked(desk.sheet)).toEqual(["W3 bad", "D4 bad"]);
  insertCells(desk.sheet, { ...WHOLE_ROWS, row: 1 }, "Down");
  expect(marked(desk.sheet)).toEqual(["W4 bad", "D5 bad"]);
  deleteCells(desk.sheet, { ...WHOLE_ROWS, row: 3 }, "Up");
  expect(marked(desk.sheet)).toEqual(["D4 bad"]);
});

test("the user's own fills and conditional formats are never touched", async () => {
  desk.fill([record({ "Deal Name": "", Notes: "seen" })]);
  setStyle(desk.sheet, area("D2:E2"), { fill: "#00FF00" });
  const own = addConditionalFormat(desk.sheet, [area("AA2")], { type: "Custom", formula: '=AA2="seen"' });
  setConditionalLook(desk.sheet, own.id, { fill: "#123456" });
  await check();
  expect(fillsShown(desk.sheet, area("D2:E2"))).toEqual([[BAD, "#00FF00"]]);
  expect(fillsShown(desk.sheet, area("AA2"))).toEqual([["#123456"]]);
  typeInto(desk.sheet, "D2", "Deal");
  await check();
  expect(fillsShown(desk.sheet, area("D2:E2"))).toEqual([["#00FF00", "#00FF00"]]);
});

describe("what Partner Center wrote", () => {
  test("is kept behind ours, stays the same however often the sheet is checked, and comes back when all is mended", async () => {
    const theirs = "Mandatory field Solution 1 missing";
    desk.fill([record({ Errors: theirs, "Deal Name": "" })]);
    const checked = await check();
    expect(checked.serverMessages).toEqual([{ row: 2, text: theirs, column: "Solution 1" }]);
    const written = String(value(desk.sheet, "A2"));
    expect(written).toMatch(/^✖ Deal Name: .*; Partner Center: Mandatory field Solution 1 missing$/);
    expect((await check()).serverMessages).toEqual(checked.serverMessages);
    expect(value(desk.sheet, "A2")).toBe(written);
    typeInto(desk.sheet, "D2", "Deal");
    await check();
    expect(value(desk.sheet, "A2")).toBe(theirs);
  });

  test("that begins with = or looks like a number or a date stays text", async () => {
    desk.fill([record({ Errors: "=1+1", "Deal Name": "" }), record({ Errors: "007", "Deal Name": "" })]);
    await check();
    expect(String(value(desk.sheet, "A2"))).toMatch(/; Partner Center: =1\+1$/);
    expect(String(value(desk.sheet, "A3"))).toMatch(/; Partner Center: 007$/);
    typeInto(desk.sheet, "D2", "Deal");
    typeInto(desk.sheet, "D3", "Deal 2");
    await check();
    expect(formulas(desk.sheet, "A2:A3")).toEqual([["=1+1"], ["007"]]);
    expect(values(desk.sheet, "A2:A3")).toEqual([["=1+1"], ["007"]]);
  });

  test("in cells that are not text cells stays what it was", async () => {
    desk.fill([record({ "Deal Name": "" })]);
    setStyle(desk.sheet, area("A2:A10"), { numberFormat: "General" });
    writeValues(desk.sheet, area("A2"), [["Something went wrong"]]);
    await check();
    expect(formats(desk.sheet, "A2")).toEqual([["@"]]);
    expect(String(value(desk.sheet, "A2"))).toMatch(/^✖ .*Partner Center: Something went wrong$/);
  });
});

test("a formula of the user's in the Errors column stays, and is no message", async () => {
  desk.fill([record({ "Deal Name": "" }), record({ "Deal Name": "" })]);
  setStyle(desk.sheet, area("A2"), { numberFormat: "General" });
  typeInto(desk.sheet, "A2", '=IF(D2="","name it","")');
  await check();
  expect(formulas(desk.sheet, "A2")).toEqual([['=IF(D2="","name it","")']]);
  expect(String(value(desk.sheet, "A3"))).toContain("✖ Deal Name");
});

test("a number of the user's in the Errors column is kept as external text", async () => {
  desk.fill([record({ "Deal Name": "" })]);
  setStyle(desk.sheet, area("A2"), { numberFormat: "General" });
  typeInto(desk.sheet, "A2", "17");
  await check();
  expect(String(value(desk.sheet, "A2"))).toMatch(/; Partner Center: 17$/);
});

test("a check sends four requests at most, and five when it is the first on the sheet with rules of the user's", async () => {
  desk.fill(Array.from({ length: 30 }, () => record({ "Deal Name": "" })));
  await check();
  const first = desk.requests.length;
  await check();
  expect(first).toBeLessThanOrEqual(4);
  expect(desk.requests.length - first).toBeLessThanOrEqual(4);
});

test("what is shown as a colour is what the message says: marks and messages of every row agree", async () => {
  desk.fill([
    record({ "Deal Name": "", Currency: "x", "Sales Stage": "50" }),
    record({ "Customer Country": "Sverige" }),
  ]);
  await check();
  expect(
    texts(desk.sheet, "A2:A3").map(([text]) => text?.split("; ").map((part) => part.slice(0, part.indexOf(":")))),
  ).toEqual([["✖ Deal Name", "✖ Currency", "⚠ Sales Stage"], ["✖ Customer Country"]]);
  expect(marked(desk.sheet)).toEqual(["D2 bad", "U2 doubtful", "W2 bad", "K3 bad"]);
  expect(DOUBTFUL).not.toBe(BAD);
});

test("a row of a label and a sum is no record at the second check either: the mark beside them tells nothing of the row", async () => {
  const sheet = desk.fill([record(), record({ "Deal Name": "Two" })]);
  typeInto(sheet, "B4", "Total");
  typeInto(sheet, "Z4", "25126");
  const first = tuples(done(await desk.check()));
  expect(first.map(([row, , code]) => [row, code])).toContainEqual([4, "not-a-record"]);
  expect(tuples(done(await desk.check()))).toEqual(first);
});
