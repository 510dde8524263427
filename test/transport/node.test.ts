import { startLocalExcel, type LocalExcel } from "../local-excel/transport/node";

let excel: LocalExcel;
beforeEach(() => {
  excel = startLocalExcel();
});
afterEach(() => excel.stop());

test("what is written through the real client is read back", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Name", 1],
      [true, ""],
    ];
    range.load("values, address, rowCount");
    sheet.load("name, id");
    await context.sync();
    expect(range.values).toEqual([
      ["Name", 1],
      [true, ""],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
    expect(sheet.name).toBe("Sheet1");
  });
  expect(excel.apiNotFound).toEqual([]);
});
