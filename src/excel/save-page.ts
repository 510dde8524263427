/** Opens our own static page in the system browser, where downloads work. */
export function openSavePage(name: string): void {
  const page = new URL("save.html", location.href);
  page.search = "";
  page.hash = `name=${encodeURIComponent(name)}`;
  Office.context.ui.openBrowserWindow(page.href);
}
