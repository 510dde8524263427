/** Cells, rows and columns pushed in and taken out, and everything that stands on them following. */
import { MAX_COLUMNS, MAX_ROWS, formatAddress, intersect, isWholeColumns, isWholeRows, type Area } from "./address";
import type { ChangeType } from "./events";
import { slideFormula, type Slide } from "./formula/shift";
import { refuseLocked, refuseUnlessAllowed, refuseUnlessCells } from "./guard";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import { slideCells, slideStyles } from "./slide-cells";
import { slideRules } from "./slide-rules";
import { mapFormulas, mapNames } from "./formulas-everywhere";
import { tidyHeader } from "./table-header";
import { usedArea } from "./used";
import { refreshFilters } from "./filter-rows";

/** Whole rows, whole columns, or the cells right of or below an area. */
function slideOf(area: Area, axis: Slide["axis"], insert: boolean): Slide {
  return axis === "row"
    ? {
        axis,
        insert,
        at: area.row,
        count: area.rows,
        first: area.column,
        last: area.column + area.columns - 1,
      }
    : {
        axis,
        insert,
        at: area.column,
        count: area.columns,
        first: area.row,
        last: area.row + area.rows - 1,
      };
}

/** The cells that move: everything from the slide's place on, within its limits. */
function movingArea(area: Area, axis: Slide["axis"]): Area {
  return axis === "row" ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
}

function guard(sheet: Sheet, area: Area, slide: Slide): void {
  refuseUnlessCells(sheet, area);
  const wholeRows = isWholeRows(area) && slide.axis === "row";
  const wholeColumns = isWholeColumns(area) && slide.axis === "column";
  if (wholeRows) refuseUnlessAllowed(sheet, slide.insert ? "allowInsertRows" : "allowDeleteRows");
  else if (wholeColumns) refuseUnlessAllowed(sheet, slide.insert ? "allowInsertColumns" : "allowDeleteColumns");
  if ((!wholeRows && !wholeColumns) || (sheet.state.protection && !slide.insert)) refuseLocked(sheet, area);
  const moving = movingArea(area, slide.axis);
  for (const merge of sheet.state.merges)
    if (cuts(merge, moving, slide))
      refuse("InvalidOperation", "This operation requires the merged cells to be identically sized.");
  for (const table of sheet.state.tables)
    if (cuts(table.area, moving, slide))
      refuse(
        "InsertDeleteConflict",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
  if (slide.insert && pushedOff(sheet, slide))
    refuse(
      "InsertDeleteConflict",
      "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    );
}

/** Something that would be torn: only part of it lies within the limits of what moves. */
function cuts(thing: Area, moving: Area, slide: Slide): boolean {
  if (!intersect(thing, moving)) return false;
  const [from, size] = slide.axis === "row" ? [thing.column, thing.columns] : [thing.row, thing.rows];
  return from < slide.first || from + size - 1 > slide.last;
}

function pushedOff(sheet: Sheet, slide: Slide): boolean {
  const end: Area =
    slide.axis === "row"
      ? {
          row: MAX_ROWS - slide.count,
          rows: slide.count,
          column: slide.first,
          columns: slide.last - slide.first + 1,
        }
      : {
          column: MAX_COLUMNS - slide.count,
          columns: slide.count,
          row: slide.first,
          rows: slide.last - slide.first + 1,
        };
  return usedArea(sheet, true, end) !== null;
}

function changeType(area: Area, slide: Slide): ChangeType {
  if (slide.axis === "row" && isWholeRows(area)) return slide.insert ? "RowInserted" : "RowDeleted";
  if (slide.axis === "column" && isWholeColumns(area)) return slide.insert ? "ColumnInserted" : "ColumnDeleted";
  return slide.insert ? "CellInserted" : "CellDeleted";
}

function slideAll(sheet: Sheet, area: Area, slide: Slide, shift: "Up" | "Left" | "Right" | "Down"): void {
  const { workbook } = sheet;
  workbook.change(() => {
    guard(sheet, area, slide);
    slideRules(sheet, slide);
    slideStyles(sheet, slide);
    slideCells(sheet, slide);
    mapFormulas(workbook, (formula, home) =>
      home === sheet ? formula : slideFormula(formula, home.name, sheet.name, slide),
    );
    mapNames(workbook, (formula, home) => slideFormula(formula, home.name, sheet.name, slide));
    if (slide.insert && slide.axis === "column")
      for (const table of sheet.state.tables) tidyHeader(sheet, { ...table.area, rows: 1 });
    refreshFilters(sheet);
    const type = changeType(area, slide);
    const whole = type !== "CellInserted" && type !== "CellDeleted";
    workbook.report({
      kind: "changed",
      sheet,
      area,
      address: formatAddress(area),
      changeType: type,
      origin: workbook.origin,
      undone: false,
      shift: whole ? null : shift,
      details: null,
    });
  });
}

/** Range.insert. Returns the new, empty cells. Whole rows and columns are inserted as such. */
export function insertCells(sheet: Sheet, area: Area, shift: "Down" | "Right"): Area {
  const axis = isWholeRows(area) ? "row" : isWholeColumns(area) ? "column" : shift === "Down" ? "row" : "column";
  slideAll(sheet, area, slideOf(area, axis, true), shift);
  return area;
}

/** Range.delete: the cells below come up, or those on the right come left. */
export function deleteCells(sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  const axis = isWholeRows(area) ? "row" : isWholeColumns(area) ? "column" : shift === "Up" ? "row" : "column";
  slideAll(sheet, area, slideOf(area, axis, false), shift);
}
