import { readFileSync } from "node:fs";
import { join } from "node:path";
import { declaredCodes } from "./declared-codes";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

test("the README's table names every finding code once, and no other", () => {
  const named = [...readme.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect([...named].sort()).toEqual(declaredCodes().sort());
});

test("the README's commands are npm scripts of this package", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: { [name: string]: string };
  };
  const called = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name ?? "");
  expect(called.length).toBeGreaterThan(3);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});
