/** A certificate for localhost that nobody trusts and that is put nowhere but .cache: enough for a test browser, and for a person who accepts the browser's warning. */
import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./build.mjs";

const require = createRequire(import.meta.url);
const folder = path.join(root, ".cache/certificate");
const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
  path.join(folder, name),
);
const DAYS = 30;

const read = () =>
  Promise.all([readFile(certificate), readFile(key)]).then(([cert, secret]) => ({ cert, key: secret }));

/** Made at the first call, and anew when it is about to expire. */
export async function localCertificate() {
  const known = await read().catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (known && new Date(new X509Certificate(known.cert).validTo).getTime() > Date.now() + 86_400_000) return known;
  const { generateCertificates } = require("office-addin-dev-certs");
  await generateCertificates(authority, certificate, key, DAYS, ["localhost", "127.0.0.1"]);
  return read();
}
