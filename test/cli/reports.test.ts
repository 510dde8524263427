import { cliTexts } from "../../src/texts/cli";
import { cosell, cosellWith, HEADERS, NO_ERROR, ONE_ERROR, RECORD, temporaryFolder } from "./support";

const file = temporaryFolder();
const { failures, ready } = cliTexts("en");

describe("the JSON report", () => {
  const json = async (...args: readonly string[]) =>
    JSON.parse((await cosell("check", "--format", "json", ...args)).out);

  test("of one file is an object", async () => {
    const path = file("error.csv", ONE_ERROR);
    expect(await json(path)).toEqual({
      file: path,
      ready: false,
      records: 2,
      errors: 1,
      warnings: 0,
      leftOut: { records: 1, rows: [{ row: 3, deal: "" }], inCells: [], noRecords: [] },
      findings: [
        {
          row: 3,
          column: "Deal Name",
          code: "required",
          severity: "error",
          blocks: true,
          value: "",
          message: expect.any(String),
          fix: null,
        },
      ],
    });
  });

  test("of several files is an array of these, in their order", async () => {
    const [clean, error] = [file("clean.csv", NO_ERROR), file("error.csv", ONE_ERROR)];
    expect(
      (await json(error, clean)).map((report: { file: string; errors: number }) => [report.file, report.errors]),
    ).toEqual([
      [error, 1],
      [clean, 0],
    ]);
  });

  test("shows a fix that is a text, and null for every other", async () => {
    const path = file(
      "fixes.csv",
      NO_ERROR.replace("Deal Name", "deal name")
        .replace("CRM ID,", "")
        .replaceAll(",06/30/2027,", ",06/30/2027")
        .replace("SE,,", "Sverige,,"),
    );
    const { findings } = await json(path);
    expect(
      findings.map((finding: { column: string; code: string; fix: string | null }) => [
        finding.column,
        finding.code,
        finding.fix,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["Deal Name", "header-spelling", "Deal Name"],
        ["CRM ID", "header-missing", null],
        ["Customer Country", "not-in-list", "SE"],
      ]),
    );
  });

  test("has its findings by row, whatever the file's line ends and delimiter", async () => {
    const path = file("semicolon.csv", `${HEADERS.replaceAll(",", ";")}\n${";".repeat(33)}\n;;;x\n`);
    const rows: (number | null)[] = (await json(path)).findings.map((finding: { row: number | null }) => finding.row);
    expect(rows.map((row) => row ?? 0)).toEqual(rows.map((row) => row ?? 0).sort((one, other) => one - other));
    expect(new Set(rows)).toEqual(new Set([null, 2, 3]));
  });

  test("has messages in the language asked for", async () => {
    const path = file("error.csv", ONE_ERROR);
    const [english, swedish] = [await json(path, "--lang", "en"), await json(path, "--lang", "sv")];
    expect(english.findings[0].message).not.toBe(swedish.findings[0].message);
    expect({ ...english, findings: [] }).toEqual({ ...swedish, findings: [] });
  });
});

describe("what a terminal or viewer would act on", () => {
  test("is shown by its code in the name of a file", async () => {
    const path = file("a\u001b[31mred\nline\u202e.csv", NO_ERROR);
    const { out } = await cosell("check", path);
    expect(out.split("\n")[0]).toContain("a\\u001b[31mred\\u000aline\\u202e.csv: 0 errors");
    const { error } = await cosell("check", `${path}\u0007`);
    expect(error).toEqual([expect.stringContaining("\\u202e.csv\\u0007: ")]);
  });

  test("is escaped in the JSON, which means the same", async () => {
    const value = "a\u001bb\u009b31mc\u202ed\u2066e\u2028f";
    const path = file("bidi.csv", NO_ERROR.replace("Stockholm", `${value} `).replace("CRM ID", "CRM\u202e"));
    const { out } = await cosell("check", path, "--format", "json");
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028]/u);
    const columns: unknown = JSON.parse(out).findings.map((one: { value: string; column: string }) => [
      one.column,
      one.value,
    ]);
    expect(columns).toEqual(expect.arrayContaining([["CRM\u202e", "CRM\u202e"]]));
    expect(columns).toEqual(expect.arrayContaining([["Customer City", `${value} `]]));
  });
});

test("- is the standard input", async () => {
  const { code, out } = await cosellWith(ONE_ERROR, "check", "-", "--format", "json");
  expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ file: "-", records: 2, errors: 1 })]);
  const both = await cosellWith(NO_ERROR, "check", file("error.csv", ONE_ERROR), "-");
  expect([both.code, both.out]).toEqual([1, expect.stringContaining("-: 0 errors and 0 warnings in 1 record")]);
  expect((await cosell("check", "-")).error).toEqual([`-: ${failures["empty-file"]}`]);
});

