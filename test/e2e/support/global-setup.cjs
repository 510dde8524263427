/** One workbench (over http, and over https for Excel on the web) and one browser for the whole run. Tests find them by these variables (see workbench.ts beside this file). */
module.exports = async () => {
  const { build, isFresh } = await import("../../local-excel/workbench/build.mjs");
  const { listen } = await import("../../local-excel/workbench/http-server.mjs");
  const { localCertificate } = await import("../../local-excel/workbench/certificate.mjs");
  const { startBrowser } = await import("./browser.mjs");
  if (!(await isFresh())) await build();
  const [plain, secure, browser] = await Promise.all([listen(0), localCertificate().then((certificate) => listen(0, certificate)), startBrowser()]);
  globalThis.__workbench = { servers: [plain, secure], browser };
  process.env.COSELL_E2E_URL = `http://localhost:${plain.address().port}/`;
  process.env.COSELL_E2E_WEB_URL = `https://localhost:${secure.address().port}/`;
  process.env.COSELL_E2E_BROWSER = browser.wsEndpoint();
};
