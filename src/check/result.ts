/** What a check needs beside the sheet, and what comes of it. */
import type { ColumnKey, Edition, Language } from "../template";
import type { Decided } from "../values/decided";
import type { Finding } from "./finding";

export interface CheckOptions {
  /**
   * Today in UTC, YYYY-MM-DD: an argument, so that the same sheet and day always give the same findings. Null where it is not known: then nothing is
   * compared with today.
   */
  readonly today: string | null;
  /** The user's language: country and currency names in it are recognised besides English and Swedish. */
  readonly language?: Language;
  /** What the user has decided: fixes of findings follow from it. */
  readonly decided?: Decided;
}

/** One column of the sheet as its header was read. */
export interface SheetColumn {
  /** 0-based, in the sheet's matrices. */
  readonly index: number;
  /** The sheet's own header text, not trimmed. */
  readonly header: string;
  /** The template's header text ("Solution 3" for a numbered one); the sheet's own for an unknown header. */
  readonly name: string;
  /** The template column's key ("dealName", "solution"); null for an unknown or empty header. */
  readonly key: ColumnKey | null;
  /** 1-50 for Solution and Team member columns, else null. */
  readonly number: number | null;
  /** This is the sheet's column for that template column: false for a second one, a number out of range, an unknown or empty header. */
  readonly read: boolean;
}

/** What every check says. */
interface Counts {
  /** How many rows below the headers hold something beside the Errors column. */
  readonly records: number;
  /** By row (null first), then sheet column (none first), then errors before warnings. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** A header row was found and no finding blocks the export. */
  readonly ready: boolean;
}

/** No row holds headers that we know: only the file itself was checked. */
export interface UnrecognisedResult extends Counts {
  readonly recognised: false;
  readonly records: 0;
  readonly ready: false;
}

/** The headers were found, and everything was checked. */
export interface RecognisedResult extends Counts {
  readonly recognised: true;
  readonly edition: Edition;
  /** 1-based sheet row of the headers. */
  readonly headerRow: number;
  /** Every column of the header row, in sheet order. */
  readonly columns: readonly SheetColumn[];
  /** 1-based sheet rows of the records, ascending. */
  readonly recordRows: readonly number[];
  /** 1-based sheet rows of the records that may not be exported; a blocking finding on a header is one on every record. */
  readonly blockedRows: ReadonlySet<number>;
  /** Records that are not in `blockedRows`. */
  readonly recordsReady: number;
  /** 1-based sheet rows below the headers that hold something and are none of the records, ascending: sums, notes, comments, headers repeated. */
  readonly otherRows: readonly number[];
  /** 1-based sheet row of the last record; the header row where there is none. */
  readonly lastRow: number;
}

export type CheckResult = RecognisedResult | UnrecognisedResult;

/** How far a check has come: rows done, of all rows. */
export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}
