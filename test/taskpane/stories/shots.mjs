/**
 * Pictures of the pane's stories, and what axe finds in them: node test/taskpane/stories/shots.mjs <folder> [story …]
 * Bundles stories.tsx into <folder>/page and takes every story in both languages, light, dark and in forced colours, as narrow as a pane gets.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { startBrowser } from "../../e2e/support/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const axe = createRequire(import.meta.url).resolve("axe-core");
const [given = "shots", ...only] = process.argv.slice(2);
const folder = resolve(given);
const STORIES = [
  [
    "empty",
    "checking",
    "ready",
    "ready-warnings",
    "findings",
    "formats-set",
    "repaired",
    "clock",
    "undone",
    "fix-all",
    "by-column",
    "by-rule",
    "decide",
    "decide-dates",
    "decisions",
    "fix-asked",
    "fix-column",
    "fix-rows",
    "fix-formulas",
    "fixed",
    "thousands",
    "thousands-open",
    "partner-center",
  ],
  [
    "inserted",
    "refused",
    "encoding-asked",
    "failed",
    "export-refused",
    "exported",
    "export-summary",
    "export-asked",
    "export-not-arrived",
  ],
  ["export-arrived", "export-split", "export-mac", "export-by-hand", "outside", "too-old", "no-answer"],
].flat();
const LOOKS = [
  { lang: "en", theme: "light", width: 320 },
  { lang: "sv", theme: "light", width: 320 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "en", theme: "dark", width: 450 },
  { lang: "en", theme: "light", width: 450, forcedColors: "active" },
];

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stories</title>
<style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div><script src="stories.js"></script></body></html>`;

function bundle(out) {
  const jsc = {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: join(here, "stories.tsx"),
    output: { path: out, filename: "stories.js" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc } } }] },
  });
  return new Promise((done, fail) =>
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close(done);
    }),
  );
}

/** What axe finds on the page, contrast included; Fluent's focus guards are its own. */
async function problems(page) {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}

async function takeAll(browser, address) {
  for (const { lang, theme, width, forcedColors = "none" } of LOOKS) {
    const look = forcedColors === "active" ? "forced" : theme;
    const page = await browser.newPage({ viewport: { width, height: 640 }, deviceScaleFactor: 2, forcedColors });
    page.on("pageerror", (error) => console.error(`${lang} ${look}: ${error.message}`));
    for (const story of only.length > 0 ? only : STORIES) {
      await page.goto(`${address}?story=${story}&lang=${lang}&theme=${theme}`);
      await page.waitForSelector("body[data-played]", { timeout: 20_000 });
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `pane-${story}-${lang}-${look}-${width}.png`) });
      for (const problem of await problems(page)) {
        console.error(`${story} ${lang} ${look}: ${problem}`);
        process.exitCode = 1;
      }
    }
    await page.close();
  }
}

const out = join(folder, "page");
mkdirSync(out, { recursive: true });
await bundle(out);
writeFileSync(join(out, "index.html"), PAGE);
const browser = await startBrowser((options) => chromium.launch(options));
await takeAll(browser, pathToFileURL(join(out, "index.html"))).finally(() => browser.close());
