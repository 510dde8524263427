/**
 * Value look-up: which entry of a code list a text means that is not one of its values (docs/import-sheet.md, section 5, not-in-list).
 */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";
import valueAliases from "./data/value-aliases.json";
import { code } from "./codes";
import { foldName, foldSpacing } from "./fold";
import { isInList, list, type ListName } from "./lists";
import { Words } from "./words";

type Translations = { readonly [value: string]: { readonly [language: string]: readonly string[] } };

/** Yes and No as programs write them; Excel in English, Swedish and German. */
const BOOLEANS: { readonly [value: string]: readonly string[] } = {
  Yes: ["Y", "TRUE", "SANT", "WAHR"],
  No: ["N", "FALSE", "FALSKT", "FALSCH"],
};

function words(
  name: ListName,
  translations: Translations = {},
  more: { readonly [value: string]: readonly string[] } = {},
): Words {
  const result = new Words(foldSpacing);
  for (const { value } of list(name)) result.add(value, value);
  for (const [value, byLanguage] of Object.entries(translations))
    for (const word of Object.values(byLanguage).flat()) result.add(word, value);
  for (const [value, others] of Object.entries(more)) for (const word of others) result.add(word, value);
  return result;
}

const plainWords = {
  status: words("status", valueAliases.ReferralStatus),
  substatus: words("substatus", valueAliases.ReferralSubstatus),
  "substatus-2023": words("substatus-2023", valueAliases.ReferralSubstatus),
  "yes-no": words("yes-no", valueAliases.YesNo, BOOLEANS),
  "purchase-intent": words("purchase-intent", valueAliases.YesNo, BOOLEANS),
};

/** Names without punctuation ("Bosnia & Herzegovina"), and short forms in which it counts ("N/A" is not Namibia). */
interface NamedList {
  readonly short: Words;
  readonly names: Words;
}

const countries: NamedList = {
  short: words("country"),
  names: new Words(foldName),
};
for (const [value, { alpha3, en, sv }] of Object.entries(countryNames)) {
  countries.short.add(alpha3, value);
  for (const name of [...en, ...sv]) (foldName(name).length > 3 ? countries.names : countries.short).add(name, value);
}

const currencies: NamedList = {
  short: words("currency"),
  names: new Words(foldName),
};
for (const [value, names] of Object.entries(currencyNames)) {
  for (const name of [...names.en, ...names.sv]) currencies.names.add(name, value);
  if ("symbols" in names) for (const symbol of names.symbols) currencies.short.add(symbol, value);
}

const DATA_LANGUAGES = ["en", "sv"];
const intlNames = new Map<string, Words>();

/** The names of countries or currencies in a language that has no table here, as the platform knows them; made once a language. */
function namesIn(name: "country" | "currency", language: string): Words {
  const known = intlNames.get(`${name} ${language}`);
  if (known) return known;
  const result = new Words(foldName);
  const display = new Intl.DisplayNames(language, {
    type: name === "country" ? "region" : "currency",
    fallback: "none",
  });
  for (const { value } of list(name)) result.add(display.of(value) ?? "", value);
  intlNames.set(`${name} ${language}`, result);
  return result;
}

function named(name: "country" | "currency", text: string, language: string): string | null {
  const { short, names } = name === "country" ? countries : currencies;
  const found = short.find(text) ?? names.find(text);
  if (found !== null || DATA_LANGUAGES.includes(language.slice(0, 2))) return found;
  return namesIn(name, language).find(text);
}

/**
 * The value of `list` that `text` means, be it the value itself or a known other way to say it: other case or spacing, a translation, a code's
 * label, a name or symbol. Null where nothing or more than one value is meant. A blank text means nothing.
 * @param language BCP 47 tag of the UI, for country and currency names in it beside the English and Swedish ones.
 */
export function findValue(name: ListName, text: string, language = "en"): string | null {
  if (isInList(name, text)) return text;
  const trimmed = text.trim();
  switch (name) {
    case "country":
    case "currency":
      return named(name, trimmed, language);
    case "reason":
    case "error-reason":
    case "help":
    case "stage":
      return code(name, trimmed);
    default:
      return plainWords[name].find(trimmed);
  }
}

/** The name of a country or currency in English or Swedish, for pickers and prompts; the code itself where there is none. */
export function nameOf(name: "country" | "currency", code: string, language: "en" | "sv"): string {
  const table: {
    readonly [code: string]: {
      readonly en: readonly string[];
      readonly sv: readonly string[];
    };
  } = name === "country" ? countryNames : currencyNames;
  return table[code]?.[language][0] ?? code;
}
