import fc from "fast-check";
import headerAliases from "../../src/template/data/header-aliases.json";
import { columns, EDITIONS, readHeader, recogniseEdition, type Edition } from "../../src/template";
import { anyCharacters } from "../any-characters";

/** [key, number, expected header, exact] of a text in an edition. */
function read(text: string, edition: Edition = "2021-02") {
  const header = readHeader(text, edition);
  return header && [header.key, header.number, header.expected, header.exact];
}

test("the template's own headers are exact", () => {
  for (const edition of EDITIONS) {
    for (const column of columns(edition))
      expect(read(column.header, edition)?.slice(2)).toEqual([column.header, true]);
  }
});

test.each([
  ["deal name ", "dealName", "Deal Name"],
  [" Deal Name", "dealName", "Deal Name"],
  ["Deal\u00a0Name", "dealName", "Deal Name"],
  ["DEALNAME", "dealName", "Deal Name"],
  ["\ufeffErrors", "errors", "Errors"],
  ["Engagement Id", "engagementId", "Engagement ID"],
  ["Customer D-U-N-S id", "customerDunsId", "Customer D-U-N-S ID"],
  ["Customer DUNS ID", "customerDunsId", "Customer D-U-N-S ID"],
  ["Microsoft help required", "helpRequired", "Microsoft help required?"],
  ["Declined / Lost reason", "closeReason", "Declined/Lost reason"],
  ["Customer Address Line2", "customerAddress2", "Customer Address Line 2"],
  // Letters whose upper case has no way back: Turkish ı, German ß.
  ["ANLAŞMA ADI", "dealName", "Deal Name"],
  ["MÜŞTERİ ADI", "customerName", "Customer Name"],
  ["GESCHÄTZTES SCHLIESSDATUM", "closeDate", "Estimated Close Date"],
])("recognises %j as a way to spell a header", (text, key, expected) => {
  expect(read(text)).toEqual([key, null, expected, false]);
});

test("every alias of all 17 languages leads to its column, in an edition that has it", () => {
  const owners = new Map(
    EDITIONS.flatMap((edition) => columns(edition).map((column) => [column.header, column.key] as const)),
  );
  const languages = new Set<string>();
  for (const [owner, byLanguage] of Object.entries(headerAliases)) {
    const key = owner === "MPN ID" ? "partnerId" : owners.get(owner);
    for (const [language, aliases] of Object.entries(byLanguage)) {
      languages.add(language);
      for (const alias of aliases) {
        const found = EDITIONS.map((edition) => readHeader(alias, edition)?.key).find((one) => one !== undefined);
        expect([language, alias, found]).toEqual([language, alias, key]);
      }
    }
  }
  expect(languages.size).toBe(17);
});

test.each([
  ["Solution 2", "solution", "2", true],
  ["Solution 50", "solution", "50", true],
  ["Lösning 2", "solution", "2", false],
  ["Lo\u0308sning 2", "solution", "2", false],
  ["Solution2", "solution", "2", false],
  ["解決策 12", "solution", "12", false],
  ["3. megoldás", "solution", "3", false],
  ["Team Member 2", "teamMember", "2", false],
  ["Teammedlem 7", "teamMember", "7", false],
])("reads the number of %j", (text, key, number, exact) => {
  expect(read(text)).toEqual([key, number, `${key === "solution" ? "Solution" : "Team member"} ${number}`, exact]);
});

test("a number out of bounds is still a number of its family", () => {
  expect(read("Solution 0")).toEqual(["solution", "0", "Solution 0", true]);
  expect(read("Solution 01")).toEqual(["solution", "01", "Solution 01", true]);
  expect(read("team member 051")).toEqual(["teamMember", "051", "Team member 051", false]);
});

test.each([
  "Region",
  "",
  "  ",
  "?",
  "Solution",
  "Solution 1 2",
  "Solution 1.5",
  "Customer Address Line 3",
  "Customer",
  "Deal",
  "2",
  "constructor",
])("does not recognise %j", (text) => {
  expect(read(text)).toBeNull();
});

