import { screen, within } from "@testing-library/react";
import { changesOf } from "../../src/taskpane/fix/changes";
import { isCellFix } from "../../src/operations/fixes";
import type { Finding } from "../../src/check/finding";
import { fakeActions } from "./support/fake-actions";
import { badDate, checkedWith, missingColumn, noRecord, notInList, required, shortDuns } from "./support/findings";
import { giveSizes } from "./support/layout";
import { checks as checksOf, item, showPane } from "./support/render";

giveSizes();

const made = () => jest.fn(fakeActions().fix);
const checks = (findings: readonly Finding[]) => ({
  ...checksOf(checkedWith(findings)),
  fix: made(),
  goTo: jest.fn(fakeActions().goTo),
});
const countries = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    notInList(at + 2, at % 2 === 0 ? "Sweden" : "Norway", at % 2 === 0 ? "SE" : "NO"),
  );
const asked: Finding = {
  ...badDate(4, "30/01/2027", "01/30/2027"),
  fix: { kind: "text", text: "01/30/2027", askFirst: true },
};

test("Fix on a finding makes it at once: its row shows what will change", async () => {
  const { actions, press, user } = showPane(checks([shortDuns(3), required(5, "Deal Name")]));
  await press("Check sheet");
  const row = await item(/Row 3/);
  expect(within(await item(/Row 5/)).queryByRole("button")).toBeNull();
  await user.click(within(row).getByRole("button", { name: "Fix" }));
  expect(actions.fix).toHaveBeenCalledTimes(1);
  expect(actions.fix).toHaveBeenCalledWith(
    expect.objectContaining({
      warningsInSheet: true,
      wanted: [expect.objectContaining({ code: "duns-length", row: 3 })],
    }),
    expect.anything(),
  );
  expect(actions.goTo).not.toHaveBeenCalled();
  expect(await screen.findByText("Fixed 1 cell")).toBeVisible();
});

test("Ctrl+Enter fixes, Enter goes to the cell", async () => {
  const { actions, press, user } = showPane(checks([shortDuns(3)]));
  await press("Check sheet");
  (await item(/Row 3/)).focus();
  await user.keyboard("{Enter}");
  expect(actions.goTo).toHaveBeenCalledTimes(1);
  expect(actions.fix).not.toHaveBeenCalled();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(actions.fix).toHaveBeenCalledTimes(1);
});

test("Fix all shows what will change, and what is left out stays", async () => {
  const { actions, press, user } = showPane(checks(countries(4)));
  await press("Check sheet");
  await user.click(await screen.findByRole("button", { name: "Fix all 4" }));
  expect(actions.fix).not.toHaveBeenCalled();
  expect(await screen.findByRole("heading", { name: "4 cells will change" })).toHaveFocus();
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(4);
  expect(boxes[0]).toHaveAccessibleName(/Row 2, Customer Country.*Sweden → SE/);
  await user.click(screen.getByRole("checkbox", { name: /Row 3/ }));
  await press("Fix 3 cells");
  const [{ wanted } = { wanted: [] }] = jest.mocked(actions.fix).mock.calls[0] ?? [];
  expect(wanted.map(({ row }) => row)).toEqual([2, 4, 5]);
});

test("more than ten are summed up by what becomes what", async () => {
  const { press, user } = showPane(checks(countries(24)));
  await press("Check sheet");
  await user.click(await screen.findByRole("button", { name: "Fix everything" }));
  expect(await screen.findByRole("checkbox", { name: /Customer Country · 12 ×.*Sweden → SE/ })).toBeChecked();
  expect(screen.getAllByRole("checkbox")).toHaveLength(2);
});

test("what needs a decision is never among many, and says what follows when it is asked for alone", async () => {
  const { actions, press, user } = showPane(
    checks([asked, badDate(2, "2027-01-30", "01/30/2027"), badDate(3, "2027-02-28", "02/28/2027")]),
  );
  await press("Check sheet");
  await user.click(await screen.findByRole("button", { name: "Fix all 2" }));
  expect(await screen.findByText(/1 more fix is to be decided one by one/)).toBeVisible();
  await press("Back");
  await user.click(within(await item(/Row 4/)).getByRole("button", { name: "Fix" }));
  expect(await screen.findByText(/Day and month may have changed places in other dates/)).toBeVisible();
  expect(actions.fix).not.toHaveBeenCalled();
  await press("Fix 1 cell");
  expect(actions.fix).toHaveBeenCalledTimes(1);
});

