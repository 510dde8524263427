import { fillsShown, setRowsHidden } from "../../model";
import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
beforeEach(() => {
  excel = startLocalExcel({ locale: "de-DE" });
});
afterEach(() => {
  expect(excel.apiNotFound).toEqual([]);
  excel.stop();
});

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
};

describe("formats", () => {
  test("what all cells share is told, what differs is null or empty", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#ffeeaa";
      range.format.font.bold = true;
      range.format.font.color = "red";
      range.format.wrapText = true;
      range.format.verticalAlignment = "Top";
      range.format.columnWidth = 100;
      range.format.rowHeight = 30;
      range.format.protection.locked = false;
      sheet.getRange("B1").format.font.bold = false;
      sheet.getRange("B1").format.fill.clear();
      range.load(
        "format/wrapText, format/columnWidth, format/rowHeight, format/verticalAlignment, format/font/bold, format/font/color, format/fill/color, format/protection/locked",
      );
      const one = sheet.getRange("A2").load("format/fill/color, format/font/bold");
      const plain = sheet.getRange("Z9").load("format/fill/color, format/columnWidth");
      await context.sync();
      expect(range.format.toJSON()).toMatchObject({
        wrapText: true,
        columnWidth: 100,
        rowHeight: 30,
        verticalAlignment: "Top",
        font: { bold: null, color: "#FF0000" },
        fill: { color: "" },
        protection: { locked: false },
      });
      expect([one.format.fill.color, one.format.font.bold]).toEqual(["#FFEEAA", true]);
      expect([plain.format.fill.color, plain.format.columnWidth]).toEqual(["#FFFFFF", 48]);
    }));

  test("borders are drawn on the edges that are meant", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.format.borders.getItem("InsideVertical").color = "#00FF00";
      const below = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      const inside = sheet.getRange("A1").format.borders.getItem("EdgeRight").load("style, color, weight");
      const none = sheet.getRange("A1").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([below.style, inside.style, inside.color, inside.weight, none.style]).toEqual([
        "Double",
        "Continuous",
        "#00FF00",
        "Thin",
        "None",
      ]);
    }));

  test("number formats are en-US, whatever the machine; the text is the machine's", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["mm\\/dd\\/yyyy", "#,##0.00"]];
      range.values = [[46_346, 12_563.5]];
      range.load("numberFormat, text, values");
      await context.sync();
      expect([range.numberFormat, range.text, range.values]).toEqual([
        [["mm\\/dd\\/yyyy", "#,##0.00"]],
        [["11/20/2026", "12.563,50"]],
        [[46_346, 12_563.5]],
      ]);
    }));

  test("one number format is given to all cells; a colour that is none is refused", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      Reflect.set(range, "numberFormat", "@");
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["@", "@"],
        ["@", "@"],
      ]);
    });
    expect(await codeOf(onSheet(async (sheet) => void (sheet.getRange("A1").format.fill.color = "no colour")))).toBe(
      "InvalidArgument",
    );
  });
});

