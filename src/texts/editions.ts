/** What people call the editions of the template, where one is chosen. */
import { columns, EDITIONS, type Edition } from "../template";
import { formatNumber, type Language } from "./language";

type Names = { readonly [edition in Edition]: (columns: string) => string };

const byLanguage: { readonly [language in Language]: Names } = {
  en: {
    "2021-02": (count) => `Template of 2021 (${count} columns)`,
    "2023-08": (count) => `Template of 2023 (${count} columns)`,
    "2026": (count) => `Template of 2026 (${count} columns)`,
  },
  sv: {
    "2021-02": (count) => `Mallen från 2021 (${count} kolumner)`,
    "2023-08": (count) => `Mallen från 2023 (${count} kolumner)`,
    "2026": (count) => `Mallen från 2026 (${count} kolumner)`,
  },
};

/** The name of an edition with its number of columns. */
export function editionName(edition: Edition, language: Language): string {
  return byLanguage[language][edition](formatNumber(columns(edition).length, language));
}

/** All editions with their names, the newest first. */
export function editionNames(language: Language): readonly { readonly edition: Edition; readonly name: string }[] {
  return EDITIONS.map((edition) => ({ edition, name: editionName(edition, language) })).reverse();
}
