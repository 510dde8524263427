import fc from "fast-check";
import {
  Workbook,
  addTable,
  addTableColumn,
  addTableRows,
  applyFilter,
  bodyArea,
  changeTable,
  clearArea,
  clearFilterCriteria,
  convertToRange,
  deleteCells,
  deleteTableColumn,
  fillsShown,
  filterTable,
  insertCells,
  resizeTable,
  setStyle,
  setValidationRule,
  sortArea,
  usedArea,
  type Sheet,
} from "../../model";
import { at, book, format, formula, put, refusal, type, value, values } from "./support/book";

const grid = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => `${r},${c}`));

describe("inserted and deleted cells", () => {
  test("rows move contents, formats, heights and formulas", () => {
    const { sheet } = book();
    put(sheet, "A1:B3", [
      ["a", 1],
      ["b", 2],
      ["c", "=SUM(B1:B2)"],
    ]);
    setStyle(sheet, at("A2"), { numberFormat: "@" });
    insertCells(sheet, at("2:3"), "Down");
    expect([values(sheet, "A1:A5"), formula(sheet, "B5"), format(sheet, "A4")]).toEqual([
      [["a"], [""], [""], ["b"], ["c"]],
      "=SUM(B1:B4)",
      "@",
    ]);
    deleteCells(sheet, at("2:3"), "Up");
    expect([formula(sheet, "B3"), format(sheet, "A2")]).toEqual(["=SUM(B1:B2)", "@"]);
    deleteCells(sheet, at("1:2"), "Up");
    expect([formula(sheet, "B1"), value(sheet, "B1")]).toEqual(["=SUM(#REF!)", "#REF!"]);
  });
  test("a new row looks like the one above, a new column like the one on its left", () => {
    const { sheet } = book();
    setStyle(sheet, at("A1:B1"), { fill: "red" });
    insertCells(sheet, at("2:2"), "Down");
    insertCells(sheet, at("C:C"), "Right");
    expect(fillsShown(sheet, at("A1:D3"))).toEqual([
      ["#FF0000", "#FF0000", "#FF0000", null],
      ["#FF0000", "#FF0000", "#FF0000", null],
      [null, null, null, null],
    ]);
  });
  test("some cells only move their own columns or rows", () => {
    const { sheet } = book();
    put(sheet, "A1:C3", grid(3, 3));
    setStyle(sheet, at("B2"), { bold: true });
    insertCells(sheet, at("B2"), "Down");
    expect(values(sheet, "A1:C4")).toEqual([
      ["0,0", "0,1", "0,2"],
      ["1,0", "", "1,2"],
      ["2,0", "1,1", "2,2"],
      ["", "2,1", ""],
    ]);
    expect(sheet.styleAt(2, 1).bold).toBe(true);
    deleteCells(sheet, at("A1:B1"), "Left");
    expect(values(sheet, "A1:C1")).toEqual([["0,2", "", ""]]);
  });
  test("rules are cut where only part of them moves", () => {
    const { sheet } = book();
    setValidationRule(sheet, at("A1:C9"), {
      type: "List",
      source: "a,b",
      inCellDropDown: true,
    });
    insertCells(sheet, at("B1"), "Down");
    expect(sheet.state.validations[0]?.areas).toEqual([at("A1:A9"), at("C1:C9"), at("B2:B10")]);
  });
  test("contents pushed off the end are refused", () => {
    const { sheet } = book();
    put(sheet, "A1048576", "last");
    expect(refusal(() => insertCells(sheet, at("1:1"), "Down"))).toBe("InsertDeleteConflict");
  });
  test("undone, everything is as it was; insert and delete are each other's inverse", () => {
    const line = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 4 }), fc.boolean(), (from, count, rows) => {
        const { workbook, sheet } = book();
        put(sheet, "A1:E5", grid(5, 5));
        put(sheet, "G9", "=SUM(A1:E5)&C3");
        setStyle(sheet, at("B2:C4"), { fill: "red" });
        const shown = (): unknown => [values(sheet, "A1:L14"), fillsShown(sheet, at("A1:L14")), usedArea(sheet, false)];
        const before = shown();
        const area = rows
          ? { row: from, rows: count, column: 0, columns: 16_384 }
          : { row: 0, rows: 1_048_576, column: from, columns: count };
        insertCells(sheet, area, rows ? "Down" : "Right");
        const between = shown();
        deleteCells(sheet, area, rows ? "Up" : "Left");
        expect([values(sheet, "A1:L14"), formula(sheet, "G9")]).toEqual([(before as unknown[])[0], "=SUM(A1:E5)&C3"]);
        workbook.undo();
        expect(shown()).toEqual(between);
        workbook.undo();
        expect(shown()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe("tables", () => {
  function table(): { workbook: Workbook; sheet: Sheet; id: string } {
    const { workbook, sheet } = book();
    put(sheet, "B2:D4", [
      ["Errors", "Deal Name", "Deal Name"],
      ["", "a", 1],
      ["", "b", 2],
    ]);
    return { workbook, sheet, id: addTable(sheet, at("B2:D4"), true).id };
  }
  const columns = (sheet: Sheet): string[] => sheet.state.tables[0]?.columns.map((column) => column.name) ?? [];

  test("headers are texts, none twice, none empty, also when they are overwritten", () => {
    const { sheet } = table();
    expect(columns(sheet)).toEqual(["Errors", "Deal Name", "Deal Name2"]);
    put(sheet, "B2:D2", [["", 5, "deal name"]]);
    expect([columns(sheet), values(sheet, "B2:D2")]).toEqual([
      ["Column1", "5", "deal name"],
      [["Column1", "5", "deal name"]],
    ]);
  });
  test("without headers a row of them is pushed in", () => {
    const { sheet } = book();
    put(sheet, "A1:B1", [["x", "y"]]);
    const made = addTable(sheet, at("A1:B1"), false, "Deals");
    expect([made.name, made.area, bodyArea(made), values(sheet, "A1:B2")]).toEqual([
      "Deals",
      at("A1:B2"),
      at("A2:B2"),
      [
        ["Column1", "Column2"],
        ["x", "y"],
      ],
    ]);
  });
  test("grow with what is typed below and beside, with rows and columns inserted, and by resizing", () => {
    const { sheet, id } = table();
    type(sheet, "C5", "c");
    type(sheet, "E3", "beside");
    expect([sheet.state.tables[0]?.area, columns(sheet)[3]]).toEqual([at("B2:E5"), "Column1"]);
    insertCells(sheet, at("3:3"), "Down");
    insertCells(sheet, at("C:C"), "Right");
    expect([sheet.state.tables[0]?.area, columns(sheet)]).toEqual([
      at("B2:F6"),
      ["Errors", "Column2", "Deal Name", "Deal Name2", "Column1"],
    ]);
    resizeTable(sheet, id, at("B2:C4"));
    expect([columns(sheet), refusal(() => resizeTable(sheet, id, at("B3:C9")))]).toEqual([
      ["Errors", "Column2"],
      "InvalidArgument",
    ]);
  });
  test("take a column in front, in the middle and at the end, and let one go", () => {
    const { sheet, id } = table();
    addTableColumn(sheet, id, 0, "First");
    addTableColumn(sheet, id, 2);
    addTableColumn(sheet, id, null, "Last");
    expect([columns(sheet), sheet.state.tables[0]?.area]).toEqual([
      ["First", "Errors", "Column1", "Deal Name", "Deal Name2", "Last"],
      at("B2:G4"),
    ]);
    deleteTableColumn(sheet, id, 2);
    expect([columns(sheet), values(sheet, "B2:F2")]).toEqual([
      ["First", "Errors", "Deal Name", "Deal Name2", "Last"],
      [["First", "Errors", "Deal Name", "Deal Name2", "Last"]],
    ]);
  });
  test("take rows and push down what stands below", () => {
    const { sheet, id } = table();
    put(sheet, "C6", "below");
    addTableRows(sheet, id, null, 3);
    expect([sheet.state.tables[0]?.area, value(sheet, "C9")]).toEqual([at("B2:D7"), "below"]);
    addTableRows(sheet, id, 0, 1);
    expect([value(sheet, "C3"), value(sheet, "C4")]).toEqual(["", "a"]);
  });
  test("do not overlap, are not torn, have names of their own", () => {
    const { sheet, id } = table();
    expect(refusal(() => addTable(sheet, at("D4:E5"), true))).toBe("InvalidArgument");
    expect(refusal(() => insertCells(sheet, at("C3"), "Down"))).toBe("InsertDeleteConflict");
    expect(refusal(() => addTable(sheet, at("G1:H2"), true, "table1"))).toBe("ItemAlreadyExists");
    changeTable(sheet, id, { name: "Deals" });
    expect(addTable(sheet, at("G1:H2"), true).name).toBe("Table2");
    convertToRange(sheet, id);
    expect([sheet.state.tables.length, value(sheet, "C3")]).toEqual([1, "a"]);
  });
  test("filter their rows", () => {
    const { sheet, id } = table();
    filterTable(sheet, id, 1, ["B"]);
    expect([sheet.isRowHidden(1), sheet.isRowHidden(2), sheet.isRowHidden(3)]).toEqual([false, true, false]);
    filterTable(sheet, id, 1, null);
    expect(sheet.isRowHidden(2)).toBe(false);
  });
});

test("a sheet's filter hides rows by their texts and moves with inserted rows", () => {
  const { sheet } = book();
  put(sheet, "A1:B5", [
    ["Name", "Status"],
    ["a", "New"],
    ["b", "Closed"],
    ["c", "new"],
    ["d", ""],
  ]);
  applyFilter(sheet, at("A1:B5"), { column: 1, values: ["New"] });
  const hidden = (): number[] => [0, 1, 2, 3, 4, 5].filter((row) => sheet.isRowHidden(row));
  expect(hidden()).toEqual([2, 4]);
  insertCells(sheet, at("1:1"), "Down");
  expect(hidden()).toEqual([3, 5]);
  clearFilterCriteria(sheet);
  expect(hidden()).toEqual([]);
});

describe("sorting", () => {
  test("orders numbers, texts, booleans, errors, and leaves blanks last", () => {
    const { sheet } = book();
    put(sheet, "A1:A6", [["b"], [""], [2], ["#N/A"], [true], ["A"]]);
    sortArea(sheet, at("A1:A6"), [{ column: 0, ascending: true }], false);
    expect(values(sheet, "A1:A6").flat()).toEqual([2, "A", "b", true, "#N/A", ""]);
    sortArea(sheet, at("A1:A6"), [{ column: 0, ascending: false }], false);
    expect(values(sheet, "A1:A6").flat()).toEqual(["#N/A", true, "b", "A", 2, ""]);
  });
  test("takes formats along and keeps references of a row to its own row", () => {
    const { sheet } = book();
    put(sheet, "A1:C3", [
      ["h", "h2", "h3"],
      [2, "=A2*10", "$A$2"],
      [1, "=A3*10", "=$A$2"],
    ]);
    setStyle(sheet, at("A2"), { fill: "red" });
    sortArea(sheet, at("A1:C3"), [{ column: 0, ascending: true }], true);
    expect([formula(sheet, "B2"), formula(sheet, "B3"), formula(sheet, "C2"), values(sheet, "B2:B3")]).toEqual([
      "=A2*10",
      "=A3*10",
      "=$A$2",
      [[10], [20]],
    ]);
    expect(fillsShown(sheet, at("A2:A3"))).toEqual([[null], ["#FF0000"]]);
  });
  test("keeps equal rows in order and hidden rows in place", () => {
    const { sheet } = book();
    put(sheet, "A1:B5", [
      ["k", "v"],
      [2, "x"],
      [9, "hidden"],
      [1, "y"],
      [1, "z"],
    ]);
    applyFilter(sheet, at("A1:B5"), { column: 0, values: ["1", "2"] });
    sortArea(sheet, at("A1:B5"), [{ column: 0, ascending: true }], true);
    expect(values(sheet, "B2:B5").flat()).toEqual(["y", "hidden", "z", "x"]);
  });
});

test("clearing contents keeps formats and rules, clearing all takes them", () => {
  const { sheet } = book();
  put(sheet, "A1", 5);
  setStyle(sheet, at("A1"), { fill: "red" });
  setValidationRule(sheet, at("A1:A2"), {
    type: "List",
    source: "a,b",
    inCellDropDown: true,
  });
  clearArea(sheet, at("A1"), "Contents");
  expect([value(sheet, "A1"), fillsShown(sheet, at("A1")), sheet.state.validations.length]).toEqual([
    "",
    [["#FF0000"]],
    1,
  ]);
  clearArea(sheet, at("A1"), "All");
  expect([fillsShown(sheet, at("A1")), sheet.state.validations[0]?.areas]).toEqual([[[null]], [at("A2")]]);
});

test("a block over hidden rows lands right, unless Excel is told to lose count of them", () => {
  const { workbook, sheet } = book();
  put(sheet, "A1:A5", [["h"], [1], [2], [1], [1]]);
  applyFilter(sheet, at("A1:A5"), { column: 0, values: ["1"] });
  const block = [["a"], ["b"], ["c"], ["d"]];
  put(sheet, "B2:B5", block);
  expect(values(sheet, "B2:B5")).toEqual(block);
  workbook.misplacesOverHiddenRows = true;
  put(sheet, "C2:C5", block);
  expect(values(sheet, "C2:C5").flat()).toEqual(["a", "", "a", "a"]);
});
