/** Alike findings as one: a mistake that runs through a whole column, or all headers, is one thing to correct. */
import type { CheckResult, Finding } from "../../check";
import { describe, type Language } from "../../texts";

/** What one line of the text report is about. */
export interface Cause {
  /** The first of its findings in the order of the report. */
  readonly first: Finding;
  readonly message: string;
  /** The columns that it is about, in the order of the report; none for a whole row or sheet. */
  readonly columns: readonly string[];
  /** 1-based sheet rows, ascending; none for the whole sheet. */
  readonly rows: readonly number[];
  /** Whether the message is right for every column: those of misspelled headers each name their own. */
  readonly isSameMessage: boolean;
}

type Filled<T> = readonly [T, ...T[]];

/** As many findings as this are joined; fewer are easier to read one by one. */
const MANY = 3;

/** Joins the items whose keys are equal, where they are many. */
function joinAlike<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  causeOf: (item: T) => Cause,
  join: (alike: Filled<T>) => Cause,
): readonly Cause[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((group) => (group.length < MANY ? group.map(causeOf) : [join(group)]));
}

const keyText = (...parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

/** Findings of one column with the same message, in many rows. */
function acrossRows(findings: readonly Finding[], language: Language): readonly Cause[] {
  const messageOf = (finding: Finding): string => describe(finding, language, "file");
  const causeOf = (first: Finding, rows: readonly Finding[]): Cause => ({
    first,
    message: messageOf(first),
    columns: first.column === null ? [] : [first.column],
    rows: rows.flatMap(({ row }) => row ?? []),
    isSameMessage: true,
  });
  return joinAlike(
    findings,
    (finding) => keyText(finding.severity, finding.code, finding.column, messageOf(finding)),
    (finding) => causeOf(finding, [finding]),
    (alike) => causeOf(alike[0], alike),
  );
}

const acrossColumns = (alike: Filled<Cause>, isSameMessage: boolean): Cause => ({
  ...alike[0],
  columns: alike.flatMap(({ columns }) => columns),
  isSameMessage,
});

/** Causes with the same message in the same rows, in many columns. */
function sameMessage(causes: readonly Cause[]): readonly Cause[] {
  return joinAlike(
    causes,
    ({ first, message, rows }) => keyText(first.severity, first.code, message, ...rows),
    (cause) => cause,
    (alike) => acrossColumns(alike, true),
  );
}

/** Many headers with the same code. */
function sameCode(causes: readonly Cause[]): readonly Cause[] {
  return joinAlike(
    causes,
    ({ first }) => keyText(first.severity, first.code),
    (cause) => cause,
    (alike) => acrossColumns(alike, false),
  );
}

/** Every finding of a result exactly once, alike ones together, each cause where its first finding is. */
export function causes(result: CheckResult, language: Language): readonly Cause[] {
  const { findings } = result;
  const headerRow = result.recognised ? result.headerRow : null;
  const merged = sameMessage(acrossRows(findings, language));
  const isHeader = ({ first }: Cause): boolean => first.row === headerRow;
  const all = [...sameCode(merged.filter(isHeader)), ...merged.filter((cause) => !isHeader(cause))];
  const byFirst = new Map(all.map((cause) => [cause.first, cause]));
  return findings.flatMap((finding) => byFirst.get(finding) ?? []);
}
