/** What can be undone in a workbook, and what came of it. */
import type { StepName } from "../operations/undo/journal";
import type { LeftCell } from "../operations/undo/replay";
import type { Checked } from "./checked";

export type { LeftCell, StepName };

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
  /** The sheet as it is now; null where it cannot be checked. */
  readonly checked: Checked | null;
}
