/** The sheets of the contract's second version (test/cases/second-version), and what is to be found in them once they are open in Excel. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { readCsv } from "../src/csv";

/** A finding as it is written down. */
export type SecondTuple = readonly [
  row: number | null,
  column: string | null,
  code: string,
  severity: string,
  fix: string | null,
  blocks: boolean,
];

/** How a sheet got into Excel: laid into text cells, or opened by double click on a machine of that locale. */
export type OpenedAs = "text" | "en-US" | "sv-SE";

interface Difference {
  readonly gone: readonly SecondTuple[];
  readonly instead: readonly SecondTuple[];
}

const cases = join(__dirname, "cases");
const folder = join(cases, "second-version");
const written = (name: string): readonly SecondTuple[] | null =>
  JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
const differences: Readonly<Record<OpenedAs, Readonly<Record<string, Difference>>>> = JSON.parse(
  readFileSync(join(cases, "coerced", "second-version.json"), "utf8"),
);

/** Quotes and separators that Excel reads in ways of its own: the cells are not those of the file. */
const OF_THE_FILE = new Set(["file-quote", "file-uncut", "row-width"]);

/** The names of the sheets whose cells stand in Excel as they stand in the file. */
export const SECOND_SHEETS: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"))
  .filter((name) => written(name)?.every(([, , code]) => !OF_THE_FILE.has(code)));

const unknown = Object.values(differences).flatMap((of) =>
  Object.keys(of).filter((name) => !SECOND_SHEETS.includes(name)),
);
if (unknown.length > 0) throw new Error(`No sheet that Excel opens as it stands: ${unknown.join(", ")}`);

/** The file's rows, separated by `delimiter`. */
export function rowsOfSecond(name: string, delimiter: "," | ";"): string {
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return Papa.unparse([...read.sheet.text.map((row) => [...row])], { delimiter, newline: "\r\n" });
}

const same = (one: SecondTuple, other: SecondTuple): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The findings of the sheet once it is open. What is wrong with the file as such is not to be seen in a sheet, and an Errors column that is missing is added by
 * the check itself. Throws where the list of differences takes away what is not there.
 */
export function expectedInExcel(name: string, opened: OpenedAs): readonly SecondTuple[] {
  const { gone, instead } = differences[opened][name] ?? { gone: [], instead: [] };
  const ofTheSheet = (written(name) ?? []).filter(
    ([, column, code]) => !code.startsWith("file-") && !(code === "header-missing" && column === "Errors"),
  );
  const missing = gone.filter((one) => !ofTheSheet.some((other) => same(one, other)));
  if (missing.length > 0) throw new Error(`${name}: not among the findings: ${JSON.stringify(missing)}`);
  return [...ofTheSheet.filter((one) => !gone.some((other) => same(one, other))), ...instead];
}
