/** Input prompts and error alerts of the template's cells. */
import { validationOf, type Column, type Validation } from "../template";
import type { Language } from "./language";
import {
  alerts as alertsEn,
  prompts as promptsEn,
  sampleLabel as sampleLabelEn,
  type AlertText,
  type AlertTexts,
  type PromptTexts,
} from "./prompts.en";
import { alerts as alertsSv, prompts as promptsSv, sampleLabel as sampleLabelSv } from "./prompts.sv";

interface Texts {
  readonly prompts: PromptTexts;
  readonly sampleLabel: string;
  readonly alerts: AlertTexts;
}

const byLanguage: Readonly<Record<Language, Texts>> = {
  en: { prompts: promptsEn, sampleLabel: sampleLabelEn, alerts: alertsEn },
  sv: { prompts: promptsSv, sampleLabel: sampleLabelSv, alerts: alertsSv },
};

/** Headers of more than the 32 characters that Excel takes in a title. */
const SHORT_TITLES: { readonly [key: string]: string } = {
  helpType: "What specific help?",
  consent: "Consent to share contact",
};

/** Microsoft's own sample has lost its leading zero, which the check would remark on. */
const SAMPLES: { readonly [key: string]: string } = { customerDunsId: "081466849" };

const hasPrompt = (key: string, prompts: PromptTexts): key is keyof PromptTexts => Object.hasOwn(prompts, key);

/**
 * The input prompt of a template column: what to write and, where there is no list to choose from, the sample value. Title of at most 32
 * characters, text of at most 255. Null for a column that only newer editions have.
 */
export function promptOf(column: Column, language: Language): AlertText | null {
  const { prompts, sampleLabel } = byLanguage[language];
  if (!hasPrompt(column.key, prompts)) return null;
  const { type } = validationOf(column);
  const chosen = type === "list" || type === "substatus";
  const sample = SAMPLES[column.key] ?? column.sample;
  return {
    title: SHORT_TITLES[column.key] ?? column.family ?? column.header,
    text: chosen || sample === "" ? prompts[column.key] : `${prompts[column.key]}\n${sampleLabel} ${sample}`,
  };
}

function alertKind(validation: Exclude<Validation, { readonly type: "any" }>): keyof AlertTexts {
  if (validation.type !== "list") return validation.type;
  const { list } = validation;
  return list === "stage" || list === "country" || list === "currency" ? list : "list";
}

/**
 * The error alert for what a column's validation asks. A "warning" alert asks whether to keep what was typed. Title of at most 32
 * characters, text of at most 255. Null where nothing is validated.
 */
export function alertOf(validation: Validation, language: Language): AlertText | null {
  return validation.type === "any" ? null : byLanguage[language].alerts[alertKind(validation)];
}
