/** Rows move while an action works, and the user goes to another sheet meanwhile: the action goes on with the sheet that it began with. */
import { activateSheet, deleteSheet, insertCells } from "../../local-excel/model";
import { before, expectMessagesOnTheirRows, RECORDS, ROW } from "./moving";
import { area, done, startDesk, value } from "../support";

describe("rows move, and the user goes to another sheet meanwhile", () => {
  const other = "Deal Name,Customer Name\r\n,of another sheet\r\n";

  /** Another sheet with findings of its own is behind the one in front, until before request `number`. */
  function start(number: number) {
    const desk = startDesk();
    const behind = desk.open(other, "other.csv");
    desk.workbook.selection = { sheet: desk.workbook.sheets[0] ?? behind, areas: [area("A1")], active: area("A1") };
    desk.fill(RECORDS);
    const { sheet } = desk;
    before(desk, number, () => {
      insertCells(sheet, { ...ROW, row: 3 }, "Down");
      activateSheet(behind);
    });
    return { desk, sheet, behind, state: behind.state };
  }

  test.each([1, 2, 3])("before request %i of a check: it goes on with the sheet that it began with", async (number) => {
    const { desk, sheet, behind, state } = start(number);
    expect(done(await desk.check())).toMatchObject({ sheet: sheet.name, records: RECORDS.length });
    expectMessagesOnTheirRows(sheet);
    expect(String(value(sheet, "A3"))).toContain("✖ Deal Name");
    expect(behind.state).toBe(state);
    desk.close();
  });

  test("so do clearing and exporting", async () => {
    const exporting = start(1);
    expect(done(await exporting.desk.actions.exportCsv({ onlyRowsWithoutErrors: true })).checked.sheet).toBe(
      exporting.sheet.name,
    );
    exporting.desk.close();
    const clearing = start(8);
    done(await clearing.desk.check());
    const first = clearing.desk.requests.length;
    before(clearing.desk, 1, () => {
      insertCells(clearing.sheet, { ...ROW, row: 3 }, "Down");
      activateSheet(clearing.behind);
    });
    expect(done(await clearing.desk.actions.clearMarks()).rows).toBe(3);
    expect(clearing.desk.requests.length).toBeGreaterThan(first + 4);
    expect(clearing.behind.state).toBe(clearing.state);
    clearing.desk.close();
  });

  test("a sheet that is then deleted is refused as gone, and the other is left alone", async () => {
    const { desk, sheet, behind, state } = start(1);
    let seen = -1;
    const { faults } = desk.excel.host;
    desk.excel.host.faults = (request) => {
      if (!request.cleanUp && ++seen === 2)
        return { kind: "meanwhile", when: "before", happens: () => deleteSheet(sheet) };
      return faults?.(request) ?? null;
    };
    expect(await desk.check()).toMatchObject({ ok: false, reason: "sheet-gone" });
    expect(behind.state).toBe(state);
    desk.close();
  });
});
