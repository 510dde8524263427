/**
 * The whole job on a messy report with other headings and 300 planted mistakes: matched, decided, fixed, exported, in few presses and keystrokes. Whether each
 * record is right says a script that knows nothing of the add-in.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { csvLine } from "../right-record";
import { messyReport } from "./messy/generate";
import { download, openPane, press, tickAll } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();

/** Where the template has the columns that are filled in by hand. */
const COLUMN_LETTERS = { "Customer City": "H", "Customer Contact Email Address": "P" } as const;

/** Half a second: nobody presses sooner after scrolling. */
const FRAMES_AT_REST = 30;

/** Counts what a person does: presses of the mouse and of keys, in the page and in the pane. */
async function counter(page: Page, pane: Frame): Promise<() => Promise<{ presses: number; keys: number }>> {
  const places = [page.mainFrame(), pane];
  for (const place of places)
    await place.evaluate(() => {
      const count = { presses: 0, keys: 0 };
      Object.assign(window, { effort: count });
      addEventListener("mousedown", ({ isTrusted }) => (count.presses += isTrusted ? 1 : 0), true);
      addEventListener(
        "keydown",
        ({ isTrusted, key }) => (count.keys += isTrusted && !["Control", "Shift"].includes(key) ? 1 : 0),
        true,
      );
    });
  return async () => {
    const counts = await Promise.all(
      places.map((place) =>
        place.evaluate(() => Reflect.get(window, "effort") as { readonly presses: number; readonly keys: number }),
      ),
    );
    return {
      presses: counts.reduce((sum, { presses }) => sum + presses, 0),
      keys: counts.reduce((sum, { keys }) => sum + keys, 0),
    };
  };
}

test("300 mistakes in a report with other headings take fewer than 80 presses and 200 keystrokes", async () => {
  const report = messyReport(7, 120);
  expect(report.mistakes).toBe(300);
  const bench = await open();
  const { page, excel } = bench;
  const { keyboard } = page;
  await page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  const pane = await openPane(bench);
  await excel.open([report.headings, ...report.rows].map(csvLine).join("\r\n"), "report.csv", { cells: "text" });
  const effort = await counter(page, pane);
  const typed = async (text: string): Promise<void> => {
    await keyboard.type(text);
    await keyboard.press("Enter");
  };

  await press(pane, "Check sheet");
  await press(pane, "Match columns");
  await pane.getByRole("button", { name: /^Microsoft help required/, expanded: false }).click();
  await typed("help w");
  await pane.getByRole("button", { name: /^Team member 1/, expanded: false }).click();
  for (const part of ["Bob", "Partner", "999999", "bob@partner.com"]) await typed(part);
  await pane.getByRole("heading", { name: "Mandatory columns without a source (0)" }).waitFor();
  await press(pane, "Bring to the template");
  await pane.getByText("120 records from “report” are on the new sheet “Co-sell import”.").waitFor();

  /** Presses the button under the preview, and waits until the list is that of the check after it. */
  const confirm = async (cells: number): Promise<void> => {
    await press(pane, `Fix ${cells} cells`);
    await pane
      .getByText(new RegExp(`^Fixed ${cells} cells`))
      .first()
      .waitFor();
    await pane.getByRole("progressbar").waitFor({ state: "detached" });
  };
  await press(pane, "Fix everything");
  await confirm(20);
  await press(pane, "Day or month first …");
  await pane.getByRole("button", { name: /^Day first/ }).click();
  await confirm(report.rows.length - report.meant.filter(isSameBothWays).length);

  const decide = async (column: string, value: string, query: string, cells: number): Promise<void> => {
    const group = pane.getByRole("treeitem").filter({ hasText: `${value} ×${cells}` });
    const head = pane.getByRole("treeitem").filter({ hasText: column }).first();
    await head.waitFor();
    if (!(await group.first().isVisible())) await head.click();
    const choose = group.first().getByRole("button", { name: /^Choose/ });
    await choose.scrollIntoViewIfNeeded();
    // While a list is scrolled its rows take no press, and it learns of that, and of its end, frames later than the button is in sight.
    await choose.evaluate(
      (button, frames) =>
        new Promise<void>((resolve) => {
          let still = 0;
          const look = (): void => {
            const { x, y, width, height } = button.getBoundingClientRect();
            const there = document.elementFromPoint(x + width / 2, y + height / 2);
            still = there && button.contains(there) ? still + 1 : 0;
            if (still === frames) resolve();
            else requestAnimationFrame(look);
          };
          look();
        }),
      FRAMES_AT_REST,
    );
    const { x, y, width, height } = (await choose.boundingBox()) ?? fail("the button is not drawn");
    await page.mouse.click(x + width / 2, y + height / 2);
    await pane.getByRole("searchbox", { name: "Search by code or name" }).waitFor();
    await typed(query);
    await confirm(cells);
  };
  const suomi = report.rows.flat().filter((text) => text === "Suomi").length;
  await decide("Customer Country", "Suomi", "finl", suomi);
  await decide("Customer Country", "Swedn", "swe", 8);
  await decide("Customer Country", "Oslo office", "norw", 6);
  await decide("Currency", "Kronor", "sek", 14);
  await decide("Partner Referral Status", "In pipeline", "new", 12);

  // What nobody can know but whoever has the deal: typed into the cells.
  for (const [at, record] of report.meant.entries())
    for (const [header, letter] of Object.entries(COLUMN_LETTERS)) {
      const stands = report.rows[at]?.[report.headings.indexOf(HEADINGS[header as keyof typeof HEADINGS])];
      if (stands?.trim() === record[header]) continue;
      await page.getByRole("textbox", { name: "Name box" }).click();
      await typed(`${letter}${at + 2}`);
      await typed(record[header] ?? "");
    }

  await press(pane, "Export CSV");
  await tickAll(pane);
  const file = await download(page, pane, "Download");
  const { presses, keys } = await effort();
  // To be read in the output of the run.
  process.stdout.write(`300 mistakes: ${presses} presses, ${keys} keystrokes\n`);

  const folder = mkdtempSync(join(tmpdir(), "messy-"));
  const paths = [join(folder, "deals.csv"), join(folder, "meant.json")] as const;
  writeFileSync(paths[0], file.bytes);
  writeFileSync(paths[1], JSON.stringify(report.meant));
  const script = join(__dirname, "messy", "compare.mjs");
  expect(execFileSync(process.execPath, [script, ...paths], { encoding: "utf8" })).toBe("120 records are right\n");
  expect(presses).toBeLessThan(80);
  expect(presses).toBeGreaterThan(20);
  expect(keys).toBeLessThan(200);
  expect(keys).toBeGreaterThan(100);
});

function fail(why: string): never {
  throw new Error(why);
}

const HEADINGS = { "Customer City": "Billing City", "Customer Contact Email Address": "Contact Email" } as const;

/** 03/03/2027 needs no decision. */
function isSameBothWays(record: Readonly<Record<string, string>>): boolean {
  const [month, day] = (record["Estimated Close Date"] ?? "").split("/");
  return month === day;
}
