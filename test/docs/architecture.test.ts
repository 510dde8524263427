/** docs/architecture.md against the code: the table of layers is the one that lint enforces. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const architecture = readFileSync(join(root, "docs/architecture.md"), "utf8");

/** Folder of src → the folders that it may import, as eslint.config.mjs has them. */
function enforced(): Map<string, readonly string[]> {
  const config = readFileSync(join(root, "eslint.config.mjs"), "utf8");
  const table = /const layers = \{\n([\s\S]*?)\n\};/.exec(config)?.[1] ?? "";
  return new Map(
    [...table.matchAll(/^ {2}"?([\w-]+)"?: \[(.*)\],$/gm)].map(([, layer = "", allowed = ""]) => [
      layer,
      [...allowed.matchAll(/"([\w-]+)"/g)].map(([, name]) => name ?? "").sort(),
    ]),
  );
}

/** The same from the document's table. */
function documented(): Map<string, readonly string[]> {
  return new Map(
    [...architecture.matchAll(/^\| `src\/([\w-]+)` \|.*\| ([^|]+) \|$/gm)].map(([, layer = "", allowed = ""]) => [
      layer,
      allowed === "nothing of `src`" ? [] : allowed.split(", ").sort(),
    ]),
  );
}

test("the document's layers are those that lint enforces, and every folder of src is one of them", () => {
  const layers = enforced();
  expect(layers.size).toBeGreaterThan(8);
  const document = documented();
  expect([...layers].map(([layer]) => [layer, document.get(layer)])).toEqual([...layers]);
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...document.keys()].sort());
});
