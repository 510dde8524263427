/** What our own linter says of lines of code, were each a file of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export type Line = readonly [path: string, code: string];

/** The rules that each line breaks, were it the file at its path. One start of the linter, which takes longer than the rest, for all of them. */
export function lint(lines: readonly Line[]): readonly (readonly string[])[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, "lint-lines.mjs")], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
    input: JSON.stringify(lines),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}
