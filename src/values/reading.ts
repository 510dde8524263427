/** What came of reading one cell. */
import type { ListName } from "../template";
import type { AmountReading } from "./amounts";
import { NO_FAULTS, type TextFault } from "./bare-text";
import type { DateReading } from "./date-reading";
import type { FormulaError } from "./formula-error";

/** What the cell shows in the place of its value; "width": nothing but `#`, for its column is too narrow. */
export type DisplayFault = "date" | "amount" | "code" | "boolean" | "digits" | "width";

/** What is wrong with a reading, as data: severity and message are the check's. `meant` is the one right text where there is exactly one. */
export type ReadingProblem =
  /** The cell shows an error of Excel's: nothing can be read. */
  | { readonly kind: "error"; readonly why: FormulaError }
  /** The value is right, but what the cell shows, and Save as CSV would write, is not: `text` is. */
  | { readonly kind: "display"; readonly shows: DisplayFault }
  /** A number of more digits than Excel keeps. */
  | { readonly kind: "digits-lost" }
  /** `isDecided`: it is meant because the user has said so. */
  | {
      readonly kind: "not-in-list";
      readonly list: ListName;
      readonly meant: string | null;
      readonly isDecided?: true;
    }
  | {
      readonly kind: "no-date";
      readonly why: DateReading["why"];
      readonly meant: string | null;
      /** See `DateReading`. */
      readonly inDoubt: boolean;
    }
  | { readonly kind: "no-amount"; readonly why: AmountReading["why"]; readonly meant: string | null };

export interface CellReading {
  /**
   * Canonical text: "" for a blank cell; dates MM/DD/YYYY, amounts with `.` and without trailing zeros, codes as digits, Yes or No, the entry of the list
   * that is meant. Where there is no reading, the text as it is.
   */
  readonly text: string;
  /** The text that was read, before it was brought to its canonical form: as typed, without what is no part of it. */
  readonly bare: string;
  /** What was removed around or inside the text. */
  readonly faults: readonly TextFault[];
  readonly problem: ReadingProblem | null;
}

/** A reading without faults. */
export function reading(text: string, problem: ReadingProblem | null = null, bare = text): CellReading {
  return { text, bare, faults: NO_FAULTS, problem };
}

export const BLANK: CellReading = reading("");
