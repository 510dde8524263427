/** What the values of a list are called, for who chooses one. */
import countryNames from "./data/country-names.json";
import currencyNames from "./data/currency-names.json";
import valueAliases from "./data/value-aliases.json";
import { codeLabels } from "./codes";
import { LANGUAGES, type Language } from "./language";
import { list, type CodeList, type ListName } from "./lists";

type Names = { readonly [language in Language]?: readonly string[] };
type NamesByValue = { readonly [value: string]: Names };

const CODE_LISTS = ["reason", "error-reason", "help", "stage"] as const satisfies readonly CodeList[];

const codeNames = (name: CodeList): NamesByValue =>
  Object.fromEntries(
    list(name).map(({ value, label }, at) => {
      const names = (language: Language): readonly string[] => {
        const translated = language === "en" ? label : codeLabels(name, language)[at];
        return translated ? [translated] : [];
      };
      return [value, Object.fromEntries(LANGUAGES.map((language) => [language, names(language)]))];
    }),
  );

const TABLES: { readonly [name in ListName]?: NamesByValue } = {
  country: countryNames,
  currency: currencyNames,
  status: valueAliases.ReferralStatus,
  substatus: valueAliases.ReferralSubstatus,
  "substatus-2023": valueAliases.ReferralSubstatus,
  "yes-no": valueAliases.YesNo,
  "purchase-intent": valueAliases.YesNo,
  ...Object.fromEntries(CODE_LISTS.map((name) => [name, codeNames(name)])),
};

/** The names of a value of the list in a language beside the value itself, the usual one first; none where it has none. */
export function valueNames(name: ListName, value: string, language: Language): readonly string[] {
  return TABLES[name]?.[value]?.[language] ?? [];
}
