import fc from "fast-check";
import { describe as message, title, type Language } from "../../src/texts";
import { codes, finding, findingsOf, hostileFindings } from "./samples";
import { anyCharacters } from "../any-characters";

const languages: readonly Language[] = ["en", "sv"];

/** What no message may hold: it would break its line, or turn its direction. */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

describe.each(languages)("messages in %s", (language) => {
  test.each(findingsOf().map((one) => [one.code, JSON.stringify(one.params), one] as const))(
    "%s %s is a sentence",
    (_code, _params, one) => {
      const text = message(one, language);
      expect(text).toMatch(/^[\p{Lu}“”].*\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).not.toMatch(forbidden);
      expect(text).not.toContain("  ");
    },
  );

  test("stay one line with a fix, without one, as error and as warning", () => {
    for (const fix of [
      null,
      { kind: "text", text: "" },
      { kind: "text", text: "right" },
      { kind: "format", format: "0" },
    ] as const) {
      for (const severity of ["error", "warning"] as const) {
        for (const one of findingsOf({ fix, severity })) expect(message(one, language)).not.toMatch(forbidden);
      }
    }
  });

  test("stay one line whatever the cells hold", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyCharacters(),
          fc.string({ unit: fc.constantFrom("✖", "⚠", ";", ":", " ", "\n", "\r", "\t", "\u202e", "\ud800", "a", "“") }),
        ),
        (text) => {
          for (const one of hostileFindings(text)) expect(message(one, language)).not.toMatch(forbidden);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("stay short enough to read whatever the cells hold", () => {
    for (const one of hostileFindings("x".repeat(32_767)))
      expect(message(one, language).length).toBeLessThanOrEqual(520);
  });

  test("every code has a title of its own, short enough for a list", () => {
    const titles = codes.map((code) => title(code, language));
    expect(new Set(titles).size).toBe(codes.length);
    for (const one of titles) expect(one).toMatch(/^\p{Lu}.{3,45}$/u);
  });
});

test("every title and message is translated", () => {
  for (const code of codes) expect(title(code, "sv")).not.toBe(title(code, "en"));
  for (const one of findingsOf()) expect(message(one, "sv")).not.toBe(message(one, "en"));
});

test("a row that is too wide names what the file is separated by", () => {
  const wide = (delimiter: "," | ";" | "\t" | "|") =>
    message(finding("row-width", { fields: 36, expected: 34, delimiter, why: "no-quotes" }), "en");
  expect(wide(",")).toContain("a comma within a text");
  expect(wide(";")).toContain("a semicolon within a text");
  expect(wide("\t")).toContain("a tab within a text");
  expect(wide("|")).toContain("a vertical bar within a text");
});

test.each(languages)("a message about a file in %s does not send to an Export that is not at hand", (language) => {
  const ofFile = findingsOf().filter(({ code }) => code !== "csv-display");
  for (const one of ofFile) expect(message(one, language, "file")).not.toMatch(/Export/);
  for (const one of ofFile) expect(message(one, language, "file")).toMatch(/^[\p{Lu}“”].*\.$/u);
});

test("a quoted value keeps its semicolon", () => {
  const one = finding("invalid-email", { email: "a@b.com; c@d.com" });
  expect(message(one, "en")).toContain("“a@b.com; c@d.com”");
});

describe("the fix", () => {
  const country = { kind: "country", list: null } as const;

  test("is named where there is one", () => {
    const one = finding("not-in-list", country, { value: "UK", fix: { kind: "text", text: "GB" } });
    expect(message(one, "en")).toBe("“UK” is not a two-letter country code (ISO 3166-1, such as SE or US). Use “GB”.");
    expect(message(one, "sv")).toBe(
      "”UK” är ingen landskod med två bokstäver (ISO 3166-1, till exempel SE eller US). Skriv ”GB”.",
    );
  });

  test("is the list where there is a short one", () => {
    const one = finding("not-in-list", { kind: "status", list: ["New", "Active", "Closed"] }, { value: "Open" });
    expect(message(one, "en")).toBe("“Open” is not a referral status. Use New, Active or Closed.");
    expect(message(one, "sv")).toBe("”Open” är ingen giltig status. Skriv New, Active eller Closed.");
  });

  test("is to look in the list where it is too long to show", () => {
    expect(message(finding("not-in-list", country, { value: "Utopia" }), "en")).toMatch(/Choose one from the list\.$/);
  });

  test("is to empty the cell where the right text is none", () => {
    const one = finding("mojibake", {}, { value: "Ã", fix: { kind: "text", text: "" } });
    expect(message(one, "en")).toMatch(/Empty the cell\.$/);
  });

  test("of an amount that no format can show right is Export", () => {
    const params = { kind: "amount", shown: "12563,50", expected: "12563.50" } as const;
    expect(message(finding("csv-display", params), "en")).toMatch(/Use Export, which writes it right\.$/);
    expect(message(finding("csv-display", params, { fix: { kind: "format", format: "General" } }), "en")).toMatch(
      /Change the number format, or use Export\.$/,
    );
  });
});

test("a text that differs only in what cannot be seen is not quoted against itself", () => {
  const value = finding(
    "not-in-list",
    { kind: "status", list: ["New"] },
    { value: " New\u200b", fix: { kind: "text", text: "New" } },
  );
  expect(message(value, "en")).toBe("There are spaces or invisible characters in “New”. Remove them.");
  const header = finding(
    "header-spelling",
    { expected: "Deal Name" },
    { value: "\ufeffDeal Name ", fix: { kind: "text", text: "Deal Name" } },
  );
  expect(message(header, "en")).toMatch(/^There are spaces or invisible characters in the header “Deal Name”\./);
});

test("an ID of another shape than Partner Center's is told by a sample", () => {
  const one = finding("invalid-id", { expected: "MicrosoftID: 123456-A1B2C3" }, { value: "Fabrikam" });
  expect(message(one, "en")).toMatch(
    /^“Fabrikam” does not look like an ID of this column, such as “MicrosoftID:\s123456-A1B2C3”\. Copy it from Partner Center\.$/,
  );
  expect(message(finding("invalid-id", {}, { value: "Fabrikam" }), "en")).toMatch(
    /grouped 8-4-4-4-12\. Copy it from Partner Center\.$/,
  );
});

test("nine digits with something else beside them are not told that they are nine", () => {
  const one = finding("duns-length", { digits: 9 }, { value: "DUNS 08.146.6849" });
  expect(message(one, "en")).toBe(
    "A D-U-N-S number is 9 digits, with nothing but hyphens and spaces between them. Check it.",
  );
  expect(message(one, "sv")).toBe(
    "Ett D-U-N-S-nummer är 9 siffror, med bara bindestreck och blanksteg emellan. Kontrollera det.",
  );
});

test("a day that does not exist is not told to be read in an order that it may not have been read in", () => {
  // With dots the day comes first.
  const one = finding("invalid-date", { why: "no-such-day" }, { value: "1.30.2027" });
  expect(message(one, "en")).toBe(
    "“1.30.2027” is not a day in the calendar. Write month/day/year, such as 01/30/2027.",
  );
  expect(message(one, "sv")).toBe("”1.30.2027” finns inte i kalendern. Skriv månad/dag/år, till exempel 01/30/2027.");
});

test("the condition of a mandatory cell is named", () => {
  const one = finding("required", { because: { header: "Microsoft help required?", value: "Yes" } });
  expect(message(one, "en")).toBe(
    "This is empty, but it is mandatory when “Microsoft help required?” is “Yes”. Fill it in.",
  );
});

test("an update with New and Accepted is told apart from a pair that never fits", () => {
  const params = { status: "New", substatus: "Accepted", why: "pair", allowed: ["Pending", "Received"] } as const;
  const fix = { kind: "text", text: "Active" } as const;
  expect(message(finding("status-substatus", params, { severity: "warning", fix }), "en")).toBe(
    "The substatus “Accepted” goes with “New” only where a row creates a deal, and this one updates one. Use the status “Active”.",
  );
  expect(message(finding("status-substatus", { ...params, substatus: "Won" }), "en")).toBe(
    "The status “New” does not go with the substatus “Won”. With “New”, use Pending or Received.",
  );
});
