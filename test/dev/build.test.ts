import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import webpack from "webpack";
import { version } from "../../package.json";
import { FUNCTION_NAMES } from "../../src/commands";
import { filesToKeep, supportAddress } from "../../src/dev/build-options.cjs";
import { webpackArguments } from "../../src/dev/build.mjs";
import { KeptFiles } from "../../src/dev/kept-files.cjs";
import { checkManifest, pngSize } from "../../src/dev/manifest.mjs";
import configure from "../../webpack.config.js";

const root = join(__dirname, "../..");
const configuration = (env: { readonly origin?: string; readonly support?: string; readonly keep?: string } = {}) =>
  configure(env, { mode: "production" });

/** The manifest as a build for `origin` writes it. */
async function builtManifest(origin?: string): Promise<string> {
  const [pane] = await configuration(origin === undefined ? {} : { origin });
  const copies = pane?.plugins.flatMap((plugin) => plugin.patterns ?? []) ?? [];
  const manifest = copies.find(({ from }) => from === "manifest.xml");
  return manifest?.transform?.(readFileSync(join(root, "manifest.xml"))) ?? "";
}

const surroundings = {
  version,
  functionNames: FUNCTION_NAMES,
  helpPage: "help.html",
  imageSize: (path: string) => (existsSync(join(root, path)) ? pngSize(readFileSync(join(root, path))) : null),
};

/** Every address of a manifest, as Excel reads it. */
const addressesIn = (xml: string): string[] =>
  Array.from(new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName("*"))
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((value) => value.startsWith("https://"));

describe("an origin", () => {
  it.each([
    ["http://host/path", /https only/],
    ["host", /is no address/],
    ["ftp://host", /https only/],
    ["", /is no address/],
    ["https://host/?a=1", /must not contain "\?" or "#"/],
    ["https://host/?", /must not contain "\?" or "#"/],
    ["https://host/#here", /must not contain "\?" or "#"/],
    ["https://host/my add-in", /has blanks in it/],
    [" https://host/path", /has blanks in it/],
    ["https://host/pa\nth", /has blanks in it/],
    ["https://ann@host/path", /user name or a password/],
    ["https://ann:secret@host/path", /user name or a password/],
    ["https://host/$&", /a sign such as "\$"/],
    ["https://host/$PATH", /a sign such as "\$"/],
    ["https://host/{tenant}", /a sign such as "\$"/],
    ['https://host/"quoted"', /a sign such as "\$"/],
    ["https://host/<path>", /a sign such as "\$"/],
    ["https://host/100%", /a sign such as "\$"/],
  ])("%j is refused with a sentence that says why", async (origin, why) => {
    const refused = configuration({ origin });
    await expect(refused).rejects.toThrow(/^origin must be an https address such as https:\/\/host\/path, not "/);
    await expect(refused).rejects.toThrow(why);
  });

  it.each([
    ["https://host", "https://host/"],
    ["https://host/path", "https://host/path/"],
    ["https://host/path//", "https://host/path/"],
    ["https://HOST:8443/path", "https://host:8443/path/"],
    ["https://host/sales&marketing's", "https://host/sales&marketing's/"],
    ["https://host/a%20b/~ann", "https://host/a%20b/~ann/"],
  ])("%s makes a right manifest with that address and no other", async (origin, start) => {
    const manifest = await builtManifest(origin);
    expect(checkManifest(manifest, surroundings)).toEqual([]);
    const addresses = addressesIn(manifest);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(start))).toEqual([]);
    expect(manifest).not.toContain("development server");
  });

  it("is the development address where none is given", async () => {
    expect(await builtManifest()).toBe(readFileSync(join(root, "manifest.xml"), "utf8"));
  });
});

