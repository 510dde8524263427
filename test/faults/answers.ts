/** What the user is told when it did not work: every answer names a next step, in every language, and claims nothing that is not so. */
import type { Checked, Exported, RefusalReason, Refused } from "../../src/excel";
import { paneTexts, type Language } from "../../src/texts";
import type { Outcome } from "./play";
import type { Scenario } from "./scenarios";

/** "ok", the reason of a refusal, or "thrown". */
export const answerOf = (outcome: Outcome): string =>
  "error" in outcome ? "thrown" : outcome.result.ok ? "ok" : outcome.result.reason;

/** What an action that was done hands over: the files that came out, and the list of findings. Null where it was not done. */
export function handedOver(outcome: Outcome): string | null {
  if (!("result" in outcome) || !outcome.result.ok) return null;
  const { files, findings, checked } = outcome.result as Partial<Exported & Checked>;
  return JSON.stringify({ files, findings: findings ?? checked?.findings }, null, 1);
}

/** Refusals whose text does not say that nothing was changed. */
const UNKNOWN: readonly RefusalReason[] = ["busy", "no-answer", "cancelled"];

/** Whether the user is told that the workbook is as it was. */
export const saysNothingWasDone = (outcome: Outcome): boolean =>
  "result" in outcome && !outcome.result.ok && !UNKNOWN.includes(outcome.result.reason);

/** Whether the user is told that the new sheet is not in front. */
export const saysNotShown = (outcome: Outcome): boolean =>
  "result" in outcome && outcome.result.ok && "notShown" in outcome.result;

/** Words that tell the user to do something. */
const NEXT_STEPS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "Press ",
    "Choose ",
    "Go to ",
    "Insert ",
    "Delete ",
    "Wait ",
    "Check ",
    "Correct ",
    "Fill in ",
    "Try again",
    "try again",
    "start it again",
  ],
  sv: [
    "Tryck ",
    "Välj ",
    "Gå till ",
    "Infoga ",
    "Ta bort ",
    "Vänta ",
    "Kontrollera ",
    "Rätta ",
    "Fyll i ",
    "Försök igen",
    "försök igen",
    "starta om",
  ],
};

/** What is wrong with what the user is told; nothing for an action that was done. */
export function wrongTexts(outcome: Outcome, action: Scenario["action"]): readonly string[] {
  return (["en", "sv"] as const).flatMap((language) => {
    const said = textOf(outcome, action, language);
    if (said === null) return [];
    return said.title === "" || !NEXT_STEPS[language].some((words) => said.text.includes(words))
      ? [`no next step in "${said.title}: ${said.text}"`]
      : [];
  });
}

function textOf(
  outcome: Outcome,
  action: Scenario["action"],
  language: Language,
): { readonly title: string; readonly text: string } | null {
  const { failure, refusals } = paneTexts(language);
  if ("error" in outcome) return { title: failure.title, text: `${failure.notDone[action]} ${failure.next}` };
  if (outcome.result.ok) return null;
  const { reason, detail }: Refused = outcome.result;
  return refusals[reason](detail);
}
