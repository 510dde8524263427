/** The ribbon's buttons as desktop Excel presses them: through Microsoft's office.js in a page, pane open or closed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { associateButtons, associateWithoutActions, FUNCTION_NAMES } from "../../src/commands";
import { createActions, officeAtStart, RibbonOutcomes, type Actions, type Outcome } from "../../src/excel";
import { activateSheet, addSheet, deleteSheet, readValues, setStyle, writeValues } from "../local-excel/model";
import { startPane, type PaneExcel } from "../local-excel/transport/jsdom";
import { HEADERS, rightRow } from "../right-record";

let excel: PaneExcel;
let actions: Actions;
const seen: Outcome[] = [];

beforeAll(async () => {
  // jsdom lacks what every web view has.
  Object.assign(globalThis, { TextDecoder, TextEncoder, MessageChannel });
  excel = await startPane();
  const ribbon = new RibbonOutcomes();
  actions = createActions(ribbon, () => new Date("2026-11-20T12:00:00Z"));
  associateButtons(actions, ribbon);
  actions.onRibbonOutcome((result) => seen.push(result));
});
beforeEach(() => {
  seen.length = 0;
});
afterEach(() => {
  expect(excel.host.apiNotFound).toEqual([]);
  expect(excel.host.defects).toEqual([]);
  expect(excel.desktop.unknown).toEqual([]);
  excel.host.faults = null;
  excel.host.ribbon.holdPane = false;
});

/** What the button answered, or "still pressed" after a second. */
const pressed = (name: string) =>
  Promise.race([
    excel.desktop.click(name),
    new Promise<"still pressed">((resolve) => setTimeout(() => resolve("still pressed"), 1000)),
  ]);

