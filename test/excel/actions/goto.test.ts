import {
  addSheet,
  deleteCells,
  deleteSheet,
  insertCells,
  renameSheet,
  setColumnsHidden,
  setRowsHidden,
  sortArea,
  typeInto,
} from "../../local-excel/model";
import { area, done, eachTestHasADesk, expectUntouched, put, record, refused, HEADERS, stateOf } from "../support";

const desk = eachTestHasADesk();
const goTo = (row: number, column: string | null, { sheet = desk.sheet, show = false } = {}) =>
  desk.actions.goTo({ sheetId: sheet.id, sheet: sheet.name, row, column, columnIndex: null, show });
const selected = () => {
  const { sheet, active } = desk.workbook.selection;
  return `${sheet.name}!${sheet.address(active)}`;
};

beforeEach(async () => {
  put(desk.sheet, "A1", [["A title"]]);
  put(desk.sheet, "B3", [
    HEADERS.map((header) => (header === "Currency" ? "currency" : header)),
    record({ Currency: "x" }),
    record({ "Deal Name": "" }),
  ]);
  done(await desk.check());
});

test("a finding's cell is selected", async () => {
  done(await goTo(5, "Deal Name"));
  expect(selected()).toBe("Sheet1!E5");
});

test("a column is found by the sheet's own spelling of its header", async () => {
  done(await goTo(4, "Currency"));
  expect(selected()).toBe("Sheet1!X4");
});

test("a finding without a column selects the first cell of its row", async () => {
  done(await goTo(3, null));
  expect(selected()).toBe("Sheet1!A3");
});

test("a column that has moved since the check is found where it is now", async () => {
  insertCells(desk.sheet, { row: 0, column: 2, rows: 1_048_576, columns: 2 }, "Right");
  done(await goTo(5, "Deal Name"));
  expect(selected()).toBe("Sheet1!G5");
});

test.each(["Nonsense", "Deal Name"])("a column that is not there selects nothing and says so: %s", async (column) => {
  if (column === "Deal Name") deleteCells(desk.sheet, { row: 0, column: 4, rows: 1_048_576, columns: 1 }, "Left");
  const before = selected();
  expect(refused(await goTo(5, column))).toMatchObject({ reason: "no-column", detail: column });
  expect(selected()).toBe(before);
});

const ROWS = 16_384;
const row = (index: number, rows = 1) => ({ row: index, column: 0, rows, columns: ROWS });

describe("rows that moved since the check are followed", () => {
  test("one was inserted above", async () => {
    insertCells(desk.sheet, row(3), "Down");
    expect(done(await goTo(5, "Deal Name"))).toMatchObject({ address: "E6" });
    expect(selected()).toBe("Sheet1!E6");
  });

  test("two were inserted above the headers", async () => {
    insertCells(desk.sheet, row(0, 2), "Down");
    done(await goTo(5, "Deal Name"));
    expect(selected()).toBe("Sheet1!E7");
    done(await goTo(3, "Currency"));
    expect(selected()).toBe("Sheet1!X5");
  });

  test("one was deleted above", async () => {
    deleteCells(desk.sheet, row(3), "Up");
    done(await goTo(5, "Deal Name"));
    expect(selected()).toBe("Sheet1!E4");
  });

  test("they were sorted", async () => {
    sortArea(desk.sheet, area("B4:AI5"), [{ column: 22, ascending: true }], false);
    done(await goTo(4, "Currency"));
    const ascending = selected();
    sortArea(desk.sheet, area("B4:AI5"), [{ column: 22, ascending: false }], false);
    done(await goTo(4, "Currency"));
    expect([ascending, selected()].sort()).toEqual(["Sheet1!X4", "Sheet1!X5"]);
  });

  test("the cell was corrected meanwhile", async () => {
    typeInto(desk.sheet, "E5", "A name");
    insertCells(desk.sheet, row(3), "Down");
    done(await goTo(5, "Deal Name"));
    expect(selected()).toBe("Sheet1!E6");
  });
});

test("a record that is gone selects nothing and says which row it was in", async () => {
  deleteCells(desk.sheet, row(4), "Up");
  const before = selected();
  expect(refused(await goTo(5, "Deal Name"))).toMatchObject({ reason: "row-gone", detail: "5" });
  expect(selected()).toBe(before);
});

test("a renamed sheet is the same sheet", async () => {
  const sheet = desk.sheet;
  renameSheet(sheet, "Mine");
  done(await goTo(5, "Deal Name", { sheet }));
  expect(selected()).toBe("Mine!E5");
});

test("a hidden row is not selected before it is shown", async () => {
  setRowsHidden(desk.sheet, row(4), true);
  const before = selected();
  expect(refused(await goTo(5, "Deal Name"))).toMatchObject({ reason: "row-hidden", detail: "5" });
  expect(selected()).toBe(before);
  done(await goTo(5, "Deal Name", { show: true }));
  expect(selected()).toBe("Sheet1!E5");
  expect(desk.sheet.state.hiddenRows.has(4)).toBe(false);
});

test("a hidden column is not selected before it is shown", async () => {
  setColumnsHidden(desk.sheet, area("E1"), true);
  expect(refused(await goTo(5, "Deal Name"))).toMatchObject({ reason: "column-hidden" });
  done(await goTo(5, "Deal Name", { show: true }));
  expect(selected()).toBe("Sheet1!E5");
});

test("another sheet in front gives way to the finding's", async () => {
  const other = addSheet(desk.workbook, "Other");
  const { sheet } = desk;
  desk.workbook.selection = { sheet: other, areas: [area("A1")], active: area("A1") };
  done(await goTo(4, "Deal Name", { sheet }));
  expect(selected()).toBe("Sheet1!E4");
});

test("a sheet that is gone is told, with its name", async () => {
  const other = addSheet(desk.workbook, "Other");
  deleteSheet(other);
  expect(refused(await goTo(4, "Deal Name", { sheet: other }))).toMatchObject({
    reason: "sheet-gone",
    detail: "Other",
  });
});

test("no cell is changed", async () => {
  const before = stateOf(desk.workbook);
  done(await goTo(4, "Deal Name"));
  expectUntouched(desk.workbook, before);
});

test("it works while an action runs", async () => {
  const [checked, gone] = await Promise.all([desk.check(), goTo(4, "Deal Name")]);
  expect([checked.ok, gone.ok]).toEqual([true, true]);
});
