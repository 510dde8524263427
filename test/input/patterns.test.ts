import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
/** The linter starts anew and reads its plug-ins. */
const PATIENCE = 120_000;

interface Message {
  readonly ruleId: string | null;
  readonly severity: number;
  readonly line: number;
}

/** What our own configuration says of a text, as if it stood in that file: the rules that report an error, one a line of the text (null: none). */
function rulesBroken(file: string, lines: readonly string[]): readonly (string | null)[] {
  const eslint = join(ROOT, "node_modules", "eslint", "bin", "eslint.js");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [eslint, "--stdin", "--stdin-filename", file, "--format", "json"],
    {
      cwd: ROOT,
      input: lines.join("\n"),
      encoding: "utf8",
    },
  );
  if (stdout === "") throw new Error(stderr);
  const [result] = JSON.parse(stdout) as readonly { readonly messages: readonly Message[] }[];
  return lines.map(
    (_line, index) =>
      result?.messages.find(
        ({ line, severity, ruleId }) => line === index + 1 && severity === 2 && ruleId?.includes("super-linear"),
      )?.ruleId ?? null,
  );
}

const CASES: readonly (readonly [line: string, rule: string | null])[] = [
  ["export const a = /^(?:x+x+)+y$/;", "regexp/no-super-linear-backtracking"],
  ["export const b = /^\\s*(?:a|b|ab)*\\s*\\s*$/;", "regexp/no-super-linear-backtracking"],
  ["export const c = (text: string): string => text.replace(/\\s+$/, '');", "regexp/no-super-linear-move"],
  ["export const d = /^[a-z]+$/;", null],
];

test.each(["src/values/example.ts", "src/taskpane/example.tsx"])(
  "the linter refuses patterns in %s that take more than time in proportion to the text",
  (file) => {
    expect(
      rulesBroken(
        file,
        CASES.map(([line]) => line),
      ),
    ).toEqual(CASES.map(([, rule]) => rule));
  },
  PATIENCE,
);

test("no pattern is made at run time, where no linter sees it", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:tsx?|mjs|html)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((name) => /\bRegExp\s*\(/.test(readFileSync(join(ROOT, "src", name), "utf8")))).toEqual([]);
});
