/** The sheets with expected findings, opened as text cells and checked in Excel (file-* findings aside, which only a file can have). */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decode } from "../../../src/csv/decode";
import { done, eachTestHasADesk } from "../support";

type Tuple = readonly [row: number | null, column: string | null, code: string, severity: string, fix: string | null];
const desk = eachTestHasADesk();

const folders = ["examples", "own"].map((folder) => join(__dirname, "..", "..", "cases", folder));
const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => [basename(file, ".csv"), folder] as const),
);
const sorted = (tuples: readonly Tuple[]) =>
  [...tuples].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
const ofFilesOnly = new Set(["file-delimiter", "file-encoding", "file-quote", "row-width"]);

test("there are examples", () => expect(cases.length).toBeGreaterThan(10));

test.each(cases)("%s.csv as text cells: exactly the findings written down for it", async (name, folder) => {
  const expected: Tuple[] = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
  // A quote that is never closed, or a row that is too long, leaves other cells than in a file: those cases belong to the file's own tests.
  if (expected.some(([, , code]) => code === "file-quote" || code === "row-width"))
    return expect(name).toBe("broken-rows");
  desk.open(decode(readFileSync(join(folder, `${name}.csv`)))?.text ?? "", `${name}.csv`);
  const { findings } = done(await desk.check());
  const found = findings.map(({ row, column, code, severity, fix }): Tuple => [
    row,
    column,
    code,
    severity,
    fix?.kind === "text" ? fix.text : null,
  ]);
  // An Errors column that is missing is added by the check itself.
  const stays = ([, column, code]: Tuple): boolean =>
    !ofFilesOnly.has(code) && !(code === "header-missing" && column === "Errors");
  expect(sorted(found)).toEqual(sorted(expected.filter(stays)));
});