test.each([
  {
    finding: missingColumn("Customer Country"),
    place: /Row 1 ?, Customer Country/,
    title: "The column Customer Country will be added",
    follows: /It is inserted where the template has it/,
    apply: "Add the column",
  },
  {
    finding: noRecord(7),
    place: /Row 7/,
    title: "Row 7 will be removed",
    follows: /The whole row goes, with all that stands in it/,
    apply: "Remove the row",
  },
])(
  "$title: asked for alone, with what follows, and never among many",
  async ({ finding, place, title, follows, apply }) => {
    const { actions, press, user } = showPane(checks([finding, ...countries(2)]));
    await press("Check sheet");
    await user.click(await screen.findByRole("button", { name: "Fix everything" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    await press("Back");
    await user.click(within(await item(place)).getByRole("button", { name: "Fix" }));
    expect(await screen.findByRole("heading", { name: title })).toHaveFocus();
    expect(screen.getByText(follows)).toBeVisible();
    expect(actions.fix).not.toHaveBeenCalled();
    await press(apply);
    const [{ wanted } = { wanted: [] }] = jest.mocked(actions.fix).mock.calls[0] ?? [];
    expect(wanted).toEqual([expect.objectContaining({ code: finding.code, fix: finding.fix })]);
  },
);

test("formulas that were left are shown as formulas, and only those that are ticked are overwritten", async () => {
  const left = [notInList(4, "Sweden", "SE"), notInList(9, "Norway", "NO")];
  const formulas = left.map(({ row }) => ({
    header: "Customer Country",
    row: row ?? 0,
    columnIndex: 10,
    formula: `=Z${row}`,
  }));
  const fix = made();
  fix.mockImplementationOnce(async () => ({
    ok: true,
    name: { kind: "fixed", cells: 0, column: null },
    isKept: true,
    missing: 0,
    formulas,
    checked: checkedWith(left),
  }));
  const { press, user } = showPane({ ...checks(left), fix });
  await press("Check sheet");
  await press("Fix everything");
  await press("Fix 2 cells");
  await user.click(await screen.findByRole("button", { name: "Show the formulas" }));
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(2);
  for (const box of boxes) expect(box).not.toBeChecked();
  const ninth = screen.getByRole("checkbox", { name: /Row 9, Customer Country.*=Z9 → NO/ });
  expect(screen.getByRole("button", { name: "Fix 0 cells" })).toHaveAttribute("aria-disabled", "true");
  await user.click(ninth);
  await press("Fix 1 cell");
  expect(fix).toHaveBeenCalledTimes(2);
  const [, [{ wanted } = { wanted: [] }] = []] = fix.mock.calls;
  expect(wanted).toEqual([expect.objectContaining({ row: 9, formula: "=Z9" })]);
});

test("what was not fixed is told, with the reason", async () => {
  const { press, user } = showPane({
    ...checks([shortDuns(3)]),
    fix: async () => ({
      ok: true,
      name: { kind: "fixed", cells: 0, column: null },
      isKept: true,
      missing: 2,
      formulas: [{ header: "Currency", row: 4, columnIndex: 22, formula: "=A1" }],
      checked: checkedWith([]),
    }),
  });
  await press("Check sheet");
  await user.click(await screen.findByRole("button", { name: "Fix" }));
  expect(await screen.findByText(/Cells with formulas were left as they are: Currency in row 4\./)).toBeVisible();
  expect(screen.getByText(/2 fixes were not made, because the sheet had changed/)).toBeVisible();
});

test("Undo and Redo are offered where there is something to take back, and start their actions", async () => {
  const name = { kind: "fixed", cells: 14, column: "Customer Country" } as const;
  const { actions, press } = showPane({
    undo: jest.fn(fakeActions().undo),
    redo: jest.fn(fakeActions().redo),
    history: async () => ({ ok: true, undo: name, redo: { kind: "formats", cells: 3, columns: 0 }, isNewer: false }),
  });
  const group = await screen.findByRole("group", { name: "What the add-in has changed" });
  expect(group).toHaveTextContent("Fixed 14 cells in Customer Country");
  await press("Undo");
  expect(actions.undo).toHaveBeenCalledWith({ warningsInSheet: true }, expect.anything());
  expect(await screen.findByText(/^Undone: /)).toBeVisible();
  await press("Redo");
  expect(actions.redo).toHaveBeenCalledTimes(1);
});

describe("changesOf", () => {
  const fixable = (count: number) => countries(count).filter(isCellFix);

  test("lists up to ten cells one by one, and eleven not", () => {
    expect(changesOf(fixable(10)).map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(changesOf(fixable(11)).map(({ row, findings }) => [row, findings.length])).toEqual([
      [null, 6],
      [null, 5],
    ]);
  });

  test("sums up by kind where there are too many values, and loses no cell", () => {
    const many = Array.from({ length: 80 }, (_, at) => notInList(at + 2, `Land ${at}`, "SE")).filter(isCellFix);
    expect(changesOf(many).map(({ values, findings }) => [values, findings.length])).toEqual([[null, 80]]);
  });
});
