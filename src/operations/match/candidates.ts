/** What each column of theirs may be, and how sure that is: by its name, and by what it holds. */
import { editionOf, fieldsNamed, LIMITS, NAME_SCORES, type Edition, type Field } from "../../template";
import type { Sheet } from "../../values/sheet";
import { assignBest } from "./assign";
import { BY_VALUES, KIND_OF_FIELD, profileOf, type Profile } from "./profile";
import type { KnownSystem } from "./systems";
import type { TheirColumn } from "./their-column";
import { sampledRows, type TheirSheet } from "./theirs";

/** A column of theirs with what it is taken for. */
export interface Matched {
  readonly column: TheirColumn;
  readonly field: Field;
  /** In a numbered family; else 1. */
  readonly number: number;
  /** 0 to 100. */
  readonly score: number;
  readonly profile: Profile;
}

/** A header of a known system says as much as one of ours. */
const SYSTEM_SCORE = 96;
/** Names of this score, and above, need no values to be believed. */
const SURE_NAME = SYSTEM_SCORE;
const AGREES = 0.5;
const DISAGREES = 0.1;
const FEWEST_VALUES = 3;
const BONUS = 8;
const PENALTY = 40;
const ONLY_VALUES = 0.8;
/** Less is no guess. */
const LEAST = 30;

interface Candidate {
  readonly field: Field;
  readonly number: number;
  readonly score: number;
}

/** A name with what the values say of it. */
function withValues(candidate: Candidate, { filled, share }: Profile): Candidate {
  const kind = KIND_OF_FIELD[candidate.field];
  if (kind === undefined || filled === 0) return candidate;
  const fits = kind === "email" ? share.email + share["address-in-text"] : share[kind];
  if (fits >= AGREES) return { ...candidate, score: Math.max(candidate.score, Math.min(100, candidate.score + BONUS)) };
  const isWrong = fits < DISAGREES && filled >= FEWEST_VALUES && candidate.score < SURE_NAME;
  return isWrong ? { ...candidate, score: candidate.score - PENALTY } : candidate;
}

function candidatesOf(
  { header }: TheirColumn,
  profile: Profile,
  edition: Edition,
  system: KnownSystem | null,
): readonly Candidate[] {
  const ofSystem = system?.fieldOf(header);
  const named = fieldsNamed(header, edition);
  if (named !== "nothing" && named.some(({ score }) => score === NAME_SCORES.exact)) return named;
  if (ofSystem === null) return [];
  if (ofSystem !== undefined) return [{ field: ofSystem, number: 1, score: SYSTEM_SCORE }];
  if (named === "nothing") return [];
  const candidates = named.map((one) => withValues(one, profile));
  const { filled, share } = profile;
  if (filled === 0) return candidates;
  const byValues = BY_VALUES.flatMap(([field, score]): Candidate[] => {
    const kind = KIND_OF_FIELD[field];
    const isKind = kind !== undefined && share[kind] >= ONLY_VALUES && filled >= (score < 60 ? FEWEST_VALUES : 1);
    // What is a name for something else is hardly this.
    return isKind && named.length === 0 ? [{ field, number: 1, score }] : [];
  });
  return [...candidates, ...byValues];
}

const slotOf = ({ field, number }: Candidate): string => `${field} ${number}`;

/** Whether a field has a place in the edition. */
function placeTest(edition: Edition): (candidate: Candidate) => boolean {
  const keys = new Set<string>(editionOf(edition).columns.map(({ key }) => key));
  return ({ field, number }) =>
    number >= 1 && number <= LIMITS.numbered && (keys.has(field) || /^(?:contact|solution|member)[A-Z]/.test(field));
}

/** The columns of theirs with what each is taken for: none twice, and no field twice; the surest first where they compete. */
export function matchColumns(
  sheet: Sheet,
  theirs: TheirSheet,
  edition: Edition,
  system: KnownSystem | null,
): readonly Matched[] {
  const rows = sampledRows(sheet, theirs.headerRow);
  const hasPlace = placeTest(edition);
  const all = theirs.columns.map((column) => {
    const profile = profileOf(sheet, rows, column.index);
    const candidates = candidatesOf(column, profile, edition, system).filter(
      (one) => hasPlace(one) && one.score >= LEAST,
    );
    return { column, profile, candidates };
  });
  const slots = [...new Set(all.flatMap(({ candidates }) => candidates.map(slotOf)))];
  // Squared: one sure match is worth more than two guesses. By slot: there are fewer of them than columns on a wide sheet.
  const value = slots.map((slot) =>
    all.map(({ candidates }) => (candidates.find((one) => slotOf(one) === slot)?.score ?? 0) ** 2),
  );
  return assignBest(value).flatMap((index, slot) => {
    const { column, profile, candidates } = (index === null ? undefined : all[index]) ?? {};
    const chosen = candidates?.find((one) => slotOf(one) === slots[slot]);
    return column && profile && chosen ? [{ column, profile, ...chosen }] : [];
  });
}
