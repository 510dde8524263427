import type { Language } from "./language";
import { pane as en, type PaneTexts } from "./pane.en";
import { pane as sv } from "./pane.sv";

const byLanguage: Readonly<Record<Language, PaneTexts>> = { en, sv };

/** The texts of the task pane, refusals included. */
export function paneTexts(language: Language): PaneTexts {
  return byLanguage[language];
}
