/** Only what is the add-in's own is touched, and what surprised it before is refused plainly or just works. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { checkSheet, listedFindings, openPane, press, refusal } from "./support/pane";
import { workbenches, type Workbench } from "./support/workbench";

const open = workbenches();

const CLEAN = readFileSync(join(__dirname, "..", "cases", "examples", "clean.csv"), "utf8");
const LISTS = "Co-sell lists";
const TODAY = "2026-11-20T09:00:00Z";
const BAD = "#FFC7CE";
/** Partner Referral Status of the first record. */
const STATUS = "Q2";

async function start(now = TODAY): Promise<{ readonly bench: Workbench; readonly pane: Frame }> {
  const bench = await open();
  await bench.page.clock.setFixedTime(new Date(now));
  return { bench, pane: await openPane(bench) };
}

/** What the dropdown of a cell offers, as a user opens it. */
async function offered({ page, goTo }: Workbench, address: string): Promise<string[]> {
  await goTo(address);
  await page.getByRole("button", { name: "Show list" }).click();
  const options = await page.getByRole("listbox", { name: "Allowed values" }).getByRole("option").allTextContents();
  await page.keyboard.press("Escape");
  return options;
}

const inserted = (pane: Frame) => pane.getByText(/^The template is on the/).waitFor();

test.each([
  ["an empty sheet", "Worksheet"],
  ["a chart sheet", "Chart"],
] as const)("%s of the user’s named Co-sell lists stays, and the lists have another name", async (_what, kind) => {
  const { bench, pane } = await start();
  const { excel } = bench;
  await excel.setup("addSheet", LISTS, kind);
  await excel.setup("addSheet", "Deals");
  await press(pane, "Insert template");
  await inserted(pane);
  await bench.typeIn("D2", "A deal");
  await checkSheet(pane, "Deals");
  expect(await excel.setup("sheets")).toEqual([
    { name: "Sheet1", visibility: "Visible", kind: "Worksheet" },
    { name: LISTS, visibility: "Visible", kind },
    { name: "Deals", visibility: "Visible", kind: "Worksheet" },
    { name: `${LISTS} 2`, visibility: "VeryHidden", kind: "Worksheet" },
  ]);
  expect(await offered(bench, STATUS)).toEqual(["New", "Active", "Closed"]);
  if (kind === "Worksheet") expect((await excel.read(`'${LISTS}'!A1:C3`)).text.flat().join("")).toBe("");
});

test("dropdowns whose lists were deleted work again after a check, which says so once", async () => {
  const { bench, pane } = await start();
  await press(pane, "Insert template");
  await inserted(pane);
  await bench.typeIn("D2", "A deal");
  await bench.excel.setup("deleteSheet", LISTS);
  await bench.goTo(STATUS);
  await checkSheet(pane, "Sheet1");
  const repaired = pane.getByText("The lists behind the dropdowns were missing or changed. They are right again.");
  await repaired.waitFor();
  expect(await offered(bench, STATUS)).toEqual(["New", "Active", "Closed"]);
  await checkSheet(pane, "Sheet1");
  await repaired.waitFor({ state: "detached" });
});

test("a sheet that has the template’s name in that moment is no reason to fail: the next name is taken", async () => {
  const { bench, pane } = await start();
  // A chart sheet is not among the sheets that the add-in sees, as one that somebody else has just added.
  await bench.excel.setup("addSheet", "Co-sell import", "Chart");
  await press(pane, "Insert template");
  await pane.getByText("The template is on the new sheet “Co-sell import 2”").waitFor();
});

test("two people who press Insert template at once get a template each, and one list sheet", async () => {
  const { bench, pane } = await start();
  const { page, excel } = bench;
  await page.evaluate(() => window.localExcel.openSecond("second"));
  const second = await (await page.waitForSelector("#second")).contentFrame();
  if (!second) throw new Error("The second pane has no frame.");
  await second.getByRole("main").waitFor();
  await Promise.all([press(pane, "Insert template"), press(second, "Insert template")]);
  await Promise.all([inserted(pane), inserted(second)]);
  const sheets = await excel.setup("sheets");
  expect(sheets.map(({ name, visibility }) => `${name}: ${visibility}`).sort()).toEqual([
    "Co-sell import: Visible",
    `${LISTS}: VeryHidden`,
    "Sheet1: Visible",
  ]);
  for (const sheet of ["Sheet1", "Co-sell import"]) {
    await excel.setup("activate", sheet);
    expect(await offered(bench, STATUS)).toEqual(["New", "Active", "Closed"]);
  }
});

test("a taller table beside deals without an Errors column leaves no room for one: that is said, with what was found", async () => {
  const { bench, pane } = await start();
  const { excel } = bench;
  const rows = CLEAN.replace("Deal 2,Fabrikam AB", "Deal 2,").split("\r\n");
  await excel.open(rows.map((row) => row.slice(row.indexOf(",") + 1)).join("\r\n"), "deals.csv", { cells: "text" });
  await excel.setup("table", "A1:AG5");
  await excel.setup("write", "AJ1:AJ8", [["Region"], ..."ABCDEFG".split("").map((region) => [region])]);
  await excel.setup("table", "AJ1:AJ8");
  await press(pane, "Check sheet");
  expect(await refusal(pane)).toContain("There is no room for the Errors column");
  await pane.getByRole("status").filter({ hasText: "46 errors and 3 warnings in 7 records" }).waitFor();
  expect((await excel.read("A1")).text).toEqual([["Engagement ID"]]);
  // The cell that is wrong is in the list: without an Errors column, its message is nowhere else.
  expect(await listedFindings(pane)).toContainEqual([3, "Customer Name", "required", "error", null]);
});

test("colours that somebody has cleared are back after a check", async () => {
  const { bench, pane } = await start();
  const { excel } = bench;
  await excel.open(CLEAN.replace("Deal 2,Fabrikam AB", "Deal 2,"), "deals.csv", { cells: "text" });
  await checkSheet(pane, "deals");
  const fill = async () => (await excel.read("E3")).fills[0]?.[0];
  expect(await fill()).toBe(BAD);
  await excel.setup("clearRules");
  expect(await fill()).toBeNull();
  await checkSheet(pane, "deals");
  expect(await fill()).toBe(BAD);
});

test.each(["1970-01-03T09:00:00Z", "2090-06-01T09:00:00Z"])(
  "a computer whose date is %s is told that it cannot be right, and no close date is called past or far away",
  async (now) => {
    const { bench, pane } = await start(now);
    await bench.excel.open(CLEAN, "deals.csv", { cells: "text" });
    await checkSheet(pane, "deals");
    await pane.getByText(/^This computer’s date cannot be right, so no date was compared with today/).waitFor();
    expect(await pane.getByText(/close date/i).count()).toBe(1);
    await pane.getByText("Ready to import").waitFor();
    const { text, fills } = await bench.excel.read("X2:X5");
    expect([...text.flat(), ...fills.flat()]).toEqual([...text.flat(), null, null, null, null]);
  },
);

test.each([
  ["XFD3", "XFD"],
  ["D1048576", "1048576"],
])("a stray value in %s is refused with its place", async (address, named) => {
  const { bench, pane } = await start();
  await bench.excel.open(CLEAN, "deals.csv", { cells: "text" });
  await bench.typeIn(address, "x");
  await press(pane, "Check sheet");
  expect(await refusal(pane)).toMatch(new RegExp(`Something stands far away from your deals[^]*${named}`));
});
