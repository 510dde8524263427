/** What the grid asks of a sheet. Rows and columns are 0-based, sizes are pixels. */

export interface CellLook {
  /** What the cell shows. */
  readonly text: string;
  /** Where the text stands when the cell has no alignment of its own: numbers right, text left, booleans and errors in the middle. */
  readonly align: "left" | "center" | "right";
  readonly verticalAlign: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** CSS colours; null: none of its own. */
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
}

/** As the model's Area: the top-left cell and the size. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridLayout {
  /** How many rows and columns the grid can scroll to. */
  readonly rows: number;
  readonly columns: number;
  /** Sizes that differ from the default. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merged: readonly Span[];
}

export interface GridSource {
  /** Null: an empty cell without a look of its own. */
  cell(row: number, column: number): CellLook | null;
  layout(): GridLayout;
}

export interface GridEvents {
  /** The user selected something; `active` is the cell that typing goes to. */
  selected(spans: readonly Span[], active: { readonly row: number; readonly column: number }): void;
  /** The user dragged a column's border. */
  columnsResized(first: number, last: number, width: number): void;
  /** The user double-clicked a cell. */
  opened(row: number, column: number): void;
  /** The view moved: whatever is laid over a cell must follow. */
  scrolled(): void;
}
