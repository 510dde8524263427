/** The real command, as the package's script runs it: what only a process has (streams, exit code, working folder). */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { cliTexts } from "../../src/texts/cli";
import { NO_ERROR, ONE_ERROR, temporaryFolder } from "./support";

const root = join(__dirname, "..", "..");
const file = temporaryFolder();

function cosell(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join("src", "cli", "main.ts"), ...args],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("errors end with exit code 1, the report on the standard output and nothing beside it", () => {
  const { status, stdout, stderr } = cosell("check", file("error.csv", ONE_ERROR), "--format", "json");
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ records: 2, errors: 1 });
  expect(stdout.endsWith("}\n")).toBe(true);
});

test("no errors end with exit code 0", () => {
  expect(cosell("check", file("clean.csv", NO_ERROR))).toMatchObject({ status: 0, stderr: "" });
});

test("a missing file ends with exit code 2 and one line on the standard error", () => {
  expect(cosell("check", "no-such-file.csv")).toEqual({
    status: 2,
    stdout: "",
    stderr: `no-such-file.csv: ${cliTexts("en").failures["no-such-file"]}\n`,
  });
});
