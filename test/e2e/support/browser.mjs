/**
 * Finds a Chromium that really starts here: an installed Chrome, Chromium or Edge, else the one of the npm package @sparticuz/chromium, else, on Debian as root, one from apt.
 * COSELL_BROWSER names another one.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { packagedChromium } from "./chromium-package.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** Where installers put browsers. */
function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return folders.flatMap((folder) =>
      [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
      ].map((name) => path.join(folder, name)),
    );
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

const installed = async () =>
  usualPlaces()
    .filter((file) => existsSync(file))
    .map((executablePath) => ({ executablePath }));

async function fromApt() {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return [];
  console.log("No browser starts here: installing chromium with apt-get (once).");
  const run = promisify(execFile);
  await run("apt-get", ["update"]);
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"]);
  return [{ executablePath: "/usr/bin/chromium" }];
}

/**
 * Starts the first browser that can be started, by `start` (chromium.launch or chromium.launchServer with these options).
 * Refuses with what was tried, and why none would do.
 */
export async function startBrowser(start = (options) => chromium.launchServer(options)) {
  const failures = [];
  const named = process.env.COSELL_BROWSER;
  const sources = named ? [async () => [{ executablePath: named }]] : [installed, packagedChromium, fromApt];
  for (const source of sources) {
    const candidates = await source().catch((error) => {
      failures.push(error.message);
      return [];
    });
    for (const candidate of candidates) {
      try {
        return await start({ ...candidate, args: FLAGS, timeout: 30_000 });
      } catch (error) {
        failures.push(`${candidate.executablePath}: ${error.message.split("\n")[0]}`);
      }
    }
  }
  throw new Error(
    `No browser could be started for the tests. Install Chrome, Chromium or Edge, or name one in COSELL_BROWSER. Tried:\n${failures.join("\n")}`,
  );
}
