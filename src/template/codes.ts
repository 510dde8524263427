/** Codes that are numbers, by their number, their label, or both (docs/import-sheet.md, section 5, not-in-list). */
import { foldName } from "./fold";
import type { Language } from "./language";
import { isInList, list, type CodeList } from "./lists";
import { Words } from "./words";

/** Other labels of the codes, in their order; Swedish as the translation of Microsoft's article gives them (seed of 2021-09). */
const LABELS: { readonly [language in Exclude<Language, "en">]: { readonly [name in CodeList]: readonly string[] } } = {
  sv: {
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
    "error-reason": [],
    stage: [],
  },
};

/** The labels of a list's codes in a language other than English, in their order; none where none are known. */
export const codeLabels = (name: CodeList, language: Exclude<Language, "en">): readonly string[] =>
  LABELS[language][name];

function labels(name: CodeList): Words {
  const result = new Words(foldName);
  list(name).forEach(({ value, label }, index) => {
    if (label !== null) result.add(label, value);
    // "Created or Accepted" is two names of one stage.
    if (name === "stage") for (const part of label?.split(" or ") ?? []) result.add(part, value);
    for (const others of Object.values(LABELS)) {
      const translated = others[name][index];
      if (translated !== undefined) result.add(translated, value);
    }
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
  return share === undefined ? null : wholeNumber(`${share.slice(0, 2)}.${share.slice(2)}0`);
}

const SEPARATORS = "-‐‑‒–—:.)(=";

/**
 * "1 - Project budget is not adequate" → 1, whatever the words after the number are, as long as they are not another code's own label.
 * Without a separator the words must be the code's label.
 */
function numberedLabel(name: CodeList, text: string): string | null {
  const match = /^(\d{1,3})(\s*%)?(.*)$/su.exec(text);
  const [, digits, percent, rest] = match ?? [];
  if (digits === undefined || rest === undefined || (percent !== undefined && name !== "stage")) return null;
  const value = wholeNumber(digits);
  const meant = labelWords[name].find(rest);
  if (meant !== null) return meant === value ? value : null;
  const trimmed = rest.trimStart();
  const words = trimmed.slice(1).trimStart();
  const separated = SEPARATORS.includes(trimmed.charAt(0)) && /^\p{L}/u.test(words);
  return separated ? value : null;
}

/** The code that `text`, trimmed, means; null where it means none or contradicts itself. */
export function code(name: CodeList, text: string): string | null {
  const candidates = [
    wholeNumber(text),
    name === "stage" ? percentage(text) : null,
    numberedLabel(name, text),
    labelWords[name].find(text),
  ];
  return candidates.find((value) => value !== null && isInList(name, value)) ?? null;
}
