/** What the pane shows is true, or says that it no longer is: edits, another sheet in front, moved and hidden rows, a file made at the press. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, download, openPane, press, refusal, tickAll } from "./support/pane";
import { contentOf, workbenches, type Workbench } from "./support/workbench";

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

const NAMES = Array.from({ length: 400 }, (_, index) => `Deal ${1_000 + index}`);
/** 400 deals whose notes are more than one answer of Excel may hold: what is read first may change before the rest is. */
const MANY = [HEADERS, ...NAMES.map((name) => rightRow({ "Deal Name": name, Notes: "note ".repeat(400).trim() }))]
  .map(csvLine)
  .join("\r\n");
const CHANGES = ["sort", "edit", "paste"] as const;
/** How many requests of the reading are tried. */
const REQUESTS = 4;

/** What somebody else does just before Excel takes the request that comes after `ahead` others. */
const meanwhile = ({ page }: Workbench, what: (typeof CHANGES)[number], ahead: number) =>
  page.evaluate(
    ([change, number]) =>
      window.localExcel.before(number, () => {
        const { setup, type } = window.localExcel;
        if (change === "sort") setup.sort("A2:AH401", 3, false);
        else if (change === "edit") type("D3", "Deal 9001");
        else setup.write("D400:D401", [["Deal 9002"], ["Deal 9003"]]);
      }),
    [what, ahead] as const,
  );

/** Presses Download, and once more where the panel says that the sheet has changed since. */
async function downloaded({ page }: Workbench, pane: Frame): Promise<string> {
  const arrived = page.waitForEvent("download").then(contentOf);
  await press(pane, "Download");
  const changed = pane.getByText(/^The sheet has changed since this page opened/);
  await Promise.race([arrived, changed.waitFor()]);
  if ((await changed.count()) > 0) {
    await tickAll(pane);
    await press(pane, "Download");
  }
  return (await arrived).toString("utf8");
}

test.each(["Export CSV", "Download"])(
  "whatever somebody does at whichever request of %s, the file is the sheet of one moment: every deal once",
  async (button) => {
    const bench = await open();
    await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
    const pane = await openPane(bench);
    const names = async () => (await bench.excel.read("D2:D401")).text.map(([name]) => name);
    for (const what of CHANGES)
      for (let ahead = 0; ahead < REQUESTS; ahead++) {
        await bench.excel.open(MANY, `${what} ${ahead}.csv`, { cells: "text" });
        if (button === "Export CSV") await meanwhile(bench, what, ahead);
        await press(pane, "Export CSV");
        await pane.getByRole("heading", { name: "400 records in 1 file" }).waitFor();
        await tickAll(pane);
        if (button === "Download") await meanwhile(bench, what, ahead);
        const found = (await downloaded(bench, pane)).match(/Deal \d{4}/g);
        // What happens after the last reading is not in the file of that moment.
        expect({ what, ahead, moments: [NAMES, await names()] }).toEqual({
          what,
          ahead,
          moments: expect.arrayContaining([found]),
        });
        await press(pane, "Back");
      }
  },
);

test("a sheet that somebody changes at every request is not exported, and the pane says why", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await bench.excel.open(MANY, "deals.csv", { cells: "text" });
  const pane = await openPane(bench);
  await bench.page.evaluate(() => {
    let number = 0;
    const again = (): void => {
      window.localExcel.type("D2", `Deal ${(number += 1)}`);
      window.localExcel.before(0, again);
    };
    window.localExcel.before(0, again);
  });
  await press(pane, "Export CSV");
  await pane.getByRole("alert").filter({ hasText: /\S/ }).waitFor({ timeout: 20_000 });
  expect(await refusal(pane)).toContain("Rows moved in the meantime");
  expect(await pane.getByRole("button", { name: "Download" }).count()).toBe(0);
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
