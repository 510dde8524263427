import { existsSync, readFileSync } from "node:fs";
import { cliTexts } from "../../src/texts/cli";
import { csvLine, HEADERS as NAMES, rightRow } from "../right-record";
import { cosell, cosellWith, HEADERS, NO_ERROR, temporaryFolder } from "./support";

const file = temporaryFolder();
const texts = cliTexts("en");

const sheet = (...rows: readonly Record<string, string>[]): string =>
  `${[NAMES, ...rows.map((cells, at) => rightRow({ "Deal Name": `Deal ${at}`, ...cells }))].map((row) => csvLine(row)).join("\r\n")}\r\n`;

const MESSY = sheet(
  { "Customer Country": "Sweden" },
  { "Customer Country": "Sweden", "Estimated Close Date": "2027-06-30" },
  { "Partner Referral Status": "closed" },
);

test("a copy is written beside the file, and what was done and what is left is said", async () => {
  const path = file("messy.csv", MESSY);
  const { code, out, error } = await cosell("fix", path);
  expect([code, error]).toEqual([1, []]);
  expect(out.split("\n").slice(0, 3)).toEqual([
    "Fixed 3 cells:",
    "  Customer Country: “Sweden” → “SE” in 2 cells (not-in-list)",
    "  Estimated Close Date: “2027-06-30” → “06/30/2027” (invalid-date)",
  ]);
  const copy = path.replace(".csv", "-fixed.csv");
  expect(out).toContain(`${copy}: 2 errors and 0 warnings in 3 records`);
  expect(readFileSync(copy, "utf8")).toBe(`\ufeff${sheet({}, {}, { "Partner Referral Status": "closed" })}`);
  expect(readFileSync(path, "utf8")).toBe(MESSY);
});

test("a file that is there is not replaced without --force", async () => {
  const path = file("again.csv", MESSY);
  const copy = file("copy.csv", "mine");
  expect(await cosell("fix", path, "-o", copy)).toEqual({ code: 2, out: "", error: [texts.taken(copy)] });
  expect(readFileSync(copy, "utf8")).toBe("mine");
  expect((await cosell("fix", path, "-o", copy, "--force")).code).toBe(1);
  expect(readFileSync(copy, "utf8")).toContain("06/30/2027");
  // The file itself is one that is there.
  expect((await cosell("fix", path, "--output", path)).code).toBe(2);
});

test("--only fixes what was found under these codes and nothing else", async () => {
  const path = file("only.csv", MESSY);
  const { out } = await cosellWith(
    "",
    "fix",
    path,
    "-o",
    "-",
    "--only",
    "invalid-date",
    "--only",
    "whitespace,placeholder",
  );
  expect(out).toContain("06/30/2027");
  expect(out).toContain("Sweden");
  const wrong = await cosell("fix", path, "--only", "invalid-date,nonsense");
  expect(wrong).toEqual({ code: 2, out: "", error: [texts.usage.unknownCode("nonsense")] });
});

test("from the standard input to the standard output, the report beside it", async () => {
  const { code, out, error } = await cosellWith(MESSY, "fix", "-", "--lang", "sv");
  expect(code).toBe(1);
  expect(out).toBe(`\ufeff${sheet({}, {}, { "Partner Referral Status": "closed" })}`.replace(/\n$/, ""));
  expect(error[0]).toBe("Rättade 3 celler:");
});

test("where nothing is left the exit code is 0", async () => {
  const path = file("easy.csv", sheet({ "Customer Country": "Sverige" }));
  const { code, out } = await cosell("fix", path);
  expect([code, out.endsWith(texts.ready)]).toEqual([0, true]);
});

test.each([
  ["a table of something else", "a,b\n1,2\n", texts.failures["no-header"]],
  ["a quotation mark that is never closed", `${HEADERS}\r\n,,,"Deal,x\r\n`, texts.copyObstacles["bad-quotes"]],
])("%s is refused, and nothing is written", async (_, content, message) => {
  const path = file("refused.csv", content);
  expect(await cosell("fix", path)).toEqual({ code: 2, out: "", error: [`${path}: ${message}`] });
  expect(existsSync(path.replace(".csv", "-fixed.csv"))).toBe(false);
});

test("a folder that is not there is said in one line", async () => {
  const path = file("clean.csv", NO_ERROR);
  const copy = path.replace("clean.csv", "nowhere/copy.csv");
  expect(await cosell("fix", path, "-o", copy)).toEqual({
    code: 2,
    out: "",
    error: [texts.fileNotWritten(copy, "ENOENT")],
  });
});

test.each([
  [["fix"], texts.usage.noFile("fix")],
  [["fix", "a.csv", "b.csv"], texts.usage.oneFile("fix")],
  [["fix", "a.csv", "--format", "json"], texts.usage.notOfCommand("fix", "--format")],
  [["check", "a.csv", "--force"], texts.usage.notOfCommand("check", "--force")],
  [["fix", "a.csv", "-o", "copy.txt"], texts.usage.wrongValue("--output", "NAME.csv")],
])("%j is told in one line", async (args, message) => {
  expect(await cosell(...args)).toEqual({ code: 2, out: "", error: [message] });
});
