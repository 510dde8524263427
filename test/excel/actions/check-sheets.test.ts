/** Check on sheets that came to be otherwise than by our template. */
import { addTable, setStyle, typeInto } from "../../local-excel/model";
import {
  area,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  formulas,
  HEADERS,
  marked,
  put,
  record,
  stateOf,
  tuples,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const check = async () => done(await desk.check());

describe("without an Errors column", () => {
  const without = HEADERS.slice(1);
  const bare = (cells: Readonly<Record<string, string>> = {}) => record(cells).slice(1);

  test("one is added in front and the user told; the next check adds none", async () => {
    desk.fill([bare({ "Deal Name": "" })], without);
    const checked = await check();
    expect(checked.errorsColumnAdded).toBe(true);
    expect(values(desk.sheet, "A1:D1")).toEqual([["Errors", "Engagement ID", "Referral ID", "Deal Name"]]);
    expect(tuples(checked)).toEqual([[2, "Deal Name", "required"]]);
    expect(checked.findings[0]?.columnIndex).toBe(3);
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
    expect((await check()).errorsColumnAdded).toBe(false);
  });

  test("nothing else moves or changes: values, formats and formulas come along", async () => {
    desk.fill([bare(), bare()], without);
    typeInto(desk.sheet, "AJ2", "=SUM(1,2)");
    setStyle(desk.sheet, area("B2"), { numberFormat: "0.00", fill: "#ABCDEF" });
    const cells = formulas(desk.sheet, "A1:AJ3");
    const codes = formats(desk.sheet, "A1:AJ3");
    await check();
    expect(formulas(desk.sheet, "B1:AK3")).toEqual(cells);
    expect(formats(desk.sheet, "B1:AK3")).toEqual(codes);
  });

  test("in a table it becomes the table's first column, so that sorting keeps rows together", async () => {
    desk.fill([bare({ "Deal Name": "B" }), bare({ "Deal Name": "A", Currency: "x" })], without);
    addTable(desk.sheet, area("A1:AG3"), true);
    const checked = await check();
    expect(checked.errorsColumnAdded).toBe(true);
    const [table] = desk.sheet.state.tables;
    expect(table?.area).toEqual(area("A1:AH3"));
    expect(table?.columns[0]?.name).toBe("Errors");
    expect(marked(desk.sheet)).toEqual(["W3 bad"]);
    expect(value(desk.sheet, "A2")).toBe("");
  });

  test("below a table other cells are no records of it: none of them is written", async () => {
    desk.fill([bare({ "Deal Name": "" }), bare()], without);
    addTable(desk.sheet, area("A1:AG3"), true);
    put(desk.sheet, "A5", [["a note of mine", "another"]]);
    await check();
    await check();
    expect(values(desk.sheet, "A5:B5")).toEqual([["a note of mine", "another"]]);
    expect(String(value(desk.sheet, "A2"))).toContain("✖ Deal Name");
  });

  test("with a title above, the column goes in front of title and records alike", async () => {
    put(desk.sheet, "A1", [["Our deals"]]);
    put(desk.sheet, "A3", [[...without], bare({ "Deal Name": "" })]);
    const checked = await check();
    expect(checked.errorsColumnAdded).toBe(true);
    expect(values(desk.sheet, "A1:B4").map((row) => row.map(String).map((text) => text.slice(0, 8)))).toEqual([
      ["", "Our deal"],
      ["", ""],
      ["Errors", "Engageme"],
      ["✖ Deal N", ""],
    ]);
    expect(marked(desk.sheet)).toEqual(["D4 bad"]);
  });

  test("a sheet that begins further right gets the column in front of its first", async () => {
    put(desk.sheet, "C2", [[...without], bare({ "Deal Name": "" })]);
    await check();
    expect(value(desk.sheet, "C2")).toBe("Errors");
    expect(marked(desk.sheet)).toEqual(["F3 bad"]);
  });
});

describe("however the sheet came to be", () => {
  test("columns in another order", async () => {
    const order = [...HEADERS.keys()].reverse();
    const row = record({ "Deal Name": "" });
    desk.fill(
      [order.map((index) => row[index] ?? "")],
      order.map((index) => HEADERS[index] ?? ""),
    );
    const checked = await check();
    expect(tuples(checked).filter(([, , code]) => code !== "header-order")).toEqual([[2, "Deal Name", "required"]]);
    expect(marked(desk.sheet)).toEqual(["AE2 bad"]);
    expect(String(value(desk.sheet, "AH2"))).toContain("✖ Deal Name");
  });

  test("a title row above the headers", async () => {
    put(desk.sheet, "A1", [["Deals of this spring"]]);
    put(desk.sheet, "A3", [[...HEADERS], record({ Currency: "x" })]);
    const checked = await check();
    expect(tuples(checked)).toEqual([
      [3, null, "header-row"],
      [4, "Currency", "not-in-list"],
    ]);
    expect(marked(desk.sheet)).toEqual(["W4 bad"]);
  });

  test("an extra column stays where it is, and is coloured by its own name", async () => {
    desk.fill([[...record(), "mine"]], [...HEADERS, "Our number"]);
    const checked = await check();
    expect(tuples(checked)).toEqual([[1, "Our number", "header-unknown"]]);
    expect(values(desk.sheet, "AI1:AI2")).toEqual([["Our number"], ["mine"]]);
  });

  test("headers of its own spelling are marked by that spelling", async () => {
    const headers = HEADERS.map((header) => (header === "Deal Name" ? "deal name" : header));
    desk.fill([record({ "Deal Name": "" })], headers);
    await check();
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
    expect(String(value(desk.sheet, "A2"))).toMatch(/^✖ deal name: /);
  });

  test("a table whose Errors column is one of its own is written like any other", async () => {
    desk.fill([record({ "Deal Name": "" }), record()]);
    addTable(desk.sheet, area("A1:AH3"), true);
    await check();
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
    const before = stateOf(desk.workbook);
    await check();
    expectUntouched(desk.workbook, before);
  });
});