describe("data validation", () => {
  test("a list, its alert and its prompt are read back", () =>
    onSheet(async (sheet, context) => {
      const validation = sheet.getRange("B2:B9").dataValidation;
      validation.clear();
      validation.rule = { list: { inCellDropDown: true, source: "Y,N" } };
      validation.errorAlert = { showAlert: true, style: "Stop", title: "Consent", message: "Y or N" };
      validation.prompt = { showPrompt: true, title: "Consent", message: "Choose" };
      validation.ignoreBlanks = true;
      sheet.getRange("B2").values = [["maybe"]];
      validation.load("type, rule, errorAlert, prompt, ignoreBlanks, valid");
      const invalid = validation.getInvalidCells().load("address");
      const part = sheet.getRange("A2:B2").dataValidation.load("type, rule");
      await context.sync();
      expect([validation.type, validation.rule, validation.ignoreBlanks, validation.valid]).toEqual([
        "List",
        { list: { source: "Y,N", inCellDropDown: true } },
        true,
        null,
      ]);
      expect(validation.errorAlert).toEqual({ showAlert: true, style: "Stop", title: "Consent", message: "Y or N" });
      expect(validation.prompt).toEqual({ showPrompt: true, title: "Consent", message: "Choose" });
      expect(invalid.address).toBe("Sheet1!B2");
      expect([part.type, part.rule]).toEqual(["MixedCriteria", null]);
    }));

  test("a list may be a range of another sheet, a formula depends on its row", () =>
    onSheet(async (sheet, context) => {
      const lists = context.workbook.worksheets.add("Lists");
      sheet.getRange("A2:A9").dataValidation.rule = {
        list: {
          inCellDropDown: true,
          source: Reflect.get({ range: lists.getRange("A1:A3") }, "range") as unknown as string,
        },
      };
      sheet.getRange("B2:B9").dataValidation.rule = {
        list: { inCellDropDown: true, source: '=IF($A2="x",Lists!$A$1:$A$2,Lists!$A$3:$A$3)' },
      };
      const first = sheet.getRange("A5").dataValidation.load("rule");
      const second = sheet.getRange("B5").dataValidation.load("rule");
      await context.sync();
      expect(first.rule.list?.source).toBe("=Lists!$A$1:$A$3");
      expect(second.rule.list?.source).toBe('=IF($A5="x",Lists!$A$1:$A$2,Lists!$A$3:$A$3)');
    }));

  test("dates may be ISO text, and every other kind of rule is kept", () =>
    onSheet(async (sheet, context) => {
      const rules: Excel.DataValidationRule[] = [
        { date: { formula1: "2026-11-20", operator: "GreaterThan" } },
        { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
        { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
        { textLength: { formula1: 9, operator: "EqualTo" } },
        { custom: { formula: '=ISNUMBER(FIND("@",A5))' } },
      ];
      const ranges = rules.map((rule, row) => {
        const range = sheet.getCell(row, 0);
        range.dataValidation.rule = rule;
        return range.load("dataValidation/rule, dataValidation/type");
      });
      await context.sync();
      expect(ranges.map((range) => range.dataValidation.type)).toEqual([
        "Date",
        "WholeNumber",
        "Decimal",
        "TextLength",
        "Custom",
      ]);
      expect(ranges.map((range) => range.dataValidation.rule)).toEqual([
        { date: { formula1: 46_346, operator: "GreaterThan" } },
        ...rules.slice(1),
      ]);
    }));

  test.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      "an inline list over 255 characters",
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
    ],
    [
      "a prompt over 255 characters",
      (validation) => (validation.prompt = { showPrompt: true, title: "", message: "x".repeat(256) }),
    ],
    [
      "a title over 32 characters",
      (validation) => (validation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" }),
    ],
    ["no rule at all", (validation) => (validation.rule = {})],
    [
      "two rules at once",
      (validation) => (validation.rule = { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }),
    ],
  ])("%s is refused", async (_name, change) => {
    expect(await codeOf(onSheet(async (sheet) => change(sheet.getRange("A1").dataValidation)))).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  test("a formula colours the cells for which it is true, and is found again by its R1C1 form", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["Errors", "Deal Name"]];
      const data = sheet.getRange("A2:B4");
      const format = data.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=ISNUMBER(FIND("✖ "&A$1&": ",$A2))';
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      sheet.getRange("A3").values = [["✖ Deal Name: is missing"]];
      await context.sync();
      const formats = sheet
        .getRange("B3")
        .conditionalFormats.load("items/type, items/priority, items/stopIfTrue, items/id");
      await context.sync();
      const [found] = formats.items;
      if (found === undefined) throw new Error("no conditional format");
      found.custom.rule.load("formula, formulaR1C1, formulaLocal");
      found.custom.format.fill.load("color");
      const covered = found.getRange().load("address");
      await context.sync();
      expect([found.type, found.priority, found.stopIfTrue]).toEqual(["Custom", 0, true]);
      expect(found.custom.rule.formula).toBe('=ISNUMBER(FIND("✖ "&A$1&": ",$A2))');
      expect(found.custom.rule.formulaR1C1).toBe('=ISNUMBER(FIND("✖ "&R1C&": ",RC1))');
      expect(found.custom.rule.formulaLocal).toBe('=ISTZAHL(FINDEN("✖ "&A$1&": ";$A2))');
      expect([found.custom.format.fill.color, covered.address]).toEqual(["#FFC7CE", "Sheet1!A2:B4"]);
      expect(fillsShown(excel.workbook.activeSheet, { row: 1, column: 0, rows: 3, columns: 2 })).toEqual([
        [null, null],
        [null, "#FFC7CE"],
        [null, null],
      ]);
      found.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }));

  test("the newest comes first; kinds are told apart without an error", () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const first = range.conditionalFormats.add("CellValue");
      first.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      const second = range.conditionalFormats.add("ContainsText");
      second.textComparison.rule = { operator: "Contains", text: "error" };
      first.load("priority, type");
      second.load("priority, type");
      first.cellValue.load("rule");
      const none = first.customOrNullObject;
      none.load();
      await context.sync();
      expect([first.priority, second.priority, first.type, second.type]).toEqual([1, 0, "CellValue", "ContainsText"]);
      expect(first.cellValue.rule).toEqual({ formula1: "=5", operator: "GreaterThan" });
      expect(none.isNullObject).toBe(true);
      first.priority = 0;
      range.conditionalFormats.load("items/type");
      await context.sync();
      expect(range.conditionalFormats.items.map((format) => format.type)).toEqual(["CellValue", "ContainsText"]);
      range.conditionalFormats.clearAll();
      await context.sync();
      expect(excel.workbook.activeSheet.state.conditionalFormats).toEqual([]);
    }));
});

