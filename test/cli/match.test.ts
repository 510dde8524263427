import { readFileSync } from "node:fs";
import { cliTexts } from "../../src/texts/cli";
import { cosell, cosellWith, HEADERS, temporaryFolder } from "./support";

const file = temporaryFolder();
const texts = cliTexts("en");

/** A list as a CRM exports it: other headings, the contact's name in one column, a column that no import asks for. */
const THEIRS = [
  "Opportunity Name,Account Name,Street,City,Country,Amount,Currency,Close Date,Owner,Forecast Category",
  'Spring deal,Fabrikam AB,Storgatan 1,Stockholm,Sweden,"12,563.50",SEK,2027-06-30,Bob Partner <bob@contoso.com>,Pipeline',
  "Autumn deal,Contoso Ltd,One Way,London,United Kingdom,48000,GBP,2027-10-31,Ann Smith <ann@contoso.com>,Omitted",
  "",
].join("\r\n");

test("match proposes a map, and names what is mandatory and has no source", async () => {
  const path = file("crm.csv", THEIRS);
  const { code, out, error } = await cosell("match", path);
  expect(code).toBe(1);
  const map = JSON.parse(out);
  expect(map).toMatchObject({
    version: 1,
    edition: "2021-02",
    columns: {
      "Deal Name": { column: "Opportunity Name" },
      "Customer Name": { column: "Account Name" },
      "Customer Country": { column: "Country" },
      "Estimated Close Date": { column: "Close Date" },
    },
  });
  expect(error[0]).toContain("Partner Referral Status");
  expect(error.join("\n")).toContain("Deal Name ← “Opportunity Name” (sure), for example “Spring deal”");
  expect(error.join("\n")).toContain("Forecast Category");
});

test("fix --map brings the file to the template and fixes what has one answer", async () => {
  const path = file("bring.csv", THEIRS);
  const map = path.replace("bring.csv", "map.json");
  expect((await cosell("match", path, "-o", map)).code).toBe(1);
  const proposed = JSON.parse(readFileSync(map, "utf8"));
  const constants = {
    "Partner Referral Status": "New",
    "Partner Referral Substatus": "Accepted",
    "Microsoft help required?": "No",
    "Share with Microsoft sales team": "Yes",
    "Consent to share Customer/Partner contact": "Yes",
    "Solution 1": "SOL-1234-PQRS",
    "Team member 1": "Bob, Partner, 999999, bob@contoso.com",
  };
  for (const [header, value] of Object.entries(constants)) proposed.columns[header] = { value };
  const whole = file("whole.json", JSON.stringify(proposed));
  const { code, out } = await cosell("fix", path, "--map", whole);
  expect(out.split("\n").slice(0, 2)).toEqual([texts.match.made(2), expect.stringContaining("Forecast Category")]);
  expect([code, out.endsWith(texts.ready)]).toEqual([0, true]);
  const copy = readFileSync(path.replace(".csv", "-fixed.csv"), "utf8");
  expect(copy.startsWith(`\ufeff${HEADERS}\r\n`)).toBe(true);
  expect(copy).toContain("Spring deal,Fabrikam AB,Storgatan 1,,Stockholm,,,SE");
  expect(copy).toContain("12563.5,SEK,06/30/2027");
  expect(copy).toContain("48000,GBP,10/31/2027");
});

test.each([
  ["no JSON", "{", texts.match.badMap("MAP", "not-json", "")],
  ["something else", "[]", texts.match.badMap("MAP", "not-a-map", "")],
  ["of a newer version", '{"version":9,"edition":"2021-02","columns":{}}', texts.match.badMap("MAP", "newer-map", "9")],
  [
    "with a column that the template does not have",
    '{"version":1,"edition":"2021-02","columns":{"Colour":{"value":"red"}}}',
    texts.match.badMap("MAP", "unknown-target", "Colour"),
  ],
  [
    "whose column is gone",
    '{"version":1,"edition":"2021-02","columns":{"Deal Name":{"column":"Title"}}}',
    texts.match.columnsGone("MAP", ["Title"]),
  ],
])("a map that is %s is refused in one line", async (_, content, message) => {
  const path = file("theirs.csv", THEIRS);
  const map = file("map.json", content);
  expect(await cosell("fix", path, "--map", map)).toEqual({
    code: 2,
    out: "",
    error: [`${path}: ${message.replace("MAP", map)}`],
  });
});

test("a map that is not there, and a file without any headings, are refused in one line", async () => {
  const path = file("theirs.csv", THEIRS);
  expect((await cosell("fix", path, "--map", "nowhere.json")).error).toEqual([
    `${path}: ${texts.match.noMap("nowhere.json")}`,
  ]);
  expect((await cosellWith("\r\n,,\r\n", "match", "-")).code).toBe(2);
  expect((await cosell("match", path, "--only", "x")).error).toEqual([texts.usage.notOfCommand("match", "--only")]);
});
