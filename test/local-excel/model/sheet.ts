/** One sheet: where its state is kept, and the few look-ups that everything else is made of. */
import type { Area } from "./address";
import { MAX_ROWS, formatAddress, intersect, qualifiedAddress } from "./address";
import type { RowCells, SheetState, Table, Visibility } from "./state";
import type { CellStyle } from "./style";
import { plainColumn, styleAt, type ColumnStyle } from "./style-runs";
import type { Cell } from "./values";
import type { Workbook } from "./workbook";

export type SheetKind = "Worksheet" | "Chart";

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

const emptyState = (name: string): SheetState => ({
  stamp: 0,
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  rows: new Map(),
  columnStyles: new Map(),
  otherColumns: plainColumn,
  widths: new Map(),
  heights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  filteredRows: new Set(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  filter: null,
  panes: { rows: 0, columns: 0 },
  protection: null,
  names: [],
  formulaCount: 0,
});

export class Sheet {
  /** Replaced by every transaction that changes the sheet. Read it, never keep it; change it through `edit()`. */
  state: SheetState;
  /** Charts that lie on the sheet, by name: all that is known of them. */
  readonly charts: string[] = [];

  constructor(
    readonly workbook: Workbook,
    /** As Excel's: "{00000000-0001-0000-0000-000000000000}". */
    readonly id: string,
    readonly kind: SheetKind,
    name: string,
  ) {
    this.state = emptyState(name);
  }

  get name(): string {
    return this.state.name;
  }
  get visibility(): Visibility {
    return this.state.visibility;
  }
  /** 0-based, among all sheets; -1 for a deleted sheet. */
  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }
  get deleted(): boolean {
    return this.position < 0;
  }

  /** The state as the running transaction may change it. */
  edit(): SheetState {
    const stamp = this.workbook.stamp;
    this.workbook.version++;
    const old = this.state;
    if (old.stamp !== stamp) {
      this.state = {
        ...old,
        stamp,
        rows: new Map(old.rows),
        columnStyles: new Map(old.columnStyles),
        widths: new Map(old.widths),
        heights: new Map(old.heights),
        hiddenRows: new Set(old.hiddenRows),
        hiddenColumns: new Set(old.hiddenColumns),
      };
    }
    return this.state;
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.state.rows.get(row)?.cells[column];
  }

  /** The row's cells as the running transaction may change them. */
  editRow(row: number): (Cell | undefined)[] {
    const state = this.edit();
    const old = state.rows.get(row);
    if (old?.stamp === state.stamp) return old.cells;
    const own: RowCells = {
      stamp: state.stamp,
      cells: old ? old.cells.slice() : [],
    };
    state.rows.set(row, own);
    return own.cells;
  }

  /** Puts a cell (undefined empties it). Only inside a transaction; no protection, no validation, no event: those who call look to them. */
  put(row: number, column: number, content: Cell | undefined): void {
    const cells = this.editRow(row);
    const before = cells[column];
    this.state.formulaCount +=
      (content && content.formula !== null ? 1 : 0) - (before && before.formula !== null ? 1 : 0);
    if (content) cells[column] = content;
    else delete cells[column];
  }

  columnStyle(column: number): ColumnStyle {
    return this.state.columnStyles.get(column) ?? this.state.otherColumns;
  }
  styleAt(row: number, column: number): CellStyle {
    return styleAt(this.columnStyle(column).runs, row);
  }

  isRowHidden(row: number): boolean {
    return this.state.hiddenRows.has(row) || this.state.filteredRows.has(row);
  }
  /** Points. */
  widthOf(column: number): number {
    return this.state.hiddenColumns.has(column) ? 0 : (this.state.widths.get(column) ?? STANDARD_WIDTH);
  }
  /** Points. */
  heightOf(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.state.heights.get(row) ?? STANDARD_HEIGHT);
  }

  /** The merged area that this cell is part of. */
  mergeAt(row: number, column: number): Area | null {
    return (
      this.state.merges.find(
        (area) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      ) ?? null
    );
  }
  tableAt(row: number, column: number): Table | null {
    return (
      this.state.tables.find((table) => intersect(table.area, { row, column, rows: 1, columns: 1 }) !== null) ?? null
    );
  }

  /** The rows of the area that hold cells, in order, without walking a million empty ones. */
  rowsWithin(area: Area): number[] {
    const rows = this.state.rows;
    if (area.rows <= rows.size || area.rows < MAX_ROWS / 100) {
      const found: number[] = [];
      for (let row = area.row; row < area.row + area.rows; row++) if (rows.has(row)) found.push(row);
      return found;
    }
    return [...rows.keys()].filter((row) => row >= area.row && row < area.row + area.rows).sort((a, b) => a - b);
  }

  address(area: Area): string {
    return formatAddress(area);
  }
  /** With the sheet's name, as Range.address has it. */
  fullAddress(area: Area): string {
    return qualifiedAddress(this.name, area);
  }
}
