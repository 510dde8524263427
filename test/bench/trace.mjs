/**
 * `npm run trace`: whether the pane ever stands still. The add-in as it ships (dist/web, built anew) checks sheets of three sizes, each twice, in Chromium at a quarter
 * of this machine's speed; Chromium's own trace tells how long each task of the pane's thread took. Exits with 1 where one took over 50 ms. Sizes as arguments
 * ("1000x34") for some of them.
 *
 * Counted is a task's whole time on the processor, the pauses of the garbage collector within it too; only the time for which the machine has given the
 * processor to something else is not. How long each lasted by the clock is printed beside it.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { chromium } from "playwright-core";
import { startBrowser } from "../e2e/support/browser.mjs";
import { build, isFresh, root } from "../local-excel/workbench/build.mjs";
import { localCertificate } from "../local-excel/workbench/certificate.mjs";
import { listen } from "../local-excel/workbench/http-server.mjs";
import { emptyContext, openWorkbench, pressOpenPane } from "./browser-pane.mjs";
import { wideSheet } from "./wide-sheet.mjs";

/** Records, and how many solutions and team members each has beside 32 other columns. */
const SIZES = [
  { name: "1000x34", records: 1000, family: 1 },
  { name: "1000x132", records: 1000, family: 50 },
  { name: "5000x132", records: 5000, family: 50 },
];
const SLOWER = 4;
const LIMIT_MS = 50;
const MARK = "pane of the trace";
const CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing", "v8"];

const QUIET_MS = 2000;

/**
 * Tells whether a page and its frames have fetched nothing for a while. Not by Playwright's "networkidle": that waits for a word of every frame, and one that
 * was in another process before may give none.
 */
function quietnessOf(page) {
  const open = new Set();
  let last = Date.now();
  const note = (change) => (request) => {
    change(request);
    last = Date.now();
  };
  page.on(
    "request",
    note((request) => open.add(request)),
  );
  for (const end of ["requestfinished", "requestfailed"])
    page.on(
      end,
      note((request) => open.delete(request)),
    );
  return () => open.size === 0 && Date.now() - last > QUIET_MS;
}

/** The pane beside a sheet of the size, when it fetches nothing any more. */
async function openPane(browser, around, pages, { records, family }) {
  const context = await emptyContext(browser);
  const page = await openWorkbench(context, around, pages);
  const isQuiet = quietnessOf(page);
  await page.evaluate(
    (text) => window.localExcel.open(text, "wide.csv", { cells: "text" }),
    wideSheet(records, family),
  );
  const frame = await pressOpenPane(page);
  await frame.getByRole("button", { name: "Check sheet" }).waitFor();
  // What the pane fetches while nobody asks anything of it.
  while (!isQuiet()) await page.waitForTimeout(100);
  return { context, page, frame };
}

async function slowDown({ context, frame }) {
  const throttled = await context.newCDPSession(frame);
  await throttled.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** Everything that Chromium traced while the sheet was checked. */
async function traceCheck(browser, { page, frame }, { records }) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const { x, y, width, height } = await frame.getByRole("button", { name: "Check sheet" }).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: CATEGORIES },
  });
  await frame.evaluate((mark) => performance.mark(mark), MARK);
  // Not by Playwright's own click, which runs a script in the page before and after it.
  await page.mouse.down();
  await page.mouse.up();
  // The last check's answer is still there until the press has been met.
  await page.waitForTimeout(1000);
  await frame.waitForFunction(
    (count) =>
      !document.querySelector('[role="progressbar"]') &&
      document.querySelector('[role="status"]')?.textContent?.includes(`in ${count} records`),
    records,
    { polling: 1000, timeout: 600_000 },
  );
  await page.waitForTimeout(2000);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return events;
}

const within = (outer) => (inner) =>
  inner !== outer && inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;

/** The tasks of the pane's thread after the mark: milliseconds on the processor, of those in pauses of the collector, and by the clock. Longest first. */
function tasksOf(events) {
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error("The pane left no mark in the trace.");
  const own = events.filter(
    ({ pid, tid, ph, ts }) => pid === mark.pid && tid === mark.tid && ph === "X" && ts > mark.ts,
  );
  const pauses = own.filter(({ name }) => name === "MajorGC" || name === "MinorGC");
  return own
    .filter(({ name }) => name.endsWith("RunTask"))
    .map((task) => {
      const inside = own.filter(within(task)).sort((one, other) => other.dur - one.dur);
      const collecting = pauses.filter(within(task)).reduce((sum, { tdur = 0 }) => sum + tdur, 0);
      return {
        at: (task.ts - mark.ts) / 1e6,
        took: (task.tdur ?? 0) / 1000,
        collecting: collecting / 1000,
        clock: task.dur / 1000,
        what: inside.slice(0, 4).map(({ name }) => name),
      };
    })
    .sort((one, other) => other.took - one.took);
}

function report(what, tasks) {
  console.log(
    `${what}: ${tasks.length} tasks at 1/${SLOWER} of this machine's speed. The longest, in ms on the processor:`,
  );
  for (const { at, took, collecting, clock, what: names } of tasks.slice(0, 5)) {
    const [total, pauses, lasted] = [took, collecting, clock].map((time) => time.toFixed(0));
    console.log(
      `  ${total.padStart(4)} (${pauses} of it collecting garbage; ${lasted} by the clock) after ${at.toFixed(1)} s: ${names.join(", ")}`,
    );
  }
}

async function main() {
  // Always: an older build would tell of an older add-in.
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (!(await isFresh())) await build();
  const certificate = await localCertificate();
  const servers = await Promise.all([listen(0, certificate), listen(0, certificate, path.join(root, "dist/web"))]);
  const [around, pages] = servers.map((server) => `https://localhost:${server.address().port}`);
  const browser = await startBrowser((options) => chromium.launch(options));
  const asked = process.argv.slice(2);
  let over = 0;
  for (const size of SIZES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const pane = await openPane(browser, around, pages, size);
    await slowDown(pane);
    for (const which of ["first", "second"]) {
      const tasks = tasksOf(await traceCheck(browser, pane, size));
      report(`${size.name}, ${which} check`, tasks);
      over += tasks.filter(({ took }) => took > LIMIT_MS).length;
    }
    await pane.context.close();
  }
  console.log(over === 0 ? `None took over ${LIMIT_MS} ms.` : `${over} took over ${LIMIT_MS} ms.`);
  await browser.close();
  for (const server of servers) server.close();
  process.exit(over === 0 ? 0 : 1);
}

await main();
