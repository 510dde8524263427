/** What the pane shows is true, or says that it no longer is: edits, another sheet in front, moved and hidden rows, a file made at the press. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { checkSheet, download, openPane, press, tickAll } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();

const CLEAN = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8");

async function start(bench: Workbench): Promise<Frame> {
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await bench.excel.open(CLEAN, "deals.csv", { cells: "text" });
  return openPane(bench);
}

test("after an edit the tick is gone and the pane says how many cells changed; after a new check it is back", async () => {
  const bench = await open();
  const pane = await start(bench);
  await checkSheet(pane, "deals");
  await pane.getByText("Ready to import").waitFor();
  await bench.excel.type("D2", "Another name");
  await pane.getByText(/^1 cell changed since \d\d:\d\d: check again$/).waitFor();
  expect(await pane.getByText("Ready to import").count()).toBe(0);
  await press(pane, "Check again");
  await pane.getByText("Ready to import").waitFor();
});

test("a file is made when it is taken: what changed since the panel opened is said once, and is in the file", async () => {
  const bench = await open();
  const pane = await start(bench);
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "4 records in 1 file" }).waitFor();
  await tickAll(pane);
  await bench.excel.type("D2", "Another name");
  await press(pane, "Download");
  await pane.getByText(/It had 4 records, and has 4 now, 1 of them new or different/).waitFor();
  await tickAll(pane);
  const { bytes } = await download(bench.page, pane, "Download");
  expect(bytes.toString("utf8")).toContain("Another name");
});

test("deals that somebody sorts while Export reads them are all in the file, each once", async () => {
  const bench = await open();
  const [headers = "", deal = ""] = CLEAN.split("\r\n");
  const names = Array.from({ length: 400 }, (_, index) => `Deal ${1_000 + index}`);
  const deals = names.map((name) => deal.replace("Deal 1,", `${name},`));
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await bench.excel.open([headers, ...deals].join("\r\n"), "deals.csv", { cells: "text" });
  const pane = await openPane(bench);
  // The first request has read some of the rows by then.
  await bench.page.evaluate(() =>
    window.localExcel.before(1, () => window.localExcel.setup.sort("A2:AH401", 3, false)),
  );
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "400 records in 1 file" }).waitFor();
  await tickAll(pane);
  const { bytes } = await download(bench.page, pane, "Download");
  expect(bytes.toString("utf8").match(/Deal \d{4}/g)).toEqual(names.toReversed());
});

test("the menu beside Insert template inserts today's template and remembers it", async () => {
  const bench = await open();
  const pane = await openPane(bench);
  await press(pane, "Choose a template");
  await pane.getByRole("menuitemradio", { name: /^Template of 2026/ }).click();
  await pane.getByText(/The template is on the/).waitFor();
  await press(pane, "Choose a template");
  expect(await pane.getByRole("menuitemradio", { name: /^Template of 2026/ }).getAttribute("aria-checked")).toBe(
    "true",
  );
});
