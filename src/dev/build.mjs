#!/usr/bin/env node
// `npm run build`: builds the add-in (dist/web, dist/manifest.xml) and the command line (dist/cli).
//   npm run build                                        for this machine: the manifest keeps the development origin
//   npm run build -- --origin https://host/path          for a host: the manifest points there
//                    --support mailto:help@example.com   the help page says whom to ask
//                    --keep ../last/dist                 panes that are open go on working: the earlier build's parts stay
// Each can be written as `--env name=value` too; everything else goes on to webpack.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { filesToKeep, hostOrigin, supportAddress } from "./build-options.cjs";

const OPTIONS = ["origin", "support", "keep"];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * webpack's arguments for ours: `--keep x` and `--keep=x` become `--env keep=x`.
 * @param {string[]} args
 * @returns {string[]}
 */
export function webpackArguments(args) {
  const [first, ...rest] = args;
  if (first === undefined) return [];
  const [, name, , value] = /^--(\w+)(=([\s\S]*))?$/.exec(first) ?? [];
  if (!OPTIONS.includes(name)) return [first, ...webpackArguments(rest)];
  if (value !== undefined) return ["--env", `${name}=${value}`, ...webpackArguments(rest)];
  const [given = "", ...others] = rest;
  return ["--env", `${name}=${given}`, ...webpackArguments(others)];
}

/** Ends with a sentence where an option cannot be meant, before anything is touched. */
function refuseWrong(args) {
  const told = Object.fromEntries(
    args.filter((_, at) => args[at - 1] === "--env").map((pair) => pair.split(/=([\s\S]*)/)),
  );
  try {
    hostOrigin(told.origin, "");
    supportAddress(told.support);
    filesToKeep(told.keep, root);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Empties dist/ but for the folder that webpack empties itself, once it has read what is to be kept of it. */
function emptyDist() {
  const dist = path.join(root, "dist");
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) if (name !== "web") rmSync(path.join(dist, name), { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const args = webpackArguments(process.argv.slice(2));
  refuseWrong(args);
  emptyDist();
  const command = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [command, "--mode", "production", ...args], {
    cwd: root,
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
