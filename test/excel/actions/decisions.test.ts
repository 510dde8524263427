/** A decision is made with its fixes, kept in the workbook, offered by the next check, and taken back. */
import type { Checked, Decision } from "../../../src/excel";
import { fixedTogether, type CellFinding } from "../../../src/operations/fixes";
import { typeInto } from "../../local-excel/model";
import { done, eachTestHasADesk, record, tuples, value } from "../support";

const desk = eachTestHasADesk();
const WARNINGS = { warningsInSheet: true };
const check = async () => done(await desk.check());
const atlantis: Decision = { kind: "value", column: "Customer Country", from: "Atlantis", to: "SE" };
const countries = (...names: readonly string[]) =>
  desk.fill(names.map((name, at) => record({ "Deal Name": `Deal ${at}`, "Customer Country": name })));

/** The findings about a value as the pane hands them over once its decision is made. */
const wantedFor = ({ findings }: Checked, text: string, to: string): readonly CellFinding[] =>
  findings.flatMap((finding) =>
    finding.value === text && finding.row !== null && finding.columnIndex !== null
      ? [{ ...finding, fix: { kind: "text", text: to } } as CellFinding]
      : [],
  );
const decide = async (checked: Checked, decision = atlantis) =>
  done(
    await desk.actions.fix({
      ...WARNINGS,
      sheetId: checked.sheetId,
      decision,
      wanted: decision.kind === "value" ? wantedFor(checked, decision.from, decision.to) : [],
    }),
  );
const keep = (text: string): void => void desk.workbook.settings.set("coSellDecisions", text);

test("one choice settles its cells in one step, and Undo gives them back", async () => {
  const sheet = countries("Atlantis", "Mordor", "Atlantis");
  const fixed = await decide(await check());
  expect(fixed).toMatchObject({ name: { kind: "fixed", cells: 2, column: "Customer Country" }, missing: 0 });
  expect(fixed.isForgotten).toBeUndefined();
  expect([value(sheet, "K2"), value(sheet, "K3"), value(sheet, "K4")]).toEqual(["SE", "Mordor", "SE"]);
  expect(fixed.checked?.decisions).toEqual([atlantis]);
  const undone = done(await desk.actions.undo(WARNINGS));
  expect(undone.given).toBe(2);
  expect(value(sheet, "K2")).toBe("Atlantis");
  // Undo gives the cells back; what was decided is still offered.
  expect(undone.checked?.findings.filter(({ fix }) => fix?.isDecided)).toHaveLength(2);
});

test("the next check offers what was decided, as part of Fix everything, until it is taken back", async () => {
  const sheet = countries("Atlantis");
  await decide(await check());
  typeInto(sheet, "K2", "atlantis");
  const checked = await check();
  expect(fixedTogether(checked.findings)).toMatchObject([{ row: 2, fix: { text: "SE", isDecided: true } }]);
  const after = done(await desk.actions.checkSheet({ ...WARNINGS, takeBack: [atlantis] }));
  expect(after.decisions).toBeUndefined();
  expect(tuples(after)).toEqual([[2, "Customer Country", "not-in-list"]]);
  expect(fixedTogether(after.findings)).toEqual([]);
});

test("cells that were changed between the preview and the press are left and counted", async () => {
  const sheet = countries("Atlantis", "Atlantis");
  const checked = await check();
  typeInto(sheet, "K2", "NO");
  expect(await decide(checked)).toMatchObject({ name: { cells: 1 }, missing: 1 });
  expect([value(sheet, "K2"), value(sheet, "K3")]).toEqual(["NO", "SE"]);
});

test("what a newer version keeps is left alone, and that is said; the cells are settled all the same", async () => {
  const sheet = countries("Atlantis");
  const newer = '{"version":2,"rules":[]}';
  keep(newer);
  const checked = await check();
  expect(checked.decisions).toBeNull();
  expect(await decide(checked)).toMatchObject({ isForgotten: true, name: { cells: 1 } });
  expect(value(sheet, "K2")).toBe("SE");
  expect(desk.workbook.settings.get("coSellDecisions")).toBe(newer);
});
