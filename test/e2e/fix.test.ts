/** Fix, Undo and Redo as a user works with them, by mouse and by keyboard. */
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, listedFindings, openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const LANDS = ["Sweden", "Norway", "Finland", "Atlantis"];
const CSV = [
  HEADERS,
  ...LANDS.map((land, at) => rightRow({ "Deal Name": `Deal ${at}`, "Customer Country": land })),
  rightRow({ "Deal Name": "Last", "Customer D-U-N-S ID": "81466849" }),
]
  .map(csvLine)
  .join("\r\n");

test("one finding by the keyboard, its kind by a press with one left out, then Undo and Redo: the list is right each time", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  await bench.excel.open(CSV, "deals.csv", { cells: "text" });
  const countries = async () => (await bench.excel.read("K2:K5")).text.map(([text]) => text);
  await checkSheet(pane, "deals");
  await pane.getByText("4 errors and 1 warning in 5 records").waitFor();

  const warning = pane.locator('[role="treeitem"][data-code="duns-length"]');
  await warning.focus();
  await bench.page.keyboard.press("Control+Enter");
  await pane.getByText("4 errors and 0 warnings in 5 records").waitFor();
  expect((await bench.excel.read("L6:L6")).text).toEqual([["081466849"]]);

  await press(pane, "Fix all 3");
  await pane.getByRole("heading", { name: "3 cells will change" }).waitFor();
  expect(await countries()).toEqual(LANDS);
  await pane.getByRole("checkbox", { name: /Row 3/ }).click();
  await press(pane, "Fix 2 cells");
  await pane.getByText("2 errors and 0 warnings in 5 records").waitFor();
  expect(await countries()).toEqual(["SE", "Norway", "FI", "Atlantis"]);
  expect((await listedFindings(pane)).map(([row]) => row)).toEqual([3, 5]);
  expect((await bench.excel.read("K2:K5")).fills).toEqual([[null], ["#FFC7CE"], [null], ["#FFC7CE"]]);

  await press(pane, "Undo");
  await pane.getByText("4 errors and 0 warnings in 5 records").waitFor();
  expect(await countries()).toEqual(LANDS);
  await press(pane, "Undo");
  await pane.getByText("4 errors and 1 warning in 5 records").waitFor();
  expect((await bench.excel.read("L6:L6")).text).toEqual([["81466849"]]);
  await press(pane, "Redo");
  await pane.getByText("4 errors and 0 warnings in 5 records").waitFor();
  await press(pane, "Redo");
  await pane.getByText("2 errors and 0 warnings in 5 records").waitFor();
  expect(await countries()).toEqual(["SE", "Norway", "FI", "Atlantis"]);
});
