/** The stand-in Excel itself, as a user meets it. */
import type { Page } from "playwright-core";
import { PLATFORM, workbenches } from "./support/workbench";

const open = workbenches();

const LIGHT_RED = "#FFC7CE";

test("a text typed into the grid stands in the cell, and Enter goes down", async () => {
  const { page, goTo, excel } = await open({ grid: "drawn" });
  await goTo("B2");
  await page.keyboard.type("Contoso");
  await page.keyboard.press("Enter");
  await page.keyboard.type("12.5");
  await page.keyboard.press("Tab");
  expect(await excel.read("B2:B3")).toEqual({
    values: [["Contoso"], [12.5]],
    text: [["Contoso"], ["12.5"]],
    fills: [[null], [null]],
  });
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("C3");
});

test("a click selects the cell under it, and the keyboard types there", async () => {
  const { page, excel } = await open({ grid: "drawn" });
  await page.locator("#grid").click({ position: { x: 46 + 64 * 2 + 10, y: 20 + 20 * 3 + 10 } });
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("C4");
  await page.keyboard.type("here");
  await page.keyboard.press("Enter");
  expect((await excel.read("C4")).text).toEqual([["here"]]);
});

test("Escape gives up what was typed; Delete empties; Ctrl+Z brings it back", async () => {
  const { page, typeIn, goTo, excel } = await open({ grid: "drawn" });
  await typeIn("A1", "first");
  await goTo("A1");
  await page.keyboard.type("second");
  await page.keyboard.press("Escape");
  expect((await excel.read("A1")).text).toEqual([["first"]]);
  await page.keyboard.press("Delete");
  expect((await excel.read("A1")).text).toEqual([[""]]);
  await page.keyboard.press("Control+z");
  expect((await excel.read("A1")).text).toEqual([["first"]]);
});

test("the ribbon shows the manifest's buttons in the display language", async () => {
  const english = await open();
  const group = english.page.getByRole("group", { name: "Co-sell import" });
  expect(
    await group
      .getByRole("button")
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label"))),
  ).toEqual(["Insert template", "Check sheet", "Export CSV", "Open pane"]);
  const swedish = await open({ locale: "sv-SE" });
  expect(await swedish.page.getByRole("button", { name: "Kontrollera bladet" }).isVisible()).toBe(true);
});

test("a conditional format colours a cell while its formula holds, in the cell that is drawn too", async () => {
  const { page, typeIn, excel } = await open({ grid: "drawn" });
  await excel.setup("conditionalFormat", "B2:B5", '=LEFT($A2,1)="!"', LIGHT_RED);
  await typeIn("A2", "!wrong");
  expect((await excel.read("B2:B3")).fills).toEqual([[LIGHT_RED], [null]]);
  expect(await drawnColor(page, "B2")).toBe(LIGHT_RED);
  await typeIn("A2", "right");
  expect((await excel.read("B2:B3")).fills).toEqual([[null], [null]]);
  expect(await drawnColor(page, "B2")).toBeNull();
});

test("a Stop alert lets the user try again or give up, and a Warning may be overruled", async () => {
  const { page, goTo, excel } = await open({ grid: "drawn" });
  await excel.setup(
    "validation",
    "A1",
    { type: "List", source: "New,Active,Closed", inCellDropDown: true },
    { style: "Stop", title: "Status", message: "Choose from the list." },
  );
  await goTo("A1");
  await page.keyboard.type("Open");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog", { name: "Status" }).getByRole("button", { name: "Retry" }).click();
  await page.keyboard.type("Closed");
  await page.keyboard.press("Enter");
  expect((await excel.read("A1")).text).toEqual([["Closed"]]);

  await goTo("A1");
  await page.keyboard.type("Open");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect((await excel.read("A1")).text).toEqual([["Closed"]]);
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("A1");

  await excel.setup(
    "validation",
    "B1",
    { type: "WholeNumber", operator: "Between", formula1: 1, formula2: 8 },
    { style: "Warning", title: "Reason", message: "A reason is 1 to 8." },
  );
  await goTo("B1");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Yes" }).click();
  expect((await excel.read("B1")).values).toEqual([[9]]);
});

test("a list validation offers its entries beside the cell, and the chosen one is entered", async () => {
  const { page, goTo, excel } = await open({ grid: "drawn" });
  await excel.setup(
    "validation",
    "C3",
    { type: "List", source: "New,Active,Closed", inCellDropDown: true },
    { style: "Stop", title: "", message: "" },
  );
  await goTo("C3");
  await page.getByRole("button", { name: "Show list" }).click();
  await page.getByRole("option", { name: "Active" }).click();
  expect((await excel.read("C3")).text).toEqual([["Active"]]);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect((await excel.read("C3")).text).toEqual([["Closed"]]);
});

