/** The stand-in Excel on the web as the host of what was built, with Microsoft's own office.js; a test whose pages complain, or ask anybody else for anything, fails. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import { ROOT } from "./support";

export const environment = (name: string): string => process.env[name] ?? "";
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface StandIn {
  readonly page: Page;
  /** What a page complained of, or asked of anybody but its own server and Microsoft's. A test takes out what it expects. */
  readonly problems: string[];
  /** Opens a sheet with these rows in the stand-in, and the pane from `origin` beside it. */
  openPane(origin: string, csv: string): Promise<Frame>;
}

function listen(context: BrowserContext): string[] {
  const problems: string[] = [];
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
  return problems;
}

async function openPane(page: Page, origin: string, csv: string): Promise<Frame> {
  const pane = encodeURIComponent(origin.replace(/\/$/, ""));
  await page.goto(`${environment("COSELL_E2E_WEB_URL")}?platform=web&pane=${pane}`);
  await page.waitForSelector("html[data-ready]");
  await page.evaluate((text) => window.localExcel.open(text, "values.csv", { cells: "text" }), csv);
  await page.getByRole("button", { name: "Open pane" }).click();
  const frame = await (await page.waitForSelector("#pane iframe", { state: "attached" })).contentFrame();
  if (!frame) throw new Error("The task pane has no frame.");
  return frame;
}

/** For the top of a test file: gives what the test has, anew for each. */
export function standIn(): () => StandIn {
  let browser: Browser | null = null;
  let now: (StandIn & { readonly context: BrowserContext }) | null = null;
  beforeAll(async () => {
    browser = await chromium.connect(environment("COSELL_E2E_BROWSERS").split(" ")[0] ?? "");
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    if (!browser) throw new Error("There is no browser.");
    const context = await browser.newContext({
      viewport: { width: 1366, height: 800 },
      ignoreHTTPSErrors: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const problems = listen(context);
    await context.route(`${OFFICE}**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(ROOT, "node_modules/@microsoft/office-js/dist", pathname.slice("/lib/1/hosted/".length));
      await route.fulfill({ body: await readFile(file), contentType: "text/javascript" });
    });
    const page = await context.newPage();
    now = { context, page, problems, openPane: (origin, csv) => openPane(page, origin, csv) };
  });
  afterEach(async () => {
    const { context, problems } = now ?? {};
    now = null;
    await context?.close();
    expect(problems).toEqual([]);
  });
  return () => {
    if (!now) throw new Error("The stand-in is there inside tests only.");
    return now;
  };
}

/** Presses Check sheet, waits for the result, and gives the Errors column's first texts as one. */
export async function checkIn({ page }: StandIn, pane: Frame): Promise<string> {
  await pane.getByRole("button", { name: "Check sheet" }).click();
  await pane.getByText("Sheet “values”, checked at").waitFor();
  await pane.getByRole("treeitem").first().waitFor();
  const { text } = await page.evaluate(() => window.localExcel.read("A2:A4"));
  return text.flat().join("");
}
