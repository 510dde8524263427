/** A pane in the workbench, in Chromium, for what is measured there: `npm run trace` and `npm run bench:start`. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../local-excel/workbench/build.mjs";

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A browser context of its own, nothing cached, in which Microsoft's address answers with the client library of node_modules. */
export async function emptyContext(browser) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 800 }, ignoreHTTPSErrors: true });
  await context.route(`${MICROSOFT}**`, async (route) => {
    const file = path.join(
      root,
      "node_modules/@microsoft/office-js/dist",
      new URL(route.request().url()).pathname.slice(new URL(MICROSOFT).pathname.length),
    );
    await route.fulfill({ body: await readFile(file), contentType: "text/javascript" });
  });
  return context;
}

/** The workbench as Excel on the web, whose pane will be loaded from `pages`: an origin, and so a process, of its own. */
export async function openWorkbench(context, around, pages) {
  const page = await context.newPage();
  await page.goto(`${around}/?platform=web&pane=${encodeURIComponent(pages)}`);
  await page.waitForSelector("html[data-ready]");
  return page;
}

/** Presses "Open pane". Resolves with the pane's frame, which is still loading. */
export async function pressOpenPane(page) {
  await page.getByRole("button", { name: "Open pane" }).click();
  return (await page.waitForSelector("#pane iframe", { state: "attached" })).contentFrame();
}
