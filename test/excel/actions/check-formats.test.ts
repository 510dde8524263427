/** Check sets number formats and widths by itself (docs/import-sheet.md, section 5, Excel only): never a value, and nobody is asked. */
import {
  setColumnWidth,
  protectSheet,
  setStyle,
  setRowsHidden,
  typeInto,
  writeFormulas,
  writeNumberFormats,
  writeValues,
  type Sheet,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formats,
  formulas,
  HEADERS,
  record,
  refused,
  startDesk,
  stateOf,
  texts,
  tuples,
  values,
  type Desk,
} from "../support";

const DATE = 46_417;
const DATE_FORMAT = "mm\\/dd\\/yyyy";

function set(sheet: Sheet, address: string, value: string | number | boolean, format: string): void {
  writeNumberFormats(sheet, area(address), [[format]]);
  writeValues(sheet, area(address), [[value]]);
}

const deals = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, index) => record({ "Deal Name": `Deal ${index}` }));

function fillShownWrong({ fill }: Desk): Sheet {
  const sheet = fill(deals(5));
  set(sheet, "X2", DATE, "yyyy-mm-dd");
  set(sheet, "V3", 12_563, '#,##0.00 "kr"');
  set(sheet, "U4", 40, "0.0");
  set(sheet, "AF5", true, "General");
  set(sheet, "J6", 358_401_234_567, "0.00E+00");
  return sheet;
}

