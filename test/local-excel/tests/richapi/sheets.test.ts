import { addSheet, activateSheet, typeInto, Workbook } from "../../model";
import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
beforeEach(() => {
  excel = startLocalExcel({ locale: "sv-SE" });
});
afterEach(() => {
  expect(excel.apiNotFound).toEqual([]);
  excel.stop();
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
};

test("sheets are added, named, moved, hidden, brought to the front and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Co-sell import");
    const other = worksheets.add();
    other.name = "Lists";
    other.visibility = "VeryHidden";
    other.tabColor = "#00ff00";
    added.position = 0;
    added.activate();
    added.showGridlines = false;
    worksheets.load("items/name, items/position, items/visibility, items/tabColor");
    const count = worksheets.getCount(true);
    const first = worksheets.getFirst().load("name, showGridlines");
    const next = first.getNext(true).load("name");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility, sheet.tabColor])).toEqual([
      ["Co-sell import", 0, "Visible", ""],
      ["Sheet1", 1, "Visible", ""],
      ["Lists", 2, "VeryHidden", "#00FF00"],
    ]);
    expect([count.value, first.name, first.showGridlines, next.name]).toEqual([2, "Co-sell import", false, "Sheet1"]);
    expect(active.id).toBe(added.id);
    // A very hidden sheet cannot be deleted (Microsoft's documentation of Worksheet.delete).
    other.visibility = "Hidden";
    other.delete();
    const gone = worksheets.getItemOrNullObject("lists");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test.each(["", "Sheet1", "a/b", "'quoted", "x".repeat(32), "History"])("the sheet name %p is refused", async (name) => {
  const code = await codeOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Other").name = name;
      await context.sync();
    }),
  );
  expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(code);
});

test.each(["ItemNotFound", "GeneralException"] as const)(
  "a chart sheet in front is no worksheet (%s)",
  async (chartSheetCode) => {
    excel.stop();
    excel = startLocalExcel({ chartSheetCode });
    excel.workbook.change(() => activateSheet(addSheet(excel.workbook, "Chart1", "Chart")));
    expect(
      await codeOf(Excel.run(async (context) => void context.workbook.worksheets.getActiveWorksheet().load("name"))),
    ).toBe(chartSheetCode);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    });
  },
);

test("panes are frozen by rows, by columns and at a range", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const location = async (): Promise<string> => {
      const range = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return range.isNullObject ? "none" : range.address;
    };
    expect(await location()).toBe("none");
    sheet.freezePanes.freezeRows(2);
    expect(await location()).toBe("Sheet1!1:2");
    sheet.freezePanes.freezeColumns(3);
    expect(await location()).toBe("Sheet1!A:C");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:F1"));
    expect(await location()).toBe("Sheet1!A1:F1");
    sheet.freezePanes.unfreeze();
    expect(await location()).toBe("none");
  });
});

test("the used range: by values, with formats, of an empty sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const empty = sheet.getUsedRange().load("address");
    await context.sync();
    expect(empty.address).toBe("Sheet1!A1");
    sheet.getRange("B2:C3").values = [
      ["a", ""],
      ["", 1],
    ];
    sheet.getRange("E9").format.fill.color = "yellow";
    const used = [sheet.getUsedRange(true), sheet.getUsedRange(), sheet.getRange("A1:B9").getUsedRange(true)].map(
      (range) => range.load("address"),
    );
    await context.sync();
    expect(used.map((range) => range.address)).toEqual(["Sheet1!B2:C3", "Sheet1!B2:E9", "Sheet1!B2"]);
  });
});

test("ranges are found from ranges", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B2:D4");
    const found = [
      range.getCell(1, 1),
      range.getRow(2),
      range.getColumn(0),
      range.getLastCell(),
      range.getLastRow(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-2, 1),
      range.getAbsoluteResizedRange(2, 2),
      range.getBoundingRect("F1"),
      range.getIntersection(sheet.getRange("A3:C9")),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getRowsBelow(2),
      range.getColumnsBefore(1),
      sheet.getRangeByIndexes(0, 5, 2, 1),
      sheet.getCell(9, 0),
    ].map((each) => each.load("address"));
    const none = range.getIntersectionOrNullObject("G9");
    await context.sync();
    expect(found.map((each) => each.address.replace("Sheet1!", ""))).toEqual(
      "C3 B4:D4 B2:B4 D4 B4:D4 A3:C5 B2:E2 B2:C3 B1:F4 B3:C4 2:4 B:D B5:D6 A2:A4 F1:F2 A10".split(" "),
    );
    expect(none.isNullObject).toBe(true);
    range.getOffsetRange(-5, 0).load("address");
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
  });
});

