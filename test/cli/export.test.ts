import { existsSync, readFileSync } from "node:fs";
import { cliTexts } from "../../src/texts/cli";
import { csvLine, HEADERS as NAMES, rightRow } from "../right-record";
import { cosell, cosellWith, HEADERS, temporaryFolder } from "./support";

const file = temporaryFolder();
const texts = cliTexts("en");

const line = (cells: Record<string, string>): string => csvLine(rightRow(cells));
const sheet = (...rows: readonly string[]): string => [csvLine(NAMES), ...rows, ""].join("\r\n");

test("the file that Partner Center takes is written, and what importing it will do is said", async () => {
  // Values that Export makes canonical by itself, an update that closes its deal, and a line above the headers.
  const id = "ebacdcdc-0b84-4ac4-b4ea-5b2587d42cee";
  const path = file(
    "deals.csv",
    sheet(
      line({ "Deal Name": "New one" }),
      line({
        "Deal Name": "Old one",
        "Referral ID": id,
        "Partner Referral Status": "Closed",
        "Partner Referral Substatus": "Won",
      }),
    )
      .replaceAll(",", ";")
      .replaceAll("SOL-1234-PQRS; SEK; 10; 100", "SOL-1234-PQRS, SEK, 10, 100")
      .replaceAll("Bob; Partner; 999999; ", "Bob, Partner, 999999, ")
      .replaceAll('"', ""),
  );
  const { code, out, error } = await cosell("export", path);
  const written = path.replace(".csv", "-import.csv");
  expect([code, error]).toEqual([0, []]);
  expect(out.split("\n")).toEqual([
    `${written}: 2 records to import`,
    "",
    "What this import will do",
    "  Creates 1 deal",
    "  Updates 1 deal",
    "  Closes 1 deal for good:",
    "    Row 3: Old one (Won)",
    "  Co-sell with Microsoft 0, partner-led 2, private 0",
    "  25,126 SEK in 2 deals",
  ]);
  const content = readFileSync(written, "utf8");
  expect(content.startsWith(`\ufeff${HEADERS}\r\n`)).toBe(true);
  expect(content.trimEnd().split("\r\n")).toHaveLength(3);
});

test("nothing is written while a record has errors; --only-ready leaves it out and names it", async () => {
  const path = file(
    "part.csv",
    sheet(line({ "Deal Name": "Right" }), line({ "Deal Name": "Wrong", "Customer Country": "Atlantis" })),
  );
  const written = path.replace(".csv", "-import.csv");
  const refused = await cosell("export", path);
  expect([refused.code, refused.out, refused.error.at(-1)]).toEqual([1, "", texts.notExported(true)]);
  expect(existsSync(written)).toBe(false);
  const { code, out } = await cosell("export", path, "--only-ready");
  expect(code).toBe(1);
  expect(out.split("\n").slice(-2)).toEqual([texts.leftOut(1, 2), `  ${texts.leftOutRow(3, "Wrong")}`]);
  expect(readFileSync(written, "utf8")).not.toContain("Wrong");
});

test("no record is nothing to export", async () => {
  const path = file("headers.csv", `${HEADERS}\r\n`);
  const { code, error } = await cosell("export", path);
  expect([code, error.at(-1)]).toEqual([1, texts.nothingToExport]);
});

test("beyond 1,000 records there are several files, none of them over another", async () => {
  const many = sheet(
    ...Array.from({ length: 1_001 }, (_, at) => line({ "Deal Name": `Deal ${at}`, "Customer Name": `Customer ${at}` })),
  );
  const path = file("many.csv", many);
  const taken = file("many-import-2.csv", "mine");
  expect(await cosell("export", path)).toEqual({ code: 2, out: "", error: [texts.taken(taken)] });
  expect(existsSync(path.replace(".csv", "-import-1.csv"))).toBe(false);
  const { code, out } = await cosell("export", path, "--force");
  expect([code, ...out.split("\n").slice(0, 2)]).toEqual([
    0,
    `${path.replace(".csv", "-import-1.csv")}: 1,000 records to import`,
    `${taken}: 1 record to import`,
  ]);
  const piped = await cosellWith(many, "export", "-");
  expect(piped).toEqual({ code: 2, out: "", error: [`-: ${texts.severalFiles(2)}`] });
});
