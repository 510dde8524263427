/** *Fix everything* in the pane and `fix` of the command line write the same: every example, as a sheet of texts and as a file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSheet } from "../../../src/check";
import { readCsv, writeCsv } from "../../../src/csv";
import { fixedCopy } from "../../../src/operations/fixed-copy";
import { fixedTogether } from "../../../src/operations/fixes";
import type { Sheet } from "../../../src/values/sheet";
import { activateSheet, addSheet, deleteSheet } from "../../local-excel/model";
import { done, put, startDesk, texts, TODAY } from "../support";

const cases = join(__dirname, "..", "..", "cases");
const examples = ["examples", "second-version"].flatMap((folder) =>
  readdirSync(join(cases, folder))
    .filter((name) => name.endsWith(".csv"))
    .map((name) => [name, join(cases, folder, name)] as const),
);

type Rows = readonly (readonly string[])[];

/** The cells of a file as a file of commas, so that Excel and the command line see the same ones; null where a file cannot hold them so. */
function plainFile(path: string): Sheet | null {
  const read = readCsv(readFileSync(path));
  if (!read.ok) return null;
  const again = readCsv(writeCsv(read.sheet.text));
  return again.ok && sameRows(again.sheet.text, read.sheet.text) ? again.sheet : null;
}

const sameRows = (one: Rows, other: Rows): boolean => JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));

/** Without empty cells at the end of rows and empty rows at the end, which a sheet does not have. */
function trimmed(rows: Rows): Rows {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

/** Without the Errors column, which Check adds where there is none. */
function withoutErrors(rows: Rows): Rows {
  const column = rows.map((row) => row.indexOf("Errors")).find((index) => index >= 0);
  return trimmed(column === undefined ? rows : rows.map((row) => row.toSpliced(column, 1)));
}

let desk: ReturnType<typeof startDesk>;
beforeAll(() => {
  desk = startDesk({ locale: "en-US", displayLanguage: "en-US" });
});
afterAll(() => desk.close());

let compared = 0;

test.each(examples)("%s", async (_, path) => {
  const file = plainFile(path);
  const result = file && checkSheet(file, { today: TODAY });
  // A row with more fields than headers is a fault of files alone.
  if (!file || !result?.recognised || result.findings.some(({ code }) => code === "row-width")) return;
  const width = Math.max(...file.text.map((row) => row.length));
  const sheet = addSheet(desk.workbook);
  activateSheet(sheet);
  put(
    sheet,
    "A1",
    file.text.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
  );
  const checked = done(await desk.actions.checkSheet({ warningsInSheet: false, setsFormats: false }));
  const wanted = fixedTogether(checked.findings, () => true);
  if (wanted.length > 0) done(await desk.actions.fix({ sheetId: checked.sheetId, wanted, warningsInSheet: false }));
  expect(withoutErrors(texts(sheet, "A1:ER60"))).toEqual(withoutErrors(fixedCopy(file, result, null).rows));
  deleteSheet(sheet);
  if (wanted.length > 0) compared += 1;
});

test("most examples have something to fix", () => expect(compared).toBeGreaterThan(40));
