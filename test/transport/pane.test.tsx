import { startPane, type PaneExcel } from "../local-excel/transport/jsdom";

let pane: PaneExcel;
beforeAll(async () => {
  pane = await startPane({ locale: "sv-SE" });
});

test("office.js finds desktop Excel, in the machine's language, as a shared runtime", () => {
  expect(pane.info).toEqual({ host: "Excel", platform: "PC", addin: { visibilityMode: "Taskpane" } });
  expect(Office.context.displayLanguage).toBe("sv-SE");
  expect(Office.context.diagnostics.version).toBe("16.0.15407.10000");
});
