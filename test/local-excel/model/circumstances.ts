/** What a workbook is opened with, who changes it, what is selected and edited in it. */
import type { Area } from "./address";
import type { Origin } from "./events";
import type { LocaleName } from "./locales";
import type { Sheet } from "./sheet";

export interface WorkbookOptions {
  /** The machine's regional settings; "en-US" by default. */
  readonly locale?: LocaleName;
  /** The 1904 date system, as old Mac workbooks have. */
  readonly date1904?: boolean;
  /** The clock for TODAY(), NOW() and dates typed without a year. */
  readonly now?: () => Date;
  readonly name?: string;
  /** Names of the first sheets; "Sheet1" by default. */
  readonly sheets?: readonly string[];
}

export interface Actor {
  readonly origin: Origin;
  /** An add-in's request that Excel can take back; others empty the undo list. */
  readonly undoable?: boolean;
}

export interface Selection {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  /** The active cell. */
  readonly active: Area;
}

export interface Editing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}
