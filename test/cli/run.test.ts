import { tmpdir } from "node:os";
import { join } from "node:path";
import packageJson from "../../package.json";
import { MAX_FILE_BYTES } from "../../src/csv";
import { cliTexts } from "../../src/texts/cli";
import { cosell, HEADERS, NO_ERROR, ONE_ERROR, temporaryFolder } from "./support";

const file = temporaryFolder();
const { failures, usage } = cliTexts("en");
const COMMANDS = ["check", "fix", "export", "template", "match"];

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

test("a sheet with far too many rows is refused in one line", async () => {
  const path = file("rows.csv", `${HEADERS}\r\n${",,,x\r\n".repeat(150_000)}`);
  expect(await cosell("check", path)).toEqual({ code: 2, out: "", error: [`${path}: ${failures["too-many-rows"]}`] });
});

describe("wrong arguments are told in one line", () => {
  test.each([
    [[], usage.noCommand],
    [["chekc", "a.csv"], usage.unknownCommand("chekc", COMMANDS)],
    [["check"], usage.noFile("check")],
    [["check", "a.csv", "--frmat", "json"], usage.unknownOption("--frmat")],
    [["check", "a.csv", "-x"], usage.unknownOption("-x")],
    [["check", "a.csv", "--format", "xml"], usage.wrongValue("--format", "text|json")],
    [["check", "a.csv", "--format"], usage.wrongValue("--format", "text|json")],
    [["check", "a.csv", "--lang=de"], usage.wrongValue("--lang", "en|sv")],
    [["check", "a.csv", "--today", "2026-02-30"], usage.wrongValue("--today", "YYYY-MM-DD")],
    [["check", "a.csv", "--today", "0000-01-01"], usage.wrongValue("--today", "YYYY-MM-DD")],
    [["check", "-", "a.csv", "-"], usage.standardInputTwice],
    [["chekc\u001b[31m\n"], usage.unknownCommand("chekc\\u001b[31m\\u000a", COMMANDS)],
    [["check", "--\u001b"], usage.unknownOption("--\\u001b")],
    [["check", "--__proto__"], usage.unknownOption("--__proto__")],
    [["check", "a.csv", "--today", "20/11/2026"], usage.wrongValue("--today", "YYYY-MM-DD")],
    [["check", "--lang", "sv"], cliTexts("sv").usage.noFile("check")],
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

describe("--encoding", () => {
  const unclear = file(
    "unclear.csv",
    Buffer.from(NO_ERROR.replace("Fabrikam AB", "Peña").replace(",SE,", ",,"), "latin1"),
  );

  test("says how a file is saved that could be read in two ways, and then nothing about it blocks", async () => {
    const found = async (...options: readonly string[]) => {
      const { out } = await cosell("check", unclear, "--format", "json", ...options);
      const { findings } = JSON.parse(out) as {
        findings: readonly { code: string; blocks: boolean; message: string }[];
      };
      return findings.find(({ code }) => code === "file-encoding");
    };
    const asked = await found();
    expect(asked).toMatchObject({ blocks: true });
    expect(asked?.message).toContain("“Peña” or “Peńa”");
    expect(await found("--encoding", "latin1")).toMatchObject({ blocks: false });
    expect((await found("--encoding", "windows-1250"))?.message).toContain("Central European (Windows) [windows-1250]");
  });

  test("takes only the name of an encoding", async () => {
    const { code, error } = await cosell("check", unclear, "--encoding", "nonsense");
    expect([code, error[0]]).toEqual([2, expect.stringContaining("--encoding needs utf-8|windows-1252")]);
  });
});
