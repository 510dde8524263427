/** Opens the workbench in the run's browser, and fails a test whose pages say that something went wrong or that ask any other host for anything. */
import { chromium, type Browser, type BrowserContext, type Download, type Frame, type Page } from "playwright-core";
import type { LocalExcel } from "../../local-excel/workbench/local-excel";

export interface WorkbenchOptions {
  /** A sample, or a file of test/cases. */
  readonly open?: string;
  readonly locale?: string;
  readonly theme?: "light" | "dark";
  /** "drawn" for tests that click on cells, move about with the grid's own keys or look at colours: three times as dear. All else (the name box, typing, dropdowns, `excel`) works without. */
  readonly grid?: "drawn";
  /** Another Excel than the platform's usual one (test/local-excel/hosts), which must be of the platform. */
  readonly profile?: "mac" | "wopi";
  /** "own": each request takes as long as the profile has it; by default none takes any time. */
  readonly latency?: "own";
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The Excel that is played: for the desktop (window.external), or on the web (messages between frames, https). Jest runs the suite once for each: jest.config.cjs. */
export const PLATFORM: unknown = Reflect.get(globalThis, "COSELL_PLATFORM");

/** How long anything is waited for: no test is about time, and a busy machine is slow. Less than a test may take (setup-all.ts), so that the failure names what never came. */
const WAIT_MS = 100_000;

type Setup = LocalExcel["setup"];
/** What `read` gives back in the page, as it arrives here. */
export type Read = ReturnType<LocalExcel["read"]>;

export interface Workbench {
  readonly page: Page;
  /** The task pane's frame, once it has loaded; waits for it (the ribbon opens it). */
  readonly pane: () => Promise<Frame>;
  /** Errors that the test expects are taken out of here by it. */
  readonly problems: string[];
  /** What the add-in asked of Excel so far. */
  readonly traffic: () => Promise<ReturnType<LocalExcel["traffic"]>>;
  readonly excel: {
    readonly type: (
      address: string,
      text: string,
      answer?: "yes" | "no" | "cancel",
    ) => Promise<ReturnType<LocalExcel["type"]>>;
    readonly read: (range: string) => Promise<Read>;
    readonly open: (text: string, name: string, options: { readonly cells: "text" | "excel" }) => Promise<void>;
    readonly setup: <Name extends keyof Setup>(
      name: Name,
      ...values: Parameters<Setup[Name]>
    ) => Promise<Awaited<ReturnType<Setup[Name]>>>;
  };
  /** Selects a range by the name box, as a user can. */
  readonly goTo: (address: string) => Promise<void>;
  /** Types into a cell with the keyboard and presses Enter. */
  readonly typeIn: (address: string, text: string) => Promise<void>;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests as the Jest project "e2e".`);
  return value;
}

/** The browser of this worker of Jest's. Workers are numbered from 1 and, where one had to be started anew, beyond their number. */
function ownBrowser(): string {
  const browsers = environment("COSELL_E2E_BROWSERS").split(" ");
  const worker = Number(environment("JEST_WORKER_ID"));
  return browsers[(worker - 1) % browsers.length] ?? "";
}

/** What pages complain of. Downloads of files and answers of our own are none. */
function listen(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:", "about:"].includes(url.protocol))
      problems.push(`asked another host: ${request.url()}`);
  });
  return problems;
}

const workbenchAddress = (base: string, { open, locale, theme, grid, profile, latency }: WorkbenchOptions): string => {
  const url = new URL(base);
  for (const [name, value] of Object.entries({
    open,
    locale,
    theme,
    grid: grid ?? "undrawn",
    profile,
    platform: PLATFORM,
    latency: latency === "own" ? undefined : 0,
  }))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
};

async function openIn(browser: Browser, options: WorkbenchOptions): Promise<Workbench> {
  const base = environment(PLATFORM === "web" ? "COSELL_E2E_WEB_URL" : "COSELL_E2E_URL");
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1366, height: 800 },
    colorScheme: options.theme ?? "light",
    locale: options.locale ?? "en-US",
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(WAIT_MS);
  const problems = listen(context, new URL(base).origin);
  const page = await context.newPage();
  await page.goto(workbenchAddress(base, options));
  await page.waitForSelector("html[data-ready]");
  const goTo = async (address: string) => {
    await page.getByRole("textbox", { name: "Name box" }).fill(address);
    await page.keyboard.press("Enter");
  };
  return {
    page,
    problems,
    traffic: () => page.evaluate(() => window.localExcel.traffic()),
    pane: async () => {
      const handle = await page.waitForSelector("#pane iframe", { state: "attached" });
      const frame = await handle.contentFrame();
      if (!frame) throw new Error("The task pane has no frame.");
      await frame.waitForLoadState("load");
      return frame;
    },
    excel: {
      type: (address, text, answer) =>
        page.evaluate(([where, what, how]) => window.localExcel.type(where, what, how), [
          address,
          text,
          answer,
        ] as const),
      read: (range) => page.evaluate((where) => window.localExcel.read(where), range),
      open: (text, name, how) =>
        page.evaluate(([content, file, settings]) => window.localExcel.open(content, file, settings), [
          text,
          name,
          how,
        ] as const),
      setup: (name, ...values) =>
        page.evaluate(([call, given]) => Reflect.apply(window.localExcel.setup[call], undefined, given), [
          name,
          values,
        ] as [typeof name, typeof values]),
    },
    goTo,
    typeIn: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
  };
}

/** The bytes of a file that the page let the browser save. */
export async function contentOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** What the add-in asked for and the stand-in does not have: never a silent no-op. */
async function missingIn({ page, traffic }: Workbench): Promise<readonly string[]> {
  if (page.isClosed()) return [];
  const { apiNotFound, unknownCalls, defects } = await traffic();
  return [...apiNotFound, ...unknownCalls, ...defects];
}

/**
 * For the top of a test file: gives the way to open workbenches, and after each test closes them and fails the test whose pages had a problem.
 */
export function workbenches(): (options?: WorkbenchOptions) => Promise<Workbench> {
  let browser: Browser | null = null;
  let opened: Workbench[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(ownBrowser());
  });
  afterEach(async () => {
    const benches = opened;
    opened = [];
    const missing = await Promise.all(benches.map(missingIn));
    await Promise.all(benches.map(({ page }) => page.context().close()));
    expect([...benches.flatMap(({ problems }) => problems), ...missing.flat()]).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error("Workbenches can be opened inside tests only.");
    const bench = await openIn(browser, options);
    opened.push(bench);
    return bench;
  };
}
