/** Every member of `Office` that the source uses (test/excel/members.json), through Microsoft's office.js in a page that desktop Excel holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { startPane, type PaneExcel } from "../local-excel/transport/jsdom";

interface Member {
  readonly name: string;
}
const listed = JSON.parse(readFileSync(join(__dirname, "..", "excel", "members.json"), "utf8")) as readonly Member[];
const ofOffice = listed.map(({ name }) => name).filter((name) => name.startsWith("Office."));

let excel: PaneExcel;
let completed = 0;
beforeAll(async () => {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  excel = await startPane({ locale: "sv-SE" });
  Office.actions.associate("press", (event: Office.AddinCommands.Event) => {
    completed += 1;
    event.completed();
  });
});

const context = () => Office.context;
/** What each of them is seen to do. */
const PROOFS: Readonly<Record<string, () => unknown>> = {
  "Office.AddinCommands.Event.completed": async () => expect((await excel.desktop.click("press")).status).toBe(0),
  "Office.Actions.associate": async () => {
    const before = completed;
    await excel.desktop.click("press");
    expect(completed).toBe(before + 1);
  },
  "Office.Addin.showAsTaskpane": async () => {
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    expect(excel.host.pane.visibility).toBe("Visible");
  },
  "Office.Context.diagnostics": () => expect(context().diagnostics).toMatchObject({ host: "Excel" }),
  // Only Excel on the web keeps add-ins apart by it.
  "Office.Context.partitionKey": () => expect(context().partitionKey ?? "").toEqual(expect.any(String)),
  "Office.Context.displayLanguage": () => expect(context().displayLanguage).toBe("sv-SE"),
  "Office.Context.officeTheme": () => expect(context().officeTheme).toBeDefined(),
  "Office.Context.requirements": () => expect(context().requirements).toBeDefined(),
  "Office.Context.ui": () => expect(context().ui).toBeDefined(),
  "Office.ContextInformation.platform": () => expect(context().diagnostics.platform).toBe("PC"),
  "Office.ContextInformation.version": () => expect(context().diagnostics.version).toMatch(/^16\./),
  "Office.OfficeTheme.bodyBackgroundColor": () =>
    expect(context().officeTheme.bodyBackgroundColor).toMatch(/^#[\da-f]{6}$/i),
  "Office.PlatformType": () => expect(Office.PlatformType).toBeDefined(),
  "Office.PlatformType.Mac": () => expect(Office.PlatformType.Mac).toBe("Mac"),
  "Office.PlatformType.OfficeOnline": () => expect(Office.PlatformType.OfficeOnline).toBe("OfficeOnline"),
  "Office.PlatformType.PC": () => expect(Office.PlatformType.PC).toBe("PC"),
  "Office.RequirementSetSupport.isSetSupported": () =>
    expect(context().requirements.isSetSupported("ExcelApi", "1.14")).toBe(true),
  "Office.UI.openBrowserWindow": () => {
    context().ui.openBrowserWindow("https://localhost/page.html");
    expect(excel.host.openedPages).toContain("https://localhost/page.html");
  },
  "Office.actions": () => expect(Office.actions).toBeDefined(),
  "Office.addin": () => expect(Office.addin).toBeDefined(),
  "Office.context": () => expect(Office.context).toBeDefined(),
  "Office.onReady": async () => expect(await Office.onReady()).toMatchObject({ host: "Excel" }),
};

test.each(ofOffice)("%s", async (name) => {
  const proof = PROOFS[name];
  if (!proof) throw new Error(`nothing proves ${name}`);
  await proof();
});

test("nothing was asked for that is not there", () => {
  expect(excel.host.apiNotFound).toEqual([]);
  expect(excel.desktop.unknown).toEqual([]);
  expect(excel.host.defects).toEqual([]);
});
