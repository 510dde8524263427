/** What `npm run probe -- --unattended` saves: the page's answers under the page's name, and nothing else. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { assemble, fileName } from "./origin";
import { serve } from "./serve.mjs";

const office = { platform: "PC", version: "16.0.1", displayLanguage: "sv-SE", contentLanguage: "sv-SE" };
const answers = assemble({}, office, "2027-01-30");

/** As `npm run probe` gets one; by itself, because Jest cannot import the module that makes it. */
async function certificate(): Promise<{ cert: Buffer; key: Buffer }> {
  const made = `import("./test/local-excel/workbench/certificate.mjs").then(async ({ localCertificate }) => {
    const { cert, key } = await localCertificate();
    console.log(JSON.stringify([String(cert), String(key)]));
  })`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", made], { cwd: join(__dirname, "../../..") });
  // What makes the certificate has its own words for it.
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  const [cert = "", key = ""] = JSON.parse(last) as string[];
  return { cert: Buffer.from(cert), key: Buffer.from(key) };
}

test("only answers are saved", async () => {
  const folder = await mkdtemp(join(tmpdir(), "probe-"));
  const saved: string[] = [];
  const server = await serve(folder, 0, await certificate(), { answers: folder, onSaved: (file) => saved.push(file) });
  const { port } = server.address() as AddressInfo;
  const post = (path: string, text: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, method: "POST", rejectUnauthorized: false, agent: false }, (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode));
      });
      sent.on("error", reject);
      sent.end(text);
    });
  try {
    const text = JSON.stringify(answers, null, 2);
    expect(await post("/answers", text)).toBe(204);
    expect(await readFile(join(folder, fileName(answers)), "utf8")).toBe(`${text}\n`);
    expect(await post("/answers", "no answers")).toBe(400);
    const elsewhere = { ...answers, origin: { ...answers.origin, platform: "../../elsewhere" } };
    expect(await post("/answers", JSON.stringify(elsewhere))).toBe(400);
    expect(await post("/other", text)).toBe(404);
    expect(await readdir(folder)).toEqual(["PC-sv-SE-2027-01-30.json"]);
    expect(saved).toEqual([join(folder, "PC-sv-SE-2027-01-30.json")]);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
