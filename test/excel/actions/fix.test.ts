/** Fix writes what a finding's message says, in one go, the list is right at once, and Undo gives back exactly what was there. */
import { fixedTogether, isAskedFirst, isCellFix, type CellFinding } from "../../../src/operations/fixes";
import type { Checked } from "../../../src/excel";
import {
  deleteCells,
  protectSheet,
  setColumnWidth,
  typeInto,
  writeFormulas,
  writeNumberFormats,
  writeValues,
} from "../../local-excel/model";
import {
  area,
  done,
  eachTestHasADesk,
  example,
  expectUntouched,
  formulas,
  HEADERS,
  marked,
  record,
  refused,
  stateOf,
  texts,
  tuples,
  userPart,
  value,
} from "../support";

const desk = eachTestHasADesk();
const WARNINGS = { warningsInSheet: true };
const check = async () => done(await desk.check());
const fixable = ({ findings }: Checked): readonly CellFinding[] => findings.filter(isCellFix);
const fix = async (checked: Checked, wanted: readonly CellFinding[]) =>
  done(await desk.actions.fix({ ...WARNINGS, sheetId: checked.sheetId, wanted }));

test("a country that is spelled out becomes its code, its mark goes, and Undo and Redo follow", async () => {
  const sheet = desk.fill([record(), record({ "Deal Name": "Two", "Customer Country": "Sweden" })]);
  const before = userPart(sheet, area("B1:AH5"));
  const checked = await check();
  expect(tuples(checked)).toEqual([[3, "Customer Country", "not-in-list"]]);
  const fixed = await fix(checked, fixable(checked));
  expect(fixed).toMatchObject({
    name: { kind: "fixed", cells: 1, column: "Customer Country" },
    missing: 0,
    formulas: [],
    isKept: true,
    checked: { findings: [], ready: true },
  });
  expect(value(sheet, "K3")).toBe("SE");
  expect(marked(sheet)).toEqual([]);
  expect(done(await desk.actions.undo(WARNINGS))).toMatchObject({ given: 1, left: [], checked: { errors: 1 } });
  expect(userPart(sheet, area("B1:AH5"))).toEqual(before);
  expect(marked(sheet)).toEqual(["K3 bad"]);
  expect(done(await desk.actions.redo(WARNINGS)).checked).toMatchObject({ ready: true });
  expect(value(sheet, "K3")).toBe("SE");
});

test("headers, texts, numbers that show wrong, formats and widths are fixed in one step", async () => {
  const headers = HEADERS.map((header) => (header === "Deal Name" ? "deal name" : header));
  const sheet = desk.fill([record({ Currency: "sek", "Customer D-U-N-S ID": "81466849" })], headers);
  writeNumberFormats(sheet, area("X2"), [["yyyy-mm-dd"]]);
  writeValues(sheet, area("X2"), [[46_417]]);
  writeNumberFormats(sheet, area("AF2"), [["General"]]);
  writeValues(sheet, area("AF2"), [[true]]);
  writeNumberFormats(sheet, area("V2"), [["0"]]);
  writeValues(sheet, area("V2"), [[1_234_567]]);
  setColumnWidth(sheet, area("V1"), 30);
  const before = userPart(sheet, area("B1:AH5"));
  const checked = done(await desk.actions.checkSheet({ ...WARNINGS, setsFormats: false }));
  const fixed = await fix(checked, fixedTogether(checked.findings));
  expect(fixed.checked).toMatchObject({ findings: [], ready: true });
  expect(value(sheet, "D1")).toBe("Deal Name");
  expect(texts(sheet, "V2:X2")).toEqual([["1234567", "SEK", "01/30/2027"]]);
  expect(value(sheet, "AF2")).toBe("Yes");
  expect(value(sheet, "L2")).toBe("081466849");
  const undone = done(await desk.actions.undo(WARNINGS));
  expect(undone.left).toEqual([]);
  expect(userPart(sheet, area("B1:AH5"))).toEqual(before);
});

test("a formula is never overwritten: it is named, and all else is fixed", async () => {
  const sheet = desk.fill([record(), record({ "Deal Name": "Two", "Customer Country": "Norway" })]);
  writeNumberFormats(sheet, area("K2"), [["General"]]);
  writeFormulas(sheet, area("K2"), [['="Swe"&"den"']]);
  const checked = await check();
  const fixed = await fix(checked, fixable(checked));
  expect(fixed).toMatchObject({
    name: { cells: 1 },
    formulas: [{ header: "Customer Country", row: 2 }],
    checked: { errors: 1 },
  });
  expect(formulas(sheet, "K2:K3")).toEqual([['="Swe"&"den"'], ["NO"]]);
});

