/**
 * Which column a header of somebody else's means: by the names that other systems and people give to the template's columns (data/header-synonyms.json), and by
 * names that are nearly one of them.
 */
import type { ColumnKey } from "./column-key";
import { columnByKey, columns, type Column } from "./columns";
import synonyms from "./data/header-synonyms.json";
import { EDITIONS, type Edition } from "./edition";
import { foldName, LONGEST_NAME } from "./fold";
import { meaningOf } from "./header-names";
import { LANGUAGES, type Language } from "./language";

/** What others keep in columns of their own, and the template in one: names that are split, parts that are put together. */
export type PartField =
  | "contactName"
  | "solutionId"
  | "solutionCurrency"
  | "solutionPrice"
  | "solutionQuantity"
  | "memberName"
  | "memberFirstName"
  | "memberLastName"
  | "memberPhone"
  | "memberEmail";

/** What a column of theirs can be: a column of the template, or a part of one. */
export type Field = ColumnKey | PartField;

/** A field, with its number in a numbered family: 1 for every other. */
export interface NamedField {
  readonly field: Field;
  readonly number: number;
  /** 0 (not alike) to 100 (spelled as the template spells it). */
  readonly score: number;
}

/** How alike a name is that is known, and one that is nearly so. */
export const NAME_SCORES = { exact: 100, known: 98, synonym: 90, near: 70, far: 50 } as const;

type Synonyms = { readonly [language in Language]: readonly string[] };

/** Names that are known to be no column of the template's. */
const NOTHING = "nothing";

const withoutAccents = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "");

/** The letters and digits of a name, without case and accents. */
export const foldLoose = (text: string): string => (text.length > LONGEST_NAME ? text : foldName(withoutAccents(text)));

type Meaning = Field | typeof NOTHING;

const SYNONYMS: { readonly [field in Meaning]?: Synonyms } = synonyms;

const byName: ReadonlyMap<string, Meaning> = new Map(
  (Object.keys(SYNONYMS) as Meaning[]).flatMap((field) =>
    LANGUAGES.flatMap((language) => SYNONYMS[field]?.[language] ?? []).map((name) => [foldLoose(name), field] as const),
  ),
);

/** Of shorter names, one letter more makes another word. */
const SHORTEST_NEAR = 5;

