/** The pane's page around the pane itself: the corner that is Office's, the moment before there is an Excel, and parts of the add-in that do not arrive. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { paneTexts } from "../../src/texts";
import { openPane, press } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const VALUES = readFileSync(join(__dirname, "../cases/examples/values.csv"), "utf8");

/** Makes the pane as wide as a user may draw it. */
const setWidth = (page: Page, width: number) =>
  page.addStyleTag({ content: `.pane { flex: none; width: ${width}px !important; }` });

/** What is drawn in the square of 40 pixels at the upper right: texts, buttons and fields, by their words. Asked of every state that the pane is put into. */
const inCorner = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const left = document.documentElement.clientWidth - 40;
    const inside = ({ width, height, right, top, bottom }: DOMRect) =>
      width > 1 && height > 1 && right > left + 0.5 && top < 40 && bottom > 0;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const style = text.parentElement && getComputedStyle(text.parentElement);
      if (style?.visibility !== "hidden" && [...range.getClientRects()].some(inside))
        found.push(text.textContent ?? "");
    }
    for (const control of document.querySelectorAll("button, a, input, textarea, select, [tabindex='0']"))
      if (inside(control.getBoundingClientRect())) found.push(control.outerHTML.slice(0, 80));
    return found;
  });

describe.each([
  ["en-US", 320],
  ["en-US", 450],
  ["sv-SE", 320],
  ["sv-SE", 450],
] as const)("in %s, %i pixels wide,", (locale, width) => {
  const texts = paneTexts(locale === "sv-SE" ? "sv" : "en");

  test("the pane leaves the corner free that Office draws its menu over", async () => {
    const bench = await open({ locale });
    // By its cells: a Swedish Excel would take a row with commas for one cell.
    await bench.excel.open(VALUES, "values.csv", { cells: "text" });
    await setWidth(bench.page, width);
    const pane = await openPane(bench);
    const exportButton = pane.getByRole("button", { name: texts.actions.exportCsv });
    await exportButton.waitFor();
    expect(await pane.evaluate(() => document.documentElement.clientWidth)).toBe(width - 1);
    expect(await inCorner(pane)).toEqual([]);
    await press(pane, texts.actions.checkSheet);
    await pane.getByRole("treeitem").first().waitFor();
    expect(await inCorner(pane)).toEqual([]);
    await press(pane, texts.actions.exportCsv);
    await pane.getByText(texts.exporting.blockedTitle).waitFor();
    expect(await inCorner(pane)).toEqual([]);
    // Both buttons on one line still: a second one would push everything down.
    const [check, save] = await Promise.all(
      [texts.actions.checkSheet, texts.actions.exportCsv].map((name) =>
        pane.getByRole("button", { name, exact: true }).boundingBox(),
      ),
    );
    expect(check?.y).toBe(save?.y);
  });
});

describe("before there is an Excel", () => {
  /** Opens the pane without waiting for anything in it. */
  const openEarly = async ({ page, pane }: Awaited<ReturnType<typeof open>>): Promise<Frame> => {
    await page.getByRole("group", { name: "Co-sell" }).getByRole("button").last().click();
    return pane();
  };
  const frameOf = async (page: Page): Promise<Frame> => {
    await page.getByRole("group", { name: "Co-sell" }).getByRole("button").last().click();
    const frame = await (await page.waitForSelector("#pane iframe", { state: "attached" })).contentFrame();
    if (!frame) throw new Error("The task pane has no frame.");
    return frame;
  };

  test("the page says that it waits, in both languages, while Microsoft's address does not answer", async () => {
    const { page } = await open();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/office-js/office.js", async (route) => {
      await held;
      await route.continue();
    });
    const frame = await frameOf(page);
    await frame.getByText(paneTexts("en").start.waiting).waitFor({ state: "visible" });
    await frame.getByText(paneTexts("sv").start.waiting).waitFor({ state: "visible" });
    const late = frame.getByText("Microsoft’s Office library has not come yet");
    expect(await late.isVisible()).toBe(false);
    expect(await inCorner(frame)).toEqual([]);
    // Ten seconds later.
    await frame.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    expect(await late.isVisible()).toBe(true);
    await frame.getByText("Microsofts Office-bibliotek har inte kommit ännu").waitFor({ state: "visible" });
    release();
    await frame.getByRole("button", { name: "Check sheet" }).waitFor();
    expect(await frame.getByText(paneTexts("sv").start.waiting).count()).toBe(0);
  });

  test("where Microsoft's address is blocked, the page says so, and its button loads it again", async () => {
    const bench = await open();
    await bench.page.route("**/office-js/office.js", (route) => route.abort());
    const frame = await openEarly(bench);
    await frame.getByRole("heading", { name: paneTexts("en").start.views["not-loaded"].title }).waitFor();
    await setWidth(bench.page, 320);
    expect(await inCorner(frame)).toEqual([]);
    await bench.page.unroute("**/office-js/office.js");
    await press(frame, "Reload");
    await frame.getByRole("button", { name: "Check sheet" }).waitFor();
    // The browser tells of the file that it did not get.
    expect(bench.problems.splice(0)).toEqual([expect.stringContaining("Failed to load resource")]);
  });
});

describe("a part of the add-in that does not arrive", () => {
  const site = join(__dirname, "../../.cache/workbench/site");
  /** The files that the pane loads when it needs them; a library that comes with one is a file beside it. */
  const parts = readdirSync(site).filter((name) => /^src_.*\.js$/.test(name));
  const { title } = paneTexts("en").failure.missingPart;

  test("there are several", () => expect(parts.length).toBeGreaterThan(3));

  test.each(parts)(
    "%s: the pane says so at the latest when it is needed, and works again after Reload",
    async (part) => {
      const bench = await open();
      const { page, excel, problems } = bench;
      await page.route(`**/${part}`, (route) => route.abort());
      const pane = await openPane(bench, { live: true });
      const said = pane.getByText(title).first();
      const before = await excel.read("A1:C3");
      await pane.getByRole("button", { name: "Check sheet" }).waitFor();
      // The main job, as far as it goes: each button, until what it is for has come, or the pane says that a part is missing.
      const steps = [
        ["Insert template", pane.getByText(/The template is on the (?:new )?sheet/)],
        ["Check sheet", pane.getByText("0 errors and 1 warning in 0 records")],
        ["Export CSV", said],
      ] as const;
      for (const [button, done] of steps) {
        if (await said.isVisible()) break;
        await press(pane, button);
        await said.or(done).first().waitFor();
      }
      await said.waitFor();
      // What was begun before the pane said so is done now, or never.
      await pane.getByRole("progressbar").waitFor({ state: "detached" });
      const after = await excel.read("A1:C3");
      if (!after.text.flat().includes("Errors")) expect(after).toEqual(before);
      await page.unroute(`**/${part}`);
      // Two of the pane's actions may have wanted it, and both say so.
      await pane.getByRole("button", { name: "Reload" }).first().click();
      // The page that was there takes presses until the new one comes.
      await said.waitFor({ state: "detached" });
      await pane.getByText("Your co-sell import, right the first time").waitFor();
      await press(pane, "Insert template");
      await pane.getByText(/The template is on the (?:new )?sheet/).waitFor();
      await press(pane, "Check sheet");
      await pane.getByText("0 errors and 1 warning in 0 records").waitFor();
      expect(problems.splice(0).filter((problem) => !problem.includes("Failed to load resource"))).toEqual([]);
    },
  );
});