describe("the text report", () => {
  test("names the file and the counts, then the findings under their row", async () => {
    const path = file("error.csv", ONE_ERROR);
    const { out } = await cosell("check", path);
    expect(out.split("\n")).toEqual([
      `${path}: 1 error and 0 warnings in 2 records`,
      "",
      "Row 3",
      expect.stringMatching(/^ {2}Error {4}Deal Name: .+ \(required\)$/),
      "",
      "1 of 2 records has errors. An import of the others leaves out:",
      "  Row 3, without a deal name",
    ]);
  });

  test("names the records that an import of the others leaves out, also those inside a cell", async () => {
    // Lines without quotes of their own: a quotation mark swallows them whole.
    const plain = (name: string) => RECORD.replace("Deal 1", name).replaceAll(/"[^"]*"/g, "SOL-1");
    const swallowing = plain("Deal 2").replace("Storgatan 1", '"Storgatan 1');
    const lines = [HEADERS, RECORD, RECORD.replace("Deal 1", ""), swallowing, plain("Lost 1"), plain("Lost 2"), ""];
    const path = file("swallowed.csv", lines.join("\r\n"));
    const { out } = await cosell("check", path);
    expect(out.split("\n").slice(-4)).toEqual([
      "4 of 5 records have errors. An import of the others leaves out:",
      "  Row 3, without a deal name",
      "  Row 4: “Deal 2”",
      "  Row 4: 2 records inside a cell: “Lost 1”, “Lost 2”",
    ]);
    const { out: swedish } = await cosell("check", path, "--lang", "sv");
    expect(swedish).toContain("4 av 5 poster har fel. En import av de andra utelämnar:");
  });

  test("names the first twenty of many", async () => {
    const wrong = Array.from({ length: 30 }, (_, index) =>
      RECORD.replace("Deal 1", `Deal ${index}`).replace("SEK,", "?,"),
    );
    const path = file("many.csv", [HEADERS, ...wrong, ""].join("\r\n"));
    const lines = (await cosell("check", path)).out.split("\n");
    expect(lines.slice(-22, -19)).toEqual([
      "None of the 30 records can be imported as it is:",
      "  Row 2: “Deal 0”",
      "  Row 3: “Deal 1”",
    ]);
    expect(lines.at(-1)).toBe("  and 10 more");
  });

  test("never says that a file without a record is ready", async () => {
    const path = file("headers.csv", `${HEADERS}\r\n`);
    for (const language of ["en", "sv"] as const) {
      const { code, out } = await cosell("check", path, "--lang", language);
      expect(code).toBe(0);
      expect(out).not.toContain(cliTexts(language).ready);
    }
    expect(JSON.parse((await cosell("check", "--format", "json", path)).out)).toMatchObject({
      ready: false,
      records: 0,
    });
  });

  test("says when a sheet is ready", async () => {
    const path = file("clean.csv", NO_ERROR);
    expect((await cosell("check", path)).out).toBe(`${path}: 0 errors and 0 warnings in 1 record\n\n${ready}`);
    expect((await cosell("check", path, "--lang", "sv")).out).toContain(cliTexts("sv").ready);
  });

  test("never says that a sheet without records is ready, and that is no error", async () => {
    const path = file("empty.csv", `${HEADERS}\r\n`);
    const { code, out } = await cosell("check", path);
    expect([code, out.includes("no-records"), out.includes(ready)]).toEqual([0, true, false]);
    expect(JSON.parse((await cosell("check", path, "--format", "json")).out)).toMatchObject({
      ready: false,
      errors: 0,
    });
  });

  test("says where the add-in would correct every error that is left", async () => {
    const { code, out } = await cosell("check", file("tabs.csv", NO_ERROR.replace("Deal Name", "deal name")));
    expect(code).toBe(1);
    expect(out.endsWith(cliTexts("en").exportFixesTheRest)).toBe(true);
    expect(out).not.toMatch(/use Export/i);
  });

  test("names a finding that runs through many rows once, with its rows", async () => {
    const rows = [1, 2, 3].map((deal) => RECORD.replace("Deal 1", `Deal ${deal}`).replace("SE,,", "Utopia,,"));
    const other = RECORD.replace("Deal 1", "Deal 4");
    const last = RECORD.replace("Deal 1", "Deal 5").replace("SE,,", "Utopia,,");
    const { out } = await cosell("check", file("rows.csv", [HEADERS, ...rows, other, last].join("\r\n")));
    expect(out.split("\n").filter((line) => line.includes("Utopia"))).toEqual([
      expect.stringMatching(/^ {2}Error {4}Customer Country: .+ \(not-in-list, 4 rows: 2-4, 6\)$/),
    ]);
    expect(out).toContain("4 errors and 0 warnings");
  });

  test("names a finding of many columns once, with its columns", async () => {
    const { out } = await cosell("check", file("columns.csv", `${HEADERS}\r\n${RECORD}\r\n,,,Deal 2,,,,,\r\n`));
    expect(out).toContain("Row 3");
    expect(out).toMatch(/^ {2}Error {4}Customer Name, .+ and 9 more: .+ \(required, 14 columns\)$/m);
  });

  test("names headers with the same fault once", async () => {
    const { out } = await cosell("check", file("lower.csv", NO_ERROR.replace(HEADERS, HEADERS.toLowerCase())));
    expect(out.split("\n").filter((line) => line.includes("header-spelling"))).toEqual([
      expect.stringMatching(/ \(header-spelling, 34 columns: Errors, Engagement ID, .+ and 29 more\)$/),
    ]);
  });

  test("keeps two findings of a kind apart", async () => {
    const row = RECORD.replace("SE,,", "Utopia,,");
    const { out } = await cosell(
      "check",
      file("two.csv", [HEADERS, row, row.replace("Deal 1", "Deal 2")].join("\r\n")),
    );
    expect(out.match(/\(not-in-list\)/g)).toHaveLength(2);
  });

  test("keeps control characters of the sheet away from the terminal", async () => {
    const path = file("escape.csv", `${HEADERS},"Region\u001b[2J\nx"\r\n${RECORD},\u001b[31mred\r\n`);
    const { out } = await cosell("check", path);
    expect(out).toContain("header-unknown");
    expect(out).not.toContain("\u001b");
    expect(out.split("\n").filter((line) => line.startsWith("x"))).toEqual([]);
  });
});
