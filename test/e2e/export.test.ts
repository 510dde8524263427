/** The ways out of the pane: every one of them hands over the same bytes, rows with errors stay behind when asked, and long sheets become several files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { download, openPane, press, tickAll } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();

const CLEAN = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8").replaceAll("\r\n", "\n");
const [HEADERS = "", DEAL = ""] = CLEAN.split("\n");
/** The name of a file with so many deals, without ".csv". */
const nameOf = (deals: string): string => `co-sell 2026-11-20 \\d{4} \\(${deals}\\)`;
const named = (deals: string, rest = ""): unknown =>
  expect.stringMatching(new RegExp(`^${nameOf(deals)}${rest}\\.csv$`));
const BOM = "\uFEFF";
const fileOf = (text: string): string => BOM + text.replaceAll("\n", "\r\n");

async function start(bench: Workbench, text: string, name: string): Promise<Frame> {
  await bench.page.clock.setFixedTime(new Date("2026-11-20T09:00:00Z"));
  await bench.excel.open(text, `${name}.csv`, { cells: "text" });
  return openPane(bench);
}

test("Copy and Save in browser hand over the same file as Download, and each way asks whether it arrived", async () => {
  const bench = await open();
  const { page } = bench;
  const pane = await start(bench, CLEAN, "spring deals");
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "4 records in 1 file" }).waitFor();
  await tickAll(pane);

  const downloaded = await download(page, pane, "Download");
  expect(downloaded).toEqual({ name: named("4 deals"), bytes: Buffer.from(fileOf(CLEAN)) });
  await pane.getByText("Did the file arrive?").waitFor();
  await press(pane, "No");

  // The next way is offered first: our own page in the system browser, here a tab of this one.
  await pane.getByText("Then try Save in browser").waitFor();
  const [saver] = await Promise.all([page.context().waitForEvent("page"), press(pane, "Save in browser")]);
  await saver.getByRole("heading", { name: "Save the import file" }).waitFor();
  expect(await download(saver, saver, "Save from the clipboard")).toEqual(downloaded);
  await saver.getByRole("status").filter({ hasText: "with 4 records" }).waitFor();
  await saver.evaluate(() => navigator.clipboard.writeText("something else"));
  await press(saver, "Save from the clipboard");
  await saver.getByRole("status").filter({ hasText: "is not an import file" }).waitFor();
  await saver.close();
  await press(pane, "No");

  await pane.getByText("Then try Copy").waitFor();
  await press(pane, "Copy");
  await pane.getByText("The content was copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(fileOf(CLEAN));
  await press(pane, "Yes");
  await pane.getByText("Now import it in Partner Center").waitFor();
});

test("of two parts in two tabs each is saved as itself, and never the other one under its name", async () => {
  const bench = await open();
  const { page } = bench;
  const records = Array.from({ length: 1_001 }, (_, index) => DEAL.replace("Deal 1,", `Deal ${index + 1},`));
  const part = (lines: readonly string[]) => Buffer.from(fileOf(`${[HEADERS, ...lines].join("\n")}\n`));
  const pane = await start(bench, `${[HEADERS, ...records].join("\n")}\n`, "many");
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "1,001 records in 2 files" }).waitFor();
  await tickAll(pane);
  const savePage = async () => {
    const [tab] = await Promise.all([page.context().waitForEvent("page"), press(pane, "Save in browser")]);
    await tab.getByRole("heading", { name: "Save the import file" }).waitFor();
    return tab;
  };
  const first = await savePage();
  await press(pane, "Yes");
  const second = await savePage();

  expect(await download(second, second, "Save from the clipboard")).toEqual({
    name: named("1001 deals", "-2"),
    bytes: part(records.slice(1_000)),
  });
  await first.bringToFront();
  await press(first, "Save from the clipboard");
  const status = first.getByRole("status");
  await status.filter({ hasText: "The clipboard holds another import file, with 1 record" }).waitFor();
  const wanted = new RegExp(`This page saves only ${nameOf("1001 deals")}-1\\.csv with 1,000 records\\.`);
  await status.filter({ hasText: wanted }).waitFor();

  await first.evaluate((text) => navigator.clipboard.writeText(text), part(records.slice(0, 1_000)).toString());
  expect(await download(first, first, "Save from the clipboard")).toEqual({
    name: named("1001 deals", "-1"),
    bytes: part(records.slice(0, 1_000)),
  });
  const whole = part(records.slice(0, 1_000)).toString();
  for (const [text, found] of [
    [part(records.slice(0, 999)).toString(), "another import file, with 999 records"],
    [whole.slice(0, -40), "cut off before its end"],
    [whole.replace("Deal 1,", "Deal of last week,"), "another import file, with 1,000 records"],
    [whole + part(records.slice(1_000)).toString(), "several import files, one after the other"],
  ] as const) {
    await first.evaluate((content) => navigator.clipboard.writeText(content), text);
    await press(first, "Save from the clipboard");
    await status.filter({ hasText: found }).filter({ hasText: wanted }).waitFor();
  }
});

test("while errors remain nothing is exported, and only the rows without them when asked", async () => {
  const bench = await open();
  const { page } = bench;
  const wrong = DEAL.replace("Deal 1,Fabrikam AB", "Deal without customer,");
  const pane = await start(bench, `${CLEAN}${wrong}\n`, "two");
  await press(pane, "Export CSV");
  await pane.getByText("1 of 5 records has errors, and Partner Center would refuse it").waitFor();
  await pane.getByText("Row 6: Deal without customer").waitFor();
  await press(pane, "Show the errors");
  await pane.getByText("Row 6, Customer Name").waitFor();

  await press(pane, "Export CSV");
  await press(pane, "Export only the 4 records without errors");
  await pane.getByText("1 record with errors was left out").waitFor();
  await pane.getByText("Row 6: Deal without customer").waitFor();
  await tickAll(pane);
  expect((await download(page, pane, "Download")).bytes).toEqual(Buffer.from(fileOf(CLEAN)));
});

test("more than 1,000 records become two files, each with the headers", async () => {
  const bench = await open();
  const { page } = bench;
  const records = Array.from({ length: 1_001 }, (_, index) => DEAL.replace("Deal 1,", `Deal ${index + 1},`));
  const pane = await start(bench, `${[HEADERS, ...records].join("\n")}\n`, "many");
  await press(pane, "Export CSV");
  await pane.getByRole("heading", { name: "1,001 records in 2 files" }).waitFor();
  await tickAll(pane);
  const file = (lines: readonly string[]) => Buffer.from(fileOf(`${[HEADERS, ...lines].join("\n")}\n`));
  expect(await download(page, pane, "Download")).toEqual({
    name: named("1001 deals", "-1"),
    bytes: file(records.slice(0, 1_000)),
  });
  await press(pane, "Yes");
  expect(await download(page, pane, "Download")).toEqual({
    name: named("1001 deals", "-2"),
    bytes: file(records.slice(1_000)),
  });
});

test.each([
  ["sv-SE", "Infoga mall", "Kontrollera bladet", "Excels eget Spara som CSV ”;” mellan cellerna"],
  ["de-CH", "Insert template", "Check sheet", "Excel’s own Save As CSV puts “;” between the cells"],
])(
  "on a %s machine, whose Save As separates by semicolons, the check says so before anybody saves",
  async (locale, insert, check, words) => {
    const bench = await open({ locale });
    const pane = await openPane(bench);
    await press(pane, insert);
    await pane.getByText("“Sheet1”").or(pane.getByText("”Sheet1”")).waitFor();
    await press(pane, check);
    await pane.getByText(words).waitFor();
  },
);
