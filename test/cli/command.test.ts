/**
 * The real command: what only a process has (streams, exit code, working folder). It is src bundled in a moment, because every process would compile src anew, or the
 * file that is named by the environment's COSELL_BUNDLE, such as dist/cli/cosell-sheet.js. One test runs it as the package's script does.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { scripts } from "../../package.json";
import { cliTexts } from "../../src/texts/cli";
import { HEADERS, NO_ERROR, ONE_ERROR, temporaryFolder } from "./support";

const root = join(__dirname, "..", "..");
const file = temporaryFolder();
const { failures, notWritten } = cliTexts("en");

const main = join(root, "src", "cli", "main.ts");
const bundled = process.env.COSELL_BUNDLE ?? file("cosell-sheet.cjs", "");
/** A small heap, so that what would fill the memory of a large machine fails here. */
const command = ["--max-old-space-size=1500", bundled];

beforeAll(() => {
  if (process.env.COSELL_BUNDLE === undefined)
    buildSync({ entryPoints: [main], outfile: bundled, bundle: true, platform: "node", logLevel: "error" });
});

interface Streams {
  readonly input?: string;
  readonly stdout?: number;
  readonly stderr?: number;
}

function cosell(args: readonly string[], options: Streams = {}, program = command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: root,
    encoding: "utf8",
    input: options.input ?? "",
    stdio: ["pipe", options.stdout ?? "pipe", options.stderr ?? "pipe"],
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

const refused = (path: string, failure: keyof typeof failures) => ({
  status: 2,
  stdout: "",
  stderr: `${path}: ${failures[failure]}\n`,
});

test("errors end with exit code 1, the report on the standard output and nothing beside it", () => {
  const { status, stdout, stderr } = cosell(["check", file("error.csv", ONE_ERROR), "--format", "json"]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ records: 2, errors: 1 });
  expect(stdout.endsWith("}\n")).toBe(true);
});

test("the package's script runs it from its source", () => {
  const { cosell: script } = scripts;
  const [runner, path] = script.split(" ");
  expect(runner).toBe("tsx");
  const fromSource = ["--import", "tsx", String(path)];
  expect(cosell(["check", file("clean.csv", NO_ERROR)], {}, fromSource)).toMatchObject({ status: 0, stderr: "" });
});

test("no errors end with exit code 0", () => {
  expect(cosell(["check", file("clean.csv", NO_ERROR)])).toMatchObject({ status: 0, stderr: "" });
});

test("a missing file ends with exit code 2 and one line on the standard error", () => {
  expect(cosell(["check", "no-such-file.csv"])).toEqual(refused("no-such-file.csv", "no-such-file"));
});

test("the standard input is read to its end", () => {
  const { status, stdout, stderr } = cosell(["check", "-", "--format", "json"], { input: ONE_ERROR });
  expect([status, stderr, JSON.parse(stdout)]).toEqual([1, "", expect.objectContaining({ records: 2, errors: 1 })]);
});

test("a reader that stops early is no failure", async () => {
  const path = file("many.csv", `${HEADERS}\r\n${",,,x\r\n".repeat(5_000)}`);
  const child = spawn(process.execPath, [...command, "check", path, "--format", "json"], { cwd: root });
  child.stdout.once("data", () => child.stdout.destroy());
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  const status = await new Promise((resolve) => child.once("close", resolve));
  expect([status, stderr]).toEqual([1, ""]);
});

// Other systems have no such devices.
if (process.platform === "linux") {
  describe("devices", () => {
    test("a full disk ends with exit code 2 and one line", () => {
      const path = file("error.csv", ONE_ERROR);
      for (const format of ["text", "json"]) {
        const { status, stderr } = cosell(["check", path, "--format", format], { stdout: openSync("/dev/full", "w") });
        expect([status, stderr]).toEqual([2, `${notWritten("ENOSPC")}\n`]);
      }
    });

    test("where not even the standard error can be written, the exit code says so", () => {
      const full = openSync("/dev/full", "w");
      expect(cosell(["check", "no-such-file.csv"], { stderr: full }).status).toBe(2);
      expect(cosell(["check", file("clean.csv", NO_ERROR)], { stdout: full, stderr: full }).status).toBe(2);
    });

    test("an endless device, pipe or standard input is refused once too much has been read", () => {
      expect(cosell(["check", "/dev/zero"])).toEqual(refused("/dev/zero", "file-too-large"));
      const pipe = file("pipe", "");
      execFileSync("sh", ["-c", 'rm "$0" && mkfifo "$0"', pipe]);
      const writer = spawn("sh", ["-c", 'exec cat /dev/zero > "$0"', pipe], { stdio: "ignore" });
      expect(cosell(["check", pipe])).toEqual(refused(pipe, "file-too-large"));
      writer.kill();
      const { status, stderr } = spawnSync(
        "sh",
        ["-c", `cat /dev/zero | "$0" "$@"`, process.execPath, ...command, "check", "-"],
        {
          cwd: root,
          encoding: "utf8",
        },
      );
      expect([status, stderr]).toEqual([2, `-: ${failures["file-too-large"]}\n`]);
    });
  });
}

describe("a million short rows", () => {
  test("are refused in one line, without filling the memory", () => {
    const path = file("million.csv", `${HEADERS}\r\n${",,,x\r\n".repeat(1_000_000)}`);
    expect(cosell(["check", path, "--format", "json"])).toEqual(refused(path, "too-many-rows"));
  });

  test("as many as are taken are answered, however long the answer is", () => {
    const path = file("rows.csv", `${HEADERS}\r\n${",,,x\r\n".repeat(20_000)}`);
    const json = cosell(["check", path, "--format", "json"]);
    expect([json.status, json.stderr, JSON.parse(json.stdout).findings.length]).toEqual([1, "", 300_001]);
    const { status, stdout } = cosell(["check", path]);
    expect(status).toBe(1);
    expect(stdout.split("\n").length).toBeLessThan(100);
  }, 120_000);
});
