/**
 * Value look-up: which entry of a code list a text means that is not one of its values (docs/import-sheet.md, section 5, not-in-list).
 */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";
import valueAliases from "./data/value-aliases.json";
import { code } from "./codes";
import { foldName, foldSpacing } from "./fold";
import { LANGUAGES, type Language } from "./language";
import { isInList, list, type CodeList, type ListName } from "./lists";
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

/** Names without punctuation ("Bosnia & Herzegovina"), and short forms in which it counts ("N/A" is not Namibia). */
interface NamedList {
  readonly short: Words;
  readonly names: Words;
}

type NamesByLanguage = { readonly [language in Language]: readonly string[] };

const namesOf = (names: NamesByLanguage): string[] => LANGUAGES.flatMap((language) => names[language]);

const countries: NamedList = {
  short: words("country"),
  names: new Words(foldName),
};
/** A name that is long enough to be one: "N/A" is not Namibia. */
const SHORTEST_NAME = 4;

const countryData: { readonly [code: string]: { readonly alpha3: string } & NamesByLanguage } = countryNames;
for (const [value, names] of Object.entries(countryData)) {
  countries.short.add(names.alpha3, value);
  for (const name of namesOf(names))
    (foldName(name).length >= SHORTEST_NAME ? countries.names : countries.short).add(name, value);
}

const currencies: NamedList = {
  short: words("currency"),
  names: new Words(foldName),
};
const currencyData: { readonly [code: string]: { readonly symbols?: readonly string[] } & NamesByLanguage } =
  currencyNames;
for (const [value, names] of Object.entries(currencyData)) {
  for (const name of namesOf(names)) currencies.names.add(name, value);
  for (const symbol of names.symbols ?? []) currencies.short.add(symbol, value);
}

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
  if (found !== null || LANGUAGES.some((known) => known === language.slice(0, 2))) return found;
  return namesIn(name, language).find(text);
}

type Finder = (text: string, language: string) => string | null;

const byWords =
  (table: Words): Finder =>
  (text) =>
    table.find(text);
const byCode =
  (name: CodeList): Finder =>
  (text) =>
    code(name, text);
const byName =
  (name: "country" | "currency"): Finder =>
  (text, language) =>
    named(name, text, language);

const FINDERS: { readonly [name in ListName]: Finder } = {
  status: byWords(words("status", valueAliases.ReferralStatus)),
  substatus: byWords(words("substatus", valueAliases.ReferralSubstatus)),
  "substatus-2023": byWords(words("substatus-2023", valueAliases.ReferralSubstatus)),
  "yes-no": byWords(words("yes-no", valueAliases.YesNo, BOOLEANS)),
  "purchase-intent": byWords(words("purchase-intent", valueAliases.YesNo, BOOLEANS)),
  "device-category": byWords(words("device-category")),
  "silicon-type": byWords(words("silicon-type")),
  "partner-role": byWords(words("partner-role")),
  reason: byCode("reason"),
  "error-reason": byCode("error-reason"),
  help: byCode("help"),
  stage: byCode("stage"),
  country: byName("country"),
  currency: byName("currency"),
};

/**
 * The value of `list` that `text` means, the value itself or a known other way to say it: other case or spacing, a translation, a code's
 * label, a name or symbol. Null where nothing or more than one value is meant. A blank text means nothing.
 * @param language BCP 47 tag of the UI, for country and currency names in it beside the English and Swedish ones.
 */
export function findValue(name: ListName, text: string, language = "en"): string | null {
  if (isInList(name, text)) return text;
  const trimmed = text.trim();
  return FINDERS[name](trimmed, language);
}
