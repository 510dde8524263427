import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest, pngSize } from "../../src/dev/manifest.mjs";
import { version } from "../../package.json";
import { FUNCTION_NAMES } from "../../src/commands";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const surroundings = {
  version,
  functionNames: FUNCTION_NAMES,
  helpPage: "help.html",
  imageSize: (path: string) => (existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : null),
};

describe("the manifest", () => {
  it("is right", () => {
    expect(checkManifest(manifest, surroundings)).toEqual([]);
  });
});

/**
 * Each broken manifest is the real one with one thing changed: `test/manifest/invalid/<name>.json` holds what is replaced (everywhere) by what, and the messages
 * that must come of it, its own first (and no others may).
 */
describe("a broken manifest", () => {
  const folder = join(__dirname, "invalid");
  const cases = readdirSync(folder).map(
    (file) => [file, JSON.parse(readFileSync(join(folder, file), "utf8"))] as const,
  );

  it.each(cases)(
    "%s is refused with its own message",
    (_file, broken: { replace: string; by: string; messages: string[] }) => {
      expect(manifest).toContain(broken.replace);
      expect(checkManifest(manifest.replaceAll(broken.replace, broken.by), surroundings)).toEqual(broken.messages);
    },
  );

  it("each has a message of its own", () => {
    const messages = cases.map(([, broken]) => broken.messages[0]);
    expect(new Set(messages).size).toBe(messages.length);
  });
});
