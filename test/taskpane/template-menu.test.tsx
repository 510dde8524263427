/** The menu beside Insert template. */
import { columns } from "../../src/template";
import { screen } from "@testing-library/react";
import { accessibilityProblems, showPane } from "./support/render";

const inserted = { ok: true as const, sheet: "Co-sell import", created: true, edition: "2021-02" as const };

test("every template has a name that people understand, and choosing one inserts it", async () => {
  const insertTemplate = jest.fn(async () => ({ ...inserted, isNoteDue: false }));
  const { press, user } = showPane({ insertTemplate, lastEdition: () => "2023-08" });
  await press("Choose a template");
  const items = await screen.findAllByRole("menuitemradio");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Template of 2026 \(\d+ columns\)$/),
    expect.stringMatching(/^Template of 2023 \(\d+ columns\)$/),
    "Template of 2021 (34 columns)",
  ]);
  expect(items.map((item) => item.getAttribute("aria-checked"))).toEqual(["false", "true", "false"]);
  await user.click(screen.getByRole("menuitemradio", { name: /2026/ }));
  expect(insertTemplate).toHaveBeenLastCalledWith({ template: "2026" }, expect.anything());
});

test("the columns of the sheet in front are a choice too", async () => {
  const insertTemplate = jest.fn(async () => ({ ...inserted, edition: null, isNoteDue: false }));
  const { press, user } = showPane({ insertTemplate });
  await press("Choose a template");
  await user.click(await screen.findByRole("menuitem", { name: "Use this sheet’s columns" }));
  expect(insertTemplate).toHaveBeenLastCalledWith({ template: "sheet" }, expect.anything());
});

test("what Microsoft wrote of older templates is said beside the newest one", async () => {
  const insertTemplate = jest.fn(async () => ({ ...inserted, isNoteDue: true }));
  const { press, container } = showPane({ insertTemplate });
  await press("Insert template");
  expect(await screen.findByText(/older templates no longer work for creating deals/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await press("Insert the newest template");
  expect(insertTemplate).toHaveBeenLastCalledWith({ template: "2026" }, expect.anything());
});

test("Solution and Team member columns are added and removed here", async () => {
  const numberedColumn = jest.fn(async () => ({
    ok: true as const,
    name: { kind: "column-added" as const, cells: 1, column: "Solution 2" },
    isKept: true,
    missing: 0,
    formulas: [],
    checked: null,
  }));
  const { press, user } = showPane({ numberedColumn });
  await press("Choose a template");
  await user.click(await screen.findByRole("menuitem", { name: "Add a Solution column" }));
  const options = { family: "Solution", way: "add", warningsInSheet: true };
  expect(numberedColumn).toHaveBeenLastCalledWith(options, expect.anything());
  expect(await screen.findByText("Added the column Solution 2")).toBeVisible();
  await press("Choose a template");
  await user.click(await screen.findByRole("menuitem", { name: "Remove the last Team member column" }));
  expect(numberedColumn).toHaveBeenLastCalledWith(
    { family: "Team member", way: "remove", warningsInSheet: true },
    expect.anything(),
  );
});

test("after Insert the three kinds of heading are explained, with the numbers of this template, and what leaves the computer", async () => {
  const { press } = showPane({ insertTemplate: async () => ({ ...inserted, edition: "2021-02", isNoteDue: false }) });
  await press("Insert template");
  const legend = await screen.findByRole("list", { name: "The three kinds of heading" });
  const all = columns("2021-02");
  const count = (mandatory: string): number => all.filter((column) => column.mandatory === mandatory).length;
  expect([count("Y"), count("D")]).toEqual([15, 6]);
  expect(legend).toHaveTextContent(/15 columns you must fill/);
  expect(legend).toHaveTextContent(/6 columns only if another column asks for it/);
  expect(legend).toHaveTextContent(new RegExp(`${count("")} columns you may leave empty`));
  expect(screen.getByText(/Where is a Solution ID\?/)).toBeVisible();
  expect(screen.getByText(/sends nothing of this workbook anywhere.*clipboard/)).toBeVisible();
});

test("of columns that are taken from a sheet of the user's, no edition is explained", async () => {
  const { press } = showPane({ insertTemplate: async () => ({ ...inserted, edition: null, isNoteDue: false }) });
  await press("Insert template");
  await screen.findByText(/The template is on/);
  expect(screen.queryByRole("list", { name: "The three kinds of heading" })).toBeNull();
});
