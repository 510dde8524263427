import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { csvLine, HEADERS as TEMPLATE_HEADERS, rightRow } from "../right-record";

/** The template's header row and a right record, as lines of a CSV. */
export const HEADERS = csvLine(TEMPLATE_HEADERS);
export const RECORD = csvLine(rightRow({ "Deal Name": "Deal 1" }));

/** Two records: the deal name of the second is missing. */
export const ONE_ERROR = `${HEADERS}\r\n${RECORD}\r\n${RECORD.replace("Deal 1", "")}\r\n`;
export const NO_ERROR = `${HEADERS}\r\n${RECORD}\r\n`;

/** Runs the command on the day 2026-11-20 (UTC) in this process, without the last line end of what it writes. `input`: its standard input. */
export const cosellWith = (input: string | Uint8Array, ...args: readonly string[]) =>
  cosellAt(new Date("2026-11-20T00:00:00Z"), input, args);

export async function cosellAt(now: Date, input: string | Uint8Array, args: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const write = (to: string[]) => async (text: string) => void to.push(text);
  const standardInput = (async function* () {
    yield typeof input === "string" ? Buffer.from(input) : input;
  })();
  const process = { out: write(out), error: write(error), standardInput };
  const code = await run(args, process, now);
  const lines = error.join("").split("\n").slice(0, -1);
  return { code, out: out.join("").replace(/\n$/, ""), error: lines };
}

export const cosell = (...args: readonly string[]) => cosellWith("", ...args);

/** A folder for the files of one test file; gone when its tests are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "cosell-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
