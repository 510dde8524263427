/** One workbench and one browser for the whole run. Tests find both by these two variables (see workbench.ts beside this file). */
module.exports = async () => {
  const { build, isFresh } = await import("../../local-excel/workbench/build.mjs");
  const { listen } = await import("../../local-excel/workbench/http-server.mjs");
  const { startBrowser } = await import("./browser.mjs");
  if (!(await isFresh())) await build();
  const [server, browser] = await Promise.all([listen(0), startBrowser()]);
  globalThis.__workbench = { server, browser };
  process.env.COSELL_E2E_URL = `http://localhost:${server.address().port}/`;
  process.env.COSELL_E2E_BROWSER = browser.wsEndpoint();
};