test("the culture of the machine is told, whatever the language of the API", async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode, decimalSeparator");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator, numberGroupSeparator");
    application.cultureInfo.datetimeFormat.load("shortDatePattern, dateSeparator, longTimePattern");
    const sum = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    sum.formulas = [["=SUM(1,2.5)"]];
    sum.load("formulasLocal, formulas, text");
    application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    expect(application.cultureInfo.name).toBe("sv-SE");
    expect(application.cultureInfo.numberFormat.toJSON()).toEqual({
      numberDecimalSeparator: ",",
      numberGroupSeparator: "\u00a0",
    });
    expect(application.cultureInfo.datetimeFormat.toJSON()).toMatchObject({
      shortDatePattern: "yyyy-MM-dd",
      dateSeparator: "-",
      longTimePattern: "HH:mm:ss",
    });
    expect([sum.formulasLocal, sum.formulas, sum.text]).toEqual([[["=SUMMA(1;2,5)"]], [["=SUM(1,2.5)"]], [["3,5"]]]);
  });
});

test.each([
  [false, 36_526],
  [true, 35_064],
])("worksheet functions are evaluated (1904: %p)", async (date1904, day) => {
  excel.stop();
  excel = startLocalExcel({ workbook: new Workbook({ date1904 }) });
  await Excel.run(async (context) => {
    const { functions } = context.workbook;
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
    range.values = [[1], [2], ["x"]];
    const results = [
      functions.date(2000, 1, 1),
      functions.sum(range, 10),
      functions.countA(range),
      functions.value("no number"),
      functions.text(1.5, "0.00"),
    ];
    for (const result of results) result.load("value, error");
    await context.sync();
    expect(results.map(({ value, error }) => error ?? value)).toEqual([day, 13, 3, "#VALUE!", "1.50"]);
  });
});

test("the selection is told and set", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["Sheet1!C3:D4", "Sheet1!C3"]);
  });
});

test("names, settings and custom properties are kept with the workbook", async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    workbook.names.add("Countries", sheet.getRange("A1:A9"), "codes");
    sheet.names.add("Local", "=Sheet1!$B$1");
    workbook.settings.add("edition", { year: 2021 });
    workbook.properties.custom.add("cosell", "yes");
    await context.sync();
    const name = workbook.names.getItem("countries").load("name, formula, value, type, scope, comment");
    const range = name.getRange().load("address");
    const byName = sheet.getRange("Local").load("address");
    const setting = workbook.settings.getItem("edition").load("value");
    const none = workbook.settings.getItemOrNullObject("other");
    const property = workbook.properties.custom.getItem("COSELL").load("value, type");
    await context.sync();
    expect([name.formula, name.value, name.type, name.scope, name.comment]).toEqual([
      "=Sheet1!$A$1:$A$9",
      "Sheet1!A1:A9",
      "Range",
      "Workbook",
      "codes",
    ]);
    expect([range.address, byName.address]).toEqual(["Sheet1!A1:A9", "Sheet1!B1"]);
    expect([setting.value, none.isNullObject, property.value, property.type]).toEqual([
      { year: 2021 },
      true,
      "yes",
      "String",
    ]);
    setting.value = { year: 2026 };
    workbook.names.getItem("Countries").delete();
    await context.sync();
    expect(excel.workbook.settings.get("edition")).toEqual({ year: 2026 });
    expect(excel.workbook.names).toEqual([]);
  });
});

test("the workbook is dirty after a change", async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.isDirty = false;
    workbook.load("isDirty, name, autoSave");
    workbook.protection.load("protected");
    await context.sync();
    expect([workbook.isDirty, workbook.name, workbook.autoSave, workbook.protection.protected]).toEqual([
      false,
      "Book1.xlsx",
      false,
      false,
    ]);
    typeInto(excel.workbook.activeSheet, "A1", "x");
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(true);
  });
});
