/** A mapping as a file: JSON with a version, printed by the command line's `match`, read by its `fix --map`, and kept in the workbook. Pure. */
import { columns, EDITIONS, LIMITS, type Edition } from "../../template";
import { PARTS, type ColumnRef, type MappedColumn, type Mapping, type SimpleSource, type Source } from "./mapping";

export const MATCH_VERSION = 1;

/** One source as the file writes it. */
type Written =
  | { readonly column: string; readonly nth?: number; readonly part?: string }
  | { readonly value: string }
  | { readonly join: readonly (Written | null)[] };

/** What the file holds. */
export interface MatchFile {
  readonly version: number;
  readonly edition: Edition;
  /** Template header → where its cells come from. */
  readonly columns: { readonly [header: string]: Written };
}

function written(source: Source): Written {
  switch (source.kind) {
    case "constant":
      return { value: source.text };
    case "joined":
      return { join: source.parts.map((part) => part && written(part)) };
    case "column":
    case "part": {
      const { header, nth } = source.column;
      return { column: header, ...(nth > 1 && { nth }), ...(source.kind === "part" && { part: source.part }) };
    }
  }
}

/** The mapping as data, to be written as JSON. */
export function matchFile({ edition, columns: mapped }: Mapping): MatchFile {
  return {
    version: MATCH_VERSION,
    edition,
    columns: Object.fromEntries(mapped.map(({ target, source }) => [target, written(source)])),
  };
}

/** The mapping as the text of a file. */
export function matchText(mapping: Mapping): string {
  return `${JSON.stringify(matchFile(mapping), null, 2)}\n`;
}

/** Why a text is no mapping; `detail`: the entry that is not understood, or the version. */
export interface MatchFileRefusal {
  readonly ok: false;
  readonly reason: "not-json" | "not-a-map" | "newer-map" | "unknown-target" | "bad-source";
  readonly detail: string;
}

export type ReadMatch = { readonly ok: true; readonly mapping: Mapping } | MatchFileRefusal;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const refused = (reason: MatchFileRefusal["reason"], detail = ""): MatchFileRefusal => ({ ok: false, reason, detail });

/** Reads the text of a file; a byte order mark before it does no harm. */
export function readMatch(text: string): ReadMatch {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused("not-json");
  }
  return readMatchFile(parsed);
}

/** The same of data that was parsed already. */
export function readMatchFile(data: unknown): ReadMatch {
  if (!isFields(data)) return refused("not-a-map");
  const { version, edition: named, columns: entries } = data;
  if (typeof version !== "number" || !isFields(entries)) return refused("not-a-map");
  const edition = EDITIONS.find((one) => one === named);
  if (version > MATCH_VERSION || (!edition && typeof named === "string")) return refused("newer-map", String(version));
  if (!edition) return refused("not-a-map");
  const order = targetOrder(edition);
  const mapped: { readonly rank: number; readonly column: MappedColumn }[] = [];
  for (const [target, entry] of Object.entries(entries)) {
    const rank = order(target);
    if (rank === null) return refused("unknown-target", target);
    const source = readSource(entry);
    if (source === null) return refused("bad-source", target);
    mapped.push({ rank, column: { target, source } });
  }
  mapped.sort((one, other) => one.rank - other.rank);
  return { ok: true, mapping: { edition, columns: mapped.map(({ column }) => column) } };
}

/** Where a target stands in the template; null for a header that it does not have. */
function targetOrder(edition: Edition): (target: string) => number | null {
  const all = columns(edition);
  return (target) => {
    const [, family, digits] = /^(.*) ([1-9]\d?)$/.exec(target) ?? [];
    const number = Number(digits);
    const at = all.findIndex((column) =>
      column.family ? column.family === family && number <= LIMITS.numbered : column.header === target,
    );
    if (at < 0) return null;
    return at * 100 + (all[at]?.family ? number : 0);
  };
}

function readSource(entry: unknown): Source | null {
  if (!isFields(entry)) return null;
  const { join } = entry;
  if (join === undefined) return readSimple(entry);
  if (!Array.isArray(join) || join.length === 0) return null;
  const parts = join.map((part: unknown) => (part === null ? null : (readSimple(part) ?? undefined)));
  return parts.every((part) => part !== undefined) ? { kind: "joined", parts } : null;
}

function readSimple(entry: unknown): SimpleSource | null {
  if (!isFields(entry)) return null;
  const { value, part } = entry;
  if (typeof value === "string") return { kind: "constant", text: value };
  const column = readRef(entry);
  if (column === null) return null;
  if (part === undefined) return { kind: "column", column };
  const known = PARTS.find((one) => one === part);
  return known ? { kind: "part", column, part: known } : null;
}

function readRef({ column, nth = 1 }: Fields): ColumnRef | null {
  const isCount = typeof nth === "number" && Number.isInteger(nth) && nth >= 1;
  return typeof column === "string" && isCount ? { header: column, nth } : null;
}
