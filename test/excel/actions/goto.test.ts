import { addSheet, deleteSheet, insertCells } from "../../local-excel/model";
import { area, done, eachTestHasADesk, expectUntouched, put, record, refused, HEADERS, stateOf } from "../support";

const desk = eachTestHasADesk();
const goTo = (row: number, column: string | null, sheet = "Sheet1") => desk.actions.goTo({ sheet, row, column });
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

test("a column that is gone leads to its row", async () => {
  done(await goTo(5, "Nonsense"));
  expect(selected()).toBe("Sheet1!A5");
});

test("another sheet in front gives way to the finding's", async () => {
  const other = addSheet(desk.workbook, "Other");
  desk.workbook.selection = { sheet: other, areas: [area("A1")], active: area("A1") };
  done(await goTo(4, "Deal Name"));
  expect(selected()).toBe("Sheet1!E4");
});

test("a sheet that is gone is told, with its name", async () => {
  const other = addSheet(desk.workbook, "Other");
  deleteSheet(other);
  expect(refused(await goTo(4, "Deal Name", "Other"))).toMatchObject({ reason: "sheet-gone", detail: "Other" });
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
