/** The probe's manifest and its server. That the built page works is shown in test/e2e. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { checkManifest, pngSize } from "../../src/dev/manifest.mjs";
import { probeManifest } from "../local-excel/probe/manifest.mjs";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const derived = probeManifest(manifest, "https://localhost:4999");

test("the derived manifest is one that Excel would take", () => {
  const imageSize = (path: string) => pngSize(readFileSync(join(root, path)));
  expect(checkManifest(derived, { version, functionNames: [], imageSize })).toEqual([]);
});

test("it is another add-in, at another address, without buttons", () => {
  const idOf = (xml: string): string | undefined => /<Id>([^<]+)</.exec(xml)?.[1];
  expect(idOf(derived)).toBeDefined();
  expect(idOf(derived)).not.toBe(idOf(manifest));
  expect(derived).toContain('<SourceLocation DefaultValue="https://localhost:4999/probe.html"/>');
  expect(derived).not.toContain("localhost:3443");
  expect(derived).not.toContain("VersionOverrides");
  expect(derived).not.toContain("sv-SE");
});
