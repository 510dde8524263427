/** Mappings that were decided before, kept in the workbook by the headers that they are for. Pure. */
import { keptListText, readKeptList } from "../kept-list";
import { headerKey, type Mapping } from "./mapping";
import { matchFile, readMatchFile, type MatchFile } from "./match-file";

export interface RememberedMatch {
  /** The set of headers of theirs that it is for: see `headerSet`. */
  readonly headers: string;
  readonly mapping: Mapping;
}

/** The newest first. */
export type RememberedMatches = readonly RememberedMatch[];

/** How many are kept, and how many characters of them: the workbook carries them. */
export const REMEMBERED_LIMITS = { matches: 20, characters: 200_000 };

const NAME = "matches";
const VERSION = 1;

/** The headers of a sheet as a set: whatever their order, case and accents. */
export function headerSet(headers: readonly string[]): string {
  return [...headers].map(headerKey).sort().join("\u001f");
}

/** The mapping that was decided last for the same set of headers; null where there is none. */
export function rememberedFor(matches: RememberedMatches, headers: readonly string[]): Mapping | null {
  const wanted = headerSet(headers);
  return matches.find((one) => one.headers === wanted)?.mapping ?? null;
}

const writtenOf = ({ headers, mapping }: RememberedMatch): { headers: string; match: MatchFile } => ({
  headers,
  match: matchFile(mapping),
});

/** With one more in front, without the one that it replaces, and without the oldest where they are too many. */
export function withMatch(matches: RememberedMatches, headers: readonly string[], mapping: Mapping): RememberedMatches {
  const match = { headers: headerSet(headers), mapping };
  let characters = 0;
  return [match, ...matches.filter((one) => one.headers !== match.headers)]
    .slice(0, REMEMBERED_LIMITS.matches)
    .filter((one) => {
      characters += JSON.stringify(writtenOf(one)).length;
      return characters <= REMEMBERED_LIMITS.characters;
    });
}

/** As one text for the workbook. */
export function matchesText(matches: RememberedMatches): string {
  return keptListText(NAME, VERSION, matches.map(writtenOf));
}

/** What the workbook keeps; null where a newer version of the add-in has written it (see `readKeptList`). */
export const readMatches = (text: unknown): RememberedMatches | null =>
  readKeptList(text, NAME, VERSION)?.flatMap(readOne) ?? null;

function readOne(entry: unknown): RememberedMatches {
  if (typeof entry !== "object" || entry === null || !("headers" in entry) || !("match" in entry)) return [];
  const read = readMatchFile(entry.match);
  return read.ok && typeof entry.headers === "string" ? [{ headers: entry.headers, mapping: read.mapping }] : [];
}
