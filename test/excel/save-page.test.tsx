/**
 * @jest-environment-options {"url": "https://localhost:3443/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$disableLogging$1#&_serializer_version=1&_xdm_Info=local-excel|00000000-0000-0000-0000-000000000001|https://localhost:3443"}
 */
import { openSavePage } from "../../src/excel/save-page";
import { ExcelHost } from "../local-excel/transport/host";
import { loadOfficeJs } from "../local-excel/transport/jsdom";
import { serveThisWindow } from "../local-excel/transport/jsdom-web";

const ORIGIN = "https://localhost:3443";

test("the save page opens in another tab, for there is no system browser; a tab that is stopped as a pop-up is told", async () => {
  serveThisWindow(new ExcelHost(), ORIGIN);
  await loadOfficeJs();
  const opened = jest.spyOn(window, "open").mockReturnValue(window);
  const file = { name: "deals.csv", records: 2, sha256: "0".repeat(64) };
  expect(openSavePage(file)).toEqual({ ok: true });
  expect(opened).toHaveBeenCalledWith(
    `${ORIGIN}/save.html#name=deals.csv&records=2&sha256=${"0".repeat(64)}`,
    "_blank",
  );
  opened.mockReturnValue(null);
  expect(openSavePage(file)).toEqual({ ok: false, reason: "page-blocked" });
  opened.mockRestore();
});
