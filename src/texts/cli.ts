import { cli as en, type CliTexts } from "./cli.en";
import { cli as sv } from "./cli.sv";
import type { Language } from "./language";

export type { CliTexts };

const byLanguage: Readonly<Record<Language, CliTexts>> = { en, sv };

/** The texts of the command line. */
export function cliTexts(language: Language): CliTexts {
  return byLanguage[language];
}
