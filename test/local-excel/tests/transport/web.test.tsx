/**
 * @jest-environment-options {"url": "https://localhost:3443/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$disableLogging$1#&_serializer_version=1&_xdm_Info=local-excel|00000000-0000-0000-0000-000000000001|https://localhost:3443"}
 */
import { typeInto } from "../../model";
import { ExcelHost } from "../../transport/host";
import { loadOfficeJs } from "../../transport/jsdom";
import { serveThisWindow } from "../../transport/jsdom-web";
import { webFrameUrl, type WebHost } from "../../transport/web";

const ORIGIN = "https://localhost:3443";
const host = new ExcelHost({ locale: "de-DE", displayLanguage: "en-US", maxBytes: 5_000_000 });
let web: WebHost;
let info: unknown;

beforeAll(async () => {
  web = serveThisWindow(host, ORIGIN);
  info = await loadOfficeJs();
});
afterEach(() => {
  expect(host.apiNotFound).toEqual([]);
  expect(web.unknown).toEqual([]);
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("office.js finds Excel on the web; it knows no theme there", () => {
  expect(info).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-US", "de-DE"]);
  expect(Office.context.officeTheme).toBeUndefined();
  expect([
    Office.context.requirements.isSetSupported("ExcelApi", "1.14"),
    Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"),
  ]).toEqual([true, false]);
  expect(window.location.href).toBe(webFrameUrl(`${ORIGIN}/taskpane.html`, ORIGIN, "en-US"));
});

test("Excel.run and its errors go through messages", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2000");
    range.values = Array.from({ length: 2000 }, (_, row) => [row]);
    range.load("values");
    await context.sync();
    expect(range.values[1999]).toEqual([1999]);
  });
  // Only our own request: office.js sends one of its own when it is ready.
  host.faults = ({ body }) =>
    body.Actions.some((action) => action.QueryInfo)
      ? { kind: "status", status: 429, code: "ActivityLimitReached", carriedOut: false }
      : null;
  const error: unknown = await Excel.run(async (context) => void context.workbook.load("name")).catch(
    (thrown: unknown) => thrown,
  );
  host.faults = null;
  expect(error).toMatchObject({ code: "ActivityLimitReached" });
});

test("events arrive", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event.address));
    await context.sync();
  });
  typeInto(host.workbook.activeSheet, "C3", "x");
  await settle();
  expect(seen).toEqual(["C3"]);
});

test("a ribbon button runs the associated function, and its end is seen", async () => {
  Office.actions.associate("exportCsv", (event: Office.AddinCommands.Event) => event.completed());
  expect(await web.click("exportCsv")).toMatchObject({ status: 0 });
  expect((await web.click("noSuchFunction")).status).not.toBe(0);
});

test("settings that cannot be saved are told", async () => {
  const { settings } = Office.context.document;
  host.workbook.refusesSettings = true;
  settings.set("lost", 1);
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => settings.saveAsync(resolve));
  host.workbook.refusesSettings = false;
  settings.remove("lost");
  expect(result).toMatchObject({ status: "failed", error: { code: 4001 } });
});

test("settings are saved, and the pane is shown", async () => {
  Office.context.document.settings.set("cosell", { language: "de" });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(host.workbook.settings.get("cosell")).toEqual({ language: "de" });
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  expect(host.pane.visibility).toBe("Visible");
});
