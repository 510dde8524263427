/** dist/cli as npm publishes it: the package installs nothing beside itself, and answers as the sources do. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cosell } from "../cli/support";
import { ROOT } from "./support";

const folder = mkdtempSync(join(tmpdir(), "cosell-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

const npm = (...args: readonly string[]): string =>
  execFileSync("npm", args, { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });

beforeAll(() => {
  // What is packed is what was built: prepack would build it once more.
  npm("pack", "--ignore-scripts", "--silent", "--pack-destination", folder);
  const [archive = ""] = readdirSync(folder);
  npm("install", "--prefix", folder, "--offline", "--no-audit", "--no-fund", "--silent", join(folder, archive));
});

test("the package installs itself and nothing else", () => {
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed).toEqual(["cosell-sheet"]);
  const { dependencies } = JSON.parse(readFileSync(join(folder, "node_modules/cosell-sheet/package.json"), "utf8")) as {
    dependencies?: object;
  };
  expect(dependencies ?? {}).toEqual({});
});

test.each([
  ["clean.csv", 0],
  ["values.csv", 1],
  ["headers-broken.csv", 1],
])("the installed command checks %s as the sources do, with exit code %i", async (name, code) => {
  const file = join(ROOT, "test/cases/examples", name);
  const args = ["check", file, "--format", "json", "--today", "2026-11-20"];
  const program = join(folder, "node_modules/cosell-sheet/dist/cli/cosell-sheet.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  const { out } = await cosell(...args);
  expect([status, stderr]).toEqual([code, ""]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(out));
});
