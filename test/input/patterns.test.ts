import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../dev/linter";

const ROOT = join(__dirname, "..", "..");
const CASES: readonly (readonly [line: string, rule: string | null])[] = [
  ["export const a = /^(?:x+x+)+y$/;", "regexp/no-super-linear-backtracking"],
  ["export const b = /^\\s*(?:a|b|ab)*\\s*\\s*$/;", "regexp/no-super-linear-backtracking"],
  ["export const c = (text: string): string => text.replace(/\\s+$/, '');", "regexp/no-super-linear-move"],
  ["export const d = /^[a-z]+$/;", null],
];

const FILES = ["src/values/example.ts", "src/taskpane/example.tsx"];
let found: readonly (string | null)[] = [];
beforeAll(() => {
  const lines = FILES.flatMap((file) => CASES.map(([line]) => [file, line] as const));
  found = lint(lines).map((rules) => rules.find((rule) => rule.includes("super-linear")) ?? null);
});

test.each(FILES)("the linter refuses patterns in %s that take more than time in proportion to the text", (file) => {
  const from = FILES.indexOf(file) * CASES.length;
  expect(found.slice(from, from + CASES.length)).toEqual(CASES.map(([, rule]) => rule));
});

test("no pattern is made at run time, where no linter sees it", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:tsx?|mjs|html)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => /\bRegExp\s*\(/.test(readFileSync(join(ROOT, "src", name), "utf8")))).toEqual([]);
});
