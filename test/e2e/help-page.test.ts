/** The help page in a browser: what a user reads without Excel, in both languages, light and dark, as narrow as a telephone. */
import { readFileSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { version } from "../../package.json";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const environment = (name: string): string => process.env[name] ?? "";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(environment("COSELL_E2E_BROWSERS").split(" ")[0] ?? "");
});
afterAll(() => browser.close());

/** The page, and everything that it asked for or complained of. */
async function openHelp(settings: {
  readonly locale: string;
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
}) {
  const { locale, colorScheme = "light", width = 1000 } = settings;
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 }, bypassCSP: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("console", (message) => asked.push(message.text()));
  await page.goto(`${environment("COSELL_E2E_URL")}help.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, asked };
}

test.each([
  ["en-US", "light", 320],
  ["en-US", "dark", 1000],
  ["sv-SE", "light", 1000],
  ["sv-SE", "dark", 320],
] as const)(
  "in %s, %s, %i pixels wide: axe finds nothing, and nothing is cut off",
  async (locale, colorScheme, width) => {
    const { page } = await openHelp({ locale, colorScheme, width });
    // By the debugger, which no Content-Security-Policy of the page stops.
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const axe: { run(): Promise<{ violations: readonly { readonly id: string }[] }> } = Reflect.get(window, "axe");
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.context().close();
  },
);

test("says what the add-in does, what is stored where, how to remove it and whom to ask, and asks nobody for anything", async () => {
  const { page, asked } = await openHelp({ locale: "en-US" });
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
    "What it does",
    "What is stored, and where",
    "How to remove it",
    "When something does not work",
    "Who to ask",
  ]);
  await page.getByText(`Version ${version}`).waitFor();
  const link = page.getByRole("link", { name: "help@example.com" });
  expect(await link.getAttribute("href")).toBe("mailto:help@example.com");
  expect(asked.filter((path) => !/^\/(?:help\.html|help\.[\da-f]{8}\.js|favicon\.ico)$/.test(path))).toEqual([]);
  await page.context().close();
});

test("changes to the other language and back, and tells the browser which it is", async () => {
  const { page } = await openHelp({ locale: "de-DE" });
  const language = () => page.evaluate(() => [document.documentElement.lang, document.title]);
  expect(await language()).toEqual(["en", "Help for Co-sell import sheet"]);
  await page.getByRole("link", { name: "Svenska" }).click();
  await page.getByRole("heading", { name: "Så tar du bort det" }).waitFor();
  expect(await language()).toEqual(["sv", "Hjälp för Co-sell-importblad"]);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: "How to remove it" }).waitFor();
  await page.context().close();
});
