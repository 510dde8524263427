/** Proposes where each column of the template may come from, for somebody to look over. Pure. */
import { columns, headerText, ofNumber, type Column, type Edition, type Field } from "../../template";
import type { Sheet } from "../../values/sheet";
import { matchColumns, type Matched } from "./candidates";
import type { ColumnRef, Mapping, SimpleSource, Source } from "./mapping";
import type { Proposal, Sureness, Target } from "./proposal";
import { sourceReader } from "./source-reader";
import { knownSystem } from "./systems";
import { samplesOf, type TheirColumn } from "./their-column";
import { readTheirs, sampledRows, type TheirSheet } from "./theirs";

const HIGH = 85;
const LIKELY = 60;

const surenessOf = (score: number): Sureness => (score >= HIGH ? "high" : score >= LIKELY ? "likely" : "guess");

const refOf = ({ header, nth }: TheirColumn): ColumnRef => ({ header, nth });
const whole = ({ column }: Matched): SimpleSource => ({ kind: "column", column: refOf(column) });
const part = ({ column }: Matched, of: "first-name" | "last-name" | "name" | "email"): SimpleSource => ({
  kind: "part",
  column: refOf(column),
  part: of,
});

interface Found {
  readonly source: Source;
  readonly score: number;
}

/** A part of another column is a little less sure than a column of its own. */
const SPLIT = 10;

/** Looks up what was matched by field and number. */
class Matches {
  constructor(private readonly matched: readonly Matched[]) {}

  get(field: Field, number = 1): Matched | undefined {
    return this.matched.find((one) => one.field === field && one.number === number);
  }

  numbersOf(fields: readonly Field[]): readonly number[] {
    const numbers = new Set(this.matched.flatMap(({ field, number }) => (fields.includes(field) ? [number] : [])));
    return [...numbers].sort((one, other) => one - other);
  }
}

const holdsAddresses = ({ profile }: Matched): boolean => profile.share["address-in-text"] >= 0.5;

function foundOf(matches: Matches, key: Field): Found | null {
  const own = matches.get(key);
  const name = matches.get("contactName");
  if (own) {
    const isMixed = key === "contactEmail" && holdsAddresses(own);
    return { source: isMixed ? part(own, "email") : whole(own), score: own.score };
  }
  const splits = { contactFirstName: "first-name", contactLastName: "last-name", contactEmail: "email" } as const;
  if (key === "contactFirstName" || key === "contactLastName" || key === "contactEmail") {
    const email = matches.get("contactEmail");
    const from = name ?? (email && holdsAddresses(email) ? email : undefined);
    if (from && (key !== "contactEmail" || holdsAddresses(from)))
      return { source: part(from, splits[key]), score: from.score - SPLIT };
  }
  return null;
}

const least = (matched: readonly (Matched | undefined)[]): number =>
  Math.min(...matched.flatMap((one) => (one ? [one.score] : [])));

const SOLUTION_FIELDS = ["solution", "solutionId", "solutionCurrency", "solutionPrice", "solutionQuantity"] as const;
const MEMBER_FIELDS = [
  "teamMember",
  "memberName",
  "memberFirstName",
  "memberLastName",
  "memberPhone",
  "memberEmail",
] as const;

function solutionFrom(matches: Matches, number: number): Found | null {
  const own = matches.get("solution", number);
  if (own) return { source: whole(own), score: own.score };
  const [id, ownCurrency, price, quantity] = (
    ["solutionId", "solutionCurrency", "solutionPrice", "solutionQuantity"] as const
  ).map((field) => matches.get(field, number));
  // Nothing is a solution without its ID.
  if (!id) return null;
  // A price needs its currency: where it has none of its own, it is the deal's.
  const currency = ownCurrency ?? (price ? matches.get("currency") : undefined);
  if (!currency && !price && !quantity) return { source: whole(id), score: id.score };
  const parts = [id, currency, price, quantity].map((one) => (one ? whole(one) : null));
  return { source: { kind: "joined", parts }, score: least([id, currency, price, quantity]) };
}

