/**
 * Value look-up: which entry of a code list a text means that is not one of its values (contract, section 5, not-in-list).
 */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";
import valueAliases from "./data/value-aliases.json";
import { foldName, foldSpacing } from "./fold";
import { isInList, list, type ListName } from "./lists";

/** Folded ways to say it, to the one value meant. A way that stands for two values leads to null. */
class Words {
  private readonly values = new Map<string, string | null>();

  constructor(private readonly fold: (text: string) => string) {}

  add(word: string, value: string): this {
    const folded = this.fold(word);
    const owner = this.values.get(folded);
    if (folded !== "")
      this.values.set(
        folded,
        owner === undefined || owner === value ? value : null,
      );
    return this;
  }

  find(text: string): string | null {
    return this.values.get(this.fold(text)) ?? null;
  }
}

type Translations = {
  readonly [value: string]: { readonly [language: string]: readonly string[] };
};

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
    for (const word of Object.values(byLanguage).flat())
      result.add(word, value);
  for (const [value, others] of Object.entries(more))
    for (const word of others) result.add(word, value);
  return result;
}

const plainWords = {
  status: words("status", valueAliases.ReferralStatus),
  substatus: words("substatus", valueAliases.ReferralSubstatus),
  "yes-no": words("yes-no", valueAliases.YesNo, BOOLEANS),
  "purchase-intent": words("purchase-intent", valueAliases.YesNo, BOOLEANS),
};

type CodeList = "reason" | "error-reason" | "help" | "stage";

/** The labels as the Swedish translation of Microsoft's article gives them (seed of 2021-09), in the order of the codes. */
const SWEDISH_LABELS: { readonly [name in CodeList]?: readonly string[] } = {
  reason: [
    "Projektbudgeten är inte tillräcklig",
    "Kunden svarade inte",
    "Kunden valde en annan leverantör",
    "Kundkrav uppfylls inte",
    "Inte en kund",
    "Den föreslagna tidsraden var för kort",
    "Rapportera som missbruk, skräppost eller nätfiske",
    "Andra",
  ],
  help: [
    "Arbetsbelastning – specifikt värdeförslag",
    "Kundens tekniska arkitektur",
    "Konceptbevis / Demo",
    "Offerter och licensiering",
    "Post – kundframgång för försäljning",
    "Allmänt eller annat",
  ],
};

function labels(name: CodeList): Words {
  const result = new Words(foldName);
  list(name).forEach(({ value, label }, index) => {
    if (label !== null) result.add(label, value);
    // "Created or Accepted" is two names of one stage.
    if (name === "stage")
      for (const part of label?.split(" or ") ?? []) result.add(part, value);
    const swedish = SWEDISH_LABELS[name]?.[index];
    if (swedish !== undefined) result.add(swedish, value);
  });
  return result;
}

const labelWords: { readonly [name in CodeList]: Words } = {
  reason: labels("reason"),
  "error-reason": labels("error-reason"),
  help: labels("help"),
  stage: labels("stage"),
};

/** `06`, `6.0` and `6,0` are the whole number 6; null for anything else. */
function wholeNumber(text: string): string | null {
  const digits = /^(\d{1,15})(?:[.,]0+)?$/.exec(text)?.[1];
  return digits === undefined ? null : String(Number(digits));
}

/** A percentage or a share of one, as Excel shows 40 % when the cell had that format: `40%`, `0.4` → 40. */
function percentage(text: string): string | null {
  if (text.endsWith("%")) return wholeNumber(text.slice(0, -1).trimEnd());
  const share = /^0?[.,](\d{1,15})$/.exec(text)?.[1]?.padEnd(2, "0");
  return share === undefined
    ? null
    : wholeNumber(`${share.slice(0, 2)}.${share.slice(2)}0`);
}

const SEPARATORS = "-‐‑‒–—:.)(=";

/**
 * "1 - Project budget is not adequate" → 1, whatever the words after the number are, as long as they are not another code's own label.
 * Without a separator the words must be the code's label.
 */
function numberedLabel(name: CodeList, text: string): string | null {
  const match = /^(\d{1,3})(\s*%)?(.*)$/su.exec(text);
  const [, digits, percent, rest] = match ?? [];
  if (
    digits === undefined ||
    rest === undefined ||
    (percent !== undefined && name !== "stage")
  )
    return null;
  const value = wholeNumber(digits);
  const meant = labelWords[name].find(rest);
  if (meant !== null) return meant === value ? value : null;
  const trimmed = rest.trimStart();
  const words = trimmed.slice(1).trimStart();
  const separated =
    SEPARATORS.includes(trimmed.charAt(0)) && /^\p{L}/u.test(words);
  return separated ? value : null;
}

function code(name: CodeList, text: string): string | null {
  const candidates = [
    wholeNumber(text),
    name === "stage" ? percentage(text) : null,
    numberedLabel(name, text),
    labelWords[name].find(text),
  ];
  return (
    candidates.find((value) => value !== null && isInList(name, value)) ?? null
  );
}

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
  for (const name of [...en, ...sv])
    (foldName(name).length > 3 ? countries.names : countries.short).add(
      name,
      value,
    );
}

const currencies: NamedList = {
  short: words("currency"),
  names: new Words(foldName),
};
for (const [value, names] of Object.entries(currencyNames)) {
  for (const name of [...names.en, ...names.sv])
    currencies.names.add(name, value);
  if ("symbols" in names)
    for (const symbol of names.symbols) currencies.short.add(symbol, value);
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
  for (const { value } of list(name))
    result.add(display.of(value) ?? "", value);
  intlNames.set(`${name} ${language}`, result);
  return result;
}

function named(
  name: "country" | "currency",
  text: string,
  language: string,
): string | null {
  const { short, names } = name === "country" ? countries : currencies;
  const found = short.find(text) ?? names.find(text);
  if (found !== null || DATA_LANGUAGES.includes(language.slice(0, 2)))
    return found;
  return namesIn(name, language).find(text);
}

/**
 * The value of `list` that `text` means, be it the value itself or a known other way to say it: other case or spacing, a translation, a code's
 * label, a name or symbol. Null where nothing or more than one value is meant. A blank text means nothing.
 * @param language BCP 47 tag of the UI, for country and currency names in it beside the English and Swedish ones.
 */
export function findValue(
  name: ListName,
  text: string,
  language = "en",
): string | null {
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
export function nameOf(
  name: "country" | "currency",
  code: string,
  language: "en" | "sv",
): string {
  const table: {
    readonly [code: string]: {
      readonly en: readonly string[];
      readonly sv: readonly string[];
    };
  } = name === "country" ? countryNames : currencyNames;
  return table[code]?.[language][0] ?? code;
}
