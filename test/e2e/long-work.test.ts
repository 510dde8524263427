/** Long work, as somebody meets it who has a large sheet: it shows how far it is, the pane can be used meanwhile, and it stops when it is told to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet, openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const [HEADERS = "", DEAL = ""] = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8").split(
  /\r?\n/,
);
const RECORDS = 20_000;

test("a check of 20,000 records shows how far it is and stops when it is cancelled; the sheet is as it was, and the next check goes through", async () => {
  const bench = await open();
  const { excel } = bench;
  // Every deal lacks its customer: a check that went through would write on every row.
  const records = Array.from({ length: RECORDS }, (_, index) =>
    DEAL.replace("Deal 1,Fabrikam AB", `Deal ${index + 1},`),
  );
  await excel.open([HEADERS, ...records].join("\n"), "many.csv", { cells: "text" });
  const pane = await openPane(bench);

  await press(pane, "Check sheet");
  // Without Playwright's own look at whether the button stands still: on a busy machine the check could end before it.
  await pane.getByRole("button", { name: "Cancel" }).dispatchEvent("click");
  await pane.getByText("You stopped this before it was done. Nothing is lost. You can start it again.").waitFor();
  expect((await excel.read("A1:A3")).text).toEqual([["Errors"], [""], [""]]);
  expect((await excel.read(`A${RECORDS}:A${RECORDS + 1}`)).text).toEqual([[""], [""]]);

  const progress = pane.getByText(/^Checking the sheet … [1-9]\d? %$/).waitFor();
  const filled = pane.locator('[role="progressbar"][aria-valuenow]').waitFor();
  await checkSheet(pane, "many");
  await Promise.all([progress, filled]);
  await pane
    .getByRole("status")
    .filter({ hasText: `in ${RECORDS} records` })
    .waitFor();
  expect((await excel.read(`A${RECORDS + 1}`)).text[0]?.[0]).toContain("✖ Customer Name: ");
});
