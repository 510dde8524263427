import { formatNumber, paneTexts, pickLanguage, plural } from "../../src/texts";

test.each([
  ["sv-SE", "sv"],
  ["sv", "sv"],
  ["SV-fi", "sv"],
  ["sv_SE", "sv"],
  ["en-US", "en"],
  ["de-CH", "en"],
  ["sve", "en"],
  ["", "en"],
] as const)("a display language of %s reads %s", (tag, language) => {
  expect(pickLanguage(tag)).toBe(language);
});

test.each([
  [0, "records"],
  [1, "record"],
  [2, "records"],
  [21, "records"],
])("%i counts %s", (count, word) => {
  expect(plural(count, "record", "records")).toBe(word);
});

test("numbers are grouped as the language groups them", () => {
  expect(formatNumber(1000, "en")).toBe("1,000");
  expect(formatNumber(1000, "sv")).toBe("1\u00a0000");
});

test.each([
  [{ errors: 3, warnings: 1, records: 12 }, "3 errors and 1 warning in 12 records", "3 fel och 1 varning i 12 poster"],
  [{ errors: 1, warnings: 0, records: 1 }, "1 error and 0 warnings in 1 record", "1 fel och 0 varningar i 1 post"],
  [
    { errors: 0, warnings: 2, records: 5000 },
    "0 errors and 2 warnings in 5000 records",
    "0 fel och 2 varningar i 5000 poster",
  ],
])("the summary of %j", (counts, en, sv) => {
  expect(paneTexts("en").summary.counts(counts)).toBe(en);
  expect(paneTexts("sv").summary.counts(counts)).toBe(sv);
});
