/** Fix of a missing column and of rows that are no records, and their way back: columns and rows with all that they had. */
import { isStructureFix, type StructureFinding } from "../../../src/operations/fixes";
import type { Checked } from "../../../src/excel";
import {
  addTable,
  deleteCells,
  insertCells,
  mergeCells,
  protectSheet,
  readStyles,
  setColumnWidth,
  setRowHeight,
  setStyle,
  setRowsHidden,
  setValidationRule,
  sortArea,
  typeInto,
  validationAt,
  writeFormulas,
  type CellStyle,
  type Sheet,
} from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  formulas,
  HEADERS,
  put,
  record,
  refused,
  stateOf,
  userPart,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const WARNINGS = { warningsInSheet: true };
const check = async () => done(await desk.check());
const structure = ({ findings }: Checked, code: string): readonly StructureFinding[] =>
  findings.filter(isStructureFix).filter((finding) => finding.code === code);
const press = (checked: Checked, wanted: readonly StructureFinding[]) =>
  desk.actions.fix({ ...WARNINGS, sheetId: checked.sheetId, wanted });
const fix = async (checked: Checked, wanted: readonly StructureFinding[]) => done(await press(checked, wanted));
const undo = async () => done(await desk.actions.undo(WARNINGS));
const redo = async () => done(await desk.actions.redo(WARNINGS));

const WITHOUT_COUNTRY = HEADERS.filter((header) => header !== "Customer Country");
const without = (cells: readonly string[]): string[] => cells.filter((_, at) => HEADERS[at] !== "Customer Country");
const ALL = { row: 0, column: 1, rows: 40, columns: 50 };
/** The header row of a sheet, from its first column on. */
const headersOf = (sheet: Sheet, row = 1): unknown[] => values(sheet, `A${row}:AN${row}`)[0] ?? [];
/** The dropdowns of the countries in rows 2 to 5. */
const rulesOf = (sheet: Sheet): unknown[] =>
  [1, 2, 3, 4].map((row) => validationAt(sheet, row, columnOf("Customer Country"))?.rule);
const FOUR = Array.from({ length: 4 }, () => expect.objectContaining({ source: "SE,NO" }));
/** Fills, fonts, alignments and borders. */
const stylesOf = (sheet: Sheet) => readStyles(sheet, ALL).map((line) => line.map(drawn));
/** Without the edges that are not drawn. */
const drawn = ({ borders, ...style }: CellStyle) => ({
  ...style,
  borders: Object.fromEntries(Object.entries(borders).filter(([, border]) => border.style !== "None")),
});

