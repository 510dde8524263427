/** Merged cells. */
import { holdsArea, intersect, type Area } from "./address";
import { refuseLocked, refuseProtected } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { emptyCells } from "./contents";

/** Merges an area, or each of its rows (`across`). The first content in it is kept, in the first cell. Refused: in a table, over part of a merged area. */
export function mergeCells(sheet: Sheet, area: Area, across = false): void {
  sheet.workbook.change(() => {
    refuseLocked(sheet, area);
    refuseProtected(sheet);
    if (sheet.state.tables.some((table) => intersect(table.area, area))) refuse("InvalidOperation");
    if (sheet.state.merges.some((known) => intersect(known, area) && !holdsArea(area, known)))
      refuse("InvalidOperation");
    const parts = across
      ? Array.from({ length: area.rows }, (_, index): Area => ({
          ...area,
          row: area.row + index,
          rows: 1,
        }))
      : [area];
    for (const part of parts) keepFirst(sheet, part);
    const state = sheet.edit();
    state.merges = [
      ...state.merges.filter((known) => !intersect(known, area)),
      ...parts.filter((part) => part.rows > 1 || part.columns > 1),
    ];
    sheet.workbook.report({ kind: "viewChanged", sheet });
  });
}

function keepFirst(sheet: Sheet, area: Area): void {
  const cells = sheet
    .rowsWithin(area)
    .flatMap((row) => (sheet.state.rows.get(row)?.cells ?? []).slice(area.column, area.column + area.columns));
  const first = cells.find((content) => content !== undefined);
  emptyCells(sheet, area);
  if (first) sheet.put(area.row, area.column, first);
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.workbook.change(() => {
    refuseProtected(sheet);
    if (!sheet.state.merges.some((known) => intersect(known, area))) return;
    const state = sheet.edit();
    state.merges = state.merges.filter((known) => !intersect(known, area));
    sheet.workbook.report({ kind: "viewChanged", sheet });
  });
}

/** Merged areas that touch the area (Range.getMergedAreasOrNullObject). */
export const mergedWithin = (sheet: Sheet, area: Area): Area[] =>
  sheet.state.merges.filter((known) => intersect(known, area));
