/** Serves the built probe over https, as Excel demands. */
import { createServer } from "node:https";
import { readFile } from "node:fs/promises";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Resolves with the server once it listens on localhost (port 0: any free one). Refuses with EADDRINUSE where the port is taken.
 * @param {{ cert: Buffer, key: Buffer }} certificate
 */
export async function serve(folder, port, certificate) {
  const server = createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
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
