/**
 * Takes the pictures of the documentation: the workbench in a real browser, worked as a user would work it.
 *   node test/e2e/pictures/make.mjs FOLDER [picture …]
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, isFresh } from "../../local-excel/workbench/build.mjs";
import { listen } from "../../local-excel/workbench/http-server.mjs";
import { startBrowser } from "../support/browser.mjs";

const DEALS = path.join(path.dirname(fileURLToPath(import.meta.url)), "Spring deals.csv");
const TODAY = new Date("2026-11-20T09:00:00Z");

const ribbon = (page, index) => page.getByRole("group", { name: "Co-sell" }).getByRole("button").nth(index).click();
const check = (pane) => pane.getByRole("button", { name: /^(Check sheet|Kontrollera)/ }).click();
const exportCsv = (pane) => pane.getByRole("button", { name: /^(Export CSV|Exportera CSV)$/ }).click();

async function openDeals(pane) {
  await pane.getByTestId("file-picker").setInputFiles(DEALS);
  await pane.getByRole("status").filter({ hasText: "8" }).waitFor();
}

async function openAndCheck(_page, pane) {
  await openDeals(pane);
  await check(pane);
  await pane.getByRole("tree").waitFor();
}

/** Each picture: how the workbench is opened, and what is done in it. */
const PICTURES = {
  welcome: { act: async () => undefined },
  insert: { act: (page) => ribbon(page, 0) },
  open: { act: (_page, pane) => openDeals(pane) },
  checked: { act: openAndCheck },
  dark: { query: { theme: "dark" }, act: openAndCheck },
  swedish: { query: { locale: "sv-SE" }, act: openAndCheck },
  blocked: {
    act: async (page, pane) => {
      await openAndCheck(page, pane);
      await exportCsv(pane);
    },
  },
  export: {
    act: async (page, pane) => {
      await openAndCheck(page, pane);
      await exportCsv(pane);
      await pane.getByRole("button", { name: /^Export only/ }).click();
      const does = pane.getByRole("region", { name: "What this import will do" });
      await does.waitFor();
      for (const box of await does.getByRole("checkbox").all()) await box.check();
      await pane.getByRole("button", { name: "Download" }).click();
    },
  },
  changed: {
    act: async (page, pane) => {
      await openAndCheck(page, pane);
      await page.evaluate(() => window.localExcel.type("D2", "Another name"));
      await pane.getByText(/check again/).waitFor();
    },
  },
  templates: { act: (_page, pane) => pane.getByRole("button", { name: /^(Choose a template|Välj mall)$/ }).click() },
  refusal: {
    act: async (page, pane) => {
      await openAndCheck(page, pane);
      await page.evaluate(() => window.localExcel.setup.protect());
      await check(pane);
    },
  },
};

async function take(browser, base, name, folder) {
  const { query = {}, act } = PICTURES[name];
  const context = await browser.newContext({
    viewport: { width: 1366, height: 800 },
    colorScheme: query.theme ?? "light",
    locale: query.locale ?? "en-US",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(`${base}?${new URLSearchParams(query)}`);
  await page.waitForSelector("html[data-ready]");
  await ribbon(page, 3);
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button").first().waitFor();
  await act(page, pane);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("Say where the pictures go: node test/e2e/pictures/make.mjs FOLDER [picture …]");
const names = wanted.length > 0 ? wanted : Object.keys(PICTURES);
const unknown = names.find((name) => !Object.hasOwn(PICTURES, name));
if (unknown !== undefined) throw new Error(`No picture "${unknown}". There are: ${Object.keys(PICTURES).join(", ")}.`);

await mkdir(folder, { recursive: true });
if (!(await isFresh())) await build();
const server = await listen(0);
const browser = await startBrowser((options) => chromium.launch(options));
try {
  for (const name of names) await take(browser, `http://localhost:${server.address().port}/`, name, folder);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