/** Pairs of neighbouring letters, as often as they are there. */
function pairsOf(folded: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < folded.length; at++) {
    const pair = folded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The names that hold each pair of letters, to find those with many in common without looking at the others. */
interface KnownNames {
  readonly names: readonly { readonly meaning: Meaning; readonly length: number }[];
  readonly byPair: ReadonlyMap<string, readonly (readonly [name: number, count: number])[]>;
}

function readKnownNames(): KnownNames {
  const own = EDITIONS.flatMap((edition) =>
    columns(edition)
      .filter(({ readonly, family, kind }) => !readonly && !family && kind !== "errors")
      .map(({ key, header }) => [foldLoose(header), key] as const),
  );
  const all = [...byName, ...own].filter(([folded]) => folded.length >= SHORTEST_NEAR);
  const byPair = new Map<string, (readonly [number, number])[]>();
  for (const [at, [folded]] of all.entries())
    for (const [pair, count] of pairsOf(folded)) {
      const holders = byPair.get(pair) ?? [];
      holders.push([at, count]);
      byPair.set(pair, holders);
    }
  return { names: all.map(([folded, meaning]) => ({ meaning, length: folded.length })), byPair };
}

/** Made when the first unknown header is met: most sheets have none. */
let known: KnownNames | null = null;

/** How much of their letter pairs a name and each known one have in common (Dice): 0 to 1, the best of each meaning. */
function alikeness(folded: string): ReadonlyMap<Meaning, number> {
  known ??= readKnownNames();
  const common = new Map<number, number>();
  for (const [pair, count] of pairsOf(folded))
    for (const [at, other] of known.byPair.get(pair) ?? [])
      common.set(at, (common.get(at) ?? 0) + Math.min(count, other));
  const best = new Map<Meaning, number>();
  for (const [at, pairs] of common) {
    const name = known.names[at];
    if (!name) continue;
    const alike = (2 * pairs) / (folded.length + name.length - 2);
    best.set(name.meaning, Math.max(alike, best.get(name.meaning) ?? 0));
  }
  return best;
}

const NEAR = 0.8;
const FAR = 0.65;

/** Fields of which a header names the number: "Product 2 Price". */
const isNumbered = (field: Field): boolean => field.startsWith("solution") || field.startsWith("member");

/** What an export adds to a field of another record: "Street 1 (Account) (Account)". */
function withoutBrackets(header: string): string {
  const bare = header.trimEnd();
  const open = bare.endsWith(")") ? bare.lastIndexOf("(") : -1;
  return open > 0 ? withoutBrackets(bare.slice(0, open)) : bare;
}

function synonymOf(header: string): { readonly field: Meaning; readonly number: number } | null {
  const whole = byName.get(foldLoose(header));
  if (whole) return { field: whole, number: 1 };
  const bare = byName.get(foldLoose(withoutBrackets(header)));
  if (bare) return { field: bare, number: 1 };
  const digits = header.match(/\d+/g);
  const number = Number(digits?.[0]);
  if (digits?.length !== 1 || number < 1 || number > 50) return null;
  const numbered = byName.get(foldLoose(header.replace(/\d+/, "")));
  return numbered && numbered !== NOTHING && isNumbered(numbered) ? { field: numbered, number } : null;
}

function nearFields(header: string): readonly NamedField[] {
  const folded = foldLoose(withoutBrackets(header));
  if (folded.length < SHORTEST_NEAR || folded.length > LONGEST_NAME) return [];
  const best = alikeness(folded);
  const nothing = best.get(NOTHING) ?? 0;
  return [...best].flatMap(([field, alike]) => {
    if (field === NOTHING || alike < FAR || alike <= nothing) return [];
    // The nearer of two is the more likely: 0.9 before 0.85.
    const score = (alike >= NEAR ? NAME_SCORES.near : NAME_SCORES.far) + Math.floor(10 * alike);
    return [{ field, number: 1, score }];
  });
}

/** What a header of theirs means by a name that is known, "nothing" where it is known to be no column of the template's; null where nobody knows it. */
export function fieldNamed(header: string, edition: Edition): NamedField | "nothing" | null {
  if (header.length > LONGEST_NAME) return null;
  const meaning = meaningOf(header);
  const column = meaning && columnByKey(edition, meaning.key);
  if (meaning && column && column.kind !== "errors") {
    const score = header === column.header ? NAME_SCORES.exact : NAME_SCORES.known;
    return { field: column.key, number: Number(meaning.number ?? 1), score };
  }
  if (meaning) return NOTHING;
  const synonym = synonymOf(header);
  if (synonym === null) return null;
  const { field, number } = synonym;
  return field === NOTHING ? NOTHING : { field, number, score: NAME_SCORES.synonym };
}

/** What a header of theirs may mean: by a name that is known, or by all that it is nearly one of. */
export function fieldsNamed(header: string, edition: Edition): readonly NamedField[] | "nothing" {
  const named = fieldNamed(header, edition);
  if (named === NOTHING) return NOTHING;
  return named === null ? nearFields(header) : [named];
}

/** A number that is not the column's own makes another column: `Notes.1`, `Customer 2`. */
function hasOtherNumber(header: string, column: Column): boolean {
  const digits = header.replace(/\D/g, "");
  return digits !== "" && digits !== column.header.replace(/\D/g, "");
}

/**
 * The one column of an edition that a header which nothing recognises may mean: by another name for it, or nearly its own; null where none or several are as near.
 * Only columns for which `isFree` says so are meant.
 */
export function columnMeant(header: string, edition: Edition, isFree: (column: Column) => boolean): Column | null {
  const named = fieldsNamed(header, edition);
  if (named === NOTHING) return null;
  const meant = named
    .flatMap(({ field, score }) => {
      const column = score < NAME_SCORES.near ? undefined : columns(edition).find(({ key }) => key === field);
      const mayBeMeant = column && !column.family && !column.readonly && !hasOtherNumber(header, column);
      return mayBeMeant && isFree(column) ? [{ column, score }] : [];
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = meant;
  return best && (!second || second.score < best.score) ? best.column : null;
}