test("a cell that is selected from elsewhere is scrolled into sight, past frozen and wide columns, whether cells are drawn or not", async () => {
  const boxesWith = async (grid?: "drawn") => {
    const { page, goTo } = await open(grid && { grid });
    await page.getByRole("button", { name: "Insert template" }).click();
    await page.waitForFunction(() => window.localExcel.read("D1").text[0]?.[0] === "Deal Name");
    const frame = await page.locator("#grid-frame").boundingBox();
    const boxes = [];
    for (const address of ["AH900", "Q2", "E3"]) {
      await goTo(address);
      const box = await page.evaluate((where) => window.localExcel.view.box(where), address);
      const { x, y, width, height } = box;
      expect([
        x >= (frame?.x ?? 0),
        y >= (frame?.y ?? 0),
        x + width <= (frame?.x ?? 0) + (frame?.width ?? 0),
        y + height <= (frame?.y ?? 0) + (frame?.height ?? 0),
      ]).toEqual([true, true, true, true]);
      boxes.push(box);
    }
    return boxes;
  };
  expect(await boxesWith()).toEqual(await boxesWith("drawn"));
});

test("the ribbon opens the pane, driven by office.js, and closing it leaves the add-in running", async () => {
  const { page, pane, traffic } = await open();
  await page.getByRole("button", { name: "Open pane" }).click();
  const frame = await pane();
  await frame.getByRole("button", { name: "Check sheet" }).waitFor();
  expect(await frame.evaluate(() => Office.context.platform)).toBe(PLATFORM === "web" ? "OfficeOnline" : "PC");
  await page.getByRole("button", { name: "Close task pane" }).click();
  expect(await page.getByRole("heading", { name: "Co-sell import sheet" }).isVisible()).toBe(false);
  expect((await traffic()).used).toContain("AddinInternalService.NotifyActionHandlerReady");
  await page.getByRole("button", { name: "Open pane" }).click();
  expect(await frame.getByRole("button", { name: "Check sheet" }).isVisible()).toBe(true);
});

test("while a cell is being edited the add-in is refused, and a click elsewhere enters the text", async () => {
  const { page, pane, goTo, typeIn, excel, traffic } = await open({ grid: "drawn" });
  await page.getByRole("button", { name: "Open pane" }).click();
  const frame = await pane();
  await frame.getByRole("button", { name: "Check sheet" }).waitFor();
  await typeIn("A1", "Deal Name");
  await goTo("A2");
  await page.keyboard.type("half a na");
  await frame.getByRole("button", { name: "Check sheet" }).click();
  await frame.getByText("A cell is being edited").first().waitFor();
  expect((await traffic()).outcomes.at(-1)).toBe("InvalidOperationInCellEditMode");
  const { x, y } = await page.evaluate(() => window.localExcel.view.box("C5"));
  await page.mouse.click(x + 5, y + 5);
  expect((await excel.read("A2")).text).toEqual([["half a na"]]);
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("C5");
});

test("a chart sheet shows no cells", async () => {
  const { page, excel } = await open({ grid: "drawn" });
  await excel.setup("addSheet", "Chart1", "Chart");
  const note = page.locator("#chart-sheet");
  await note.waitFor({ state: "visible" });
  await page.getByRole("tab", { name: "Sheet1" }).click();
  await note.waitFor({ state: "hidden" });
});

test("rows inserted by a right click move what is below, and text pasted is read cell by cell", async () => {
  const { page, goTo, typeIn, excel } = await open({ grid: "drawn" });
  await typeIn("A1", "header");
  await typeIn("A2", "below");
  await goTo("A2");
  const { x, y } = await page.evaluate(() => window.localExcel.view.box("A2"));
  await page.mouse.click(x + 5, y + 5, { button: "right" });
  await page.getByRole("menuitem", { name: "Insert rows" }).click();
  expect((await excel.read("A1:A3")).text).toEqual([["header"], [""], ["below"]]);
  await page.evaluate(() => navigator.clipboard.writeText("one\t2\r\nthree\t4"));
  await goTo("C1");
  await page.keyboard.press("Control+v");
  expect((await excel.read("C1:D2")).values).toEqual([
    ["one", 2],
    ["three", 4],
  ]);
});

test("a CSV opens as this machine's Excel reads it", async () => {
  const { excel } = await open({ locale: "sv-SE" });
  await excel.open("a;b\r\n1,5;007", "prov.csv", { cells: "excel" });
  expect((await excel.read("A2:B2")).values).toEqual([[1.5, 7]]);
  await excel.open("a,b\r\n1.5,007", "prov2.csv", { cells: "text" });
  expect((await excel.read("A2:B2")).values).toEqual([["1.5", "007"]]);
});

test("the server hands out nothing beside its folders", async () => {
  const base = process.env["COSELL_E2E_URL"] ?? "";
  const statuses = await Promise.all(
    ["assets/..%2fpackage.json", "..%2fpackage.json", "samples/..%2f..%2fpackage.json"].map(
      async (path) => (await fetch(base + path)).status,
    ),
  );
  expect(statuses).toEqual([404, 404, 404]);
  expect((await fetch(`${base}office-js/office.js`)).status).toBe(200);
});

/** The fill that the canvas shows in a cell; null for none. */
async function drawnColor(page: Page, address: string): Promise<string | null> {
  await page.waitForTimeout(100);
  return page.evaluate((where) => window.localExcel.view.colorOf(where), address);
}