function memberFrom(matches: Matches, number: number): Found | null {
  const own = matches.get("teamMember", number);
  if (own) return { source: whole(own), score: own.score };
  const [name, first, last, phone, email] = (
    ["memberName", "memberFirstName", "memberLastName", "memberPhone", "memberEmail"] as const
  ).map((field) => matches.get(field, number));
  const named = name ?? (email && holdsAddresses(email) ? email : undefined);
  const from = (one: Matched | undefined, split: "first-name" | "last-name"): SimpleSource | null =>
    one ? whole(one) : named ? part(named, split) : null;
  const address =
    email && holdsAddresses(email)
      ? part(email, "email")
      : email
        ? whole(email)
        : name && holdsAddresses(name)
          ? part(name, "email")
          : null;
  const parts = [from(first, "first-name"), from(last, "last-name"), phone ? whole(phone) : null, address];
  if (parts.every((one) => one === null)) return null;
  // All four parts are mandatory.
  const most = parts.includes(null) ? HIGH - 1 : 100;
  return { source: { kind: "joined", parts }, score: Math.min(most, least([name, first, last, phone, email])) };
}

/** The numbers of a family's columns: those that something was found for, and 1. */
function numbersOf(column: Column, matches: Matches): readonly number[] {
  if (column.family === "Solution") return withOne(matches.numbersOf(SOLUTION_FIELDS));
  if (column.family === "Team member") return withOne(matches.numbersOf(MEMBER_FIELDS));
  return withOne(matches.numbersOf([column.key]));
}

const withOne = (numbers: readonly number[]): readonly number[] => (numbers.includes(1) ? numbers : [1, ...numbers]);

function foundFor(column: Column, number: number, matches: Matches): Found | null {
  if (column.family === "Solution") return solutionFrom(matches, number);
  if (column.family === "Team member") return memberFrom(matches, number);
  const own = matches.get(column.key, number);
  return column.family && own
    ? { source: whole(own), score: own.score }
    : column.family
      ? null
      : foundOf(matches, column.key);
}

/** Reads texts as they would stand in a target, for the samples. */
export function samplesFrom(sheet: Sheet, theirs: TheirSheet, source: Source, target: Column): readonly string[] {
  const read = sourceReader(sheet, theirs, source, target);
  return read === null ? [] : samplesOf(sampledRows(sheet, theirs.headerRow).map(read));
}

/**
 * Proposes a mapping for a sheet with other headings, or with some of ours. Each column of theirs is used once, but where it is split, and where the deal's currency
 * is that of a solution's price. Null where the sheet holds no headers at all.
 * @param wanted the edition, and a mapping that was decided for these headers before: it comes first
 */
export function proposeMatch(
  sheet: Sheet,
  wanted: { readonly edition: Edition; readonly remembered?: Mapping | null },
): Proposal | null {
  const remembered = wanted.remembered ?? null;
  const edition = remembered?.edition ?? wanted.edition;
  const theirs = readTheirs(sheet, edition);
  if (theirs === null || theirs.columns.length === 0) return null;
  const system = knownSystem(theirs.columns.map(({ header }) => header));
  const matches = new Matches(remembered ? [] : matchColumns(sheet, theirs, edition, system));
  const targetOf = (header: string, column: Column, found: Found | null, sureness: Sureness | null): Target[] => {
    if (found === null && (column.readonly === true || column.kind === "errors")) return [];
    const samples = found ? samplesFrom(sheet, theirs, found.source, column) : [];
    return [{ header, column, source: found?.source ?? null, sureness, samples }];
  };
  const targets = columns(edition).flatMap((column) => {
    if (remembered)
      return rememberedTargets(column, remembered).flatMap(([header, source]) =>
        targetOf(header, column, source && { source, score: 0 }, source && "remembered"),
      );
    return numbersOf(column, matches).flatMap((number) => {
      const found = column.kind === "errors" ? null : foundFor(column, number, matches);
      const numbered = ofNumber(column, column.family ? number : null);
      return targetOf(headerText(column, number), numbered, found, found && surenessOf(found.score));
    });
  });
  return {
    edition,
    headerRow: sheet.firstRow + theirs.headerRow,
    system: system?.name ?? null,
    theirs: theirs.columns,
    targets,
  };
}

/** A family's columns of a mapping, number 1 always; any other column. */
function rememberedTargets(
  column: Column,
  { columns: mapped }: Mapping,
): readonly (readonly [string, Source | null])[] {
  const own = column.family ? mapped.filter(({ target }) => target.startsWith(`${column.family} `)) : [];
  const headers = new Set([headerText(column), ...own.map(({ target }) => target)]);
  return [...headers].map((header) => [header, mapped.find(({ target }) => target === header)?.source ?? null]);
}
