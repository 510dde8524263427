/** The texts of the command line. Not part of the index, so that the task pane does not carry them. */
import { cli as en, type CliTexts } from "./cli.en";
import { cli as sv } from "./cli.sv";
import type { Language } from "./language";

export type { CliTexts } from "./cli.en";

const byLanguage: Readonly<Record<Language, CliTexts>> = { en, sv };

/** The texts of the command line in one language. */
export function cliTexts(language: Language): CliTexts {
  return byLanguage[language];
}
