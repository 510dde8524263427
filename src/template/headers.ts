/** Header look-up: which template column a header text means in an edition, and which edition a row of headers belongs to. */
import { headerText, type Family } from "./column";
import { columnByKey, columns, type Column } from "./columns";
import type { ColumnKey } from "./column-key";
import { DEFAULT_EDITION, EDITIONS, type Edition } from "./edition";
import { foldName } from "./fold";
import { meaningOf } from "./header-names";
import { plainText } from "./look-alikes";

/** What a header means in one edition. */
export interface Header {
  readonly key: ColumnKey;
  /** The column in that edition. */
  readonly column: Column;
  readonly family: Family | null;
  /** The number of a numbered family's column as it is written: "2", but also "0", "51" and "02"; null for every other column. */
  readonly number: string | null;
  /** The header as the template spells it, "Solution 2". The number is kept as it is written. */
  readonly expected: string;
  /** The text is spelled so, to the letter. */
  readonly exact: boolean;
  /** Something is beside the name that is no part of it. Where the same column has a header without, this is another column. */
  readonly isHinted: boolean;
}

/** Whether `text` is a header of some edition, however it is spelled. */
export function isHeader(text: string): boolean {
  return meaningOf(text) !== null;
}

/**
 * What `text` means as a header of `edition`, or null where nothing recognises it there (`header-unknown`), a column of another edition included.
 * The text is taken as it is in the cell: it is not trimmed, so a space or a byte order mark in it makes `exact` false.
 */
export function readHeader(text: string, edition: Edition): Header | null {
  const meaning = meaningOf(text);
  const column = meaning && columnByKey(edition, meaning.key);
  if (!meaning || !column) return null;
  const { key, number, isHinted } = meaning;
  const template = column.family ? `${column.family} ${number ?? "1"}` : headerText(column);
  const expected = text === column.alsoSpelled ? text : template;
  return { key, column, family: column.family ?? null, number, expected, exact: text === expected, isHinted };
}

const newerEditions = EDITIONS.filter((edition) => edition !== DEFAULT_EDITION);
const olderKeys = new Set(columns(DEFAULT_EDITION).map(({ key }) => key));

/** The columns that an edition adds to the default one; those that its sheets may lack prove nothing. */
const addedKeys = (edition: Edition): readonly ColumnKey[] =>
  columns(edition)
    .filter(({ key, mayBeMissing }) => !olderKeys.has(key) && !mayBeMissing)
    .map(({ key }) => key);

/** A reason column with "Error" in its name. */
const namesErrorReason = (text: string, { key }: Header): boolean =>
  key === "closeReason" && foldName(plainText(text)).includes("error");

interface ReadText {
  readonly text: string;
  readonly header: Header;
}

const readAll = (texts: readonly string[], edition: Edition): readonly ReadText[] =>
  texts.flatMap((text) => {
    const header = readHeader(text, edition);
    return header ? [{ text, header }] : [];
  });

function isRecognised(read: readonly ReadText[], edition: Edition): boolean {
  if (read.some(({ text, header }) => header.key === "purchaseIntent" || namesErrorReason(text, header))) return true;
  const keys = new Set(read.map(({ header }) => header.key));
  const added = addedKeys(edition);
  return added.filter((key) => keys.has(key)).length > added.length / 2;
}

/**
 * The edition that a row of headers belongs to (docs/import-sheet.md, section 9): a newer one by Marketplace Purchase Intent, by a reason column with
 * "Error" in its name, or by more than half of the headers that it adds, else 2021-02. Between two newer ones, that of which more headers are spelled
 * exactly; the newest where they are equal.
 */
export function recogniseEdition(texts: readonly string[]): Edition {
  const candidates = newerEditions.map((edition) => ({ edition, read: readAll(texts, edition) }));
  if (!candidates.some(({ edition, read }) => isRecognised(read, edition))) return DEFAULT_EDITION;
  let best: { readonly edition: Edition; readonly exact: number } = { edition: DEFAULT_EDITION, exact: -1 };
  for (const { edition, read } of candidates) {
    const exact = read.filter(({ header }) => header.exact).length;
    if (exact >= best.exact) best = { edition, exact };
  }
  return best.edition;
}
