/** The probe page as it is built for a real Excel, in the stand-in: `npm run probe` must not fail before anybody has asked anything. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Frame } from "playwright-core";
import { compare, parseAnswers } from "../local-excel/probe/compare";
import { probes } from "../local-excel/probe/probes";
import { steps } from "../local-excel/probe/steps";
import { askStandIn } from "../local-excel/probe/stand-in";
import { PLATFORM, workbenches, type Workbench } from "./support/workbench";

const open = workbenches();
const OFFICE_PLATFORM = PLATFORM === "web" ? "OfficeOnline" : "PC";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const root = join(__dirname, "../..");
const built = (name: string): Promise<string> => readFile(join(root, ".cache/probe", name), "utf8");

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ["test/local-excel/probe/build.mjs", "--built-only"], { cwd: root });
});

/** The built page in place of the add-in's, with office.js from node_modules and the stand-in around it. */
async function openProbe({ page, pane }: Workbench): Promise<Frame> {
  const html = (await built("probe.html"))
    .replace(OFFICE_JS, "/office-js/office.js")
    .replace("<head>", '<head><script src="/pane-host.js"></script>')
    .replace("<html ", '<html data-settle="30" ');
  const [script, opened] = [await built("probe.js"), await built("opened.html")];
  await page.route(/\/taskpane\.html(\?|$)/, (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.route("**/probe.js", (route) => route.fulfill({ body: script, contentType: "text/javascript" }));
  await page.context().route("**/opened.html", (route) => route.fulfill({ body: opened, contentType: "text/html" }));
  await page.getByRole("button", { name: "Open pane" }).click();
  return pane();
}

/** Does what the page asks for, as a person would. */
async function follow({ page, typeIn, excel }: Workbench, frame: Frame): Promise<string[]> {
  const taken: string[] = [];
  const text = frame.locator("#step-text");
  const press = (name: string): Promise<void> => frame.locator("#choices").getByRole("button", { name }).click();
  for (;;) {
    await frame.waitForFunction(
      () =>
        !document.querySelector<HTMLElement>("#step")?.hidden ||
        !document.querySelector<HTMLElement>("#result")?.hidden,
    );
    if (await frame.locator("#result").isVisible()) return taken;
    const asked = await text.textContent();
    taken.push(asked ?? "");
    if (asked === steps["type-in-b2"].text) await typeIn("B2", "5");
    if (asked === steps.undo.text) await page.getByRole("button", { name: "Undo" }).click();
    if (asked === steps["is-a2-red"].text) {
      await press((await excel.read("A2")).fills[0]?.[0] === "#FF0000" ? "Yes" : "No");
      continue;
    }
    if (asked === steps.redo.text) await page.getByRole("button", { name: "Redo" }).click();
    // The workbench has no F11.
    if (asked === steps["chart-sheet-in-front"].text) await press("Skip");
    else if (asked?.endsWith("?") === true) await press("Yes");
    else await press("Done");
  }
}

test("every probe is asked, the person is taken along, and the answers are those of plain Node", async () => {
  const bench = await open();
  const frame = await openProbe(bench);
  const download = bench.page.waitForEvent("download");
  await frame.getByRole("button", { name: "Run" }).click();
  const taken = await follow(bench, frame);
  expect((await download).suggestedFilename()).toBe("cosell-probe.txt");
  // The workbench makes no chart sheet, and Excel on the web opens no browser.
  const untaken = [steps["chart-sheet-away"].text, ...(PLATFORM === "web" ? [steps["did-a-page-open"].text] : [])];
  expect(new Set(taken)).toEqual(
    new Set(Object.values(steps).flatMap(({ text }) => (untaken.includes(text) ? [] : [text]))),
  );

  const json = await frame.getByRole("textbox", { name: "Answers as JSON" }).inputValue();
  const answers = parseAnswers(json);
  expect(Object.keys(answers.answers)).toEqual(probes.map(({ id }) => id));
  expect(answers.origin).toMatchObject({ platform: OFFICE_PLATFORM, locale: "en-US", date1904: false });
  expect(answers.answers["text-from-the-pane"]).toEqual({ answer: { copied: "ok", pasted: "Yes" } });
  expect(answers.answers["chart-sheet-in-front"]).toEqual({ skipped: "by the person" });
  const { answers: inNode } = await askStandIn(probes, {
    locale: "en-US",
    date1904: false,
    profile: PLATFORM === "web" ? "m365" : "windows",
  });
  expect(compare(answers, inNode, probes)).toEqual([]);

  const saved = bench.page.waitForEvent("download");
  await frame.getByRole("link", { name: "Download" }).click();
  expect((await saved).suggestedFilename()).toBe(`${OFFICE_PLATFORM}-en-US-${answers.asked}.json`);
  await frame.getByRole("button", { name: "Copy" }).click();
  await frame.getByText("Copied.").waitFor();
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe(json);
});

test("outside Excel the page says so, and nothing can be run", async () => {
  const bench = await open();
  const page = await bench.page.context().newPage();
  const html = (await built("probe.html")).replace(OFFICE_JS, "/office-js/office.js");
  const script = await built("probe.js");
  await page.route("**/probe.html", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.route("**/probe.js", (route) => route.fulfill({ body: script, contentType: "text/javascript" }));
  await page.goto(new URL("probe.html", bench.page.url()).href);
  await page.getByText("This page works in Excel only").waitFor();
  expect(await page.getByRole("button", { name: "Run" }).isDisabled()).toBe(true);
});
