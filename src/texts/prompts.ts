/** Input prompts and error alerts of the template's cells. */
import type { Column, ColumnKey, ListName, Validation } from "../template";
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
const SHORT_TITLES: { readonly [key in ColumnKey]?: string } = {
  helpType: "What specific help?",
  consent: "Consent to share contact",
};

/** Microsoft's own sample has lost its leading zero, which the check would remark on. */
const SAMPLES: { readonly [key in ColumnKey]?: string } = { customerDunsId: "081466849" };

/**
 * The input prompt of a template column: what to write and, where there is no list to choose from, the sample value. Title of at most 32
 * characters, text of at most 255.
 */
export function promptOf(column: Column, language: Language): AlertText {
  const { prompts, sampleLabel } = byLanguage[language];
  const isChosen = column.list !== null;
  const sample = SAMPLES[column.key] ?? column.sample;
  const text = prompts[column.prompt];
  return {
    title: SHORT_TITLES[column.key] ?? column.family ?? column.header,
    text: isChosen || sample === "" ? text : `${text}\n${sampleLabel} ${sample}`,
  };
}

/** Which alert a list has. */
const LIST_ALERTS: { readonly [name in ListName]: keyof AlertTexts } = {
  status: "list",
  substatus: "substatus",
  "substatus-2023": "substatusOrError",
  "yes-no": "list",
  reason: "list",
  "error-reason": "list",
  help: "list",
  stage: "stage",
  country: "country",
  currency: "currency",
  "device-category": "listOrKeep",
  "silicon-type": "listOrKeep",
  "partner-role": "listOrKeep",
  "purchase-intent": "list",
};

/**
 * The error alert for what a column's validation asks. A "warning" alert asks whether to keep what was typed. Title of at most 32
 * characters, text of at most 255. Null where nothing is validated.
 */
export function alertOf(validation: Validation, language: Language): AlertText | null {
  if (validation.type === "any") return null;
  return byLanguage[language].alerts["list" in validation ? LIST_ALERTS[validation.list] : validation.type];
}