/** Waits until the pane has heard what came of a button. */
const outcome = async (): Promise<void> => {
  for (let turn = 0; turn < 400 && seen.length === 0; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
};

const closePane = (): Promise<void> => Office.addin.hide();

test("every function name of manifest.xml does something, and every name that does something is one of the manifest's", () => {
  const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
  const names = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map((match) => match[1] ?? "");
  expect([...new Set(names)].sort()).toEqual([...FUNCTION_NAMES].sort());
});

test("in an Excel that opens the pane only when no button is running, a button is released at once, and the pane opens", async () => {
  await closePane();
  excel.host.ribbon.holdPane = true;
  expect(await pressed("exportCsv")).toMatchObject({ status: 0 });
  await outcome();
  expect(seen).toMatchObject([{ action: "exportCsv", result: { ok: false } }]);
  expect(excel.host.pane.visibility).toBe("Visible");
});

test("where the pane cannot be opened at all, what a button did is kept for the user who opens it", async () => {
  await closePane();
  excel.host.faults = ({ body }) =>
    body.Actions.some(({ Name }) => Name === "SetAppRuntimeState") ? { kind: "silent", carriedOut: false } : null;
  expect(await pressed("exportCsv")).toMatchObject({ status: 0 });
  await outcome();
  expect(seen).toMatchObject([{ action: "exportCsv", result: { ok: false } }]);
  expect(excel.host.pane.visibility).toBe("Background");
});

test("with the pane closed, Insert template fills the sheet, opens the pane and shows what came of it", async () => {
  await closePane();
  expect(excel.host.pane.visibility).not.toBe("Visible");
  expect(await excel.desktop.click("insertTemplate")).toMatchObject({ status: 0 });
  await outcome();
  expect(excel.host.pane.visibility).toBe("Visible");
  expect(seen).toEqual([
    {
      action: "insertTemplate",
      result: { ok: true, sheet: "Sheet1", created: false, edition: "2021-02", isNoteDue: true, endsUndo: true },
    },
  ]);
  expect(readValues(excel.host.workbook.activeSheet, { row: 0, column: 3, rows: 1, columns: 1 })).toEqual([
    ["Deal Name"],
  ]);
});

test("the ribbon’s Check writes warnings into the sheet, or none, as the pane’s switch says", async () => {
  const { workbook } = excel.host;
  const front = workbook.activeSheet;
  const sheet = workbook.change(() => addSheet(workbook, "Deals"));
  writeValues(sheet, { row: 0, column: 0, rows: 2, columns: HEADERS.length }, [
    HEADERS,
    rightRow({ "Customer D-U-N-S ID": "81466849" }),
  ]);
  workbook.change(() => activateSheet(sheet));
  const errorsCell = () => String(readValues(sheet, { row: 1, column: 0, rows: 1, columns: 1 }));
  const press = async (): Promise<void> => {
    seen.length = 0;
    await excel.desktop.click("checkSheet");
    await outcome();
    expect(seen).toMatchObject([{ action: "checkSheet", result: { ok: true, warnings: 1 } }]);
  };
  await press();
  expect(errorsCell()).toContain("⚠ Customer D-U-N-S ID");
  await actions.checkSheet({ warningsInSheet: false });
  expect([errorsCell(), actions.warningsInSheet()]).toEqual(["", false]);
  await press();
  expect(errorsCell()).toBe("");
  await actions.checkSheet({ warningsInSheet: true });
  workbook.change(() => {
    deleteSheet(sheet);
    activateSheet(front);
  });
});

test("Check sheet marks the sheet and hands its findings to the pane", async () => {
  await closePane();
  const sheet = excel.host.workbook.activeSheet;
  const area = { row: 1, column: 4, rows: 1, columns: 1 };
  setStyle(sheet, area, { numberFormat: "@" });
  writeValues(sheet, area, [["Contoso"]]);
  expect((await excel.desktop.click("checkSheet")).status).toBe(0);
  await outcome();
  expect(excel.host.pane.visibility).toBe("Visible");
  expect(seen).toMatchObject([{ action: "checkSheet", result: { ok: true, records: 1, ready: false, marked: true } }]);
  expect(String(readValues(sheet, { row: 1, column: 0, rows: 1, columns: 1 })[0]?.[0])).toContain("✖ Deal Name");
});

test("Export CSV tells why there is no file", async () => {
  expect((await excel.desktop.click("exportCsv")).status).toBe(0);
  await outcome();
  expect(seen).toMatchObject([{ action: "exportCsv", result: { ok: false, reason: "blocked" } }]);
});

test("a surprise reaches the pane, and the button is released all the same", async () => {
  excel.host.faults = (request) =>
    request.body.Actions.some(({ ActionType }) => ActionType === 2)
      ? { kind: "error", code: "GeneralException", message: "odd", carriedOut: false }
      : null;
  expect((await excel.desktop.click("checkSheet")).status).toBe(0);
  await outcome();
  expect(seen).toMatchObject([{ action: "checkSheet", error: { message: "odd" } }]);
});

test("while a cell is edited, the button is released and the refusal shown", async () => {
  excel.host.workbook.editing = { sheet: excel.host.workbook.activeSheet, row: 5, column: 5 };
  // The user finishes the cell as soon as the check was refused (64: a request that waits for that by itself).
  excel.host.faults = ({ flags }) => {
    if ((flags & 64) === 0) setTimeout(() => (excel.host.workbook.editing = null), 0);
    return null;
  };
  const answer = await excel.desktop.click("checkSheet");
  expect(answer.status).toBe(0);
  await outcome();
  expect(seen).toMatchObject([{ action: "checkSheet", result: { ok: false, reason: "editing" } }]);
});

test("the save page is our own, opened in the system browser with the file's name, records and digest", () => {
  const sha256 = "0123456789abcdef".repeat(4);
  expect(actions.openSavePage({ name: "deals & more.csv", records: 7, sha256 })).toEqual({ ok: true });
  expect(excel.host.openedPages).toEqual([
    `http://localhost/save.html#name=deals%20%26%20more.csv&records=7&sha256=${sha256}`,
  ]);
});

test("what the page must know of Office before it starts", async () => {
  const office = officeAtStart();
  expect(await office?.onReady()).toMatchObject({ host: "Excel" });
  expect(office?.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(office?.isSetSupported("ExcelApi", "99.0")).toBe(false);
});

test("environment as real Office tells it", () => {
  expect(actions.environment()).toMatchObject({ language: "en-US", platform: "desktop", dark: false });
});

test("in an Excel that is too old, each button opens the pane, which says so", async () => {
  // office.js warns of names that are tied anew, which only a test does.
  const warned = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  associateWithoutActions();
  expect(warned).toHaveBeenCalledTimes(FUNCTION_NAMES.length);
  warned.mockRestore();
  for (const name of FUNCTION_NAMES) {
    await closePane();
    expect(await pressed(name)).toMatchObject({ status: 0 });
    for (let turn = 0; turn < 100 && excel.host.pane.visibility !== "Visible"; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect([name, excel.host.pane.visibility]).toEqual([name, "Visible"]);
  }
  expect(seen).toEqual([]);
});
