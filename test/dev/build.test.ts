import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { FUNCTION_NAMES } from "../../src/commands";
import { checkManifest, pngSize } from "../../src/dev/manifest.mjs";
import configure from "../../webpack.config.js";

const root = join(__dirname, "../..");
const configuration = (origin?: string) =>
  configure({ ...(origin !== undefined && { origin }) }, { mode: "production" });

/** The manifest as a build for `origin` writes it. */
async function builtManifest(origin?: string): Promise<string> {
  const [pane] = await configuration(origin);
  const copies = pane?.plugins.flatMap((plugin) => plugin.patterns ?? []) ?? [];
  const manifest = copies.find(({ from }) => from === "manifest.xml");
  return manifest?.transform?.(readFileSync(join(root, "manifest.xml"))) ?? "";
}

const surroundings = {
  version,
  functionNames: FUNCTION_NAMES,
  imageSize: (path: string) => (existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : null),
};

describe("npm run build", () => {
  it.each(["http://host/path", "host", "ftp://host", "", "https://host/?a=1", "https://host/#here"])(
    "refuses the origin %j",
    async (origin) => {
      await expect(configuration(origin)).rejects.toThrow(/origin must be an/);
    },
  );

  it.each(["https://host", "https://host/path", "https://host/path/"])(
    "writes a right manifest for %s, with that address and no other",
    async (origin) => {
      const manifest = await builtManifest(origin);
      expect(checkManifest(manifest, surroundings)).toEqual([]);
      const addresses = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, address]) => address ?? "");
      expect(addresses.length).toBeGreaterThan(30);
      expect(addresses.filter((address) => !address.startsWith(`${origin.replace(/\/$/, "")}/`))).toEqual([]);
    },
  );

  it("keeps the development address without an origin", async () => {
    expect(await builtManifest()).toBe(readFileSync(join(root, "manifest.xml"), "utf8"));
  });
});
