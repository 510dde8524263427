/** The examples as Excel itself opens them by double click, against expectations written by hand: test/cases/coerced/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import type { CheckResult, Finding } from "../../../src/check";
import { openCsv, type LocaleName } from "../../local-excel/model";
import { done, example, refused, startDesk } from "../support";

type Tuple = readonly [row: number | null, column: string | null, code: string, severity: string, fix: string | null];

const coerced = join(__dirname, "..", "..", "cases", "coerced");
const names = readdirSync(join(coerced, "..", "examples"))
  .filter((file) => file.endsWith(".csv"))
  .map((file) => basename(file, ".csv"));
const sorted = (tuples: readonly Tuple[]) =>
  [...tuples].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
const tuplesOf = (findings: CheckResult["findings"]) =>
  findings.map(({ row, column, code, severity, fix }): Tuple => [
    row,
    column,
    code,
    severity,
    fix?.kind === "text" ? fix.text : null,
  ]);

/** The same rows with semicolons, as a Swedish Excel writes and reads them. */
const withSemicolons = (csv: string): string =>
  Papa.unparse(Papa.parse<string[]>(csv.replace("\ufeff", ""), { skipEmptyLines: false }).data, {
    delimiter: ";",
    newline: "\r\n",
  });

async function opened(locale: LocaleName, csv: string, { setsFormats = false } = {}) {
  const desk = startDesk({ locale, displayLanguage: "en-US" });
  openCsv(desk.workbook, csv, "file.csv", { as: "excel" });
  const result = await desk.actions.checkSheet({ warningsInSheet: true, setsFormats });
  desk.close();
  return result;
}

describe.each([
  ["en-US", (csv: string) => csv],
  ["sv-SE", withSemicolons],
] as const)("%s", (locale, prepare) => {
  test.each(names)("%s.csv", async (name) => {
    const expected: Tuple[] = JSON.parse(readFileSync(join(coerced, locale, `${name}.expected.json`), "utf8"));
    const { findings } = done(await opened(locale, prepare(example(`${name}.csv`).trimEnd())));
    expect(sorted(tuplesOf(findings))).toEqual(sorted(expected));
  });

  test.each(names)(
    "%s.csv, where Check sets formats and widths: of what shows wrong only what they do not help",
    async (name) => {
      const file = prepare(example(`${name}.csv`).trimEnd());
      const before = done(await opened(locale, file)).findings;
      const after = done(await opened(locale, file, { setsFormats: true })).findings;
      const others = (findings: readonly Finding[]) =>
        sorted(tuplesOf(findings.filter(({ code }) => code !== "csv-display")));
      expect(others(after)).toEqual(others(before));
      for (const { code, fix } of after)
        if (code === "csv-display") expect([null, "text"]).toContain(fix?.kind ?? null);
    },
  );
});

test.each(names)(
  "a Swedish Excel leaves the comma-separated %s.csv in one column, and the refusal says so",
  async (name) => {
    expect(refused(await opened("sv-SE", example(`${name}.csv`))).reason).toBe("uncut");
  },
);
