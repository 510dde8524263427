/**
 * `npm run bench:start`: how soon the pane can be used, beside a pane like Microsoft's template and beside a hello world of the same stack. Each is opened in the
 * stand-in Excel on the web, in turn, with nothing cached; counted is the time from the start of its page to the first button that can be pressed.
 * Exits with 1 where the pane is slower than the template's.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { startBrowser } from "../e2e/support/browser.mjs";
import { build, isFresh, root } from "../local-excel/workbench/build.mjs";
import { localCertificate } from "../local-excel/workbench/certificate.mjs";
import { listen } from "../local-excel/workbench/http-server.mjs";
import { emptyContext, openWorkbench, pressOpenPane } from "./browser-pane.mjs";

const { buildPeers } = createRequire(import.meta.url)("./start/build-peers.cjs");
const PEERS = path.join(root, ".cache/bench-start");
const PANES = [
  { name: "this pane", folder: path.join(root, "dist/web") },
  { name: "like Microsoft's template", folder: path.join(PEERS, "template") },
  { name: "hello world", folder: path.join(PEERS, "hello") },
];
const ROUNDS = 15;

/** Runs in every page before its scripts. */
function noteFirstButton() {
  const look = () => {
    const button = document.querySelector("button:not([disabled]):not([aria-disabled='true'])");
    if (!button) return;
    window.firstButtonAt ??= performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Milliseconds from the start of the pane's page to its first button that can be pressed. */
async function timeOf(browser, around, pages) {
  const context = await emptyContext(browser);
  await context.addInitScript(noteFirstButton);
  const page = await openWorkbench(context, around, pages);
  const frame = await pressOpenPane(page);
  const at = await frame.waitForFunction(() => window.firstButtonAt, null, { polling: 200 });
  const time = await at.jsonValue();
  await context.close();
  return time;
}

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
const share = (numbers, part) => sorted(numbers)[Math.floor((numbers.length - 1) * part)];

async function main() {
  // Always: an older build would tell of an older add-in.
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  await buildPeers(["template", "hello"], PEERS);
  if (!(await isFresh())) await build();
  const certificate = await localCertificate();
  const servers = await Promise.all([
    listen(0, certificate),
    ...PANES.map(({ folder }) => listen(0, certificate, folder)),
  ]);
  const [around, ...pages] = servers.map((server) => `https://localhost:${server.address().port}`);
  const browser = await startBrowser((options) => chromium.launch(options));
  const times = PANES.map(() => []);
  // The first round warms the machine up.
  for (let round = -1; round < ROUNDS; round++)
    for (const [at, origin] of pages.entries()) {
      const time = await timeOf(browser, around, origin);
      if (round >= 0) times[at].push(time);
    }
  const [, template] = times.map((all) => share(all, 0.5));
  console.log("| pane | first button after, ms: a quarter of the starts | half | three quarters | × the template's |");
  console.log("|---|---|---|---|---|");
  for (const [at, { name }] of PANES.entries()) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => share(times[at], part));
    console.log(
      `| ${name} | ${low.toFixed(0)} | ${middle.toFixed(0)} | ${high.toFixed(0)} | ${(middle / template).toFixed(2)} |`,
    );
  }
  await browser.close();
  for (const server of servers) server.close();
  process.exit(share(times[0], 0.5) <= template ? 0 : 1);
}

await main();
