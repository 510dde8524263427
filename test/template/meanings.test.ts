import fc from "fast-check";
import countryNames from "../../src/template/data/country-names.json";
import currencyNames from "../../src/template/data/currency-names.json";
import valueAliases from "../../src/template/data/value-aliases.json";
import { findValue, isInList, LANGUAGES, list, type ListName } from "../../src/template";
import { cases } from "../random-cases";
import { anyCharacters } from "../any-characters";

type Case = readonly [text: string, value: string | null];

function expectMeanings(name: ListName, cases: readonly Case[]) {
  expect(cases.map(([text]) => [text, findValue(name, text)])).toEqual(cases);
}

const LISTS: readonly ListName[] = [
  "status",
  "substatus",
  "yes-no",
  "reason",
  "error-reason",
  "help",
  "stage",
  "country",
  "currency",
  "purchase-intent",
];

test("every value means itself, in any case and spacing", () => {
  for (const name of LISTS) {
    for (const { value } of list(name)) {
      expect([findValue(name, value), findValue(name, ` ${value.toLowerCase()}\u00a0`)]).toEqual([value, value]);
    }
  }
});

test("a blank text means nothing", () => {
  for (const name of LISTS) expect([findValue(name, ""), findValue(name, " \u200b")]).toEqual([null, null]);
});

test("every word of the aliases file leads to its value", () => {
  const fields = { ReferralStatus: "status", ReferralSubstatus: "substatus", YesNo: "yes-no" } as const;
  for (const [field, name] of Object.entries(fields)) {
    const translations = valueAliases[field as keyof typeof fields];
    for (const [value, byLanguage] of Object.entries(translations)) {
      for (const word of Object.values<string[]>(byLanguage).flat())
        for (const written of [word, word.toUpperCase()])
          expect([written, findValue(name, written)]).toEqual([written, value]);
    }
  }
});

test("yes and no as programs write them", () => {
  expectMeanings("yes-no", [
    ["Y", "Yes"],
    ["n", "No"],
    ["TRUE", "Yes"],
    ["FALSE", "No"],
    ["SANT", "Yes"],
    ["FALSKT", "No"],
    ["WAHR", "Yes"],
    ["FALSCH", "No"],
    ["nej", "No"],
    ["Maybe", null],
    ["N/A", null],
    ["Y/N", null],
  ]);
});

test("codes by their number and by their label, unless the two contradict each other", () => {
  expectMeanings("reason", [
    ["06", "6"],
    ["6.0", "6"],
    ["6,0", "6"],
    ["customer did not respond", "2"],
    ["Report as abuse spam or phishing", "7"],
    ["Kunden svarade inte", "2"],
    ["1 - Project budget is not adequate", "1"],
    ["1 – too expensive", "1"],
    ["1 Project budget is not adequate", "1"],
    ["1 - Customer did not respond", null],
    ["1 too expensive", null],
    ["9", null],
    ["0", null],
    ["6.5", null],
    ["1-2", null],
    ["1, 2", null],
    ["12 - Others", null],
  ]);
  expectMeanings("help", [
    ["Proof of concept/Demo", "3"],
    ["Proof of concept", null],
    ["6: General or other", "6"],
    ["7", null],
  ]);
});

test("sales stages by number, percentage, share and name", () => {
  expectMeanings("stage", [
    ["40%", "40"],
    ["40 %", "40"],
    ["0.4", "40"],
    ["0,40", "40"],
    [".4", "40"],
    ["0.45", null],
    ["0.401", null],
    ["100%", "100"],
    ["1", null],
    ["Won", "100"],
    ["developed", "40"],
    ["Created or Accepted", "10"],
    ["Created", "10"],
    ["40% - Developed", "40"],
    ["40 - Won", null],
    ["35", null],
  ]);
});

test("countries by alpha-3, by name in English and Swedish, and by the usual short forms", () => {
  expectMeanings("country", [
    ["Sverige", "SE"],
    ["USA", "US"],
    ["U.S.", "US"],
    ["UK", "GB"],
    ["SWE", "SE"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Czech Republic", "CZ"],
    ["Bosnia and Herzegovina", "BA"],
    ["Cote d'Ivoire", "CI"],
    ["Storbritannien", "GB"],
    ["Congo", null],
    ["Korea", null],
    ["N/A", null],
    ["Atlantis", null],
  ]);
});

test("countries and currencies by name in the language of the UI", () => {
  expect([findValue("country", "Schweden"), findValue("country", "Schweden", "de-DE")]).toEqual([null, "SE"]);
  expect([findValue("currency", "Schwedische Krone"), findValue("currency", "Schwedische Krone", "de")]).toEqual([
    null,
    "SEK",
  ]);
});

test("currencies by name and by a symbol that is one currency's own", () => {
  expectMeanings("currency", [
    ["€", "EUR"],
    [" £ ", "GBP"],
    ["zł", "PLN"],
    ["R$", "BRL"],
    ["$", null],
    ["kr", null],
    ["kr.", null],
    ["¥", null],
    ["US dollar", "USD"],
    ["svenska kronor", "SEK"],
    ["Pound sterling", "GBP"],
    ["krona", null],
    ["dollar", null],
    ["ZZZ", null],
  ]);
});

test("every country and currency has a name in both languages, and the name leads back to it", () => {
  for (const [name, table] of [
    ["country", countryNames],
    ["currency", currencyNames],
  ] as const) {
    for (const [code, names] of Object.entries(table)) {
      for (const language of LANGUAGES) {
        const called = names[language][0];
        expect([called, findValue(name, called ?? "")]).toEqual([called, code]);
      }
    }
  }
});

test("alpha-3 codes are three letters, each of one country", () => {
  const codes = Object.values(countryNames).map((country) => country.alpha3);
  expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(249);
});

test("any text leads to a value of the list or to nothing", () => {
  const text = fc.oneof(
    anyCharacters(),
    fc.stringMatching(/^[0-9.,% -]{0,8}[a-z]{0,4}$/),
    fc.constantFrom("constructor", "__proto__", "\ud800"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...LISTS), text, (name, said) => {
      const value = findValue(name, said);
      expect(value === null || isInList(name, value)).toBe(true);
      expect(value === null || findValue(name, value) === value).toBe(true);
    }),
    { numRuns: cases(2000) },
  );
});
