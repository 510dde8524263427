/** Decisions as one text for the workbook. Pure. */
import type { Decision, Decisions } from "./decisions";

/** As many are kept, and as many characters of them; the oldest go. */
export const DECISION_LIMITS = { decisions: 500, characters: 100_000 };

const VERSION = 1;

type Written = readonly ["value", string, string, string] | readonly ["dates", string, string];

const writtenOf = (one: Decision): Written =>
  one.kind === "dates" ? [one.kind, one.column, one.order] : [one.kind, one.column, one.from, one.to];

/** As many of them, the newest, as a workbook keeps. */
export function keptDecisions(decisions: Decisions): Decisions {
  let characters = 0;
  return decisions.slice(0, DECISION_LIMITS.decisions).filter((one) => {
    characters += JSON.stringify(writtenOf(one)).length;
    return characters <= DECISION_LIMITS.characters;
  });
}

export const decisionsText = (decisions: Decisions): string =>
  JSON.stringify({ version: VERSION, decisions: keptDecisions(decisions).map(writtenOf) });

/**
 * What the workbook keeps: none where there is nothing, or nothing that can be read; null where a newer version of the add-in has written it, which is
 * left alone.
 */
export function readDecisions(text: unknown): Decisions | null {
  if (typeof text !== "string") return [];
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof kept !== "object" || kept === null || !("version" in kept)) return [];
  if (typeof kept.version === "number" && kept.version > VERSION) return null;
  return "decisions" in kept && Array.isArray(kept.decisions) ? kept.decisions.flatMap(readOne) : [];
}

function readOne(entry: unknown): Decisions {
  if (!Array.isArray(entry) || !entry.every((part) => typeof part === "string")) return [];
  const [kind, column = "", third = "", to] = entry;
  if (kind === "value" && to !== undefined) return [{ kind, column, from: third, to }];
  return kind === "dates" && (third === "day-first" || third === "month-first") ? [{ kind, column, order: third }] : [];
}