test("a formula that was shown and ticked is overwritten, and Undo gives it back; one that has changed since is not", async () => {
  const sheet = desk.fill([record(), record({ "Deal Name": "Two" })]);
  writeNumberFormats(sheet, area("K2:K3"), [["General"], ["General"]]);
  writeFormulas(sheet, area("K2:K3"), [['="Swe"&"den"'], ['="Nor"&"way"']]);
  const first = await check();
  const { formulas: left } = await fix(first, fixable(first));
  expect(left).toMatchObject([
    { row: 2, columnIndex: 10, formula: '="Swe"&"den"' },
    { row: 3, columnIndex: 10, formula: '="Nor"&"way"' },
  ]);
  const checked = await check();
  const ticked = fixable(checked).map((finding) => ({
    ...finding,
    formula: left.find(({ row }) => row === finding.row)?.formula ?? "",
  }));
  const [one] = ticked;
  expect(await fix(checked, one ? [one] : [])).toMatchObject({
    name: { cells: 1 },
    formulas: [],
    checked: { errors: 1 },
  });
  expect(formulas(sheet, "K2:K3")).toEqual([["SE"], ['="Nor"&"way"']]);
  writeFormulas(sheet, area("K3"), [['="Norw"&"ay"']]);
  const changed = { ...WARNINGS, sheetId: checked.sheetId, wanted: ticked.slice(1) };
  expect(refused(await desk.actions.fix(changed)).reason).toBe("moved");
  expect(formulas(sheet, "K3")).toEqual([['="Norw"&"ay"']]);
  done(await desk.actions.undo(WARNINGS));
  expect(formulas(sheet, "K2")).toEqual([['="Swe"&"den"']]);
});

test("what has changed since the check is not fixed, and counted", async () => {
  const sheet = desk.fill(
    ["Sweden", "Norway", "Finland"].map((land, at) => record({ "Deal Name": `Deal ${at}`, "Customer Country": land })),
  );
  const checked = await check();
  typeInto(sheet, "K2", "Denmark");
  const fixed = await fix(checked, fixable(checked));
  expect(fixed).toMatchObject({ name: { cells: 2 }, missing: 1 });
  expect(texts(sheet, "K2:K4")).toEqual([["Denmark"], ["NO"], ["FI"]]);
  expect(tuples(fixed.checked ?? checked)).toEqual([[2, "Customer Country", "not-in-list"]]);
});

test("rows that moved since the check are not mistaken for others", async () => {
  const sheet = desk.fill(
    ["Sweden", "Norway", "Finland"].map((land, at) => record({ "Deal Name": `Deal ${at}`, "Customer Country": land })),
  );
  const checked = await check();
  deleteCells(sheet, { row: 1, column: 0, rows: 1, columns: 16_384 }, "Up");
  const fixed = await fix(checked, fixable(checked));
  expect(fixed).toMatchObject({ name: { cells: 0 }, missing: 3 });
  expect(texts(sheet, "K2:K3")).toEqual([["Norway"], ["Finland"]]);
});

test("somebody types into one of the cells between preview and press: theirs stays, the rest is fixed", async () => {
  const sheet = desk.fill(
    ["Sweden", "Norway"].map((land, at) => record({ "Deal Name": `Deal ${at}`, "Customer Country": land })),
  );
  const checked = await check();
  let typed = false;
  desk.excel.host.faults = ({ body }) => {
    if (typed || !body.Actions.some(({ Name, ActionType }) => Name === "Formulas" && ActionType === 4)) return null;
    typed = true;
    return { kind: "meanwhile", when: "before", happens: () => void typeInto(sheet, "K2", "US") };
  };
  const fixed = await fix(checked, fixable(checked));
  expect(texts(sheet, "K2:K3")).toEqual([["US"], ["NO"]]);
  expect(fixed.checked).toMatchObject({ ready: true });
});

test("a protected sheet is refused, and nothing is changed", async () => {
  const sheet = desk.fill([record({ "Customer Country": "Sweden" })]);
  const checked = await check();
  protectSheet(sheet);
  const before = stateOf(desk.workbook);
  const result = await desk.actions.fix({ ...WARNINGS, sheetId: checked.sheetId, wanted: fixable(checked) });
  expect(refused(result).reason).toBe("protected");
  expectUntouched(desk.workbook, before);
});

describe("every example", () => {
  const names = [
    "dates-and-numbers",
    "headers-swedish",
    "solutions-and-team",
    "status",
    "values",
    "required",
    "headers-broken",
  ];

  test.each(names)(
    "%s: what is fixed together is found no more, no error is new, and Undo gives all of it back",
    async (name) => {
      const sheet = desk.open(example(`${name}.csv`));
      const checked = await check();
      const wanted = fixedTogether(checked.findings);
      const before = userPart(sheet);
      const fixed = await fix(checked, wanted);
      const after = fixed.checked ?? checked;
      expect(after.errors).toBeLessThanOrEqual(checked.errors);
      const left = new Set(after.findings.map(({ code, row, columnIndex }) => `${code} ${row} ${columnIndex}`));
      for (const { code, row, columnIndex } of wanted) expect(left).not.toContain(`${code} ${row} ${columnIndex}`);
      if (wanted.length === 0) return;
      expect(done(await desk.actions.undo(WARNINGS)).left).toEqual([]);
      expect(userPart(sheet)).toEqual(before);
    },
  );

  test.each(names)("%s: each fix by itself ends its finding", async (name) => {
    desk.open(example(`${name}.csv`));
    let checked = await check();
    for (const wanted of fixable(checked)
      .filter((finding) => !isAskedFirst(finding))
      .slice(0, 8)) {
      const fixed = await fix(checked, [wanted]);
      const after = fixed.checked ?? checked;
      expect(after.findings).not.toContainEqual(wanted);
      checked = after;
    }
  });
});
