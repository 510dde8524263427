/** Decisions of the user's about a column: which value a text stands for, in which order dates are written. Pure. */
import type { DateOrder, Decided } from "../../values/decided";
import { decidedKey } from "../../values/decided";

export type Decision =
  /** `column` is the template's header, `from` what the cells show, `to` a value of the column's list. */
  | { readonly kind: "value"; readonly column: string; readonly from: string; readonly to: string }
  | { readonly kind: "dates"; readonly column: string; readonly order: DateOrder };

/** The newest first. */
export type Decisions = readonly Decision[];

/** What a decision is about: there is one about each. */
export const decisionKey = (decision: Decision): string =>
  decision.kind === "dates" ? "dates" : valueKey(decision.column, decision.from);

const valueKey = (column: string, text: string): string => JSON.stringify([column, decidedKey(text)]);

/** With one more in front, in the place of an earlier one about the same. */
export function withDecision(decisions: Decisions, decision: Decision): Decisions {
  return [decision, ...withoutDecision(decisions, decision)];
}

/** Without what was decided about the same. */
export function withoutDecision(decisions: Decisions, decision: Decision): Decisions {
  const key = decisionKey(decision);
  return decisions.filter((one) => decisionKey(one) !== key);
}

/**
 * The decisions as the check asks for them.
 * @param now a decision that is being made: dates are turned round for this one only.
 */
export function decidedBy(decisions: Decisions, now: Decision | null = null): Decided {
  const all = now === null ? decisions : withDecision(decisions, now);
  const values = new Map(
    all.flatMap((one) => (one.kind === "value" ? [[valueKey(one.column, one.from), one.to] as const] : [])),
  );
  return {
    value: (header, text) => values.get(valueKey(header, text)) ?? null,
    dateOrder: all.find((one) => one.kind === "dates")?.order ?? null,
    turnsDates: now?.kind === "dates",
  };
}
