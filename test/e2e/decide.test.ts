/** A whole column decided as a user does it, remembered in the workbook, offered again and taken back. */
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const LANDS = ["Sweden", "Atlantis", "Sweden", "Atlantis", "SE"];
const CSV = [HEADERS, ...LANDS.map((land, at) => rightRow({ "Deal Name": `Deal ${at}`, "Customer Country": land }))]
  .map(csvLine)
  .join("\r\n");

test("Sweden by a press, Atlantis by the list; the pane is opened again, offers it where it is back, and forgets it when told", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  let pane = await openPane(bench);
  await bench.excel.open(CSV, "deals.csv", { cells: "text" });
  const countries = async () => (await bench.excel.read("K2:K6")).text.map(([text]) => text);
  await checkSheet(pane, "deals");
  await pane.getByText("4 errors and 0 warnings in 5 records").waitFor();
  await pane.getByRole("group", { name: "Show findings of" }).getByText("4 with errors").waitFor();

  await pane
    .getByRole("treeitem", { name: /Sweden ×2 → SE/ })
    .getByRole("button", { name: "Fix all 2" })
    .click();
  await press(pane, "Fix 2 cells");
  await pane.getByText("2 errors and 0 warnings in 5 records").waitFor();
  expect(await countries()).toEqual(["SE", "Atlantis", "SE", "Atlantis", "SE"]);

  await pane.getByRole("treeitem", { name: /Atlantis ×2/ }).focus();
  await bench.page.keyboard.press("Control+Enter");
  await pane.getByRole("searchbox", { name: "Search by code or name" }).fill("norge");
  await bench.page.keyboard.press("Enter");
  await press(pane, "Fix 2 cells");
  await pane.getByText("0 errors and 0 warnings in 5 records").waitFor();
  expect(await countries()).toEqual(["SE", "NO", "SE", "NO", "SE"]);

  await bench.page.getByRole("button", { name: "Close task pane" }).click();
  pane = await openPane(bench);
  await bench.excel.type("K3", "atlantis");
  await checkSheet(pane, "deals");
  await pane.getByText("1 error and 0 warnings in 5 records").waitFor();
  await pane.getByRole("treeitem", { name: /as you decided/ }).waitFor();
  await pane.getByText("Your decisions (1)").click();
  await press(pane, "Take back: Customer Country: “Atlantis” is NO");
  await pane.getByText("Your decisions (1)").waitFor({ state: "detached" });
  await pane.getByText("1 error and 0 warnings in 5 records").waitFor();
  expect(await pane.getByText("as you decided").count()).toBe(0);
});
