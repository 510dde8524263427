import { fragmentOf, type WantedFile } from "../csv/wanted-file";
import type { Result } from "./api";
import { Refusal } from "./gateway/refusal";

/**
 * Opens the add-in's own static page for `file` where downloads work: in the system browser, or from Excel on the web, which has no OpenBrowserWindowApi, in another tab.
 * Refused where the browser stops the tab as a pop-up.
 */
export function openSavePage(file: WantedFile): Result<object> {
  const page = new URL("save.html", location.href);
  page.search = "";
  page.hash = fragmentOf(file);
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(page.href);
  else if (window.open(page.href, "_blank") === null) return new Refusal("page-blocked").toResult();
  return { ok: true };
}
