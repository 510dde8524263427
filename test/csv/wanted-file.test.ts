import { createHash } from "node:crypto";
import fc from "fast-check";
import { writeCsv } from "../../src/csv";
import { contentDigest, fragmentOf, wantedFile, wantedIn } from "../../src/csv/wanted-file";
import { anyCharacters } from "../any-characters";

const SHA = "0123456789abcdef".repeat(4);
const asked = (name: string): string => `#name=${name}&records=3&sha256=${SHA}`;

describe("the file's name", () => {
  it.each([
    ["deals.csv", "deals.csv"],
    [encodeURIComponent("Affärer våren 2027-1.csv"), "Affärer våren 2027-1.csv"],
    ["deals", "deals.csv"],
    ["deals.CSV", "deals.csv"],
    ["", "co-sell-import.csv"],
    [".csv", "co-sell-import.csv"],
    [encodeURIComponent("../../etc/passwd"), "co-sell-import.csv"],
    [encodeURIComponent("a<b>:c.exe"), "abc.exe.csv"],
    ["x".repeat(500), `${"x".repeat(120)}.csv`],
    ["CON.csv", "_CON.csv"],
    [encodeURIComponent("invoice\u202egpj.exe"), "invoicegpj.exe.csv"],
  ])("%s is saved as %s", (name, saved) => {
    expect(wantedIn(asked(name))).toEqual({ name: saved, records: 3, sha256: SHA });
  });

  it("any address gives a bare .csv name or none", () => {
    fc.assert(
      fc.property(anyCharacters(), (text) => {
        const name = wantedIn(asked(encodeURIComponent(text.replace(/\p{Cs}/gu, ""))))?.name ?? "";
        expect(name.endsWith(".csv")).toBe(true);
        expect(name.length).toBeGreaterThan(4);
        expect([...'<>:"/\\|?*'].some((sign) => name.includes(sign))).toBe(false);
        expect(wantedIn(text)).toBeNull();
      }),
    );
  });
});

test("an address carries a file to the page", async () => {
  const file = { name: "deals & more-1.csv", records: 2, text: writeCsv([["Deal Name"], ["a"], ["b"]]) };
  const wanted = await wantedFile(file);
  expect(wantedIn(`#${fragmentOf(wanted)}`)).toEqual(wanted);
  expect(wanted.sha256).toBe(createHash("sha256").update("Deal Name\na\nb").digest("hex"));
});

it.each([
  "",
  "#name=deals.csv",
  `#name=deals.csv&records=3&sha256=${SHA.slice(1)}`,
  `#name=x&records=-1&sha256=${SHA}`,
])("the address %j asks for no file", (address) => {
  expect(wantedIn(address)).toBeNull();
});

test("what clipboards do to a file does not count, and any other change does", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ unit: "grapheme", minLength: 1 }), fc.string()), { minLength: 1, maxLength: 5 }),
      fc.constantFrom("\n", "\r", "\r\n"),
      async (rows, end) => {
        const text = writeCsv(rows);
        const digest = await contentDigest(text);
        expect(await contentDigest(text.slice(1).replaceAll("\r\n", end))).toBe(digest);
        expect(await contentDigest(`${text}x`)).not.toBe(digest);
        expect(await contentDigest(text + text)).not.toBe(digest);
      },
    ),
  );
});