test("a newer edition's column is unknown in 2021-02", () => {
  expect(read("CLA Number")).toBeNull();
  expect(read("Microsoft team member 1")).toBeNull();
  expect(read("CLA Number", "2023-08")).toEqual(["claNumber", null, "CLA Number", true]);
  expect(read("Microsoft team member 3", "2023-08")).toEqual([
    "microsoftTeamMember",
    "3",
    "Microsoft team member 3",
    true,
  ]);
});

test("each edition's own spelling is the right one", () => {
  expect(read("Customer Postal Code", "2023-08")).toEqual(["customerPostalCode", null, "Customer Postal code", false]);
  expect(read("Declined/Lost reason", "2023-08")).toEqual(["closeReason", null, "Declined/Lost/Error reason", false]);
  expect(read("Customer D-U-N-S id", "2026")).toEqual(["customerDunsId", null, "Customer D-U-N-S id", true]);
  expect(read("MPN ID", "2023-08")).toEqual(["partnerId", null, "PartnerID (formerly MPN ID)", false]);
  expect(read("MPN ID", "2026")).toEqual(["partnerId", null, "MPN Id", false]);
});

describe("the edition", () => {
  const own = (edition: Edition) => columns(edition).map((column) => column.header);
  const base = own("2021-02");

  test("is that of a sheet with all of its headers, in any order", () => {
    for (const edition of EDITIONS) expect(recogniseEdition(own(edition).reverse())).toBe(edition);
  });

  test("is a newer one by Marketplace Purchase Intent, by a reason with Error in its name, or by most of what it adds", () => {
    const added = own("2023-08").slice(32);
    expect(recogniseEdition([...base, "Marketplace Purchase Intent"])).toBe("2023-08");
    const reason = (header: string) => base.map((one) => (one === "Declined/Lost reason" ? header : one));
    expect(recogniseEdition(reason("Declined/Lost/Error reason"))).toBe("2023-08");
    expect(recogniseEdition(reason("Decline/Lost/Error reason"))).toBe("2026");
    const without = added.filter(
      (header) => header !== "Marketplace Purchase Intent" && !/^Solution|^Team/.test(header),
    );
    expect(recogniseEdition([...base, ...without.slice(0, 9)])).toBe("2021-02");
    expect(recogniseEdition([...base, ...without.slice(0, 10)])).toBe("2023-08");
  });

  test("is the one of which more headers are spelled exactly, the newest where they are equal", () => {
    expect(recogniseEdition(["Deal Name", "Marketplace Purchase Intent"])).toBe("2026");
    expect(recogniseEdition(["Deal Name", "Marketplace Purchase Intent", "Customer Postal code"])).toBe("2023-08");
    expect(recogniseEdition(["Deal Name", "Marketplace Purchase Intent", "Customer D-U-N-S id"])).toBe("2026");
  });

  test("stays 2021-02 where a header is only spelled as a newer one spells it", () => {
    expect(recogniseEdition([...base, "Customer D-U-N-S id"])).toBe("2021-02");
    expect(recogniseEdition([...base, "Customer Postal code"])).toBe("2021-02");
  });

  test("stays 2021-02 beside columns of one's own that a newer one has too", () => {
    expect(recogniseEdition([...base, "CLA Number"])).toBe("2021-02");
    expect(recogniseEdition([...base, "Created Date", "Confidence", "Solution Area", "Estimated ACR Value"])).toBe(
      "2021-02",
    );
  });

  test("is 2021-02 where nothing is recognised", () => {
    expect(recogniseEdition([])).toBe("2021-02");
    expect(recogniseEdition(["Region", ""])).toBe("2021-02");
  });
});

