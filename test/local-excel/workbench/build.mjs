/** Builds the workbench into .cache/workbench/site, once or again whenever a source changes. */
import { createRequire } from "node:module";
import { readdir, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const site = path.join(root, ".cache/workbench/site");
const stamp = path.join(root, ".cache/workbench/built");

const compiler = () => require("webpack")(require("./webpack.config.cjs"));

/** The errors of a build as one text; null when there were none. */
function complaints(error, stats) {
  if (error) return error.message;
  return stats.hasErrors() ? stats.toString({ preset: "errors-only", colors: false }) : null;
}

/** Builds once. Refuses with the compiler's messages. */
export async function build() {
  const started = new Date();
  const webpack = compiler();
  await new Promise((resolve, reject) => {
    webpack.run((error, stats) => {
      const wrong = complaints(error, stats);
      webpack.close((closing) => (wrong || closing ? reject(new Error(wrong ?? closing.message)) : resolve()));
    });
  });
  await writeFile(stamp, "");
  await utimes(stamp, started, started);
}

/** Builds, and again after each change. Resolves after the first good build; `report` gets null or the messages of every build. */
export function watch(report) {
  return new Promise((resolve) => {
    compiler().watch({ aggregateTimeout: 100 }, (error, stats) => {
      const wrong = complaints(error, stats);
      report(wrong);
      if (!wrong) resolve();
    });
  });
}

const modified = (file) =>
  stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );

/** Whether the last build is newer than everything it was made of. */
export async function isFresh() {
  const built = await modified(stamp);
  if (built === 0 || (await modified(path.join(site, "index.html"))) === 0) return false;
  const folders = ["src", "test/local-excel"].map((folder) => path.join(root, folder));
  const files = [path.join(root, "package-lock.json"), ...folders];
  for (const folder of folders)
    for (const name of await readdir(folder, { recursive: true })) files.push(path.join(folder, name));
  const times = await Promise.all(files.map(modified));
  return Math.max(...times) < built;
}
