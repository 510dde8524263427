/** What is allowed in a column, as it is chosen from and searched for. Pure. */
import type { Finding } from "../../check";
import {
  columns,
  EDITIONS,
  findValue,
  foldLoose,
  LANGUAGES,
  list,
  listOf,
  valueNames,
  type Language,
  type ListName,
} from "../../template";

export interface Choice {
  readonly value: string;
  /** What it is called in the reader's language; "" where it is called nothing else. */
  readonly name: string;
}

/** The lists that columns of this header have, of the newest edition first. */
const listsUnder = (header: string | null): readonly ListName[] =>
  [...EDITIONS].reverse().flatMap((edition) => {
    const column = columns(edition).find((one) => one.header === header);
    const name = column ? listOf(column, "") : null;
    return name === null ? [] : [name];
  });

/** The list that a finding's cell takes its values from; null where it has none. */
function listNameOf({ code, column, params }: Finding): ListName | null {
  const names = code === "not-in-list" ? listsUnder(column) : [];
  // Editions differ: the finding knows the values of its own.
  const allowed = "list" in params ? params.list : null;
  const same = (name: ListName): boolean =>
    allowed?.length === list(name).length && list(name).every(({ value }, at) => value === allowed[at]);
  return (allowed === null ? null : names.find(same)) ?? names[0] ?? null;
}

/** All that is allowed where the finding is, in the order of its list; none where the cell takes its value from no list. */
export function choicesFor(finding: Finding, language: Language): readonly Choice[] {
  const name = listNameOf(finding);
  if (name === null) return [];
  return list(name).map(({ value }) => {
    const [called = ""] = valueNames(name, value, language);
    return { value, name: called === value ? "" : called };
  });
}

/** The choices that a text means or begins, whatever its case and accents and in whichever language; the one that it means comes first. */
export function searchChoices(finding: Finding, query: string, language: Language): readonly Choice[] {
  const all = choicesFor(finding, language);
  const name = listNameOf(finding);
  const wanted = foldLoose(query);
  if (name === null || wanted === "") return all;
  const meant = findValue(name, query, language);
  const rank = ({ value }: Choice): number => {
    const words = [value, ...LANGUAGES.flatMap((one) => valueNames(name, value, one))].map(foldLoose);
    if (value === meant || words[0] === wanted) return 0;
    if (words.includes(wanted)) return 1;
    if (words.some((word) => word.startsWith(wanted))) return 2;
    return words.some((word) => word.includes(wanted)) ? 3 : 4;
  };
  const ranked = all.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 4);
  return ranked.sort((one, other) => one.at - other.at).map(({ choice }) => choice);
}
