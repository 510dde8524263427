import type { Finding, FindingCode, FindingParams } from "../check/finding";
import type { About, FindingTexts, Reader } from "./finding-text";
import { findings as en } from "./findings.en";
import { findings as sv } from "./findings.sv";
import type { Language } from "./language";

const byLanguage: Readonly<Record<Language, FindingTexts>> = { en, sv };

function message<C extends FindingCode>(texts: FindingTexts, code: C, params: FindingParams[C], about: About): string {
  return texts[code].message(params, about);
}

/** What a message calls the cell: what it shows, unless that is a rounded number, which nobody typed. */
export const nameOf = ({ value, params }: Finding): string => ("rounded" in params ? (params.rounded ?? value) : value);

/**
 * The message of a finding: what was found, what is expected, how to fix it; where, is for the caller to say. One line; quoted values are cut
 * at 60 characters.
 * @param reader where it is read: in Excel, whose user has the add-in's Export at hand, or about a file.
 */
export function describe(finding: Finding, language: Language, reader: Reader = "excel"): string {
  return message(byLanguage[language], finding.code, finding.params, { ...finding, value: nameOf(finding), reader });
}

/** A short name for all findings of one code. */
export function title(code: FindingCode, language: Language): string {
  return byLanguage[language][code].title;
}
