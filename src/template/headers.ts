/**
 * Header look-up: which template column a header text means, however it is spelled (docs/import-sheet.md, section 5, header-spelling).
 */
import { columnByKey, columns, headerText, type Column, type ColumnKey, type Family } from "./columns";
import headerAliases from "./data/header-aliases.json";
import { DEFAULT_EDITION, EDITIONS, type Edition } from "./edition";
import { foldName, LONGEST_NAME } from "./fold";

/** What a header means in one edition. */
export interface Header {
  readonly key: ColumnKey;
  /** The column in that edition. */
  readonly column: Column;
  readonly family: Family | null;
  /** The number of a Solution or Team member column as it is written: "2", but also "0", "51" and "02"; null for every other column. */
  readonly number: string | null;
  /** The header as the template spells it, "Solution 2". The number is kept as it is written. */
  readonly expected: string;
  /** The text is spelled so, to the letter. */
  readonly exact: boolean;
}

interface Meaning {
  readonly key: ColumnKey;
  readonly number: string | null;
}

/** Folded names to keys. A name that two columns claim leads to null: there is nothing to choose by. */
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

for (const column of allColumns) addName(column.header, column);

// The template's own names come first: a translation never takes one of them away.
const ownNames = new Set(allColumns.map((column) => foldName(column.header)));
for (const [owner, byLanguage] of Object.entries(headerAliases)) {
  const column = aliasOwner(owner);
  for (const alias of [owner, ...Object.values(byLanguage).flat()])
    if (!ownNames.has(foldName(alias))) addName(alias, column);
}

/** One check asks for the same headers many times. Emptied when full: the texts are anybody's. */
const knownMeanings = new Map<string, Meaning | null>();
const MOST_MEANINGS = 1000;

function meaningOf(text: string): Meaning | null {
  if (text.length > LONGEST_NAME) return null;
  let meaning = knownMeanings.get(text);
  if (meaning === undefined) {
    meaning = findMeaning(text);
    if (knownMeanings.size >= MOST_MEANINGS) knownMeanings.clear();
    knownMeanings.set(text, meaning);
  }
  return meaning;
}

function findMeaning(text: string): Meaning | null {
  const key = plainNames.get(foldName(text));
  if (key) return { key, number: null };
  const split = splitNumber(text);
  const family = split && familyNames.get(foldName(split.rest));
  return split && family ? { key: family, number: split.number } : null;
}

/** Whether `text` is a header of some edition, however it is spelled. */
export function isHeader(text: string): boolean {
  return meaningOf(text) !== null;
}

/**
 * What `text` means as a header of `edition`, or null where nothing recognises it there (`header-unknown`), a column of another edition included.
 * The text is taken as it stands in the cell: it is not trimmed, so a space or a byte order mark in it makes `exact` false.
 */
export function readHeader(text: string, edition: Edition): Header | null {
  const meaning = meaningOf(text);
  const column = meaning && columnByKey(edition, meaning.key);
  if (!meaning || !column) return null;
  const expected = column.family ? `${column.family} ${meaning.number ?? "1"}` : headerText(column);
  return {
    key: meaning.key,
    column,
    family: column.family ?? null,
    number: meaning.number,
    expected,
    exact: text === expected,
  };
}

const newerEditions = EDITIONS.filter((edition) => edition !== DEFAULT_EDITION);

/** `header` is what `text` means in a newer edition: does only a newer one have it, as another column or under another name? */
function isNewer(text: string, header: Header): boolean {
  const older = readHeader(text, DEFAULT_EDITION);
  if (!older) return true;
  const folded = foldName(text);
  return folded === foldName(header.expected) && folded !== foldName(older.expected);
}

/**
 * The edition that a row of headers belongs to: a newer one where a header stands that only a newer one has, else 2021-02.
 * A newer header that is misspelled or translated proves little alone (a column of one's own can be called "confidence"): it takes two of those.
 * Between two newer editions the one wins that spells more of the headers so, then the older.
 */
export function recogniseEdition(headers: readonly string[]): Edition {
  let best: { readonly edition: Edition; readonly exact: number } = { edition: DEFAULT_EDITION, exact: -1 };
  for (const edition of newerEditions) {
    const read = headers.flatMap((text) => {
      const header = readHeader(text, edition);
      return header ? [{ text, header }] : [];
    });
    const newer = read.filter(({ text, header }) => isNewer(text, header));
    if (!newer.some(({ header }) => header.exact) && newer.length < 2) continue;
    const exact = read.filter(({ header }) => header.exact).length;
    if (exact > best.exact) best = { edition, exact };
  }
  return best.edition;
}
