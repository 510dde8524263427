/** A server as an administrator has one: files of folders over https, with the headers that docs/deploy.md asks for, and nothing else. */
import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { ROOT } from "./support";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".png": "image/png",
  ".txt": "text/plain",
};

/** Made by the run itself (test/e2e/support/global-setup.cjs); nobody trusts it. */
const certificate = (): { readonly cert: Buffer; readonly key: Buffer } => {
  const part = (name: string): Buffer => readFileSync(join(ROOT, ".cache/certificate", name));
  return { cert: part("localhost.crt"), key: part("localhost.key") };
};

const document = readFileSync(join(ROOT, "docs/deploy.md"), "utf8");

/** The table of headers of docs/deploy.md: which files, by a glob, and the header. */
const HEADERS = [...document.matchAll(/^\| (all|`[^`]+`) \| `([\w-]+): ([^`]+)` \|/gm)].map(
  ([, files = "", name = "", value = ""]) => ({
    pattern:
      files === "all" ? /^/ : new RegExp(`^${files.replaceAll("`", "").replace(".", "\\.").replace("*", ".*")}$`),
    name,
    value,
  }),
);

/** What it says about framing, for Office's hosts. */
const FRAMING = /^Content-Security-Policy: (frame-ancestors .+)$/m.exec(document)?.[1] ?? "";

/** Hosts the folders' files at the root of its address; the first folder that has a file counts. `framedBy`: one more origin that may frame the pages. */
export async function host(
  folders: () => readonly string[],
  framedBy: string,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  if (HEADERS.length < 4 || FRAMING === "") throw new Error("docs/deploy.md lost its headers.");
  const server: Server = createServer(certificate(), (request, response) => {
    const name = new URL(request.url ?? "/", "https://localhost").pathname.slice(1);
    const file = folders()
      .map((folder) => join(folder, name))
      .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
    if (file === undefined) return void response.writeHead(404).end();
    for (const { pattern, name: header, value } of HEADERS) if (pattern.test(name)) response.setHeader(header, value);
    response.setHeader("Content-Security-Policy", `${FRAMING} ${framedBy}`);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
