const { join } = require("node:path");

/**
 * One workbench (over http, and over https for Excel on the web) for the whole run, a server of what was built into dist/web for test/shipped, and a browser for each of Jest's workers: all pages of a browser have one
 * clipboard. Tests find them by these variables (see workbench.ts beside this file).
 */
module.exports = async ({ maxWorkers }) => {
  const { build, isFresh, root } = await import("../../local-excel/workbench/build.mjs");
  const { listen } = await import("../../local-excel/workbench/http-server.mjs");
  const { localCertificate } = await import("../../local-excel/workbench/certificate.mjs");
  const { startBrowser } = await import("./browser.mjs");
  if (!(await isFresh())) await build();
  const certificate = await localCertificate();
  const [plain, secure, shipped] = await Promise.all([
    listen(0),
    listen(0, certificate),
    listen(0, certificate, join(root, "dist/web")),
  ]);
  // The first one alone: where none is installed yet, it brings one along.
  const browsers = [await startBrowser()];
  while (browsers.length < maxWorkers) browsers.push(await startBrowser());
  globalThis.__workbench = { servers: [plain, secure, shipped], browsers };
  process.env.COSELL_E2E_URL = `http://localhost:${plain.address().port}/`;
  process.env.COSELL_E2E_WEB_URL = `https://localhost:${secure.address().port}/`;
  process.env.COSELL_SHIPPED_URL = `https://localhost:${shipped.address().port}/`;
  process.env.COSELL_E2E_BROWSERS = browsers.map((browser) => browser.wsEndpoint()).join(" ");
};
