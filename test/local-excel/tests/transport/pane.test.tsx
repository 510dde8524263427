import { select, typeInto } from "../../model";
import { startPane, type PaneExcel } from "../../transport/jsdom";
import { dark } from "../../transport/theme";

let pane: PaneExcel;
beforeAll(async () => {
  pane = await startPane({ locale: "sv-SE" });
});
afterEach(() => {
  expect(pane.host.apiNotFound).toEqual([]);
  expect(pane.host.defects).toEqual([]);
  expect(pane.desktop.unknown).toEqual([]);
  pane.host.faults = null;
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
const asAsync = <T,>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new Error(result.error.message)),
    ),
  );

test("office.js finds desktop Excel, in the machine's language, as a shared runtime", () => {
  expect(pane.info).toEqual({ host: "Excel", platform: "PC", addin: { visibilityMode: "Taskpane" } });
  expect(Office.context.displayLanguage).toBe("sv-SE");
  expect(Office.context.diagnostics.version).toBe("16.0.15407.10000");
});

test("requirement sets are those of this build", () => {
  const { requirements } = Office.context;
  expect([
    requirements.isSetSupported("ExcelApi", "1.14"),
    requirements.isSetSupported("ExcelApi", "1.16"),
    requirements.isSetSupported("SharedRuntime", "1.1"),
  ]).toEqual([true, false, true]);
});

test("Office's theme is told, and told anew when it changes", async () => {
  expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
  pane.host.theme = dark;
  // office.js keeps the theme for five seconds.
  jest.useFakeTimers({ now: Date.now() + 6_000, doNotFake: ["setTimeout", "queueMicrotask"] });
  expect(Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#262626");
  jest.useRealTimers();
});

test("Excel.run goes through window.external", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [["åäö"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["åäö"]]);
  });
});

test.each([
  ["ActivityLimitReached", 429, "ActivityLimitReached"],
  ["RequestPayloadSizeLimitExceeded", 400, "RequestPayloadSizeLimitExceeded"],
  // Desktop Office has no number for it.
  ["ServiceUnavailable", 503, "GeneralException"],
])("the failure %s of the transport has its code", async (code, status, expected) => {
  pane.host.faults = () => ({ kind: "status", status, code, carriedOut: false });
  const error: unknown = await Excel.run(async (context) => void context.workbook.load("name")).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: expected });
});

test("a cell that is edited refuses with its own code", async () => {
  pane.host.workbook.editing = { sheet: pane.host.workbook.activeSheet, row: 0, column: 0 };
  const error: unknown = await Excel.run(async (context) => void context.workbook.load("name")).catch(
    (thrown: unknown) => thrown,
  );
  pane.host.workbook.editing = null;
  expect(error).toMatchObject({ code: "InvalidOperationInCellEditMode" });
});

test("events of cells and of the selection arrive", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(`changed ${event.address}`));
    await context.sync();
  });
  await asAsync<void>((done) =>
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => seen.push("selection"),
      done,
    ),
  );
  typeInto(pane.host.workbook.activeSheet, "C3", "x");
  select(pane.host.workbook.activeSheet, [{ row: 4, column: 4, rows: 1, columns: 1 }]);
  await settle();
  expect(seen.sort()).toEqual(["changed C3", "selection"]);
});

test("a ribbon button runs the associated function, and its end is seen", async () => {
  let completed = (): void => undefined;
  const ran: string[] = [];
  Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    completed = () => event.completed();
  });
  const click = pane.desktop.click("checkSheet", "CheckButton");
  await settle();
  expect(ran).toEqual(["CheckButton"]);
  completed();
  expect(await click).toMatchObject({ status: 0 });
  const none = await pane.desktop.click("noSuchFunction");
  expect(none.status).not.toBe(0);
});

test("the pane is shown and hidden, and the add-in is told", async () => {
  const seen: string[] = [];
  const stop = await Office.addin.onVisibilityModeChanged((message) => void seen.push(message.visibilityMode));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  await settle();
  expect(seen).toEqual(["Hidden", "Taskpane"]);
  expect([pane.host.pane.visibility, pane.host.pane.startup, await Office.addin.getStartupBehavior()]).toEqual([
    "Visible",
    "Background",
    "Load",
  ]);
  await stop();
});

test("settings that cannot be saved are told, and the workbook keeps those that it had", async () => {
  const { settings } = Office.context.document;
  const { workbook } = pane.host;
  const before = [...workbook.settings];
  workbook.refusesSettings = true;
  settings.set("lost", 1);
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => settings.saveAsync(resolve));
  workbook.refusesSettings = false;
  settings.remove("lost");
  expect(result).toMatchObject({ status: "failed", error: { code: 4001 } });
  expect([...workbook.settings]).toEqual(before);
});

test("settings are saved with the workbook", async () => {
  Office.context.document.settings.set("cosell", { language: "sv" });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(pane.host.workbook.settings.get("cosell")).toEqual({ language: "sv" });
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("cosell").load("value");
    await context.sync();
    expect(setting.value).toEqual({ language: "sv" });
  });
});

test("a page is opened in the system browser", () => {
  Office.context.ui.openBrowserWindow("https://localhost/save.html");
  expect(pane.host.openedPages).toEqual(["https://localhost/save.html"]);
});