describe("a missing column", () => {
  const fill = (): Sheet => desk.fill([record(), record({ "Deal Name": "Two" })].map(without), WITHOUT_COUNTRY);

  test("is inserted where the template has it, with its dropdown; Undo leaves it where it is filled in", async () => {
    const sheet = fill();
    const checked = await check();
    const [wanted] = structure(checked, "header-missing");
    expect(wanted?.fix).toEqual({ kind: "add-column", header: "Customer Country" });
    const fixed = await fix(checked, wanted ? [wanted] : []);
    expect(fixed).toMatchObject({
      name: { kind: "column-added", column: "Customer Country" },
      isKept: true,
      missing: 0,
    });
    expect(headersOf(sheet).slice(0, HEADERS.length)).toEqual([...HEADERS]);
    // What was in the other columns stays with them.
    expect(value(sheet, "D2")).toBe(record()[3]);
    typeInto(sheet, "K2", "se");
    typeInto(sheet, "K3", "SE");
    expect((await check()).findings.map(({ code }) => code)).not.toContain("header-missing");
    const rules = sheet.state.validations.filter(({ areas }) => JSON.stringify(areas).includes('"column":10,'));
    expect(rules).not.toEqual([]);
    // Somebody has filled it in: it stays.
    expect((await undo()).left).toMatchObject([{ header: "Customer Country", why: "changed" }]);
    expect(value(sheet, "K1")).toBe("Customer Country");
    expect(await redo()).toMatchObject({ given: 0, left: [] });
    expect(headersOf(sheet).slice(0, HEADERS.length)).toEqual([...HEADERS]);
  });

  test("goes without a trace by Undo, and comes back by Redo", async () => {
    const sheet = fill();
    setColumnWidth(sheet, { row: 0, column: 12, rows: 1, columns: 1 }, 222);
    const checked = await check();
    const before = userPart(sheet, ALL);
    await fix(checked, structure(checked, "header-missing"));
    const after = userPart(sheet, ALL);
    expect(after).not.toEqual(before);
    expect(await undo()).toMatchObject({ given: 1, left: [], checked: { errors: 1 } });
    expect(userPart(sheet, ALL)).toEqual(before);
    expect(await redo()).toMatchObject({ given: 1, left: [] });
    expect(userPart(sheet, ALL)).toEqual(after);
  });

  test("is one of the table's in a table", async () => {
    const sheet = fill();
    addTable(sheet, area("A1:AG3"), true);
    const checked = await check();
    const before = userPart(sheet, ALL);
    await fix(checked, structure(checked, "header-missing"));
    expect(headersOf(sheet).slice(0, HEADERS.length)).toEqual([...HEADERS]);
    expect(sheet.state.tables.map(({ area: { columns } }) => columns)).toEqual([HEADERS.length]);
    expect(await undo()).toMatchObject({ given: 1, left: [] });
    expect(userPart(sheet, ALL)).toEqual(before);
  });

  test("that stands there by now is not added twice", async () => {
    const sheet = fill();
    const checked = await check();
    insertCells(sheet, { row: 0, column: 5, rows: 1_048_576, columns: 1 }, "Right");
    typeInto(sheet, "F1", "Customer Country");
    expect(await fix(checked, structure(checked, "header-missing"))).toMatchObject({ missing: 1 });
    expect(headersOf(sheet).filter((header) => header === "Customer Country")).toHaveLength(1);
  });

  test("is added by one of two people who press at the same moment: the other finds it there", async () => {
    const sheet = fill();
    const checked = await check();
    let isDone = false;
    desk.excel.host.faults = ({ body }) => {
      if (isDone || !Object.values(body.ObjectPaths).some(({ Name }) => Name === "Insert")) return null;
      isDone = true;
      return {
        kind: "meanwhile",
        when: "before",
        happens: () => {
          insertCells(sheet, { row: 0, column: 10, rows: 1_048_576, columns: 1 }, "Right");
          typeInto(sheet, "K1", "Customer Country");
        },
      };
    };
    expect(await fix(checked, structure(checked, "header-missing"))).toMatchObject({ missing: 1 });
    expect(headersOf(sheet).filter((header) => header === "Customer Country")).toHaveLength(1);
  });

  test("on a protected sheet is refused, and nothing is changed", async () => {
    const sheet = fill();
    const checked = await check();
    protectSheet(sheet);
    const before = stateOf(desk.workbook);
    expect(refused(await press(checked, structure(checked, "header-missing"))).reason).toBe("protected");
    expectUntouched(desk.workbook, before);
  });
});

