import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
beforeEach(() => {
  excel = startLocalExcel();
});
afterEach(() => {
  expect(excel.apiNotFound).toEqual([]);
  excel.stop();
});

const withTable = (
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C4").values = [
      ["Deal Name", "Value"],
      ["one", 1],
      ["two", 2],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Deals";
    await context.sync();
    await work(table, sheet, context);
  });

test("a table knows its parts", () =>
  withTable(async (table, sheet, context) => {
    table.load("id, name, showHeaders");
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("value").getDataBodyRange(),
    ].map((range) => range.load("address"));
    const byName = context.workbook.tables.getItem("deals").load("name");
    const records = sheet.getRange("Deals").load("address");
    table.columns.load("items/name, items/index, items/id");
    const touching = sheet.getRange("A1:B2").getTables().load("items/name");
    const within = sheet.getRange("A1:B2").getTables(true).load("items/name");
    const none = context.workbook.tables.getItemOrNullObject("Other");
    await context.sync();
    expect(parts.map((range) => range.address)).toEqual([
      "Sheet1!B2:C4",
      "Sheet1!B2:C2",
      "Sheet1!B3:C4",
      "Sheet1!C3:C4",
    ]);
    expect([table.name, byName.name, records.address, none.isNullObject]).toEqual([
      "Deals",
      "Deals",
      "Sheet1!B3:C4",
      true,
    ]);
    expect(table.columns.items.map((column) => [column.name, column.index])).toEqual([
      ["Deal Name", 0],
      ["Value", 1],
    ]);
    expect([touching.items.length, within.items.length]).toEqual([1, 0]);
  }));

test("a column in front and rows are added; ranges that were kept follow", () =>
  withTable(async (table, sheet, context) => {
    const value = sheet.getRange("C3").load("address");
    await context.sync();
    const column = table.columns.add(0, [["Errors"], ["✖"], [""]]);
    column.load("name, index, id");
    table.rows.add(undefined, [["", "three", 3]]);
    const whole = table.getRange().load("address, values");
    await context.sync();
    expect([column.name, column.index]).toEqual(["Errors", 0]);
    expect(whole.address).toBe("Sheet1!B2:D5");
    expect(whole.values).toEqual([
      ["Errors", "Deal Name", "Value"],
      ["✖", "one", 1],
      ["", "two", 2],
      ["", "three", 3],
    ]);
    value.load("address, values");
    await context.sync();
    expect([value.address, value.values]).toEqual(["Sheet1!D3", [[1]]]);
    column.delete();
    table.rows.getItemAt(1).delete();
    whole.load("address");
    const now = table.getRange().load("address");
    await context.sync();
    expect(now.address).toBe("Sheet1!B2:C4");
  }));

test("a filter hides rows, and shows them again", () =>
  withTable(async (table, sheet, context) => {
    table.columns.getItemAt(0).filter.applyValuesFilter(["two"]);
    const row = sheet.getRange("A3").load("rowHidden");
    table.autoFilter.load("isDataFiltered, enabled");
    await context.sync();
    expect([row.rowHidden, table.autoFilter.isDataFiltered]).toEqual([true, true]);
    table.clearFilters();
    row.load("rowHidden");
    await context.sync();
    expect(row.rowHidden).toBe(false);
  }));

test("a table becomes a range, and a sheet's own filter works beside it", () =>
  withTable(async (table, sheet, context) => {
    table.convertToRange();
    const count = sheet.tables.getCount();
    sheet.autoFilter.apply(sheet.getRange("B2:C4"), 0, { filterOn: "Values", values: ["one"] });
    sheet.autoFilter.load("enabled, isDataFiltered, criteria");
    const range = sheet.autoFilter.getRange().load("address");
    await context.sync();
    expect([count.value, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([
      0,
      true,
      true,
      "Sheet1!B2:C4",
    ]);
    expect(sheet.autoFilter.criteria).toEqual([{ filterOn: "Values", values: ["one"] }, null]);
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  }));

test("sorting by a kind that is not modelled says so", async () => {
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets
      .getActiveWorksheet()
      .getRange("A1:A3")
      .sort.apply([{ key: 0, sortOn: "CellColor" }]);
    await context.sync();
    return "no error";
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
  expect(code).toBe("ApiNotFound");
  expect(excel.apiNotFound).toEqual(["SortField.sortOn(CellColor)"]);
  excel.stop();
  excel = startLocalExcel();
});
