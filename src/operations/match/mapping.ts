/** Where the cells of each column of the template come from: columns of theirs, parts of them, several put together, or the same text in every row. Data only. */
import { foldLoose, type Edition } from "../../template";

/** What is taken of a text that holds more than one thing. */
export const PARTS = ["first-name", "last-name", "name", "email"] as const;
export type Part = (typeof PARTS)[number];

/** A column of theirs, by its header, whatever its case; `nth` (from 1) of several alike. So it is found again wherever it stands. */
export interface ColumnRef {
  readonly header: string;
  readonly nth: number;
}

/** One cell of theirs, a part of it, or a text for every row. */
export type SimpleSource =
  | { readonly kind: "column"; readonly column: ColumnRef }
  | { readonly kind: "part"; readonly column: ColumnRef; readonly part: Part }
  | { readonly kind: "constant"; readonly text: string };

export type Source =
  | SimpleSource
  /** The parts of a Solution or Team member cell, in its order (docs/import-sheet.md, section 2); null where there is none. */
  | { readonly kind: "joined"; readonly parts: readonly (SimpleSource | null)[] };

export interface MappedColumn {
  /** The template's header: "Customer Name", "Solution 2". */
  readonly target: string;
  readonly source: Source;
}

/** How a sheet of theirs becomes one of the template. */
export interface Mapping {
  readonly edition: Edition;
  /** Each target once, in the template's order. */
  readonly columns: readonly MappedColumn[];
}

/** The simple sources of a source. */
export function simpleSources(source: Source): readonly SimpleSource[] {
  return source.kind === "joined" ? source.parts.filter((part) => part !== null) : [source];
}

/** Every column of theirs that a source takes from. */
export function columnsOf(source: Source): readonly ColumnRef[] {
  return simpleSources(source).flatMap((one) => (one.kind === "constant" ? [] : [one.column]));
}

/** What makes two headers the same: not their case, accents and punctuation. */
export const headerKey = (header: string): string => foldLoose(header) || header;

export const sameColumn = (one: ColumnRef, other: ColumnRef): boolean =>
  one.nth === other.nth && (one.header === other.header || headerKey(one.header) === headerKey(other.header));
