/** Languages: how one is chosen, and how numbers and plurals are written in it. */
import { LANGUAGES, type Language } from "../template/language";

export type { Language };

/**
 * The language for a BCP 47 tag such as Excel's display language ("sv-SE", "de-CH"): Swedish for any Swedish tag, English for one that is not known.
 */
export function pickLanguage(tag: string): Language {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-US"),
  sv: new Intl.NumberFormat("sv-SE"),
};

/** A whole number as people write it: 1,000 in English, 1 000 (no-break space) in Swedish. */
export function formatNumber(value: number, language: Language): string {
  return formats[language].format(value);
}

const times: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }),
  sv: new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" }),
};

/** A time of day on this computer's clock, "14:32". `at` is in milliseconds since 1970. */
export function formatTime(at: number, language: Language): string {
  return times[language].format(at);
}

const moments: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }),
  sv: new Intl.DateTimeFormat("sv-SE", { dateStyle: "medium", timeStyle: "short" }),
};

/** A day and a time on this computer's clock. `at` is in milliseconds since 1970. */
export function formatMoment(at: number, language: Language): string {
  return moments[language].format(at);
}

/** The word for `count` things; both languages have one form for exactly 1 and another for every other number. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