describe("in an Excel of en-US", () => {
  const desk = eachTestHasADesk();

  test("formats with which a right value shows wrong are set; values, and what no format helps, stay", async () => {
    const sheet = fillShownWrong(desk);
    const before = formulas(sheet, "A1:AG6");
    const checked = done(await desk.check());
    expect(checked.formatsSet).toEqual({ cells: 3, columns: 0 });
    expect(tuples(checked)).toEqual([
      [5, "Consent to share Customer/Partner contact", "csv-display"],
      [6, "Customer Postal Code", "csv-display"],
    ]);
    expect(checked).toMatchObject({ errors: 0, fixedByExport: 2, ready: true, marked: true });
    expect([formats(sheet, "X2"), formats(sheet, "V3"), formats(sheet, "U4")].flat(2)).toEqual([
      DATE_FORMAT,
      "General",
      "0",
    ]);
    expect([texts(sheet, "X2"), texts(sheet, "V3"), texts(sheet, "U4")].flat(2)).toEqual(["01/30/2027", "12563", "40"]);
    expect(formulas(sheet, "A1:AG6")).toEqual(before);
  });

  test("a second check sets nothing and writes nothing", async () => {
    fillShownWrong(desk);
    await desk.check();
    const before = stateOf(desk.workbook);
    expect(done(await desk.check()).formatsSet).toEqual({ cells: 0, columns: 0 });
    expectUntouched(desk.workbook, before);
  });

  test("told to leave formats alone, it does, now and later; told again to set them, it does", async () => {
    const sheet = fillShownWrong(desk);
    const checked = done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
    expect(checked).toMatchObject({ formatsSet: { cells: 0, columns: 0 }, fixedByExport: 5 });
    expect(desk.actions.setsFormats()).toBe(false);
    expect(done(await desk.check()).formatsSet.cells).toBe(0);
    expect(formats(sheet, "X2")).toEqual([["yyyy-mm-dd"]]);
    expect(done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: true })).formatsSet.cells).toBe(3);
    expect(desk.actions.setsFormats()).toBe(true);
  });

  test("a column that is too narrow for its dates is widened, and a format that shows wrong then is set too", async () => {
    const sheet = desk.fill(deals(3));
    set(sheet, "X2", DATE, DATE_FORMAT);
    set(sheet, "X3", DATE + 1, "yyyy-mm-dd");
    setColumnWidth(sheet, area("X1"), 30);
    expect(texts(sheet, "X2")).toEqual([["#####"]]);
    const checked = done(await desk.check());
    expect(checked).toMatchObject({ formatsSet: { cells: 1, columns: 1 }, fixedByExport: 0, findings: [] });
    expect(texts(sheet, "X2:X3")).toEqual([["01/30/2027"], ["01/31/2027"]]);
  });

  test("a column of large letters gets room for them", async () => {
    const sheet = desk.fill(deals(1));
    set(sheet, "X2", DATE, DATE_FORMAT);
    setStyle(sheet, area("X2"), { fontSize: 22 });
    setColumnWidth(sheet, area("X1"), 30);
    done(await desk.check());
    expect(sheet.state.widths.get(columnOf("Estimated Close Date"))).toBeGreaterThanOrEqual(2 * 10 * 5.25);
  });

  test("without an Errors column, the formats are set and the column is added", async () => {
    const sheet = desk.fill(
      deals(2).map((row) => row.slice(1)),
      HEADERS.slice(1),
    );
    set(sheet, "W2", DATE, "yyyy-mm-dd");
    const checked = done(await desk.check());
    expect(checked).toMatchObject({ formatsSet: { cells: 1, columns: 0 }, errorsColumnAdded: true, findings: [] });
    expect(texts(sheet, "X2")).toEqual([["01/30/2027"]]);
  });

  test("rows that a filter hides are set like the others, each where it is", async () => {
    const sheet = fillShownWrong(desk);
    setRowsHidden(sheet, area("A3:A4"), true);
    desk.workbook.misplacesOverHiddenRows = true;
    expect(done(await desk.check()).formatsSet.cells).toBe(3);
    expect(formats(sheet, "U4")).toEqual([["0"]]);
    expect(formats(sheet, "V3")).toEqual([["General"]]);
  });

  test("cells that cannot be written to are no error: they stay for Export to take care of", async () => {
    const sheet = fillShownWrong(desk);
    desk.excel.host.faults = ({ body }) =>
      body.Actions.some(({ Name, ActionType }) => Name === "NumberFormat" && ActionType === 4)
        ? { kind: "error", code: "AccessDenied", carriedOut: false }
        : null;
    const checked = done(await desk.check());
    expect(checked).toMatchObject({ formatsSet: { cells: 0, columns: 0 }, fixedByExport: 5, marked: true });
    expect(formats(sheet, "X2")).toEqual([["yyyy-mm-dd"]]);
  });

  test("a protected sheet is refused as before, with what was found", async () => {
    const sheet = fillShownWrong(desk);
    protectSheet(sheet);
    const before = stateOf(desk.workbook);
    expect(refused(await desk.check())).toMatchObject({ reason: "protected", checked: { fixedByExport: 5 } });
    expectUntouched(desk.workbook, before);
  });

  test("a formula keeps its formula: only its format is set", async () => {
    const sheet = desk.fill(deals(1));
    writeNumberFormats(sheet, area("V2"), [["#,##0.00"]]);
    writeFormulas(sheet, area("V2"), [["=12000+563"]]);
    expect(done(await desk.check()).formatsSet.cells).toBe(1);
    expect(formulas(sheet, "V2")).toEqual([["=12000+563"]]);
    expect(texts(sheet, "V2")).toEqual([["12563"]]);
  });

  test("what somebody types while it works is theirs: nothing of it is lost, and the rest is set", async () => {
    const sheet = fillShownWrong(desk);
    let typed = false;
    desk.excel.host.faults = ({ body }) => {
      if (typed || !body.Actions.some(({ Name, ActionType }) => Name === "NumberFormat" && ActionType === 4))
        return null;
      typed = true;
      return { kind: "meanwhile", when: "before", happens: () => void typeInto(sheet, "X2", "2028-02-28") };
    };
    const checked = done(await desk.check());
    expect(checked.formatsSet.cells).toBeGreaterThan(0);
    expect(texts(sheet, "X2")).toEqual([["02/28/2028"]]);
    expect(values(sheet, "V3")).toEqual([[12_563]]);
  });
});

test("“50 000” typed in a Swedish Excel into the add-in's own template is no error, and shows what the file must hold", async () => {
  const desk = startDesk({ locale: "sv-SE" });
  done(await desk.actions.insertTemplate());
  const { sheet } = desk;
  for (const [header, text] of record().map((cell, index) => [index, cell] as const))
    if (text !== "" && header !== columnOf("Estimated Close Date")) typeInto(sheet, { row: 1, column: header }, text);
  typeInto(sheet, { row: 1, column: columnOf("Estimated Close Date") }, "2027-01-30");
  typeInto(sheet, { row: 1, column: columnOf("Estimated Deal Value") }, "50 000");
  expect(values(sheet, "V2")).toEqual([[50_000]]);
  expect(texts(sheet, "V2")).not.toEqual([["50000"]]);
  const checked = done(await desk.check());
  expect(checked).toMatchObject({ errors: 0, fixedByExport: 0, ready: true, formatsSet: { cells: 1, columns: 0 } });
  expect(texts(sheet, "V2")).toEqual([["50000"]]);
  desk.close();
});
