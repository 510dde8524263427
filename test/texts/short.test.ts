import fc from "fast-check";
import { describe as message, describeShort, type Language } from "../../src/texts";
import { SHORT_LIMIT } from "../../src/texts/short-text";
import { anyCharacters } from "../any-characters";
import { cases } from "../random-cases";
import { findingsOf, finding, hostileFindings } from "./samples";

const languages: readonly Language[] = ["en", "sv"];

/** What would break an Errors cell's line, or its grammar. */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const FIXES = [null, "", "SE", "SOL-34104-EBB, SEK, 1250.50, 10", "y".repeat(80)].map((text) =>
  text === null ? null : ({ kind: "text", text } as const),
);

describe.each(languages)("short forms in %s", (language) => {
  const short = (one: Parameters<typeof describeShort>[0]): string => describeShort(one, language);

  test.each(findingsOf().map((one) => [one.code, JSON.stringify(one.params), one] as const))(
    "%s %s is a few words, none of them cut",
    (_code, _params, one) => {
      for (const severity of ["error", "warning"] as const) {
        for (const fix of FIXES) {
          const text = short({ ...one, severity, fix });
          expect(text.length).toBeLessThanOrEqual(SHORT_LIMIT);
          expect(text).toMatch(/^[^.;✖⚠]{3,}$|^.*\d\.\d.*$/u);
          expect(text).not.toMatch(/undefined|null|NaN|\[object|: |…| {2}/);
        }
      }
    },
  );

  test("say the fix wherever the sentence does, and else not", () => {
    const says = { en: ["Use “SE”", "write SE"], sv: ["Skriv ”SE”", "skriv SE"] }[language];
    const [sentence = "", words = ""] = says;
    for (const one of findingsOf({ fix: { kind: "text", text: "SE" } })) {
      if (one.code === "status-substatus") continue;
      expect([one.code, short(one).includes(words)]).toEqual([one.code, message(one, language).includes(sentence)]);
    }
  });

  test("never say a part of a fix, or what an Errors cell would change in it", () => {
    for (const text of ["y".repeat(80), "a; b", "Name: x", "✖ a"]) {
      for (const one of findingsOf({ fix: { kind: "text", text } })) {
        expect(short(one)).not.toMatch(/yyy|a; b|Name: x|✖/u);
      }
    }
  });

  test("stay short and on one line whatever the cells hold", () => {
    fc.assert(
      fc.property(anyCharacters(), (text) => {
        for (const one of hostileFindings(text)) {
          expect(short(one).length).toBeLessThanOrEqual(SHORT_LIMIT);
          expect(short(one)).not.toMatch(forbidden);
        }
      }),
      { numRuns: cases(100) },
    );
  });
});

test("every short form is translated", () => {
  for (const one of findingsOf()) expect(describeShort(one, "sv")).not.toBe(describeShort(one, "en"));
});

test.each([
  ["not-in-list", { kind: "country", list: null }, "SE", "write SE", "skriv SE"],
  ["not-in-list", { kind: "stage", list: [] }, null, "not known", "okänt värde"],
  ["required", { because: null }, null, "empty", "tom"],
  [
    "required",
    { because: { header: "Microsoft help required?", value: "Yes" } },
    null,
    "empty, but Microsoft help required? is Yes",
    "tom, men Microsoft help required? är Yes",
  ],
  ["invalid-date", { why: "format" }, "03/31/2027", "write 03/31/2027", "skriv 03/31/2027"],
  ["duplicate-deal", { firstRow: 12 }, null, "same deal as row 12", "samma affär som rad 12"],
  ["header-order", { before: "Notes" }, null, "belongs after Notes", "ska stå efter Notes"],
] as const)("%s %j with the fix %s", (code, params, fix, en, sv) => {
  const one = finding(code, params as never, { fix: fix === null ? null : { kind: "text", text: fix } });
  expect([describeShort(one, "en"), describeShort(one, "sv")]).toEqual([en, sv]);
});