describe("cells", () => {
  test("are merged, found, copied, sorted, hidden and cleared", () =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["b", 2],
        ["a", 1],
        ["c", 3],
      ];
      sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }], false, false);
      sheet.getRange("D1").copyFrom("A1:B3", "Values");
      sheet.getRange("F1:G1").merge();
      const merged = sheet.getRange("A1:J9").getMergedAreasOrNullObject().load("address");
      const found = sheet.getRange("A1:B3").find("C", { completeMatch: true, matchCase: false }).load("address");
      const none = sheet.getRange("A1:B3").findOrNullObject("zzz", {});
      const sorted = sheet.getRange("D1:E3").load("values");
      await context.sync();
      expect([merged.address, found.address, none.isNullObject]).toEqual(["Sheet1!F1:G1", "Sheet1!A3", true]);
      expect(sorted.values).toEqual([
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ]);
      sheet.getRange("A2").rowHidden = true;
      const rows = sheet.getRange("A1:A3").load("rowHidden, hidden");
      sheet.getRange("D1:E3").clear("Contents");
      sorted.load("values");
      await context.sync();
      expect([rows.rowHidden, rows.hidden]).toEqual([null, null]);
      expect(sorted.values[0]).toEqual(["", ""]);
    }));

  test("the visible ones are told as areas and as a view", async () => {
    const { activeSheet } = excel.workbook;
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B4").values = [1, 2, 3, 4].map((row) => [row, row * 10]);
      await context.sync();
      setRowsHidden(activeSheet, { row: 1, column: 0, rows: 2, columns: 1 }, true);
      const range = sheet.getRange("A1:B4");
      const areas = range.getSpecialCells("Visible").load("address, areaCount");
      areas.areas.load("items/values, items/address");
      const view = range.getVisibleView().load("values, rowCount, cellAddresses");
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(["Sheet1!A1:B1,Sheet1!A4:B4", 2]);
      expect(areas.areas.items.map((area) => area.values)).toEqual([[[1, 10]], [[4, 40]]]);
      expect([view.values, view.rowCount, view.cellAddresses[1]]).toEqual([
        [
          [1, 10],
          [4, 40],
        ],
        2,
        ["A4", "B4"],
      ]);
      const blanks = sheet.getRange("A1:C4").getSpecialCellsOrNullObject("Blanks");
      const constants = sheet.getRange("A1:C4").getSpecialCells("Constants", "Numbers").load("address");
      await context.sync();
      expect([blanks.isNullObject, constants.address]).toEqual([true, "Sheet1!A1:B4"]);
    });
  });

  test("several areas are formatted and validated as one", () =>
    onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2,C1");
      areas.format.fill.color = "#112233";
      areas.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const cell = sheet.getRange("C1").load("format/fill/color, dataValidation/type");
      areas.load("cellCount");
      await context.sync();
      expect([cell.format.fill.color, cell.dataValidation.type, areas.cellCount]).toEqual(["#112233", "List", 3]);
    }));
});
