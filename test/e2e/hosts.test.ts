/**
 * No byte of a sheet leaves the machine. Every e2e test fails when any page asks another host (support/workbench.ts); here that net is shown to catch, and
 * the policy that the browser enforces in the shipped pages is shown to hold.
 */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import type { Frame } from "playwright-core";
import configure from "../../webpack.config.js";
import { openPane } from "./support/pane";
import { workbenches } from "./support/workbench";

const open = workbenches();
const root = join(__dirname, "..", "..");

/** Another host, on this machine, and what it was asked for. */
let elsewhere: Server;
let asked: string[] = [];
const hostElsewhere = (): string => `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
const urlElsewhere = (): string => `http://${hostElsewhere()}/sheet`;

beforeAll(async () => {
  elsewhere = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  asked = [];
});
afterAll(() => new Promise((resolve) => elsewhere.close(resolve)));

const MICROSOFT = "https://appsforoffice.microsoft.com";

/** A policy as it was written: sources by directive. */
const directives = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(" ");
      return [name, sources];
    }),
  );

/** The pages that `npm run build` writes, with their policies: its own templates with its own parameters. */
async function shippedPages(): Promise<
  readonly { readonly name: string; readonly html: string; readonly policy: string }[]
> {
  const configs = await configure({}, { mode: "production" });
  const plugins = [configs].flat().flatMap(({ plugins: own = [] }) => own);
  return plugins.flatMap((plugin) => {
    if (!(plugin instanceof HtmlPlugin)) return [];
    const { filename, template = "", templateParameters } = plugin.userOptions ?? {};
    const parameters = new Map(Object.entries(templateParameters ?? {}).map(([name, value]) => [name, String(value)]));
    const html = readFileSync(join(root, template), "utf8").replace(
      /<%[=-] (\w+) %>/g,
      (_all, name: string) => parameters.get(name) ?? "",
    );
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
    return [{ name: String(filename), html, policy }];
  });
}

/** The policy of the pages without Excel. */
const READ_IN_A_BROWSER = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'unsafe-inline'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

test("the shipped pages allow their own origin and, in the pane, Microsoft's for office.js and its frame: nothing else", async () => {
  const pages = await shippedPages();
  expect(Object.fromEntries(pages.map(({ name, policy }) => [name, directives(policy)]))).toEqual({
    "taskpane.html": {
      "default-src": ["'none'"],
      "script-src": ["'self'", MICROSOFT],
      "style-src": ["'self'", "'unsafe-inline'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "frame-src": [MICROSOFT],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    },
    "save.html": READ_IN_A_BROWSER,
    "help.html": READ_IN_A_BROWSER,
  });
  const hosts = pages.flatMap(({ html }) => [...html.matchAll(/\bhttps?:\/\/[^/"'\s;]+/g)].map(([host]) => host));
  expect(new Set(hosts)).toEqual(new Set([MICROSOFT]));
});

/** What the browser says that the policy stopped, when a page in this frame tries every way out. */
const waysOut = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async (url) => {
    const stopped: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, disposition }) =>
      stopped.push(`${effectiveDirective} ${new URL(blockedURI).host} ${disposition}`),
    );
    await fetch(url, { method: "POST", body: "cells" }).catch(() => null);
    navigator.sendBeacon(url, "cells");
    const load = (element: HTMLElement) =>
      new Promise((resolve) => {
        element.addEventListener("error", resolve);
        document.body.append(element);
      });
    await load(Object.assign(new Image(), { src: `${url}?cells` }));
    await load(Object.assign(document.createElement("script"), { src: url }));
    await load(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url }));
    const form = Object.assign(document.createElement("form"), { action: url, method: "post", target: "_blank" });
    document.body.append(form);
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return stopped.sort();
  }, urlElsewhere());

test("a page of ours that tries to reach another host is stopped by the browser, in the pane and on the save page", async () => {
  const bench = await open();
  const pane = await openPane(bench);
  const stopped = ["connect-src", "connect-src", "form-action", "img-src", "script-src-elem", "style-src-elem"].map(
    (directive) => `${directive} ${hostElsewhere()} enforce`,
  );
  expect(await waysOut(pane)).toEqual(stopped);
  const saver = await bench.page.context().newPage();
  await saver.goto(new URL("save.html", bench.page.url()).href);
  expect(await waysOut(saver.mainFrame())).toEqual(stopped);
  expect(asked).toEqual([]);
  // The browser tells of each attempt in the console, and Playwright sees it before it is stopped: none of that is a fault here.
  bench.problems.splice(0);
});

test("a request to another host fails the test in which it happens", async () => {
  const { page, problems } = await open();
  await page.evaluate((url) => fetch(url, { mode: "no-cors" }), urlElsewhere());
  expect(problems.splice(0)).toEqual([`asked another host: ${urlElsewhere()}`]);
  expect(asked).toEqual(["/sheet"]);
});
