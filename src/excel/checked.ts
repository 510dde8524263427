/** What a check says of a sheet. */
import type { Finding } from "../check/finding";
import type { Decisions } from "../operations/decisions/decisions";
import type { Deals } from "../operations/deals";
import type { LeftOut } from "../operations/left-out";

/** What Partner Center wrote in the Errors column. */
export interface ServerMessage {
  /** 1-based sheet row. */
  readonly row: number;
  readonly text: string;
  /** The header it speaks of, when it is one of the known texts. */
  readonly column: string | null;
}

export interface Checked {
  /** The sheet's id, which stays when it is renamed. */
  readonly sheetId: string;
  /** Its name when it was checked. */
  readonly sheet: string;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
  /** What happened after this moment, `newsOf` reports. */
  readonly asOf: number;
  readonly records: number;
  /** Findings that block the export. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors that Export corrects by itself: not among `errors`. */
  readonly fixedByExport: number;
  readonly findings: readonly Finding[];
  readonly serverMessages: readonly ServerMessage[];
  /** No finding blocks the export. */
  readonly ready: boolean;
  /** Records without a finding that blocks the export. */
  readonly recordsReady: number;
  /** Which of the records are new, updates, and ready or not. */
  readonly deals: Deals;
  /** What an export of those leaves out. */
  readonly leftOut: LeftOut;
  /** The sheet had no Errors column and one was added in front. */
  readonly errorsColumnAdded: boolean;
  /** Excel's own Save As CSV on this machine separates by this; null when it is not known. */
  readonly listSeparator: string | null;
  /** Records that a filter, or the user, has hidden: they were checked too, and would be exported. */
  readonly hiddenRows: number;
  /**
   * What became of dropdowns whose lists had been deleted or changed: they work again, or they could not be repaired. Missing where all was well, and where
   * the sheet has no dropdowns of the add-in's.
   */
  readonly dropdowns?: "repaired" | "broken";
  /** Conditional formats of the sheet that Excel cannot read: the add-in has left them alone. Missing where there is none. */
  readonly unreadableRules?: number;
  /** Messages and colours were written into the sheet (not by a check that only reads, as Export does). */
  readonly marked: boolean;
  /** What the user has decided in this workbook, by which fixes are offered; null where a newer version of the add-in keeps it, missing where nothing was. */
  readonly decisions?: Decisions | null;
  /** Nobody has asked for this check: it followed an edit. Missing where somebody has. */
  readonly live?: true;
  /** What this check corrected by itself. */
  readonly formatsSet: FormatsSet;
}

/** Cells that were given a number format, and columns that were widened, so that they show what the file must hold. */
export interface FormatsSet {
  readonly cells: number;
  readonly columns: number;
}

/** What happened to a sheet since it was checked, the add-in's own writes aside. */
export interface SheetNews {
  /** Its name now; null where it was deleted. */
  readonly name: string | null;
  /** The name of another sheet that is in front ("" where it is not known); null where this one is. */
  readonly inFront: string | null;
  /** Cells that were edited. */
  readonly cells: number;
  /** Rows, columns or cells were inserted, deleted or sorted. */
  readonly moved: boolean;
}
