/** What matching the columns of another sheet is asked with, and what comes of it. */
import type { Mapping } from "../operations/match/mapping";
import type { Proposal } from "../operations/match/proposal";
import type { Edition } from "../template";
import type { Checked } from "./checked";
import type { Inserted, PickedFile } from "./new-sheet-api";

/** Where the columns are: in a file, or on a sheet of the workbook. */
export type MatchFrom = { readonly file: PickedFile } | { readonly sheetId: string };

export interface MatchOptions {
  /** The sheet in front where it is missing. */
  readonly from?: MatchFrom;
  /** The template that is wanted; the one that was chosen last where it is missing. */
  readonly edition?: Edition;
  /** Guess, even where the workbook remembers how the same headers were matched. */
  readonly anew?: boolean;
}

export interface ToMatch {
  readonly from: MatchFrom;
  /** Of the sheet or file. */
  readonly name: string;
  readonly proposal: Proposal;
}

export interface ApplyMatchOptions {
  readonly from: MatchFrom;
  readonly mapping: Mapping;
}

/** What was brought to the template, on a new sheet. */
export interface Brought extends Inserted {
  /** The sheet or file that it came from. */
  readonly name: string;
  readonly records: number;
  /** Headers of columns that were not used. */
  readonly unused: readonly string[];
  /** Rows that hold nothing in a column that was used. */
  readonly rowsLeft: number;
  readonly checked: Checked;
}
