/**
 * What a sheet and a workbook hold. A transaction copies what it changes and leaves the rest shared (copy on write), so that the state
 * before it can be kept whole for undo at no cost.
 */
import type { Area, Place } from "./address";
import type { CellStyle } from "./style";
import type { ColumnStyle } from "./style-runs";
import type { Cell } from "./values";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** The cells of one row, by column; holes are empty cells. `stamp`: the transaction that may change it in place. */
export interface RowCells {
  readonly stamp: number;
  readonly cells: (Cell | undefined)[];
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** Formulas begin with "=" and are relative to the validation's anchor; other operands are constants. */
export type Operand = string | number;
export type ValidationRule =
  | { readonly type: "None" }
  | {
      readonly type: "List";
      readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: ComparisonOperator;
      readonly formula1: Operand;
      readonly formula2: Operand | null;
    }
  | { readonly type: "Custom"; readonly formula: string };

export type AlertStyle = "Stop" | "Warning" | "Information";
export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: AlertStyle;
  readonly title: string;
  readonly message: string;
}
export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly areas: readonly Area[];
  /** The cell that the formulas are written for. */
  readonly anchor: Place;
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export interface ConditionalLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: CellStyle["underline"] | null;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string | null;
}

export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly anchor: Place;
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}
export interface Table {
  readonly id: string;
  readonly name: string;
  /** Headers and totals included. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly style: string;
  readonly columns: readonly TableColumn[];
  readonly filter: Filter | null;
}

/** What a filter shows of one column (0-based from the filter's first column): cells whose text is among the values. */
export interface FilterCriterion {
  readonly column: number;
  /** "" shows blanks. */
  readonly values: readonly string[];
}
export interface Filter {
  /** With the header row. */
  readonly area: Area;
  readonly criteria: readonly FilterCriterion[];
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}
export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** With its "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface FrozenPanes {
  /** How many rows and columns from the top left do not scroll. */
  readonly rows: number;
  readonly columns: number;
}

export interface SheetState {
  readonly stamp: number;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  readonly rows: Map<number, RowCells>;
  readonly columnStyles: Map<number, ColumnStyle>;
  /** Of the columns that are not in columnStyles. */
  otherColumns: ColumnStyle;
  /** Points; others have the standard width or height. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  /** Hidden by hand. */
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Hidden by a filter. */
  filteredRows: ReadonlySet<number>;
  merges: readonly Area[];
  validations: readonly Validation[];
  /** The first has priority 0. */
  conditionalFormats: readonly ConditionalFormat[];
  tables: readonly Table[];
  filter: Filter | null;
  panes: FrozenPanes;
  protection: Protection | null;
  names: readonly DefinedName[];
  /** Cells that hold a formula, so that a sheet without any is not searched. */
  formulaCount: number;
}