describe("what is beside a header and no part of it", () => {
  test.each([
    ["* Deal Name", "dealName"],
    ["Deal Name:", "dealName"],
    ["Customer Name (required)", "customerName"],
    ["(mandatory) Deal Name", "dealName"],
    ["* Customer Name [Obligatoriskt]", "customerName"],
    ["Customer City（必須）", "customerCity"],
    ["Estimated Close Date [MM/DD/YYYY]", "closeDate"],
    ["Estimated Close Date (ÅÅÅÅ-MM-DD)", "closeDate"],
    ["Estimated Close Date (TT.MM.JJJJ)", "closeDate"],
    ["Microsoft help required? (Yes/No)", "helpRequired"],
    ["Partner Referral Status (New, Active or Closed)", "partnerStatus"],
    ["Sales Stage (10/20/40)", "salesStage"],
    ["Estimated Deal Value (USD)", "dealValue"],
    ["Currency (SEK) (required)", "currency"],
    ["Solution 1 [ID, currency, price, quantity]", "solution"],
    ["Team member 1 (first name, last name, mobile number, email)", "teamMember"],
  ])("%j is a hint", (text, key) => {
    const header = readHeader(text, "2021-02");
    expect([header?.key, header?.isHinted, header?.exact]).toEqual([key, true, false]);
  });

  test.each([
    "Notes (internal)",
    "Deal Name (old)",
    "Deal Name (ALL)",
    "Notes.1",
    "Region (EMEA)",
    "Customer Name (MM/DD/YYYY)",
    "Estimated Close Date (UTC)",
    "Estimated Close Date (first)",
    "Microsoft help required? (Yes)",
    "Partner Referral Status (Yes/No)",
    "Deal Name (ID, currency)",
    "(required)",
    "(",
    "Deal Name ()x",
  ])("%j is another column", (text) => {
    expect(readHeader(text, "2021-02")).toBeNull();
  });

  test("an edition's own spelling has none", () => {
    const header = readHeader("Customer Domain Name *", "2026");
    expect([header?.exact, header?.isHinted]).toEqual([true, false]);
  });
});

test("letters that look alike, typographic hyphens and a misread byte order mark are ways to spell a header", () => {
  expect(read("\u0421ustomer City")).toEqual(["customerCity", null, "Customer City", false]);
  expect(read("Customer D\u2011U\u2011N\u2011S ID")).toEqual(["customerDunsId", null, "Customer D-U-N-S ID", false]);
  expect(read("\u00ef\u00bb\u00bfErrors")).toEqual(["errors", null, "Errors", false]);
  expect(readHeader("\u00ef\u00bb\u00bfErrors", "2021-02")?.isHinted).toBe(false);
});

test("DUNS Account 1 is as right as DUNS Account in 2023-08, and DUNS Account 2 another column", () => {
  expect(read("DUNS Account", "2023-08")).toEqual(["dunsAccount", null, "DUNS Account", true]);
  expect(read("DUNS Account 1", "2023-08")).toEqual(["dunsAccount", null, "DUNS Account 1", true]);
  expect(read("duns account 1", "2023-08")).toEqual(["dunsAccount", null, "DUNS Account", false]);
  expect(read("DUNS Account 2", "2023-08")).toEqual(["dunsAccount2", null, "DUNS Account 2", true]);
});

test("case, spaces and punctuation never change what a header means", () => {
  const noise = fc.constantFrom("", " ", "  ", "\u00a0", "\u200b", "-", ".", "\t");
  fc.assert(
    fc.property(
      fc.constantFrom(...columns("2021-02")),
      fc.array(noise, { minLength: 1, maxLength: 80 }),
      fc.boolean(),
      (column, noises, upper) => {
        // A digit stays beside its digits: "Solution 1" with a space inside "10" would be two numbers.
        const noisy = [...column.header]
          .map((letter, index) => letter + (noises[index % noises.length] ?? ""))
          .join("");
        expect(readHeader(upper ? noisy.toUpperCase() : noisy, "2021-02")?.key).toBe(column.key);
      },
    ),
  );
});

test("any text is read without a throw", () => {
  fc.assert(
    fc.property(anyCharacters(), fc.constantFrom(...EDITIONS), (text, edition) => {
      const header = readHeader(text, edition);
      expect(header === null || header.exact === (header.expected === text)).toBe(true);
    }),
  );
});
