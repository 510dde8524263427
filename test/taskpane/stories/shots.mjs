/**
 * Pictures of the pane's stories: node test/taskpane/stories/shots.mjs <folder> [story …]
 * Bundles stories.tsx, serves nothing (file: pages), and takes every story in English and Swedish, light and dark, 320 pixels wide.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { startBrowser } from "../../e2e/support/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [folder = "shots", ...only] = process.argv.slice(2);
const STORIES = [
  "empty",
  "checking",
  "ready",
  "ready-warnings",
  "findings",
  "thousands",
  "partner-center",
  "inserted",
  "refused",
  "failed",
  "export-refused",
  "exported",
  "export-asked",
  "export-not-arrived",
  "export-arrived",
  "export-split",
  "export-mac",
  "export-by-hand",
  "outside",
  "too-old",
  "no-answer",
];
const LOOKS = [
  { lang: "en", theme: "light", width: 320 },
  { lang: "sv", theme: "light", width: 320 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "en", theme: "dark", width: 450 },
];

function bundle(out) {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: join(here, "stories.tsx"),
    output: { path: out, filename: "stories.js" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
                target: "es2022",
              },
            },
          },
        },
      ],
    },
  });
  return new Promise((done, fail) =>
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close(done);
    }),
  );
}

const out = mkdtempSync(join(tmpdir(), "pane-stories-"));
mkdirSync(folder, { recursive: true });
await bundle(out);
writeFileSync(
  join(out, "index.html"),
  '<!doctype html><html><head><meta charset="utf-8"><style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div><script src="stories.js"></script></body></html>',
);

const browser = await startBrowser((options) => chromium.launch(options));
for (const { lang, theme, width } of LOOKS) {
  const page = await browser.newPage({
    viewport: { width, height: 640 },
    deviceScaleFactor: 2,
  });
  page.on("pageerror", (error) => console.error(`${lang} ${theme}: ${error.message}`));
  for (const story of only.length > 0 ? only : STORIES) {
    await page.goto(`${pathToFileURL(join(out, "index.html"))}?story=${story}&lang=${lang}&theme=${theme}`);
    await page.waitForSelector("body[data-played]", { timeout: 20_000 });
    await page.waitForTimeout(300);
    await page.screenshot({
      path: join(resolve(folder), `pane-${story}-${lang}-${theme}-${width}.png`),
    });
  }
  await page.close();
}
await browser.close();
rmSync(out, { recursive: true });
