/** The list by column and value, its filters, and one choice for all cells of a value. */
import { act, screen, within } from "@testing-library/react";
import { checkedWith, doubtfulDate, notInList, pastDate, shortDuns, unknownCountry } from "./support/findings";
import { giveSizes } from "./support/layout";
import { accessibilityProblems, checks, item, showPane } from "./support/render";

giveSizes();

const findings = [
  notInList(2, "Sweden", "SE"),
  unknownCountry(3, "Atlantis"),
  notInList(4, "Sweden", "SE"),
  unknownCountry(5, "atlantis"),
  shortDuns(6),
];
const checked = checkedWith(findings, {
  deals: {
    created: new Set([2, 3, 4, 5]),
    updates: new Set([6]),
    withErrors: new Set([2, 3, 4, 5]),
    withWarnings: new Set([6]),
  },
  decisions: [{ kind: "value", column: "Sales Stage", from: "Closing", to: "80" }],
});

async function shown(overrides: Parameters<typeof showPane>[0] = {}) {
  const pane = showPane({ ...checks(checked), ...overrides });
  await pane.press("Check sheet");
  await item(/Sweden ×2/);
  return pane;
}

test("a column is one group, a value one line with what it will be, each cell tells new or update", async () => {
  const { container } = await shown();
  expect(await item(/^Error Customer Country/)).toHaveAttribute("aria-level", "1");
  expect(await item(/Sweden ×2 → SE/)).toHaveAttribute("aria-level", "2");
  expect(await item(/^Row 4.*new.*Sweden → SE/)).toHaveAttribute("aria-level", "3");
  expect(await item(/^Row 6.*update/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test("an unknown value is chosen from what is allowed, and the press makes it with the decision", async () => {
  const { actions, container, press, user } = await shown();
  const fix = jest.spyOn(actions, "fix");
  const row = await item(/Atlantis ×2/);
  act(() => row.focus());
  await user.keyboard("{Control>}{Enter}{/Control}");
  const search = await screen.findByRole("searchbox", { name: "Search by code or name" });
  expect(search).toHaveFocus();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.type(search, "sverige{Enter}");
  expect(await screen.findByRole("heading", { name: "2 cells will change" })).toBeVisible();
  await press("Fix 2 cells");
  expect(fix).toHaveBeenCalledWith(
    expect.objectContaining({
      decision: { kind: "value", column: "Customer Country", from: "Atlantis", to: "SE" },
      wanted: [
        expect.objectContaining({ row: 3, fix: { kind: "text", text: "SE" } }),
        expect.objectContaining({ row: 5, fix: { kind: "text", text: "SE" } }),
      ],
    }),
    expect.anything(),
  );
});

test("what the check knows already is no decision to remember", async () => {
  const { actions, press, user } = await shown();
  const fix = jest.spyOn(actions, "fix");
  const row = await item(/Sweden ×2/);
  await user.click(within(row).getByRole("button", { name: "Choose …" }));
  await user.type(await screen.findByRole("searchbox", { name: "Search by code or name" }), "swe");
  await press("SE Sweden");
  await press("Fix 2 cells");
  expect(fix.mock.calls[0]?.[0]).not.toHaveProperty("decision");
});

test("the order of a column's dates is one choice, with what it would change", async () => {
  const dates = [doubtfulDate(2, "03-04-2027"), doubtfulDate(3, "05-06-2027")];
  const { actions, press, user } = showPane(checks(checkedWith(dates)));
  const fix = jest.spyOn(actions, "fix");
  await press("Check sheet");
  const column = await item(/^Error Estimated Close Date/);
  await user.click(within(column).getByRole("button", { name: "Day or month first …" }));
  await press(/^Day first/);
  expect(screen.getByText(/→ 04\/03\/2027/)).toBeVisible();
  await press("Fix 2 cells");
  expect(fix.mock.calls[0]?.[0]).toMatchObject({ decision: { kind: "dates", order: "day-first" } });
});

test("search, column and the parts of the line above narrow the list; what finds nothing says so", async () => {
  const { press, user } = await shown();
  const search = screen.getByRole("searchbox", { name: "Search findings" });
  await user.type(search, "atlantis");
  await item(/Atlantis ×2/);
  expect(screen.queryByRole("treeitem", { name: /Sweden/ })).toBeNull();
  await user.clear(search);
  await user.type(search, "2");
  expect(await item(/^Row 2/)).toBeVisible();
  expect(screen.queryByRole("treeitem", { name: /^Row 6/ })).toBeNull();
  await user.clear(search);
  await user.type(search, "zzzz");
  expect(await screen.findByText(/No finding has that/)).toBeVisible();
  await user.clear(search);
  await user.selectOptions(screen.getByRole("combobox", { name: "Column" }), "Customer D-U-N-S ID");
  expect(screen.queryByRole("treeitem", { name: /Sweden/ })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "Column" }), "All columns");
  await press("1 with warnings");
  expect(screen.queryByRole("treeitem", { name: /Sweden/ })).toBeNull();
  await press("1 with warnings");
  expect(await item(/Sweden ×2/)).toBeVisible();
  await press("1 update");
  expect(screen.queryByRole("treeitem", { name: /Sweden/ })).toBeNull();
});

test("By rule is a press away, and stays for the next check", async () => {
  const { press } = await shown();
  await press("By rule");
  expect(await item(/^Error Not in the list/)).toBeVisible();
  await press("Check sheet");
  expect(screen.getByRole("button", { name: "By rule" })).toHaveAttribute("aria-pressed", "true");
});

test("decisions are listed, and one is taken back by a press", async () => {
  const { actions, press, user } = await shown();
  await user.click(screen.getByText("Your decisions (1)"));
  await press("Take back: Sales Stage: “Closing” is 80");
  expect(actions.checkSheet).toHaveBeenLastCalledWith(
    expect.objectContaining({ takeBack: checked.decisions }),
    expect.anything(),
  );
});

test("decisions of a newer version are said to be there, and a decision that could not be kept too", async () => {
  const { press } = showPane({
    ...checks(checkedWith([shortDuns(3), pastDate(4)], { decisions: null })),
    fix: async () => ({
      ok: true,
      name: { kind: "fixed", cells: 1, column: null },
      isKept: true,
      isForgotten: true,
      missing: 0,
      formulas: [],
      checked: null,
    }),
  });
  await press("Check sheet");
  expect(await screen.findByText(/A newer version of the add-in keeps decisions/)).toBeVisible();
  await press("Fix");
  expect(await screen.findByText(/could not remember your decision/)).toBeVisible();
});

test("the same in Swedish", async () => {
  const { press } = showPane(checks(checked), { language: "sv-SE" });
  await press("Kontrollera bladet");
  expect(await item(/Sweden ×2 → SE/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Per kolumn" })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("searchbox", { name: "Sök bland anmärkningar" })).toBeVisible();
});
