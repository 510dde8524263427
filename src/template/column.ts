/** A column of the template. */
import { kindFacts, type Kind } from "./kinds";
import type { ListName } from "./lists";

/** Y: always mandatory. D: under a condition (docs/import-sheet.md, section 5). "": optional. */
export type Mandatory = "Y" | "D" | "";

/** Columns that repeat with a number: "Solution 1" … "Solution 50". */
export type Family = "Solution" | "Team member" | "Microsoft team member";

/** What is known of a column in every edition that has it. */
export interface ColumnRow {
  readonly key: string;
  readonly header: string;
  /** Another spelling that is as right as `header`. */
  readonly alsoSpelled?: string;
  readonly mandatory: Mandatory;
  readonly kind: Kind;
  /** From the seed; "" where it gives none. */
  readonly sample: string;
  readonly family?: Family;
  /** The import ignores it. */
  readonly readonly?: true;
  readonly multiline?: true;
  /** A sheet without it is whole. */
  readonly mayBeMissing?: true;
}

/** Prompts of columns that newer editions ask more of. */
export type EditionPrompt = "partnerSubstatusOrError" | "closeReasonOrError";

/** One column of one edition. A numbered family is one column, under the header of its number 1. */
export interface TemplateColumn<Key extends string> extends ColumnRow {
  readonly key: Key;
  /** Which input prompt its cells have: its own, or that of an edition in which more is possible. */
  readonly prompt: Key | EditionPrompt;
  /** Excel number format (en-US), such that what Excel shows is what the file must hold. */
  readonly format: string;
  /** The list that its cells take their values from; null for a column without one. */
  readonly list: ListName | null;
  /** Another list, for records whose substatus is Error: the reasons of newer editions. */
  readonly errorList?: ListName;
}

/** A row of data as a column, with what follows from its kind. */
export function columnOf<Key extends string>(row: ColumnRow & { readonly key: Key }): TemplateColumn<Key> {
  const { format, list } = kindFacts(row.kind);
  return { ...row, prompt: row.key, format, list };
}

/** The exact header of a column; `number` (1 …) counts in a numbered family only. */
export function headerText(column: ColumnRow, number = 1): string {
  return column.family ? `${column.family} ${number}` : column.header;
}

/** The list that a cell of the column takes its values from in a record of that substatus; null for a column without a list. */
export function listOf<Key extends string>(
  { list, errorList }: TemplateColumn<Key>,
  substatus: string,
): ListName | null {
  return errorList !== undefined && substatus === "Error" ? errorList : list;
}
