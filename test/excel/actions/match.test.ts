/** Match columns reads a sheet or a file with other headings, and puts what came of it on a new sheet. */
import { isFixable } from "../../../src/operations/fixes";
import { mappingOf } from "../../../src/operations/match/proposal";
import { addTable, mergeCells, typeInto, writeNumberFormats, writeValues } from "../../local-excel/model";
import {
  area,
  columnOf,
  done,
  eachTestHasADesk,
  expectUntouched,
  file,
  HEADERS,
  put,
  record,
  refused,
  stateOf,
  tuples,
  value,
  values,
} from "../support";

const desk = eachTestHasADesk();
const REPORT = [
  ["Opportunity Name", "Account Name", "Billing Country", "Close Date", "Amount", "Opportunity Owner", "Fiscal Period"],
  ["Spring deal", "Contoso", "Sweden", "31.03.2027", "12 500 kr", "Bob Partner", "Q1"],
  ["Autumn deal", "Fabrikam", "Atlantis", "30.09.2027", "800", "Bob Partner", "Q3"],
];
const look = async (options = {}) => done(await desk.actions.matchColumns(options));
const proposedMapping = async (options = {}) => {
  const { from, proposal } = await look(options);
  return { from, mapping: mappingOf(proposal) };
};

test("the records stand on a new sheet, typed and checked, and the original is as it was", async () => {
  put(desk.sheet, "A1", REPORT);
  const original = desk.sheet;
  const { state } = original;
  const brought = done(await desk.actions.applyMatch(await proposedMapping()));
  expect(brought).toMatchObject({
    name: original.name,
    sheet: "Co-sell import",
    created: true,
    records: 2,
    unused: ["Fiscal Period"],
    rowsLeft: 0,
  });
  expect(original.state).toBe(state);
  expect(desk.sheet.name).toBe("Co-sell import");
  expect(values(desk.sheet, "A1:AH1")[0]).toEqual(HEADERS);
  const cell = (header: string, row: number): unknown => values(desk.sheet, "A1:AH3")[row - 1]?.[columnOf(header)];
  expect(
    ["Deal Name", "Customer Country", "Estimated Deal Value", "Estimated Close Date"].map((header) => cell(header, 2)),
  ).toEqual(["Spring deal", "SE", 12500, 46477]);
  expect(cell("Customer Country", 3)).toBe("Atlantis");
  expect(tuples(brought.checked)).toContainEqual([3, "Customer Country", "not-in-list"]);
  // What was found is what Check finds on the new sheet.
  expect(tuples(done(await desk.check()))).toEqual(tuples(brought.checked));
});

test("a file is matched as a sheet is, and lies on a sheet of its name", async () => {
  const csv = REPORT.map((row) => row.join(";")).join("\r\n");
  const picked = file("november.csv", csv);
  expect(refused(await desk.actions.openFile(picked))).toMatchObject({ reason: "file-no-header", file: picked });
  const { from, mapping } = await proposedMapping({ from: { file: picked } });
  expect(from).toEqual({ file: picked });
  expect(done(await desk.actions.applyMatch({ from, mapping }))).toMatchObject({ sheet: "november", records: 2 });
});

test("a mapping is remembered with the workbook by its headers, and a new guess does without", async () => {
  const first = desk.sheet;
  put(first, "A1", REPORT);
  const { from, mapping } = await proposedMapping();
  const decided = {
    ...mapping,
    columns: [...mapping.columns, { target: "Currency", source: { kind: "constant" as const, text: "SEK" } }],
  };
  done(await desk.actions.applyMatch({ from, mapping: decided }));
  const again = (await look({ from })).proposal;
  expect(mappingOf(again).columns).toContainEqual({ target: "Currency", source: { kind: "constant", text: "SEK" } });
  expect(again.targets.find(({ header }) => header === "Currency")?.sureness).toBe("remembered");
  expect(mappingOf((await look({ from, anew: true })).proposal)).toEqual(mapping);
  // What a newer version of the add-in keeps is neither read nor written.
  const newer = '{"version":9,"matches":[]}';
  desk.workbook.settings.set("coSellMatches", newer);
  expect(mappingOf((await look({ from })).proposal)).toEqual(mapping);
  done(await desk.actions.applyMatch({ from, mapping }));
  expect(desk.workbook.settings.get("coSellMatches")).toBe(newer);
});

test("columns that are gone, and a sheet without headers, are refused, and nothing is written", async () => {
  put(desk.sheet, "A1", REPORT);
  const { from, mapping } = await proposedMapping();
  typeInto(desk.sheet, "A1", "Renamed");
  typeInto(desk.sheet, "C1", "");
  const before = stateOf(desk.workbook);
  expect(refused(await desk.actions.applyMatch({ from, mapping }))).toMatchObject({
    reason: "columns-gone",
    detail: "Opportunity Name, Billing Country",
  });
  expectUntouched(desk.workbook, before);
});

test("a sheet of numbers has no headers to match, and an empty one nothing at all", async () => {
  expect(refused(await desk.actions.matchColumns({}))).toMatchObject({ reason: "empty-sheet" });
  writeValues(desk.sheet, area("A1:B2"), [
    [1, 2],
    [3, 4],
  ]);
  expect(refused(await desk.actions.matchColumns({}))).toMatchObject({ reason: "no-columns" });
});

test("a table with a totals row, merged headers above, real dates and hidden rows", async () => {
  put(desk.sheet, "A1", [
    ["The deal", "", "When"],
    ["Topic", "Account", "Est. Close Date"],
    ["One", "Contoso", ""],
    ["Two", "Fabrikam", ""],
    ["Total", "", ""],
  ]);
  writeNumberFormats(desk.sheet, area("C3:C4"), [["yyyy-mm-dd"], ["yyyy-mm-dd"]]);
  writeValues(desk.sheet, area("C3:C4"), [[46477], [46478]]);
  mergeCells(desk.sheet, area("A1:B1"), false);
  addTable(desk.sheet, area("A2:C4"), true);
  const { from, mapping } = await proposedMapping();
  const brought = done(await desk.actions.applyMatch({ from, mapping }));
  expect(brought.records).toBeGreaterThanOrEqual(2);
  expect(value(desk.sheet, "X2")).toBe(46477);
});

test("a right sheet of ours comes out as it went in", async () => {
  desk.fill([record(), record({ "Deal Name": "Two", Notes: " as it is " })]);
  const { from, mapping } = await proposedMapping();
  const brought = done(await desk.actions.applyMatch({ from, mapping }));
  expect(brought.unused).toEqual(["Errors"]);
  expect(brought.checked.ready).toBe(true);
});

test("a half-known header is renamed by one press on its finding, and Undo gives it back", async () => {
  const sheet = desk.fill(
    [record()],
    HEADERS.map((header) => (header === "Customer Name" ? "Customer" : header)),
  );
  const checked = done(await desk.check());
  const wanted = checked.findings.filter(isFixable).filter(({ code }) => code === "header-unknown");
  const options = { warningsInSheet: true, sheetId: checked.sheetId };
  const fixed = done(await desk.actions.fix({ ...options, wanted }));
  expect(value(sheet, "E1")).toBe("Customer Name");
  expect(fixed.checked?.ready).toBe(true);
  done(await desk.actions.undo(options));
  expect(value(sheet, "E1")).toBe("Customer");
});
