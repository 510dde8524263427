/**
 * `npm start`: builds the workbench, serves it and opens it.
 *   node test/local-excel/workbench/serve.mjs [--port N] [--https] [--open | --no-open] [--built]
 * `--built` serves the last build where nothing has changed since, and does not watch. `--https` (with a certificate
 * that the browser warns of) is for `?platform=web`: Excel on the web loads add-ins over https only.
 */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { build, isFresh, watch } from "./build.mjs";
import { localCertificate } from "./certificate.mjs";
import { listen } from "./http-server.mjs";

const OPENERS = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };

/** Asks the system to show a page. Where there is nothing to ask, the address that was printed has to do. */
function openBrowser(url) {
  const [command, ...rest] = OPENERS[process.platform] ?? ["xdg-open"];
  const opener = spawn(command, [...rest, url], { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("No browser could be opened from here: open the address yourself."));
  opener.unref();
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3000" },
      open: { type: "boolean" },
      "no-open": { type: "boolean" },
      built: { type: "boolean" },
      https: { type: "boolean" },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a number up to 65535, not "${values.port}".`);
  // The port first: nobody should wait for a build to hear that it is taken.
  const server = await listen(port, values.https ? await localCertificate() : null);
  console.log("Building the workbench …");
  if (values.built) {
    if (!(await isFresh())) await build();
  } else {
    await watch((wrong) => console.log(wrong ?? "Built. A changed source is built again: reload the page then."));
  }
  const url = `${values.https ? "https" : "http"}://localhost:${server.address().port}/${values.https ? "?platform=web" : ""}`;
  console.log(
    `\n  ${url}\n\nThe add-in in a stand-in for Excel (not Microsoft Excel), driven by Microsoft's own office.js. Ctrl+C ends it.`,
  );
  if (values.open && !values["no-open"]) openBrowser(url);
}

main().catch((error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${error.port} is taken by another program. End that one, or choose another port: npm start -- --port ${error.port + 1}`
      : error.message,
  );
  process.exit(1);
});
