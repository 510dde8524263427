/** The built pane and save page in Chromium, with Microsoft's own office.js: a check from the first press to its result, a file saved. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { ROOT } from "./support";

const environment = (name: string): string => process.env[name] ?? "";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What a page complained of, or asked of anybody but its own server and Microsoft's. */
let problems: string[];

beforeAll(async () => {
  browser = await chromium.connect(environment("COSELL_E2E_BROWSERS").split(" ")[0] ?? "");
});
afterAll(() => browser.close());

beforeEach(async () => {
  problems = [];
  context = await browser.newContext({
    viewport: { width: 1366, height: 800 },
    ignoreHTTPSErrors: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost" && !request.url().startsWith(OFFICE))
      problems.push(`asked another host: ${request.url()}`);
  });
  await context.route(`${OFFICE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(ROOT, "node_modules/@microsoft/office-js/dist", pathname.slice("/lib/1/hosted/".length));
    await route.fulfill({ body: await readFile(file), contentType: "text/javascript" });
  });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

test("the pane opens in Excel on the web and checks a sheet", async () => {
  const pane = encodeURIComponent(environment("COSELL_SHIPPED_URL").replace(/\/$/, ""));
  await page.goto(`${environment("COSELL_E2E_WEB_URL")}?platform=web&pane=${pane}`);
  await page.waitForSelector("html[data-ready]");
  const csv = await readFile(join(ROOT, "test/cases/examples/values.csv"), "utf8");
  await page.evaluate((text) => window.localExcel.open(text, "values.csv", { cells: "text" }), csv);
  await page.getByRole("button", { name: "Open pane" }).click();
  const frame = await (await page.waitForSelector("#pane iframe", { state: "attached" })).contentFrame();
  if (!frame) throw new Error("The task pane has no frame.");
  await frame.getByRole("button", { name: "Check sheet" }).click();
  await frame.getByText("Sheet “values”, checked at").waitFor();
  await frame.getByRole("treeitem").first().waitFor();
  const { text } = await page.evaluate(() => window.localExcel.read("A2:A4"));
  expect(text.flat().join("")).toContain("✖ ");
});

test("the save page opens and saves nothing but an import file", async () => {
  await page.goto(`${environment("COSELL_SHIPPED_URL")}save.html#name=deals.csv&records=2&sha256=${"0".repeat(64)}`);
  await page.getByRole("heading", { name: "Save the import file" }).waitFor();
  await page.evaluate(() => navigator.clipboard.writeText("something else"));
  await page.getByRole("button").first().click();
  await page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
});
