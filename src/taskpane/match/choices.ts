/** What can be chosen as the source of a slot, as it is searched for. */
import { sameColumn, type ColumnRef, type Part, type SimpleSource } from "../../operations/match/mapping";
import { previewOf } from "../../operations/match/preview";
import type { TheirColumn } from "../../operations/match/their-column";
import { findValue, foldLoose, list, listFacts, type Column } from "../../template";
import type { Language } from "../../texts";
import type { MatchingTexts } from "../../texts/matching.en";
import { columnLetters } from "../../values/cell-reference";

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** What would stand there. */
  readonly samples: readonly string[];
  readonly source: SimpleSource | null;
}

/** As many are shown at once. */
const MOST_CHOICES = 40;

/** The header of a column, or its letter. */
export const columnName = ({ header, index }: TheirColumn, texts: MatchingTexts): string =>
  header === "" ? texts.noHeader(columnLetters(index)) : header;

const PARTS_FOR: { readonly [key: string]: readonly Part[] } = {
  contactFirstName: ["first-name"],
  contactLastName: ["last-name"],
  contactEmail: ["email"],
};

/** Whether some sample holds more than one thing. */
const canBeSplit = ({ samples }: TheirColumn, part: Part): boolean =>
  samples.some((text) => (part === "email" ? text.includes("@") && /\s/.test(text) : /\s|,/.test(text)));

const refOf = ({ header, nth }: TheirColumn): ColumnRef => ({ header, nth });

function partsFrom(column: TheirColumn, target: Column): readonly SimpleSource[] {
  const parts = (PARTS_FOR[target.key] ?? []).filter((part) => canBeSplit(column, part));
  return parts.map((part) => ({ kind: "part", column: refOf(column), part }));
}

/** Values of the column's list that the search means, all of a short one. */
function valuesFor({ list: name }: Column, query: string, language: Language): readonly string[] {
  if (name === null) return [];
  const wanted = foldLoose(query);
  const meant = query === "" ? null : findValue(name, query, language);
  const found = listFacts(name).isLong && wanted === "" ? [] : list(name);
  const values = found.flatMap(({ value, label }) =>
    foldLoose(`${value} ${label ?? ""}`).startsWith(wanted) ? [value] : [],
  );
  return meant === null ? values : [meant, ...values.filter((value) => value !== meant)];
}

/** A source in words. */
export function labelOf(source: SimpleSource, theirs: readonly TheirColumn[], texts: MatchingTexts): string {
  if (source.kind === "constant") return texts.constant(source.text);
  const column = theirs.find((one) => sameColumn(one, source.column));
  const name = column ? columnName(column, texts) : source.column.header;
  return source.kind === "part" ? texts.part[source.part](name) : name;
}

/** The choices for a slot whose values are those of `target`, and how many more there are: columns of theirs, values of its list, and what was typed, in every row. */
export function choicesFor(
  target: Column,
  theirs: readonly TheirColumn[],
  { query, texts, language }: { readonly query: string; readonly texts: MatchingTexts; readonly language: Language },
): { readonly choices: readonly Choice[]; readonly more: number } {
  const typed = query.trim();
  const wanted = foldLoose(typed);
  const columns = theirs.filter(
    (column) => foldLoose(columnName(column, texts)).includes(wanted) || columnLetters(column.index) === typed,
  );
  const values = valuesFor(target, typed, language);
  const constants = typed === "" || values.includes(typed) ? values : [...values, typed];
  const sources: readonly SimpleSource[] = [
    ...columns.map((column) => ({ kind: "column" as const, column: refOf(column) })),
    ...columns.flatMap((column) => partsFrom(column, target)),
    ...constants.map((text) => ({ kind: "constant" as const, text })),
  ];
  const choices = sources.slice(0, MOST_CHOICES).map((source, index) => ({
    key: `${index} ${labelOf(source, theirs, texts)}`,
    label: labelOf(source, theirs, texts),
    samples: source.kind === "constant" ? [] : previewOf(theirs, source),
    source,
  }));
  const nothing = typed === "" ? [{ key: "nothing", label: texts.nothing, samples: [], source: null }] : [];
  return { choices: [...nothing, ...choices], more: sources.length - choices.length };
}
