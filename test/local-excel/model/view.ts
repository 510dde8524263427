/** What is seen of a sheet and how wide: panes, widths, heights, hidden rows and columns. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import { refuseUnlessAllowed, refuseUnlessCells } from "./guard";
import { readText } from "./read";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { SheetState } from "./state";
import { textWidth } from "./display";
import { usedArea } from "./used";

function changeView(sheet: Sheet, change: (state: SheetState) => void): void {
  sheet.workbook.change(() => {
    if (sheet.deleted) refuse("ItemNotFound");
    change(sheet.edit());
    sheet.workbook.report({ kind: "viewChanged", sheet });
  });
}

/** The first `rows` rows and `columns` columns do not scroll; 0 and 0 unfreeze. */
export function freezePanes(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.kind === "Chart") refuse("InvalidOperation");
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) refuse("InvalidArgument");
  changeView(sheet, (state) => {
    state.panes = { rows, columns };
  });
}

const MAX_WIDTH = 1790;
const MAX_HEIGHT = 409.5;

/** Points, 0 to 1,790 (255 characters); 0 hides. null gives the standard width back. */
export function setColumnWidth(sheet: Sheet, area: Area, points: number | null): void {
  refuseUnlessCells(sheet, area);
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  if (points !== null && !(points >= 0 && points <= MAX_WIDTH)) refuse("InvalidArgument");
  changeView(sheet, (state) =>
    eachColumn(area, (column) => setSize(state.widths, state.hiddenColumns, column, points)),
  );
}

/** Points, 0 to 409.5; 0 hides. */
export function setRowHeight(sheet: Sheet, area: Area, points: number | null): void {
  refuseUnlessCells(sheet, area);
  refuseUnlessAllowed(sheet, "allowFormatRows");
  if (points !== null && !(points >= 0 && points <= MAX_HEIGHT)) refuse("InvalidArgument");
  changeView(sheet, (state) => eachRow(sheet, area, (row) => setSize(state.heights, state.hiddenRows, row, points)));
}

function setSize(sizes: Map<number, number>, hidden: Set<number>, index: number, points: number | null): void {
  if (points === null) sizes.delete(index);
  else if (points === 0) hidden.add(index);
  else sizes.set(index, points);
  if (points !== 0) hidden.delete(index);
}

const eachColumn = (area: Area, visit: (column: number) => void): void => {
  for (let column = area.column; column < area.column + area.columns; column++) visit(column);
};

/** Rows of the area; of a whole sheet only as far as it is used or has a row that is not like the others: a million single heights are nobody's wish. */
function eachRow(sheet: Sheet, area: Area, visit: (row: number) => void): void {
  const used = usedArea(sheet, false);
  const { heights, hiddenRows } = sheet.state;
  const known = Math.max(used ? used.row + used.rows : 0, ...[...heights.keys(), ...hiddenRows].map((row) => row + 1));
  const end = area.rows === MAX_ROWS ? Math.min(MAX_ROWS, known) : area.row + area.rows;
  for (let row = area.row; row < end; row++) visit(row);
}

export function setRowsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  refuseUnlessCells(sheet, area);
  refuseUnlessAllowed(sheet, "allowFormatRows");
  changeView(sheet, (state) =>
    eachRow(sheet, area, (row) => (hidden ? state.hiddenRows.add(row) : state.hiddenRows.delete(row))),
  );
}

export function setColumnsHidden(sheet: Sheet, area: Area, hidden: boolean): void {
  refuseUnlessCells(sheet, area);
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  changeView(sheet, (state) =>
    eachColumn(area, (column) => (hidden ? state.hiddenColumns.add(column) : state.hiddenColumns.delete(column))),
  );
}

/** Widths by what the columns show (estimated: the stand-in has no fonts). */
export function autofitColumns(sheet: Sheet, area: Area): void {
  refuseUnlessCells(sheet, area);
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  const used = usedArea(sheet, true, area);
  if (!used) return;
  changeView(sheet, (state) => {
    eachColumn(used, (column) => state.widths.delete(column));
    const texts = readText(sheet, used);
    eachColumn(used, (column) => {
      const widest = Math.max(
        0,
        ...texts.map((line) => Math.max(0, ...(line[column - used.column] ?? "").split("\n").map(textWidth))),
      );
      state.widths.set(column, Math.min(MAX_WIDTH, ((widest + 9) * 3) / 4));
    });
  });
}

/** Heights back to what the rows need by themselves. */
export const autofitRows = (sheet: Sheet, area: Area): void => setRowHeight(sheet, area, null);

/** The area without its hidden rows and columns, as runs from top to bottom and left to right. */
export function visibleParts(sheet: Sheet, area: Area): Area[] {
  const columns = runs(area.column, area.columns, (column) => sheet.state.hiddenColumns.has(column));
  const anyHidden = sheet.state.hiddenRows.size + sheet.state.filteredRows.size > 0;
  const rows = anyHidden
    ? runs(area.row, area.rows, (row) => sheet.isRowHidden(row))
    : [{ start: area.row, count: area.rows }];
  return rows.flatMap((r) =>
    columns.map((c) => ({
      row: r.start,
      rows: r.count,
      column: c.start,
      columns: c.count,
    })),
  );
}

function runs(start: number, count: number, hidden: (index: number) => boolean): { start: number; count: number }[] {
  const found: { start: number; count: number }[] = [];
  for (let index = start; index < start + count; index++) {
    if (hidden(index)) continue;
    const last = found.at(-1);
    if (last && last.start + last.count === index) last.count++;
    else found.push({ start: index, count: 1 });
  }
  return found;
}

/** All, none (false) or some (null) of the rows hidden: Range.rowHidden. */
export const rowsHidden = (sheet: Sheet, area: Area): boolean | null =>
  share(area.row, area.rows, sheet.state.hiddenRows.size + sheet.state.filteredRows.size, (row) =>
    sheet.isRowHidden(row),
  );
export const columnsHidden = (sheet: Sheet, area: Area): boolean | null =>
  share(area.column, area.columns, sheet.state.hiddenColumns.size, (column) => sheet.state.hiddenColumns.has(column));

function share(start: number, count: number, known: number, hidden: (index: number) => boolean): boolean | null {
  if (known === 0) return false;
  let found = 0;
  for (let index = start; index < start + count; index++) if (hidden(index)) found++;
  return found === 0 ? false : found === count ? true : null;
}

/** What all columns (or rows) of the area have in common; null where they differ. */
export function commonWidth(sheet: Sheet, area: Area): number | null {
  const width = sheet.widthOf(area.column);
  for (let column = area.column + 1; column < area.column + area.columns; column++)
    if (sheet.widthOf(column) !== width) return null;
  return width;
}
export function commonHeight(sheet: Sheet, area: Area): number | null {
  const height = sheet.heightOf(area.row);
  const set = sheet.state.heights.size + sheet.state.hiddenRows.size + sheet.state.filteredRows.size > 0;
  for (let row = area.row + 1; set && row < area.row + area.rows; row++)
    if (sheet.heightOf(row) !== height) return null;
  return height;
}
