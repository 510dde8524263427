/** Serves the built probe over https, as Excel demands. */
import { createServer } from "node:https";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/** No answers are larger. */
const MAX_BYTES = 1024 * 1024;

/** The name under which answers are kept (fileName in origin.ts); null for what is none of the page's. */
function nameOf(text) {
  const { origin, asked } = JSON.parse(text);
  const name = `${origin.platform}-${origin.locale}${origin.date1904 ? "-1904" : ""}-${asked}.json`;
  return /^[A-Za-z0-9-]+\.json$/.test(name) ? name : null;
}

/** Saves what the unattended page sends. */
async function take(request, response, { answers, onSaved }) {
  let text = "";
  for await (const part of request) {
    text += part;
    if (text.length > MAX_BYTES) return void response.writeHead(413).end();
  }
  const name = nameOf(text);
  if (name === null) return void response.writeHead(400).end();
  const file = path.join(answers, name);
  await writeFile(file, `${text}\n`);
  response.writeHead(204).end(() => onSaved(file));
}

/**
 * Resolves with the server once it listens on localhost (port 0: any free one). Refuses with EADDRINUSE where the port is taken.
 * @param {{ cert: Buffer, key: Buffer }} certificate
 * @param {{ answers: string, onSaved(file: string): void } | null} saving Where answers go that the page sends, and who is told; null: nowhere.
 */
export async function serve(folder, port, certificate, saving = null) {
  const server = createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    if (request.method === "POST" && pathname === "/answers" && saving !== null)
      return void take(request, response, saving).catch(() => response.writeHead(400).end());
    const file = path.join(folder, pathname);
    if (!file.startsWith(folder + path.sep)) return void response.writeHead(404).end();
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, {
            "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
            "cache-control": "no-cache",
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server;
}
