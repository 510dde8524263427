import headers2026 from "./template-2026-headers.json";
import { columnByKey, columns, EDITIONS, headerText, PROMPT_LIMITS, validationOf } from "../../src/template";

const headers = (edition: (typeof EDITIONS)[number]) => columns(edition).map((column) => column.header);

test("edition 2021-02 has the 34 columns of the contract", () => {
  expect(headers("2021-02")).toHaveLength(34);
  expect(headers("2021-02").slice(0, 4)).toEqual(["Errors", "Engagement ID", "Referral ID", "Deal Name"]);
  expect(headers("2021-02").slice(-2)).toEqual(["Solution 1", "Team member 1"]);
  const counts = { Y: 0, D: 0, "": 0 };
  for (const column of columns("2021-02")) counts[column.mandatory] += 1;
  expect(counts).toEqual({ Y: 15, D: 6, "": 13 });
});

test("edition 2023-08 keeps the first 32 columns, spells two of them otherwise, and puts its own before the numbered ones", () => {
  const older = headers("2021-02");
  const newer = headers("2023-08");
  expect(newer).toHaveLength(54);
  expect(newer.slice(0, 32).filter((header, index) => header !== older[index])).toEqual([
    "Customer Postal code",
    "Declined/Lost/Error reason",
  ]);
  expect(newer[32]).toBe("CLA Number");
  expect(newer.slice(-4)).toEqual(["DUNS Account 2", "Solution 1", "Team member 1", "Microsoft team member 1"]);
});

test("within an edition no header and no key stands twice", () => {
  for (const edition of EDITIONS) {
    expect(new Set(headers(edition)).size).toBe(headers(edition).length);
    expect(new Set(columns(edition).map((column) => column.key)).size).toBe(headers(edition).length);
  }
});

test("the formats are those of the contract", () => {
  const formats = columns("2021-02").map((column) => [column.key, column.format]);
  expect(formats.filter(([, format]) => format !== "@")).toEqual([
    ["closeReason", "0"],
    ["salesStage", "0"],
    ["dealValue", "General"],
    ["closeDate", "mm\\/dd\\/yyyy"],
    ["helpType", "0"],
  ]);
});

test("a numbered header is its family's name and the number", () => {
  const solution = columnByKey("2021-02", "solution");
  const dealName = columnByKey("2021-02", "dealName");
  expect(solution && headerText(solution, 50)).toBe("Solution 50");
  expect(dealName && headerText(dealName)).toBe("Deal Name");
  expect(columnByKey("2021-02", "claNumber")).toBeUndefined();
});

const stops = (edition: (typeof EDITIONS)[number]) =>
  columns(edition)
    .filter((column) => {
      const rule = validationOf(column);
      return rule.type !== "any" && rule.alert === "stop";
    })
    .map((column) => column.key);

test("a Stop alert stands on fixed lists only", () => {
  expect(stops("2021-02")).toEqual([
    "customerCountry",
    "partnerStatus",
    "partnerSubstatus",
    "closeReason",
    "currency",
    "helpRequired",
    "helpType",
    "shareWithMicrosoft",
    "consent",
  ]);
});

test("what the lists of newer editions refuse, 2021-02 refuses too, and Marketplace Purchase Intent", () => {
  expect(stops("2023-08").filter((key) => !stops("2021-02").includes(key))).toEqual(["purchaseIntent"]);
  expect(stops("2021-02").filter((key) => !stops("2023-08").includes(key))).toEqual([]);
});

test("edition 2026 has every header that was seen, and Microsoft Referral Status", () => {
  const isLater = (header: string) => /^(?:Solution|Team member|Microsoft team member) [2-5]$/.test(header);
  const seen = new Set(headers2026.headers.filter((header) => !isLater(header)));
  expect(headers("2026").filter((header) => !seen.has(header))).toEqual(["Microsoft Referral Status"]);
  expect([...seen].filter((header) => !headers("2026").includes(header))).toEqual([]);
});

test("what the import ignores is read-only", () => {
  const readOnly = (edition: (typeof EDITIONS)[number]) =>
    columns(edition)
      .filter((column) => column.readonly)
      .map((column) => column.header);
  expect(readOnly("2021-02")).toEqual(["Microsoft Referral Status"]);
  expect(readOnly("2023-08")).toEqual([
    ...["Microsoft Referral Status", "Microsoft MSX ID", "Migrated PSC Deal ID", "Matched category", "Confidence"],
    ...["Managed Account 1", "Managed Account 2", "Unmanaged Account 1", "Unmanaged Account 2"],
    ...["DUNS Account", "DUNS Account 2", "Microsoft team member 1"],
  ]);
  expect(readOnly("2026")).toEqual([
    ...["Microsoft MSX Id", "Migrated PSC Deal Id", "Microsoft Referral Status", "Microsoft Referral Substatus"],
    ...["Created Date", "Matched Category", "Confidence", "Managed Account Match 1", "Managed Account Match 2"],
    ...["UnManaged Account Match 1", "UnManaged Account Match 2", "Moodys Account Match 1", "Moodys Account Match 2"],
    "Microsoft team member 1",
  ]);
});

test("a header that titles an input prompt may have to be shortened", () => {
  const tooLong = headers("2021-02").filter((header) => header.length > PROMPT_LIMITS.title);
  expect(tooLong).toEqual(["What specific help from Microsoft?", "Consent to share Customer/Partner contact"]);
});
