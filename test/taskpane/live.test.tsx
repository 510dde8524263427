/** Live in the pane: what it shows, and the switch. */
import { act, screen } from "@testing-library/react";
import { checkedWith, required } from "./support/findings";
import { giveSizes } from "./support/layout";
import { checks, showPane } from "./support/render";

giveSizes();

const status = () => screen.getByRole("status");
const liveSwitch = () => screen.getByRole("switch", { name: "Check while you type" });

test("what Live has found is shown without a press", async () => {
  const { actions } = showPane();
  act(() => actions.live({ kind: "switched", on: true }));
  act(() => actions.live({ kind: "checked", checked: { ...checkedWith([required(2, "Deal Name")]), live: true } }));
  expect(await screen.findByText(/^1 error/)).toBeVisible();
  expect(liveSwitch()).toBeChecked();
});

test("between an edit and its check the pane says that it is being checked, and is not read out", async () => {
  const { actions, press } = showPane(checks(checkedWith([])));
  act(() => actions.live({ kind: "switched", on: true }));
  await press("Check sheet");
  await screen.findByText("Ready to import");
  act(() => actions.report({ cells: 1 }));
  expect(status()).toHaveTextContent("Checking what was edited …");
  expect(status()).toHaveAttribute("aria-busy", "true");
  expect(screen.queryByText("Ready to import")).toBeNull();
  act(() => actions.live({ kind: "behind" }));
  expect(status()).toHaveTextContent("1 cell changed since 14:32: check again");
  expect(screen.getByRole("button", { name: "Check again" })).toBeVisible();
});

test("with the switch off an edit is only said", async () => {
  const { actions, press, user } = showPane(checks(checkedWith([])));
  act(() => actions.live({ kind: "switched", on: true }));
  await user.click(liveSwitch());
  expect(liveSwitch()).not.toBeChecked();
  await press("Check sheet");
  await screen.findByText("Ready to import");
  act(() => actions.report({ cells: 1 }));
  expect(status()).toHaveTextContent("1 cell changed since 14:32: check again");
});

test("a switch that Excel does not take stays as it was, and the pane says why", async () => {
  const { actions, user } = showPane({ switchLive: async () => ({ ok: false, reason: "editing" }) });
  act(() => actions.live({ kind: "switched", on: true }));
  await user.click(liveSwitch());
  expect(await screen.findByRole("alert")).toHaveTextContent(/cell is being edited/i);
  expect(liveSwitch()).toBeChecked();
});

test("the sheet in front keeps its results where Live has checked another", async () => {
  const { actions, press } = showPane(checks(checkedWith([])));
  await press("Check sheet");
  await screen.findByText("Ready to import");
  act(() => actions.report({ inFront: "Co-sell import" }));
  const other = { ...checkedWith([required(2, "Deal Name")]), sheetId: "other", live: true as const };
  act(() => actions.live({ kind: "checked", checked: other }));
  expect(status()).toHaveTextContent("Ready to import");
});

test("a mistake of the add-in's own in Live is said, with its details", async () => {
  const { actions } = showPane();
  act(() => actions.live({ kind: "switched", on: true }));
  act(() => actions.live({ kind: "failed", error: new Error("no") }));
  expect(await screen.findByText(/The cells that were edited last were not checked/)).toBeVisible();
});

test("whoever turns to the pane has the marks written, and Live takes no focus", async () => {
  const catchUp = jest.fn();
  const { actions, user } = showPane({ catchUp });
  const focus = document.activeElement;
  act(() => actions.live({ kind: "checked", checked: { ...checkedWith([required(2, "Deal Name")]), live: true } }));
  await screen.findByText(/^1 error/);
  expect(document.activeElement).toBe(focus);
  expect(catchUp).not.toHaveBeenCalled();
  await user.tab();
  expect(catchUp).toHaveBeenCalled();
});
