/** docs/deploy.md, followed: what is hosted, on a plain server with the headers it asks for, the stand-in as host; then an update under a pane that is open. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesToKeep, manifestFor } from "../../src/dev/build-options.cjs";
import { paneTexts } from "../../src/texts";
import { checkIn, environment, standIn } from "./stand-in";
import { host } from "./static-server";
import { DIST, ROOT, WEB } from "./support";

const excel = standIn();
const csv = readFileSync(join(ROOT, "test/cases/examples/values.csv"), "utf8");
const office = (): string => new URL(environment("COSELL_E2E_WEB_URL")).origin;

/** All files below a folder, with "/" between names. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );

test("what is hosted are pages, scripts, icons and the list of licences: no source map, no command line, no manifest", () => {
  const names = filesIn(WEB);
  const expected =
    /^(?:(?:taskpane|save|help)\.html|[\w-]+\.[\da-f]{8}\.js|assets\/[\w-]+\.png|third-party-licences\.txt)$/;
  expect(names.filter((name) => !expected.test(name))).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(["taskpane.html", "save.html", "help.html"]));
  const scripts = names.filter((name) => name.endsWith(".js"));
  expect(scripts.filter((name) => /^\/\/# sourceMappingURL=/m.test(readFileSync(join(WEB, name), "utf8")))).toEqual([]);
  expect(filesIn(join(DIST, "maps")).sort()).toEqual(scripts.map((name) => `${name}.map`).sort());
  expect(readdirSync(DIST).sort()).toEqual(["cli", "manifest.xml", "maps", "web"]);
});

test("a plain server of static files is enough: every address of the manifest is there, and a sheet is checked", async () => {
  const server = await host(() => [WEB], office());
  try {
    const built = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const manifest = manifestFor(built, "https://localhost:3443", server.origin);
    const addresses = [...new Set([...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, address = ""]) => address))];
    expect(addresses.length).toBeGreaterThan(30);
    const { page } = excel();
    for (const address of addresses)
      expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
    const html = await page.request.get(`${server.origin}/taskpane.html`);
    expect(html.headers()).toMatchObject({ "cache-control": "no-cache" });
    const pane = await excel().openPane(server.origin, csv);
    expect(await checkIn(excel(), pane)).toContain("✖ ");
    await page.goto(`${server.origin}/help.html`);
    await page.getByRole("heading", { name: "Who to ask" }).waitFor();
    // A browser asks every server for it.
    excel().problems.splice(0, Infinity, ...excel().problems.filter((problem) => !problem.includes("404")));
  } finally {
    await server.close();
  }
});

describe("a new build under a pane that is open", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosell-last-"));
  const last = join(folder, "last/web");
  const firstOnly = join(folder, "first");
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The last build: this one, its parts under other names, as they are when their content was another. */
  beforeAll(() => {
    const names = filesIn(WEB).filter((name) => /^[\w-]+\.[\da-f]{8}\.js$/.test(name));
    const hashes = names.map((name) => name.split(".").at(-2) ?? "");
    const renamed = (text: string): string =>
      hashes.reduce((done, hash) => done.replaceAll(hash, [...hash].reverse().join("")), text);
    mkdirSync(last, { recursive: true });
    mkdirSync(firstOnly);
    for (const name of [...names, "taskpane.html"]) {
      const text = renamed(readFileSync(join(WEB, name), "utf8"));
      writeFileSync(join(last, renamed(name)), text);
      // All that had come when the server was given the new build.
      if (name.startsWith("taskpane")) writeFileSync(join(firstOnly, renamed(name)), text);
    }
  });

  test("with the last build's files kept, the old page goes on as if nothing had happened", async () => {
    const kept = join(folder, "kept");
    mkdirSync(kept);
    for (const [name, content] of filesToKeep("last", folder)) writeFileSync(join(kept, name), content);
    const server = await host(() => [firstOnly, WEB, kept], office());
    try {
      const pane = await excel().openPane(server.origin, csv);
      expect(await checkIn(excel(), pane)).toContain("✖ ");
      expect(await pane.getByText(paneTexts("en").failure.missingPart.title).count()).toBe(0);
    } finally {
      await server.close();
    }
  });

  test("without them the old page says so, and Reload brings the new one, which works", async () => {
    let folders = [firstOnly, WEB];
    const server = await host(() => folders, office());
    try {
      const pane = await excel().openPane(server.origin, csv);
      await pane.getByText(paneTexts("en").failure.missingPart.title).waitFor();
      folders = [WEB];
      await pane.getByRole("button", { name: "Reload" }).click();
      await pane.getByText(paneTexts("en").failure.missingPart.title).waitFor({ state: "detached" });
      expect(await checkIn(excel(), pane)).toContain("✖ ");
      const { problems } = excel();
      // The files that were not there; nothing else was wrong.
      expect(
        problems
          .splice(0)
          .filter((problem) => !/404|Refused to execute script|^failed: \S+\/\d+\.[\da-f]{8}\.js$/.test(problem)),
      ).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
