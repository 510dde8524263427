import { tmpdir } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json";
import { MAX_FILE_BYTES } from "../../src/csv";
import { cliTexts } from "../../src/texts/cli";
import { cosell, HEADERS, NO_ERROR, ONE_ERROR, RECORD, temporaryFolder } from "./support";

const file = temporaryFolder();
const { failures, usage, ready } = cliTexts("en");

describe("the exit code", () => {
  test("is 0 without errors, warnings or not", async () => {
    expect((await cosell("check", file("clean.csv", NO_ERROR))).code).toBe(0);
    const past = file("past.csv", NO_ERROR.replace("06/30/2027", "06/30/2020"));
    const { code, out } = await cosell("check", past);
    expect([code, out.includes("close-date-past")]).toEqual([0, true]);
  });

  test("is 1 with an error in any of the files", async () => {
    expect((await cosell("check", file("error.csv", ONE_ERROR))).code).toBe(1);
    expect((await cosell("check", file("clean.csv", NO_ERROR), file("error.csv", ONE_ERROR))).code).toBe(1);
  });

  test("is 2 where one of the files could not be checked, and the others are reported all the same", async () => {
    const clean = file("clean.csv", NO_ERROR);
    const missing = join(tmpdir(), "no-such-folder", "a.csv");
    const { code, out, error } = await cosell("check", missing, clean);
    expect(code).toBe(2);
    expect(out).toContain(`${clean}: 0 errors and 0 warnings in 1 record`);
    expect(error).toEqual([`${missing}: ${failures["no-such-file"]}`]);
  });
});

describe("a file that is no import sheet is told in one line, with nothing on the standard output", () => {
  const refusedAs = async (path: string) => {
    const { code, out, error } = await cosell("check", path, "--format", "json");
    return [code, out, ...error.map((line) => line.slice(path.length + ": ".length))];
  };

  test("an empty one", async () => {
    expect(await refusedAs(file("empty.csv", ""))).toEqual([2, "", failures["empty-file"]]);
  });

  test("a workbook", async () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]);
    expect(await refusedAs(file("deals.xlsx", workbook))).toEqual([2, "", failures["not-csv"]]);
  });

  test("a table of something else", async () => {
    expect(await refusedAs(file("other.csv", "a,b\n1,2\n"))).toEqual([2, "", failures["no-header"]]);
  });

  test("a folder", async () => {
    expect(await refusedAs(tmpdir())).toEqual([2, "", failures.directory]);
  });

  test("one that is too large", async () => {
    expect(await refusedAs(file("large.csv", new Uint8Array(MAX_FILE_BYTES + 1)))).toEqual([
      2,
      "",
      failures["file-too-large"],
    ]);
  });
});

describe("wrong arguments are told in one line", () => {
  test.each([
    [[], usage.noCommand],
    [["chekc", "a.csv"], usage.unknownCommand("chekc")],
    [["check"], usage.noFile],
    [["check", "a.csv", "--frmat", "json"], usage.unknownOption("--frmat")],
    [["check", "a.csv", "-x"], usage.unknownOption("-x")],
    [["check", "a.csv", "--format", "xml"], usage.wrongValue("--format", "text|json")],
    [["check", "a.csv", "--format"], usage.wrongValue("--format", "text|json")],
    [["check", "a.csv", "--lang=de"], usage.wrongValue("--lang", "en|sv")],
    [["check", "a.csv", "--today", "2026-02-30"], usage.wrongValue("--today", "YYYY-MM-DD")],
    [["check", "a.csv", "--today", "20/11/2026"], usage.wrongValue("--today", "YYYY-MM-DD")],
    [["check", "--lang", "sv"], cliTexts("sv").usage.noFile],
  ])("%j", async (args, message) => {
    expect(await cosell(...args)).toEqual({ code: 2, out: "", error: [message] });
  });
});

test("--help and --version answer and leave it at that", async () => {
  expect(await cosell("--version")).toEqual({ code: 0, out: packageJson.version, error: [] });
  const english = await cosell("-h");
  const swedish = await cosell("check", "no-such-file.csv", "--help", "--lang", "sv");
  expect([english.code, english.error, swedish.code, swedish.error]).toEqual([0, [], 0, []]);
  expect(english.out).toBe(cliTexts("en").help);
  expect(swedish.out).toBe(cliTexts("sv").help);
});

describe("--today", () => {
  const onDay = async (date: string, ...today: readonly string[]) => {
    const { out } = await cosell("check", file("day.csv", NO_ERROR.replace("06/30/2027", date)), ...today);
    return out.includes("close-date-past");
  };

  test("is the day that dates are compared with", async () => {
    expect([
      await onDay("06/30/2027", "--today", "2027-06-30"),
      await onDay("06/30/2027", "--today", "2027-07-01"),
    ]).toEqual([false, true]);
  });

  test("is the present day in UTC where it is not given", async () => {
    expect([await onDay("11/20/2026"), await onDay("11/19/2026")]).toEqual([false, true]);
  });
});

describe("the JSON report", () => {
  const json = async (...args: readonly string[]) =>
    JSON.parse((await cosell("check", "--format", "json", ...args)).out);

  test("of one file is an object", async () => {
    const path = file("error.csv", ONE_ERROR);
    expect(await json(path)).toEqual({
      file: path,
      records: 2,
      errors: 1,
      warnings: 0,
      findings: [
        {
          row: 3,
          column: "Deal Name",
          code: "required",
          severity: "error",
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

describe("the text report", () => {
  test("names the file and the counts, then the findings under their row", async () => {
    const path = file("error.csv", ONE_ERROR);
    const { out } = await cosell("check", path);
    expect(out.split("\n")).toEqual([
      `${path}: 1 error and 0 warnings in 2 records`,
      "",
      "Row 3",
      expect.stringMatching(/^ {2}Error {4}Deal Name: .+ \(required\)$/),
    ]);
  });

  test("says when a sheet is ready", async () => {
    const path = file("clean.csv", NO_ERROR);
    expect((await cosell("check", path)).out).toBe(`${path}: 0 errors and 0 warnings in 1 record\n\n${ready}`);
    expect((await cosell("check", path, "--lang", "sv")).out).toContain(cliTexts("sv").ready);
  });

  test("keeps control characters of the sheet away from the terminal", async () => {
    const path = file("escape.csv", `${HEADERS},"Region\u001b[2J\nx"\r\n${RECORD},\u001b[31mred\r\n`);
    const { out } = await cosell("check", path);
    expect(out).toContain("header-unknown");
    expect(out).not.toContain("\u001b");
    expect(out.split("\n").filter((line) => line.startsWith("x"))).toEqual([]);
  });
});
