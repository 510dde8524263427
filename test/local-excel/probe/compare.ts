/** A real Excel's answers beside those of the stand-in. */
import { isDeepStrictEqual } from "node:util";
import { localeNames, type LocaleName } from "../model";
import type { Answer, Answers, Probe } from "./probe";

export interface Difference {
  readonly probe: string;
  /** What is in doubt: ids of behaviours. */
  readonly behaviours: readonly string[];
  readonly why: "differs" | "no such probe" | "known, but agrees";
  readonly real: Answer | null;
  readonly standIn: Answer | null;
}

/** The locale to play for these answers; null where the stand-in does not know it. */
export const playedLocale = ({ origin }: Answers): LocaleName | null =>
  localeNames.find((name) => name.toLowerCase() === origin.locale.toLowerCase()) ?? null;

/** Refuses what is not a file that the probe page saved. */
export function parseAnswers(text: string): Answers {
  const parsed = JSON.parse(text) as Partial<Answers> | null;
  if (parsed?.format !== 1 || !parsed.origin || !parsed.answers)
    throw new Error("not a file of the probe page (format 1)");
  return parsed as Answers;
}

const isSkipped = (answer: Answer): boolean => "skipped" in answer;

/** What the page saves has been through JSON; ours gets the same treatment, so that undefined and -0 are no differences. */
const asSaved = (answer: Answer): unknown => JSON.parse(JSON.stringify(answer));

/**
 * Where the stand-in answers otherwise than `real`. Not compared: what is only noted, what was skipped by either, answers that depend on a locale which
 * the stand-in does not play, and what the file lists as known. A known difference that is none any more is told, so that the list stays true.
 */
export function compare(
  real: Answers,
  standIn: Readonly<Record<string, Answer>>,
  probes: readonly Probe[],
): Difference[] {
  const known = real.known ?? {};
  const strange = playedLocale(real) === null;
  const gone = Object.keys({ ...real.answers, ...known })
    .filter((id) => !probes.some((probe) => probe.id === id))
    .map((id): Difference => ({
      probe: id,
      behaviours: [],
      why: "no such probe",
      real: real.answers[id] ?? null,
      standIn: null,
    }));
  const different = probes.flatMap((probe): Difference[] => {
    const [theirs, ours] = [real.answers[probe.id], standIn[probe.id]];
    if (probe.kind === "noted" || (probe.local === true && strange)) return [];
    if (theirs === undefined || ours === undefined || isSkipped(theirs) || isSkipped(ours)) return [];
    const agrees = isDeepStrictEqual(asSaved(theirs), asSaved(ours));
    const isKnown = probe.id in known;
    if (agrees !== isKnown) return [];
    return [
      {
        probe: probe.id,
        behaviours: probe.settles,
        why: agrees ? "known, but agrees" : "differs",
        real: theirs,
        standIn: ours,
      },
    ];
  });
  return [...different, ...gone];
}

/** Differences as a text to read, by behaviour. */
export function told(differences: readonly Difference[]): string {
  const lines = differences.map(({ probe, behaviours, why, real, standIn }) =>
    [
      `${behaviours.join(", ") || "–"}: probe "${probe}" (${why})`,
      `  Excel:    ${JSON.stringify(real)}`,
      `  stand-in: ${JSON.stringify(standIn)}`,
    ].join("\n"),
  );
  return lines.join("\n");
}
