/** What the pane shows stays true while the sheet changes. */
import { act, screen } from "@testing-library/react";
import { checkedWith, required, CHECKED_AT } from "./support/findings";
import { giveSizes } from "./support/layout";
import { checks, showPane } from "./support/render";

giveSizes();

const status = () => screen.getByRole("status");

test("after an edit nothing says that the sheet is ready, and a new check is one press away", async () => {
  const { actions, press } = showPane(checks(checkedWith([])));
  await press("Check sheet");
  expect(await screen.findByText("Ready to import")).toBeVisible();
  act(() => actions.report({ cells: 3 }));
  expect(status()).toHaveTextContent("3 cells changed since 14:32: check again");
  expect(status()).toHaveTextContent("At 14:32: 0 errors and 0 warnings in 12 records");
  expect(screen.queryByText("Ready to import")).toBeNull();
  act(() => actions.report({ cells: 0 }));
  expect(status()).toHaveTextContent("Ready to import");
});

test("moved rows are said, alone and beside edits", async () => {
  const { actions, press } = showPane(checks(checkedWith([required(2, "Deal Name")])));
  await press("Check sheet");
  await screen.findByText(/1 error/);
  act(() => actions.report({ moved: true }));
  expect(status()).toHaveTextContent("Rows or columns moved since 14:32: check again");
  act(() => actions.report({ moved: true, cells: 1 }));
  expect(status()).toHaveTextContent("1 cell changed and rows or columns moved since 14:32: check again");
});

test("with another sheet in front, both are named, and the new check is not offered for the wrong one", async () => {
  const { actions, press } = showPane(checks(checkedWith([])));
  await press("Check sheet");
  expect(await screen.findByText("Sheet “Co-sell import”, checked at 14:32")).toBeVisible();
  act(() => actions.report({ inFront: "Budget", cells: 1, name: "Deals of May" }));
  expect(screen.getByText("The sheet “Budget” is in front.")).toBeVisible();
  expect(screen.getByText(/Sheet “Deals of May”, checked at 14:32/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Check again" })).toBeNull();
});

test("a sheet that was deleted is said to be", async () => {
  const { actions, press } = showPane(checks(checkedWith([])));
  await press("Check sheet");
  await screen.findByText("Ready to import");
  act(() => actions.report({ name: null }));
  expect(status()).toHaveTextContent("The sheet “Co-sell import” was deleted");
});

test("a hidden row is shown only when the user wants it", async () => {
  const goTo = jest
    .fn(async () => ({ ok: true as const, address: "D2" }))
    .mockImplementationOnce(async () => ({ ok: false, reason: "row-hidden", detail: "2" }) as never);
  const { press, user } = showPane({ ...checks(checkedWith([required(2, "Deal Name")])), goTo });
  await press("Check sheet");
  await user.click(await screen.findByRole("treeitem", { name: /Row 2/ }));
  expect(await screen.findByText("Row 2 is hidden")).toBeVisible();
  await press("Show the row");
  expect(goTo).toHaveBeenLastCalledWith(expect.objectContaining({ row: 2, show: true }));
  expect(screen.queryByText("Row 2 is hidden")).toBeNull();
});

test("every further check is said in the status region, with what has changed since the one before", async () => {
  const minutes = (count: number): number => CHECKED_AT + count * 60_000;
  const three = [required(2, "Deal Name"), required(3, "Deal Name"), required(4, "Currency")];
  const results = [
    checkedWith(three),
    checkedWith(three.slice(0, 1), { at: minutes(1) }),
    checkedWith(three.slice(0, 1), { at: minutes(1) + 1 }),
    checkedWith(three, { at: minutes(2) }),
    checkedWith([], { at: minutes(3), sheetId: "{other}" }),
  ];
  const checkSheet = jest.fn(async () => ({ ok: true as const, ...(results.shift() ?? checkedWith([])) }));
  const { press } = showPane({ checkSheet });
  const line = () => screen.queryByText(/^Checked /);
  await press("Check sheet");
  await screen.findByText(/3 errors/);
  expect(line()).toBeNull();
  await press("Check sheet");
  expect(await screen.findByText("Checked 14:33 · 2 fewer than before")).toBeVisible();
  expect(status()).toContainElement(line());
  const said = line();
  await press("Check sheet");
  await screen.findByText("Checked 14:33 · as many as before");
  // The same words are announced again only as a new element.
  expect(line()).not.toBe(said);
  await press("Check sheet");
  expect(await screen.findByText("Checked 14:34 · 2 more than before")).toBeVisible();
  await press("Check sheet");
  await screen.findByText("Ready to import");
  expect(line()).toBeNull();
});
