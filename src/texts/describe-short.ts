import type { Finding, FindingCode, FindingParams } from "../check/finding";
import { nameOf } from "./describe";
import type { About } from "./finding-text";
import type { Language } from "./language";
import { clip } from "./quote";
import { SHORT_LIMIT, type ShortTexts } from "./short-text";
import { short as en } from "./short.en";
import { short as sv } from "./short.sv";

const byLanguage: Readonly<Record<Language, ShortTexts>> = { en, sv };

function shortOf<C extends FindingCode>(texts: ShortTexts, code: C, params: FindingParams[C], about: About): string {
  return texts[code](params, about);
}

/** A finding in a few words, for its row's Errors cell: one line of at most 60 characters. Where, is for the caller to say. */
export function describeShort(finding: Finding, language: Language): string {
  const about = { ...finding, value: nameOf(finding), reader: "excel" } as const;
  return clip(shortOf(byLanguage[language], finding.code, finding.params, about), SHORT_LIMIT);
}
