/** Serves what the workbench needs: the built pages, Microsoft's office.js from node_modules, the manifest with its pictures, and the samples. */
import { createServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { root, site } from "./build.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".csv": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

const samples = path.join(root, "test/cases");

/** Where the files under an address begin; the first that fits counts. */
const folders = [
  ["/office-js/", path.join(root, "node_modules/@microsoft/office-js/dist")],
  ["/assets/", path.join(root, "assets")],
  ["/samples/", samples],
  ["/pane-host.js", path.join(root, "test/local-excel/workbench/pane-host.js")],
  ["/manifest.xml", path.join(root, "manifest.xml")],
];

/** The file behind an address, or null where it would lie outside its folder. What has no folder of its own is one of the `pages`. */
function fileOf(pathname, pages) {
  const [prefix, folder] = [...folders, ["/", pages]].find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix === undefined) return null;
  const file = path.join(folder, pathname.slice(prefix.length) || (prefix === "/" ? "index.html" : ""));
  return file === folder || file.startsWith(folder + path.sep) ? file : null;
}

/** Paths of all samples, relative to test/cases, with "/" between folders. */
async function sampleNames() {
  const names = await readdir(samples, { recursive: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

async function answer(request, response, pages) {
  const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  if (pathname === "/samples.json") {
    response.writeHead(200, { "content-type": TYPES[".json"] }).end(JSON.stringify(await sampleNames()));
    return;
  }
  const file = fileOf(pathname, pages);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (!found?.isFile()) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`Nothing here: ${pathname}`);
    return;
  }
  const etag = `"${found.size.toString(16)}-${Math.round(found.mtimeMs).toString(16)}"`;
  // Names with a hash never change their content.
  const hashed = /\.[0-9a-f]{8}\.js$/.test(pathname);
  response.setHeader("cache-control", hashed ? "max-age=31536000, immutable" : "no-cache");
  response.setHeader("etag", etag);
  // A page on another port of this machine gets a process of its own: what it does can be measured apart.
  response.setHeader("origin-agent-cluster", "?1");
  response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
  if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
  else createReadStream(file).pipe(response.writeHead(200));
}

/**
 * Listens on localhost. `port` 0 takes any free one; `certificate` makes it https; `pages` is the folder of the pages, the workbench's own by default.
 * Resolves with the server; refuses with code EADDRINUSE where the port is taken.
 */
export function listen(port, certificate = null, pages = site) {
  const handle = (request, response) => {
    answer(request, response, pages).catch((error) =>
      response.writeHead(500, { "content-type": "text/plain" }).end(String(error)),
    );
  };
  const server = certificate ? createHttpsServer(certificate, handle) : createServer(handle);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}
