/** Check over hidden rows, and its two conditional formats. */
import {
  addConditionalFormat,
  addTable,
  clearConditionalFormats,
  copyCells,
  deleteCells,
  deleteConditionalFormat,
  filterTable,
  applyFilter,
  insertCells,
  setColumnsHidden,
  setConditionalAreas,
  setConditionalLook,
  setConditionalPriority,
  setRowsHidden,
} from "../../local-excel/model";
import { area, columnOf, done, eachTestHasADesk, marked, record, values } from "../support";

const desk = eachTestHasADesk();
const check = async () => done(await desk.check());
const WHOLE_ROWS = { row: 0, column: 0, rows: 1, columns: 16_384 };

describe("hidden rows", () => {
  /** A filter on SEK hides the second and the fourth. */
  const four = () => [
    record(),
    record({ Currency: "x" }),
    record({ "Deal Name": "" }),
    record({ "Deal Name": "", Currency: "x" }),
  ];
  const starts = () => values(desk.sheet, "A2:A5").map(([cell]) => String(cell).slice(0, 8));

  test("are checked too, and counted; their messages stand on their own rows", async () => {
    desk.fill(four());
    setRowsHidden(desk.sheet, area("A3:A4"), true);
    expect((await check()).hiddenRows).toBe(2);
    expect(starts()).toEqual(["", "✖ Curren", "✖ Deal N", "✖ Deal N"]);
  });

  test("of a filter: no block is written across them, so that desktop Excel misplaces nothing", async () => {
    desk.fill(four());
    desk.workbook.misplacesOverHiddenRows = true;
    applyFilter(desk.sheet, area("A1:AH5"), { column: columnOf("Currency"), values: ["SEK"] });
    expect((await check()).hiddenRows).toBe(2);
    const [good, firstHidden, noName, lastHidden] = starts();
    expect([good, noName]).toEqual(["", "✖ Deal N"]);
    // Rows that this Excel does not write at all stay without a message; none has another row's.
    expect(["", "✖ Curren"]).toContain(firstHidden);
    expect(["", "✖ Deal N"]).toContain(lastHidden);
  });

  test("of a table's filter", async () => {
    desk.fill(four());
    const table = addTable(desk.sheet, area("A1:AH5"), true);
    filterTable(desk.sheet, table.id, columnOf("Currency"), ["SEK"]);
    expect((await check()).hiddenRows).toBe(2);
    expect(starts()).toEqual(["", "✖ Curren", "✖ Deal N", "✖ Deal N"]);
  });

  test("are told even where the first column is hidden, and where all rows are", async () => {
    desk.fill(four());
    setColumnsHidden(desk.sheet, area("A1"), true);
    setRowsHidden(desk.sheet, area("A3"), true);
    expect((await check()).hiddenRows).toBe(1);
    setRowsHidden(desk.sheet, area("A1:A5"), true);
    expect((await check()).hiddenRows).toBe(4);
    setRowsHidden(desk.sheet, area("A1:A5"), false);
    setColumnsHidden(desk.sheet, area("A1:AH1"), true);
    setRowsHidden(desk.sheet, area("A3"), true);
    done(await desk.check());
  });
});

describe("our two rules", () => {
  const ours = () => desk.sheet.state.conditionalFormats.length;

  test("stand once, over every row and column below the headers", async () => {
    desk.fill([record({ "Deal Name": "" })]);
    await check();
    expect(ours()).toBe(2);
    for (const { areas } of desk.sheet.state.conditionalFormats)
      expect(areas).toEqual([{ row: 1, column: 0, rows: 1_048_575, columns: 16_384 }]);
  });

  test("that pasting has multiplied are merged at the next check", async () => {
    desk.fill([record({ "Deal Name": "" }), record()]);
    await check();
    addConditionalFormat(desk.sheet, [area("D3:E9")], {
      type: "Custom",
      formula: '=AND(D$1<>"",ISNUMBER(FIND("✖ "&D$1&": ",$A3)))',
    });
    copyCells({ sheet: desk.sheet, area: area("A2:AH2") }, desk.sheet, area("A6:AH6"), { what: "All" });
    expect(ours()).toBeGreaterThan(2);
    await check();
    expect(ours()).toBe(2);
  });

  test("follow when the Errors column or the header row stands elsewhere", async () => {
    desk.fill([record({ "Deal Name": "" })]);
    await check();
    insertCells(desk.sheet, WHOLE_ROWS, "Down");
    insertCells(desk.sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Right");
    await check();
    expect(ours()).toBe(2);
    expect(marked(desk.sheet)).toEqual(["E3 bad"]);
  });

  test("whose Errors column was deleted are replaced", async () => {
    desk.fill([record({ "Deal Name": "" })]);
    await check();
    deleteCells(desk.sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Left");
    expect((await check()).errorsColumnAdded).toBe(true);
    expect(ours()).toBe(2);
    expect(marked(desk.sheet)).toEqual(["D2 bad"]);
  });

  const [ERROR, WARNING] = [0, 1];
  const ruleAt = (at: number) => desk.sheet.state.conditionalFormats[at]?.id ?? "";

  test.each<readonly [string, () => void]>([
    ["both deleted", () => clearConditionalFormats(desk.sheet, area("A1:XFD1048576"))],
    ["one deleted", () => deleteConditionalFormat(desk.sheet, ruleAt(WARNING))],
    ["a fill removed", () => setConditionalLook(desk.sheet, ruleAt(ERROR), { fill: null })],
    ["a fill of their own", () => setConditionalLook(desk.sheet, ruleAt(WARNING), { fill: "#00FF00" })],
    ["the colour of the text removed", () => setConditionalLook(desk.sheet, ruleAt(ERROR), { fontColor: null })],
    ["all of the look removed", () => setConditionalLook(desk.sheet, ruleAt(ERROR), { fill: null, fontColor: null })],
    ["an area of a few rows", () => setConditionalAreas(desk.sheet, ruleAt(ERROR), [area("A2:AH3")])],
    ["two areas", () => setConditionalAreas(desk.sheet, ruleAt(ERROR), [area("A2:C9"), area("F2:H9")])],
    ["a hole", () => clearConditionalFormats(desk.sheet, area("D2:D3"))],
    ["the order exchanged", () => setConditionalPriority(desk.sheet, ruleAt(WARNING), 0)],
  ])("that have lost their look (%s) have it again after the next check", async (_what, spoil) => {
    desk.fill([record({ "Deal Name": "", "Customer D-U-N-S ID": "12" }), ...Array.from({ length: 4 }, () => record())]);
    await check();
    const before = desk.sheet.state.conditionalFormats.map((format) => ({ ...format, id: "" }));
    const colours = marked(desk.sheet);
    expect(colours).toHaveLength(5);
    spoil();
    await check();
    expect(desk.sheet.state.conditionalFormats.map((format) => ({ ...format, id: "" }))).toEqual(before);
    expect(marked(desk.sheet)).toEqual(colours);
  });
});