describe("rows that are no records", () => {
  const LAST = HEADERS.length;

  /** A totals row in row 4, as somebody has made it: a formula, a fill, a bold font, a height, a dropdown, and a note beside. */
  function fill(): Sheet {
    const sheet = desk.fill([record(), record({ "Deal Name": "Two" })]);
    put(sheet, "A5", [record({ "Deal Name": "Three" })]);
    const q = columnOf("Estimated Deal Value");
    sheet.workbook.change(() => {
      typeInto(sheet, "B4", "Total");
      setStyle(sheet, { row: 3, column: q, rows: 1, columns: 1 }, { numberFormat: "#,##0.00" });
      writeFormulas(sheet, { row: 3, column: q, rows: 1, columns: 1 }, [["=SUM(1,2)"]]);
      setStyle(sheet, { row: 3, column: 1, rows: 1, columns: 3 }, { fill: "#FFFF00", bold: true });
      setStyle(sheet, { row: 3, column: 5, rows: 1, columns: 1 }, { fontColor: "#FF0000", italic: true });
      setRowHeight(sheet, { row: 3, column: 0, rows: 1, columns: 1 }, 33);
    });
    return sheet;
  }

  test("a totals row is removed whole; Undo gives back values, formulas, formats, looks and height", async () => {
    const sheet = fill();
    const checked = await check();
    const before = [userPart(sheet, ALL), stylesOf(sheet), [...sheet.state.heights]];
    const wanted = structure(checked, "not-a-record");
    expect(wanted.map(({ row }) => row)).toEqual([4]);
    const fixed = await fix(checked, wanted);
    expect(fixed).toMatchObject({ name: { kind: "rows-removed", cells: 1, first: 4 }, isKept: true });
    expect(fixed.checked?.findings.map(({ code }) => code)).not.toContain("not-a-record");
    expect(value(sheet, "D4")).toBe("Three");
    expect(await undo()).toMatchObject({ given: 1, left: [] });
    expect([userPart(sheet, ALL), stylesOf(sheet), [...sheet.state.heights]]).toEqual(before);
    expect(await redo()).toMatchObject({ given: 1, left: [] });
    expect(value(sheet, "D4")).toBe("Three");
    expect(await undo()).toMatchObject({ given: 1, left: [] });
    expect([userPart(sheet, ALL), stylesOf(sheet), [...sheet.state.heights]]).toEqual(before);
  });

  test("a dropdown of the row comes back, and the row's place is found where rows have moved", async () => {
    const sheet = fill();
    setValidationRule(sheet, area("K2:K5"), { type: "List", source: "SE,NO", inCellDropDown: true });
    expect(rulesOf(sheet)).toEqual(FOUR);
    const checked = await check();
    await fix(checked, structure(checked, "not-a-record"));
    insertCells(sheet, { row: 1, column: 0, rows: 1, columns: 16_384 }, "Down");
    expect(await undo()).toMatchObject({ given: 1, left: [] });
    // "Two" stands in row 4 by now, and the total below it.
    expect(values(sheet, "B4:D6").map(([b, , d]) => [b, d])).toEqual([
      ["", "Two"],
      ["Total", ""],
      ["", "Three"],
    ]);
    deleteCells(sheet, { row: 1, column: 0, rows: 1, columns: 16_384 }, "Up");
    expect(rulesOf(sheet)).toEqual(FOUR);
  });

  test("a repeated header row goes; titles above the headers too, and come back", async () => {
    const sheet = desk.sheet;
    put(sheet, "A3", [HEADERS, record(), HEADERS, record({ "Deal Name": "Two" })]);
    typeInto(sheet, "B1", "Deals of this spring");
    setStyle(sheet, area("B1"), { fill: "#00FF00", bold: true });
    const checked = await check();
    const before = [userPart(sheet, ALL), stylesOf(sheet)];
    const repeated = await fix(checked, structure(checked, "repeated-header"));
    expect(repeated.name).toEqual({ kind: "rows-removed", cells: 1, first: 5 });
    const again = repeated.checked ?? checked;
    const titles = await fix(again, structure(again, "header-row"));
    expect(titles.name).toEqual({ kind: "rows-removed", cells: 2, first: 1 });
    expect(titles.checked).toMatchObject({ ready: true });
    expect(headersOf(sheet).slice(0, LAST)).toEqual([...HEADERS]);
    expect(await undo()).toMatchObject({ given: 2, left: [] });
    expect(await undo()).toMatchObject({ given: 1, left: [] });
    expect([userPart(sheet, ALL), stylesOf(sheet)]).toEqual(before);
  });

  test("a row that is another by now is not removed", async () => {
    const sheet = fill();
    typeInto(sheet, "B6", "Note: ask Kim");
    const checked = await check();
    const [first] = structure(checked, "not-a-record");
    sortArea(sheet, area("A4:AH6"), [{ column: 1, ascending: true }], false);
    expect(value(sheet, "B4")).toBe("Note: ask Kim");
    expect(await fix(checked, first ? [first] : [])).toMatchObject({ missing: 1 });
    expect(
      values(sheet, "B4:B6")
        .flat()
        .filter((text) => text !== ""),
    ).toHaveLength(2);
  });

  test("somebody types into the row at the moment of the press: nothing of it is lost", async () => {
    const sheet = fill();
    const checked = await check();
    let isDone = false;
    desk.excel.host.faults = ({ body }) => {
      if (isDone || !body.Actions.some(({ Name }) => Name === "Delete")) return null;
      isDone = true;
      return { kind: "meanwhile", when: "before", happens: () => void typeInto(sheet, "F4", "mine") };
    };
    expect(await fix(checked, structure(checked, "not-a-record"))).toMatchObject({ missing: 1 });
    expect(value(sheet, "F4")).toBe("mine");
    expect(formulas(sheet, "Q4:Z4")[0]).toContain("=SUM(1,2)");
    expect(done(await desk.actions.history()).undo).toBeNull();
  });

  test.each([
    ["hidden", "rows-hidden", (sheet: Sheet) => setRowsHidden(sheet, area("A4"), true)],
    ["a table's", "row-in-table", (sheet: Sheet) => void addTable(sheet, area("A1:AH5"), true)],
    ["merged", "merged", (sheet: Sheet) => void mergeCells(sheet, area("B4:C4"))],
    ["protected", "protected", (sheet: Sheet) => protectSheet(sheet)],
  ])("rows that are %s are refused, and nothing is changed", async (_, reason, spoil) => {
    const sheet = fill();
    const checked = await check();
    const wanted = structure(checked, "not-a-record");
    spoil(sheet);
    const before = stateOf(desk.workbook);
    expect(refused(await press(checked, wanted)).reason).toBe(reason);
    expectUntouched(desk.workbook, before);
  });
});