describe("an address for support", () => {
  it.each([
    [undefined, ""],
    ["https://host/help?topic=co-sell", "https://host/help?topic=co-sell"],
    ["http://intranet/help", "http://intranet/help"],
    ["mailto:help@example.com", "mailto:help@example.com"],
    ["mailto:help@example.com?subject=Co-sell%20sheet", "mailto:help@example.com?subject=Co-sell%20sheet"],
  ])("%j is taken", (wanted, address) => expect(supportAddress(wanted)).toBe(address));

  it.each([
    ["help@example.com", /is no address/],
    ["javascript:alert(1)", /only addresses with https:, http: and mailto:/],
    ["file:///c:/help.txt", /only addresses with/],
    ["mailto:", /e-mail address is missing/],
    ["mailto:help", /e-mail address is missing/],
    ["https://host/our help", /has blanks in it/],
    ["https://ann@host/help", /user name/],
    [true, /is no address/],
  ])("%j is refused with a sentence that says why", async (support, why) => {
    expect(() => supportAddress(support)).toThrow(
      /^support must be an address such as https:\/\/host\/help or mailto:/,
    );
    expect(() => supportAddress(support)).toThrow(why);
    if (typeof support === "string") await expect(configuration({ support })).rejects.toThrow(why);
  });
});

describe("an earlier build that is kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosell-keep-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  beforeAll(() => {
    write("dist/web/taskpane.html", "old page");
    write("dist/web/taskpane.11111111.js", "old start");
    write("dist/web/12.22222222.js", "old part");
    write("dist/web/third-party-licences.txt", "old list");
    write("dist/maps/12.22222222.js.map", "{}");
    write("source.js", 'console.log("new");');
  });

  it("leaves its hashed files beside those of the new one, and nothing else", async () => {
    const keep = filesToKeep("dist", folder);
    const compiler = webpack({
      mode: "production",
      entry: { taskpane: join(folder, "source.js") },
      // Into the very folder that is kept, which webpack empties.
      output: { path: join(folder, "dist/web"), filename: "[name].[contenthash:8].js", clean: true },
      plugins: [new KeptFiles(keep)],
    });
    await new Promise<void>((resolve, reject) => {
      compiler?.run((error, stats) => {
        const wrong = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
        compiler.close(() => (wrong ? reject(wrong) : resolve()));
      });
    });
    const names = readdirSync(join(folder, "dist/web")).sort();
    expect(names).toEqual([
      "12.22222222.js",
      "taskpane.11111111.js",
      expect.stringMatching(/^taskpane\.[\da-f]{8}\.js$/),
    ]);
    expect(readFileSync(join(folder, "dist/web/12.22222222.js"), "utf8")).toBe("old part");
  });

  it.each(["nowhere", "", true])("%j, where there is none, is refused in one sentence", async (keep) => {
    expect(() => filesToKeep(keep, folder)).toThrow(
      `keep must be the dist folder of an earlier build, not "${String(keep)}": there is no web/taskpane.html in it.`,
    );
    if (typeof keep === "string") await expect(configuration({ keep })).rejects.toThrow(/^keep must be/);
  });
});

describe("npm run build", () => {
  it("takes its options with and without --env, and hands the rest to webpack", () => {
    expect(
      webpackArguments([
        "--keep",
        "../last/dist",
        "--env",
        "origin=https://host",
        "--support=mailto:a@b.se",
        "--watch",
      ]),
    ).toEqual([
      "--env",
      "keep=../last/dist",
      "--env",
      "origin=https://host",
      "--env",
      "support=mailto:a@b.se",
      "--watch",
    ]);
  });

  it.each([
    ["--origin", "http://host"],
    ["--env", "support=help@example.com"],
    ["--keep", "nowhere"],
  ])("%s %s ends it with one sentence, and leaves the last build alone", (...args) => {
    const command = [join(root, "src/dev/build.mjs"), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/^(?:origin|support|keep) must be .*\.$/)]);
  });

  it("keeps source maps and the command line away from what is hosted", async () => {
    const [pane, cli] = await configuration();
    expect(pane).toMatchObject({
      devtool: "hidden-source-map",
      output: { path: join(root, "dist/web"), sourceMapFilename: "../maps/[file].map" },
    });
    expect(cli).toMatchObject({ devtool: false, output: { path: join(root, "dist/cli") } });
  });
});
