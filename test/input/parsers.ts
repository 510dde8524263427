/** Three parsers of CSV that know nothing of ours, set to nothing but "commas, and quotes as in RFC 4180". */
import { parse as csvParse } from "csv-parse/sync";
import Papa from "papaparse";
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface, type Interface } from "node:readline";

export type Rows = readonly (readonly string[])[];

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** PapaParse; the end of the last line is no row. */
export function byPapaParse(bytes: Uint8Array): Rows {
  const { data, errors } = Papa.parse<string[]>(textOf(bytes), { delimiter: "," });
  if (errors.length > 0) throw new Error(`PapaParse: ${JSON.stringify(errors)}`);
  return data.slice(0, -1);
}

export function byCsvParse(bytes: Uint8Array): Rows {
  const rows: string[][] = csvParse(Buffer.from(bytes), { bom: true });
  return rows;
}

/** Answers each line (a file in base64) with a line (its rows in JSON). Python's strict mode refuses what RFC 4180 does not allow. */
const SCRIPT = `
import base64, csv, io, json, sys
csv.field_size_limit(2**31 - 1)
for line in sys.stdin:
    text = base64.b64decode(line).decode("utf-8-sig")
    print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))), flush=True)
`;

/** Older ones refuse a NUL. */
const ENOUGH = "import sys, csv, json; sys.exit(sys.version_info < (3, 11))";

/** Whether this machine has a Python whose csv module takes any text. Where it has none, that is said: the tests then compare with fewer readers. */
export function hasPython(): boolean {
  const isThere = spawnSync("python3", ["-c", ENOUGH]).status === 0;
  if (!isThere) process.stderr.write("No python3 of 3.11 or later here: files are not read by Python's csv module.\n");
  return isThere;
}

/** Python's csv module, in a process of its own for as long as the tests ask it. */
export class PythonCsv {
  private readonly python: ChildProcessWithoutNullStreams = spawn("python3", ["-c", SCRIPT]);
  private readonly answers: Interface = createInterface({ input: this.python.stdout });
  private complaint = "";

  constructor() {
    this.python.stderr.on("data", (text: Buffer) => (this.complaint += text.toString()));
  }

  read(bytes: Uint8Array): Promise<Rows> {
    return new Promise((resolve, reject) => {
      const failed = (): void => reject(new Error(`python3: ${this.complaint}`));
      this.python.once("close", failed);
      this.answers.once("line", (line) => {
        this.python.off("close", failed);
        resolve(JSON.parse(line) as Rows);
      });
      this.python.stdin.write(`${Buffer.from(bytes).toString("base64")}\n`);
    });
  }

  close(): void {
    this.answers.close();
    this.python.stdin.end();
  }
}
