/**
 * The sheets of the contract's second version as Excel itself opens them by double click: they have the findings that are written down for their files, but
 * for the cells that Excel makes something else of (test/cases/coerced/second-version.json, by hand).
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { readCsv } from "../../../src/csv";
import { deleteSheet, openCsv } from "../../local-excel/model";
import { done, startDesk, type Desk } from "../support";

type Tuple = readonly [
  row: number | null,
  column: string | null,
  code: string,
  severity: string,
  fix: string | null,
  blocks: boolean,
];
interface Difference {
  readonly gone: readonly Tuple[];
  readonly instead: readonly Tuple[];
}

const cases = join(__dirname, "..", "..", "cases");
const folder = join(cases, "second-version");
const written = (name: string): readonly Tuple[] | null =>
  JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));

/** Whose cells are not those of the file: quotes and separators that Excel reads in ways of its own. */
const OF_THE_FILE = new Set(["file-quote", "file-uncut", "row-width"]);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"))
  .filter((name) => written(name)?.every(([, , code]) => !OF_THE_FILE.has(code)));

const sorted = (tuples: readonly Tuple[]) => tuples.map((tuple) => JSON.stringify(tuple)).sort();

/** The file's rows with this machine's separator. */
function rowsOf(name: string, delimiter: "," | ";"): string {
  const read = readCsv(readFileSync(join(folder, `${name}.csv`)));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return Papa.unparse([...read.sheet.text.map((row) => [...row])], { delimiter, newline: "\r\n" });
}

async function found(desk: Desk, csv: string): Promise<readonly Tuple[]> {
  const sheet = openCsv(desk.workbook, csv, "file.csv", { as: "excel" });
  const { findings } = done(await desk.actions.checkSheet({ warningsInSheet: true, setsFormats: false }));
  deleteSheet(sheet);
  return findings.map(({ row, column, code, severity, fix, blocks }) => [
    row,
    column,
    code,
    severity,
    fix?.kind === "text" ? fix.text : null,
    blocks,
  ]);
}

const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, Difference>>>> = JSON.parse(
  readFileSync(join(cases, "coerced", "second-version.json"), "utf8"),
);

test("there are sheets, and every difference is of one of them", () => {
  expect(names.length).toBeGreaterThan(95);
  for (const differences of Object.values(DIFFERENCES))
    expect(Object.keys(differences).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each([
  ["en-US", ","],
  ["sv-SE", ";"],
] as const)("%s", (locale, delimiter) => {
  let desk: ReturnType<typeof startDesk>;
  beforeAll(() => {
    desk = startDesk({ locale, displayLanguage: "en-US" });
  });
  afterAll(() => desk.close());

  test.each(names)("%s.csv", async (name) => {
    const { gone, instead } = DIFFERENCES[locale]?.[name] ?? { gone: [], instead: [] };
    // What is wrong with the file as such is not to be seen in a sheet, and an Errors column that is missing is added by the check itself.
    const ofTheSheet = (written(name) ?? []).filter(
      ([, column, code]) => !code.startsWith("file-") && !(code === "header-missing" && column === "Errors"),
    );
    const before = sorted(ofTheSheet);
    expect(before).toEqual(expect.arrayContaining(sorted(gone)));
    const expected = [...before.filter((one) => !sorted(gone).includes(one)), ...sorted(instead)].sort();
    expect(sorted(await found(desk, rowsOf(name, delimiter)))).toEqual(expected);
  });
});
