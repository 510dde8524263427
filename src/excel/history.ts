/** What can be undone in a workbook, and what came of it. */
import type { Decision } from "../operations/decisions/decisions";
import type { WantedFix } from "../operations/fixes";
import type { StepName } from "../operations/undo/journal";
import type { LeftCell } from "../operations/undo/replay";
import type { Copies } from "../operations/undo/moved-rows";
import type { Checked } from "./checked";

export type { Decision, LeftCell, StepName, WantedFix };

/** What can be undone, and done again, in this workbook: null where there is nothing. */
export interface History {
  readonly undo: StepName | null;
  readonly redo: StepName | null;
  /** A newer version of the add-in keeps the steps: they can be undone there. */
  readonly isNewer: boolean;
}

export interface ReplayOptions {
  /** Of the check that follows. */
  readonly warningsInSheet: boolean;
}

/** A step that was undone, or done again. */
export interface Replayed {
  readonly name: StepName;
  readonly way: "undo" | "redo";
  /** Cells and columns that were given back. */
  readonly given: number;
  readonly left: readonly LeftCell[];
  /** Rows that came back and are on the other sheet, to which they had been moved, as well: they were changed there. */
  readonly copies?: Copies;
  /** The sheet as it is now; null where it cannot be checked. */
  readonly checked: Checked | null;
}

export interface FixOptions {
  /** The sheet that the findings are of. */
  readonly sheetId: string;
  readonly wanted: readonly WantedFix[];
  /** What the user has decided: the fixes follow from it, and the workbook remembers it. */
  readonly decision?: Decision;
  /** Of the check that follows. */
  readonly warningsInSheet: boolean;
}

/** A cell that holds a formula, which was left. */
export interface LeftFormula {
  readonly header: string;
  /** 1-based sheet row. */
  readonly row: number;
  /** 0-based, in the sheet's matrices. */
  readonly columnIndex: number;
  /** In the API's en-US spelling. */
  readonly formula: string;
}

/** Fixes that were made. */
export interface Fixed {
  /** How many cells hold something else now, or have another format. */
  readonly name: StepName;
  /** It can be undone. */
  readonly isKept: boolean;
  /** The decision that was to be remembered could not be: a newer version of the add-in keeps those of this workbook. */
  readonly isForgotten?: true;
  /** Fixes that were asked for and that the sheet had no use for any more. */
  readonly missing: number;
  /** Cells that were left as they are, because they hold a formula. */
  readonly formulas: readonly LeftFormula[];
  /** The sheet as it is now; null where it cannot be checked. */
  readonly checked: Checked | null;
}
