/** A file, or standard input, as a sheet. */
import { readCsv, type ReadOptions } from "../csv";
import type { CliTexts } from "../texts/cli";
import type { Sheet } from "../values/sheet";
import type { Process } from "./process";
import { readInput } from "./read-input";

export type Failure = keyof CliTexts["failures"];

export type SheetRead =
  { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly failure: Failure };

/** More than 100,000 rows of 34 columns, a hundred imports: the findings of many more would not fit into the memory of every machine. */
const MOST_CELLS = 4_000_000;

function isTooLong({ values }: Sheet): boolean {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return values.length * width > MOST_CELLS;
}

/** Reads a file as a sheet; `-` is standard input. Bytes that are no CSV and a sheet far beyond any import are failures. */
export async function readSheet(
  file: string,
  { standardInput }: Pick<Process, "standardInput">,
  options: ReadOptions,
): Promise<SheetRead> {
  const content = await readInput(file, standardInput);
  if (!content.ok) return content;
  const csv = readCsv(content.bytes, options);
  if (!csv.ok) return { ok: false, failure: csv.reason };
  return isTooLong(csv.sheet) ? { ok: false, failure: "too-many-rows" } : csv;
}
