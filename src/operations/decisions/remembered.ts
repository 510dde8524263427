/** Decisions as one text for the workbook. Pure. */
import { keptListText, readKeptList } from "../kept-list";
import type { Decision, Decisions } from "./decisions";

/** As many are kept, and as many characters of them; the oldest go. */
export const DECISION_LIMITS = { decisions: 500, characters: 100_000 };

const NAME = "decisions";
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
  keptListText(NAME, VERSION, keptDecisions(decisions).map(writtenOf));

/** What the workbook keeps; null where a newer version of the add-in has written it (see `readKeptList`). */
export const readDecisions = (text: unknown): Decisions | null =>
  readKeptList(text, NAME, VERSION)?.flatMap(readOne) ?? null;

function readOne(entry: unknown): Decisions {
  if (!Array.isArray(entry) || !entry.every((part) => typeof part === "string")) return [];
  const [kind, column = "", third = "", to] = entry;
  if (kind === "value" && to !== undefined) return [{ kind, column, from: third, to }];
  return kind === "dates" && (third === "day-first" || third === "month-first") ? [{ kind, column, order: third }] : [];
}
