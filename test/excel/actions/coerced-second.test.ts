/**
 * The sheets of the contract's second version in Excel, as text cells and as Excel itself opens them by double click: they have the findings that are written
 * down for their files, but for the cells that Excel makes something else of (test/cases/coerced/second-version.json, by hand).
 */
import { deleteSheet, openCsv } from "../../local-excel/model";
import { expectedInExcel, rowsOfSecond, SECOND_SHEETS, type SecondTuple } from "../../second-version";
import { done, startDesk, type Desk } from "../support";

const sorted = (tuples: readonly SecondTuple[]) => tuples.map((tuple) => JSON.stringify(tuple)).sort();

async function found(desk: Desk, csv: string, as: "text" | "excel"): Promise<readonly SecondTuple[]> {
  const sheet = openCsv(desk.workbook, csv, "file.csv", { as });
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

test("there are sheets", () => expect(SECOND_SHEETS.length).toBeGreaterThan(95));

describe.each([
  ["text", "en-US", ","],
  ["en-US", "en-US", ","],
  ["sv-SE", "sv-SE", ";"],
] as const)("%s", (opened, locale, delimiter) => {
  let desk: ReturnType<typeof startDesk>;
  beforeAll(() => {
    desk = startDesk({ locale, displayLanguage: "en-US" });
  });
  afterAll(() => desk.close());

  test.each(SECOND_SHEETS)("%s.csv", async (name) => {
    const findings = await found(desk, rowsOfSecond(name, delimiter), opened === "text" ? "text" : "excel");
    expect(sorted(findings)).toEqual(sorted(expectedInExcel(name, opened)));
  });
});
