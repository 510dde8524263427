/** Which column a header text names, in whatever edition and language, with hints or without. */
import { columns, type Column } from "./columns";
import type { ColumnKey } from "./column-key";
import headerAliases from "./data/header-aliases.json";
import { EDITIONS } from "./edition";
import { foldName, LONGEST_NAME } from "./fold";
import { hasHintSign, isHint, splitBrackets } from "./header-hints";
import { plainText } from "./look-alikes";

export interface HeaderMeaning {
  readonly key: ColumnKey;
  /** The number of a numbered family's column as it is written: "2", but also "0", "51" and "02"; null for every other column. */
  readonly number: string | null;
  /** Something is beside the name that is no part of it: `*`, `:`, `(required)`. */
  readonly isHinted: boolean;
}

type Named = Omit<HeaderMeaning, "isHinted">;

/** Normalised names to keys. A name that two columns claim leads to null: there is nothing to choose by. */
type Names = Map<string, ColumnKey | null>;

function claim(names: Names, name: string, key: ColumnKey): void {
  const folded = foldName(name);
  const owner = names.get(folded);
  names.set(folded, owner === undefined || owner === key ? key : null);
}

/** The one run of digits in a header ("解決策 2", "2. megoldás") and the text without it; null where there is no such run, or more than one. */
function splitNumber(text: string): { readonly number: string; readonly rest: string } | null {
  const plain = text.normalize("NFKC");
  const runs = plain.match(/\d+/g);
  const number = runs?.[0];
  if (number === undefined || runs?.length !== 1) return null;
  return { number, rest: plain.replace(number, "") };
}

/** The alias file names each column by a header of some edition, and one of them by what it was called before. */
const FORMER_HEADERS: { readonly [header: string]: ColumnKey } = { "MPN ID": "partnerId" };

const allColumns: readonly Column[] = EDITIONS.flatMap((edition) => columns(edition));
/** As the newest edition has them. */
const newestByKey = new Map(allColumns.map((column) => [column.key, column]));

function aliasOwner(header: string): Column {
  const owner = allColumns.find((column) => column.header === header || column.key === FORMER_HEADERS[header]);
  if (!owner) throw new Error(`header-aliases.json names a column that no edition has: ${header}`);
  return owner;
}

const plainNames: Names = new Map();
/** Names of the numbered families, without the number. */
const familyNames: Names = new Map();

function addName(name: string, column: Column): void {
  const rest = column.family ? splitNumber(name)?.rest : name;
  if (rest !== undefined) claim(column.family ? familyNames : plainNames, rest, column.key);
}

const spellingsOf = ({ header, alsoSpelled }: Column): string[] =>
  alsoSpelled === undefined ? [header] : [header, alsoSpelled];
const ownSpellings: ReadonlySet<string> = new Set(allColumns.flatMap(spellingsOf));

for (const column of allColumns) for (const spelling of spellingsOf(column)) addName(spelling, column);

// The template's own names come first: a translation never takes the place of one of them.
const ownNames = new Set([...ownSpellings].map(foldName));
for (const [owner, byLanguage] of Object.entries(headerAliases)) {
  const column = aliasOwner(owner);
  for (const alias of [owner, ...Object.values(byLanguage).flat()])
    if (!ownNames.has(foldName(alias))) addName(alias, column);
}

function named(text: string): Named | null {
  const key = plainNames.get(foldName(text));
  if (key) return { key, number: null };
  const split = splitNumber(text);
  const family = split && familyNames.get(foldName(split.rest));
  return split && family ? { key: family, number: split.number } : null;
}

/** By its own signs, else by the plain ones that they look like. */
const namedOrLookAlike = (text: string): Named | null => named(text) ?? named(plainText(text));

/** A byte order mark that was read as Windows-1252. */
const MISREAD_BOM = "ï»¿";

function findMeaning(text: string): HeaderMeaning | null {
  const bare = text.startsWith(MISREAD_BOM) ? text.slice(MISREAD_BOM.length) : text;
  const whole = namedOrLookAlike(bare);
  if (whole) return { ...whole, isHinted: !ownSpellings.has(bare) && hasHintSign(bare) };
  const split = splitBrackets(bare);
  const beside = split && namedOrLookAlike(split.rest);
  const column = beside && newestByKey.get(beside.key);
  return column && split.hints.every((hint) => isHint(hint, column)) ? { ...beside, isHinted: true } : null;
}

/** One check asks for the same headers many times. Emptied when full: the texts are anybody's. */
const knownMeanings = new Map<string, HeaderMeaning | null>();
const MOST_MEANINGS = 1000;

/** What a header text means, or null where nothing recognises it. */
export function meaningOf(text: string): HeaderMeaning | null {
  if (text.length > LONGEST_NAME) return null;
  let meaning = knownMeanings.get(text);
  if (meaning === undefined) {
    meaning = findMeaning(text);
    if (knownMeanings.size >= MOST_MEANINGS) knownMeanings.clear();
    knownMeanings.set(text, meaning);
  }
  return meaning;
}
