import type { Finding, FindingCode, FindingParams } from "../check/finding";
import type { About, FindingTexts } from "./finding-text";
import { findings as en } from "./findings.en";
import { findings as sv } from "./findings.sv";
import type { Language } from "./language";

const byLanguage: Readonly<Record<Language, FindingTexts>> = { en, sv };

function message<C extends FindingCode>(texts: FindingTexts, code: C, params: FindingParams[C], about: About): string {
  return texts[code].message(params, about);
}

/**
 * The message of a finding: what was found, what is expected, how to mend it. Where, is for the caller to tell. One line, without
 * `;`, ": " or the marks of the Errors cell; quoted values are cut at 60 characters.
 */
export function describe(finding: Finding, language: Language): string {
  const text = message(byLanguage[language], finding.code, finding.params, finding);
  // A quoted "Notes: " must not pass for the end of a header in the Errors cell: the space after a colon is one that does not break.
  return text.replaceAll(": ", ":\u00a0");
}

/** A short name for all findings of one code. */
export function title(code: FindingCode, language: Language): string {
  return byLanguage[language][code].title;
}
