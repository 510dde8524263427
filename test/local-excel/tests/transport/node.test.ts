import { cell, typeInto, deleteCells, deleteSheet, insertCells } from "../../model";
import { startLocalExcel, type LocalExcel } from "../../transport/node";

let excel: LocalExcel;
beforeEach(() => {
  excel = startLocalExcel();
});
afterEach(() => {
  expect(excel.apiNotFound).toEqual([]);
  excel.stop();
});

const activeSheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "no error";
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
};
/** Lets events that were sent arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("values", () => {
  test("what is written is read back, with types, formats and formulas", async () => {
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("A1:C2");
      range.values = [
        ["Name", 1.5, true],
        ["", "=B1*2", null],
      ];
      range.load("values, text, formulas, valueTypes, numberFormat, address, rowCount, columnIndex");
      await context.sync();
      expect(range.values).toEqual([
        ["Name", 1.5, true],
        ["", 3, ""],
      ]);
      expect(range.formulas[1]).toEqual(["", "=B1*2", ""]);
      expect(range.text[0]).toEqual(["Name", "1.5", "TRUE"]);
      expect(range.valueTypes).toEqual([
        ["String", "Double", "Boolean"],
        ["Empty", "Double", "Empty"],
      ]);
      expect(range.numberFormat[0]).toEqual(["General", "General", "General"]);
      expect([range.address, range.rowCount, range.columnIndex]).toEqual(["Sheet1!A1:C2", 2, 0]);
    });
  });

  test("a grid of another size is refused, and what stood there stays", async () => {
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.values = [[9, 9, 9]];
      const error: unknown = await context.sync().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test("a write of more than 1,500 cells comes in chunks, in one request", async () => {
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_unused, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("B3:K402");
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    const writes = excel.requests[0]?.body.Actions.filter((action) => action.Name === "Values") ?? [];
    expect(writes.length).toBeGreaterThan(1);
    expect(excel.requests.filter((request) => !request.cleanUp)).toHaveLength(1);
  });

  test("whole columns answer no values", async () => {
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("A:A");
      range.load("values, rowCount, isEntireColumn");
      await context.sync();
      expect(range.values).toBeNull();
      expect([range.rowCount, range.isEntireColumn]).toEqual([1_048_576, true]);
    });
  });
});

describe("null objects and errors", () => {
  test("what is not there is a null object, or ItemNotFound", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const none = worksheets.getItemOrNullObject("Missing");
      const used = activeSheet(context).getUsedRangeOrNullObject(true);
      await context.sync();
      expect([none.isNullObject, used.isNullObject]).toEqual([true, true]);
      none.load("name");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      worksheets.getItem("Missing").load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });

  test("the first actions of a failing request stay done, those after the failing one are not tried", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = activeSheet(context);
        sheet.getRange("A1").values = [["before"]];
        sheet.getRange("not an address").values = [["?"]];
        sheet.getRange("A2").values = [["after"]];
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidArgument");
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("A1:A2").load("values");
      await context.sync();
      expect(range.values).toEqual([["before"], [""]]);
    });
  });

  test("a protected sheet refuses", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = activeSheet(context);
        sheet.protection.protect({ allowFormatCells: true }, "secret");
        sheet.protection.load("protected, options");
        await context.sync();
        expect(sheet.protection.protected).toBe(true);
        expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe("AccessDenied");
  });

  test("while a cell is edited requests are refused, unless they wait for it", async () => {
    excel.workbook.editing = { sheet: excel.workbook.activeSheet, row: 0, column: 0 };
    expect(await codeOf(Excel.run(async (context) => void activeSheet(context).load("name")))).toBe(
      "InvalidOperationInCellEditMode",
    );
    setTimeout(() => {
      excel.workbook.editing = null;
    }, 30);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = activeSheet(context).load("name");
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
  });

  test("behind another workbook the selection and the active sheet cannot be asked for", async () => {
    excel.host.inFront = false;
    expect(await codeOf(Excel.run(async (context) => void activeSheet(context).load("name")))).toBe("InvalidSelection");
    expect(await codeOf(Excel.run(async (context) => void context.workbook.getSelectedRange().load("address")))).toBe(
      "InvalidSelection",
    );
  });
});

describe("references", () => {
  test("Excel.run gives its references back in one clean-up request", async () => {
    await Excel.run(async (context) => {
      activeSheet(context).getRange("A1").load("values");
      await context.sync();
      expect(excel.host.keptReferences).toBe(1);
    });
    expect(excel.host.keptReferences).toBe(0);
    expect(excel.requests.map((request) => request.cleanUp)).toEqual([false, true]);
  });

  test("an untracked range is not kept", async () => {
    await Excel.run(async (context) => {
      activeSheet(context).getRange("A1").untrack().values = [[1]];
      await context.sync();
      expect(excel.host.keptReferences).toBe(0);
    });
  });

  test("a kept range follows its cells when a co-author inserts and deletes rows", async () => {
    const { workbook } = excel;
    await Excel.run(async (context) => {
      const range = activeSheet(context).getRange("B5:C6").load("address");
      await context.sync();
      workbook.act({ origin: "coauthor" }, () =>
        insertCells(workbook.activeSheet, { ...cell(0, 0), rows: 2, columns: 16_384 }, "Down"),
      );
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7:C8");
      workbook.act({ origin: "coauthor" }, () =>
        deleteCells(workbook.activeSheet, { ...cell(6, 0), rows: 1, columns: 16_384 }, "Up"),
      );
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7:C7");
      workbook.act({ origin: "coauthor" }, () =>
        deleteCells(workbook.activeSheet, { ...cell(6, 0), rows: 1, columns: 16_384 }, "Up"),
      );
      range.load("address");
      expect(await codeOf(context.sync())).toBe("InvalidReference");
    });
  });

  test("a range follows its cells within one request too", async () => {
    await Excel.run(async (context) => {
      const sheet = activeSheet(context);
      const below = sheet.getRange("A3");
      const inserted = sheet.getRange("A1:A2").insert("Down");
      below.values = [["moved"]];
      below.load("address");
      inserted.load("address");
      await context.sync();
      expect([below.address, inserted.address]).toEqual(["Sheet1!A5", "Sheet1!A1:A2"]);
      below.load("address");
      await context.sync();
      expect(below.address).toBe("Sheet1!A5");
    });
  });

  test("a range of a deleted sheet is gone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Second");
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      const second = excel.workbook.findSheet("Second");
      if (second === null) throw new Error("no sheet");
      excel.workbook.act({ origin: "coauthor" }, () => deleteSheet(second));
      range.load("values");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });
});

describe("events", () => {
  test("a change by the user, by a co-author and by the add-in itself can be told apart", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = activeSheet(context);
      sheet.load("id");
      sheet.onChanged.add(async (event) => {
        seen.push(
          `${event.address} ${event.source} ${event.triggerSource} ${event.changeType} ${event.details?.valueAfter ?? ""}`,
        );
      });
      await context.sync();
      sheet.getRange("B2").values = [[7]];
      await context.sync();
    });
    typeInto(excel.workbook.activeSheet, "C3", "typed");
    excel.workbook.act({ origin: "coauthor" }, () =>
      insertCells(excel.workbook.activeSheet, { ...cell(0, 0), columns: 16_384 }, "Down"),
    );
    await settle();
    expect(seen).toEqual([
      "B2 Local ThisLocalAddin RangeEdited 7",
      "C3 Local Unknown RangeEdited typed",
      "1:1 Remote Unknown RowInserted ",
    ]);
  });

  test("the range of an event can be asked for", async () => {
    const addresses: string[] = [];
    let done = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (done = resolve));
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load("address");
          await inner.sync();
          addresses.push(range.address);
        });
        done();
      });
      await context.sync();
    });
    typeInto(excel.workbook.activeSheet, "D4", "x");
    await arrived;
    expect(addresses).toEqual(["Sheet1!D4"]);
  });

  test("nothing is sent that nobody asked for, nor after remove, nor while events are off", async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async () => void count++);
      await context.sync();
      return result;
    });
    typeInto(excel.workbook.activeSheet, "A1", "1");
    await settle();
    expect(count).toBe(1);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    typeInto(excel.workbook.activeSheet, "A1", "2");
    await settle();
    await Excel.run(handler.context, async (context) => {
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
    });
    typeInto(excel.workbook.activeSheet, "A1", "3");
    await settle();
    expect(count).toBe(1);
  });

  test("sheets that come, go and are brought to the front are told", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      await context.sync();
      const sheet = worksheets.add();
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(
      ["added", "activated", "activated", "deleted"].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)),
    );
    expect(seen).toHaveLength(4);
  });
});
