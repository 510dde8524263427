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
  expect(newer).toHaveLength(53);
  expect(newer.slice(0, 32).filter((header, index) => header !== older[index])).toEqual([
    "Customer Postal code",
    "Declined/Lost/Error reason",
  ]);
  expect(newer[32]).toBe("CLA Number");
  expect(newer.slice(-4)).toEqual(["Confidence", "Solution 1", "Team member 1", "Microsoft team member 1"]);
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

test("where the substatus can be Error, which no dropdown offers, none refuses it or its reasons", () => {
  expect(stops("2021-02").filter((key) => !stops("2023-08").includes(key))).toEqual([
    "partnerSubstatus",
    "closeReason",
  ]);
});

test("a header that titles an input prompt may have to be shortened", () => {
  const tooLong = headers("2021-02").filter((header) => header.length > PROMPT_LIMITS.title);
  expect(tooLong).toEqual(["What specific help from Microsoft?", "Consent to share Customer/Partner contact"]);
});
