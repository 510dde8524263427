/** The list of findings as it is drawn: only what is seen is in the page, and that must be all that could be seen. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { csvLine, HEADERS, rightRow } from "../right-record";
import { checkSheet, openPane, pickFile, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const DEALS = { name: "Spring deals.csv", bytes: readFileSync(join(__dirname, "pictures", "Spring deals.csv")) };

/** Pixels between the lowest finding that is drawn and the lower edge of the pane; none where the list goes on below it. */
const gapBelow = (pane: Frame): Promise<number> =>
  pane.evaluate(async () => {
    // Sizes are told of after a frame, and what they change is drawn in the next.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const lowest = Math.max(
      ...[...document.querySelectorAll('[role="treeitem"]')].map((item) => item.getBoundingClientRect().bottom),
    );
    return Math.max(0, Math.round((document.querySelector("main")?.getBoundingClientRect().bottom ?? 0) - lowest));
  });

/** What the list says as far as it is drawn, its groups opened. */
async function saidIn(pane: Frame): Promise<string> {
  await pane.getByRole("treeitem").first().waitFor();
  return pane.evaluate(async () => {
    const folded = () => document.querySelector<HTMLElement>('[role="treeitem"][aria-expanded="false"]');
    for (let group = folded(); group; group = folded()) {
      group.click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    return document.querySelector<HTMLElement>('[role="tree"]')?.innerText ?? "";
  });
}

test("what is wrong is said once, with how often, and nothing is said that is not so", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);

  const deals = Array.from({ length: 48 }, (_, at) => rightRow({ "Deal Name": `Deal ${at}`, Currency: "kr" }));
  const gap = HEADERS.map(() => "");
  const file = (rows: readonly (readonly string[])[]) => [HEADERS, ...rows].map(csvLine).join("\r\n");
  await bench.excel.open(file([...deals.slice(0, 1), gap, ...deals.slice(1)]), "often.csv", { cells: "text" });
  await checkSheet(pane, "often");
  await pane.getByRole("status").filter({ hasText: "48 errors and 1 warning in 48 records" }).waitFor();
  expect(await pane.getByText("Type the value again").count()).toBe(0);
  // The one cause is one line, and the cell says in a few words what it is.
  await press(pane, "By rule");
  await pane
    .getByRole("treeitem")
    .filter({ hasText: /^Not in the list.*48/ })
    .waitFor();
  await press(pane, "By column");
  expect(await saidIn(pane)).toContain("“kr”");
  expect((await bench.excel.read("A49")).text[0]?.[0]).toBe("✖ Currency: not a currency code, such as SEK");

  const inOneCell = deals.slice(0, 2).map((deal) => HEADERS.map((_, at) => (at === 1 ? deal.join(";") : "")));
  await bench.excel.open(file(inOneCell), "full.csv", { cells: "text" });
  await checkSheet(pane, "full");
  await pane.getByText("Below the headers stand 2 rows, of which none is a record").waitFor();
  expect(await pane.getByText("Fill in one row for each deal").count()).toBe(0);
});

test("what a cell or the panel says of a record is true of that record, in the words that it shows", async () => {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  const right = rightRow({ "Estimated Deal Value": "1.2.3" });
  const helped = rightRow({ "Microsoft help required?": "Y", "Customer Name": "" });
  const rows = [right, helped, HEADERS.map(() => ""), rightRow({ Currency: "" })];
  await bench.excel.open([HEADERS, ...rows].map(csvLine).join("\r\n"), "words.csv", { cells: "text" });
  await checkSheet(pane, "words");
  expect((await bench.excel.read("A2:A5")).text.flat()).toEqual([
    "✖ Estimated Deal Value: no separators between the digits",
    expect.stringContaining("✖ Microsoft help required?: write Yes"),
    expect.stringContaining("empty row"),
    expect.stringContaining("✖ Currency: empty"),
  ]);
  const said = await saidIn(pane);
  expect(said).toContain("“1.2.3” has separators within the number.");
  expect(said).toContain("when “Microsoft help required?” is “Yes”");
  // Each row has an error of its own: there is no common cause to look for.
  await press(pane, "Export CSV");
  await pane.getByText("Every row has at least one error, so no row can be exported yet.").waitFor();
  expect(await pane.getByText("concern every record").count()).toBe(0);
  await press(pane, "Show the errors");
  await bench.page.waitForFunction(() => window.localExcel.setup.selection().areas.join() !== "A1");
});

test("the list reaches the lower edge of the pane, also after the message above it has gone", async () => {
  const { page, ...bench } = await open({ viewport: { width: 1366, height: 640 } });
  const pane = await openPane({ page, ...bench });
  await pickFile(page, pane, DEALS);
  await pane.getByText("“Spring deals.csv” is open on the sheet").waitFor();
  await pane.getByRole("treeitem").first().waitFor();
  expect(await gapBelow(pane)).toBe(0);
  await press(pane, "Close this message");
  expect(await gapBelow(pane)).toBe(0);
});
