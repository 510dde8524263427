/** Merged areas, validation, conditional formats, tables, filters and panes after a slide. Inside a transaction. */
import { MAX_COLUMNS, MAX_ROWS, endColumn, endRow, holds, intersect, without, type Area, type Place } from "./address";
import { topLeft } from "./conditional";
import { mapConditionalRule, mapValidationRule } from "./formulas-everywhere";
import { shiftFormula, slideFormula, slideInterval, type Slide } from "./formula/shift";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./state";

const bandOf = (slide: Slide): Area =>
  slide.axis === "row"
    ? {
        row: 0,
        rows: MAX_ROWS,
        column: slide.first,
        columns: slide.last - slide.first + 1,
      }
    : {
        column: 0,
        columns: MAX_COLUMNS,
        row: slide.first,
        rows: slide.last - slide.first + 1,
      };

/** An area after the slide: none, one, or (where only part of it moved) several. */
export function slideArea(area: Area, slide: Slide): Area[] {
  const band = bandOf(slide);
  const inside = intersect(area, band);
  const outside = without(area, band);
  if (!inside) return outside;
  const rows = slide.axis === "row";
  const place = rows
    ? slideInterval(slide, inside.row, endRow(inside) - 1)
    : slideInterval(slide, inside.column, endColumn(inside) - 1);
  if (!place) return outside;
  const to = Math.min(place.to, (rows ? MAX_ROWS : MAX_COLUMNS) - 1);
  if (to < place.from) return outside;
  const size = to - place.from + 1;
  return [
    ...outside,
    rows ? { ...inside, row: place.from, rows: size } : { ...inside, column: place.from, columns: size },
  ];
}

/** The cells that a deletion takes out. */
const takenOut = (slide: Slide): Area =>
  slide.axis === "row"
    ? {
        row: slide.at,
        rows: slide.count,
        column: slide.first,
        columns: slide.last - slide.first + 1,
      }
    : {
        column: slide.at,
        columns: slide.count,
        row: slide.first,
        rows: slide.last - slide.first + 1,
      };

/** A cell of the rule that stays, for its formulas to be written for: the one that they are written for may be taken out. */
function survivor(areas: readonly Area[], anchor: Place, slide: Slide): Place | null {
  if (slide.insert || !holds(takenOut(slide), anchor.row, anchor.column)) return anchor;
  const left = areas.flatMap((area) => without(area, takenOut(slide)));
  return left.length === 0 ? null : topLeft(left);
}

function movedPlace(place: Place, slide: Slide): Place {
  const [moved] = slideArea({ ...place, rows: 1, columns: 1 }, slide);
  return moved ? { row: moved.row, column: moved.column } : place;
}

interface Anchored {
  readonly areas: readonly Area[];
  readonly anchor: Place;
}

/** Areas, anchor and formulas of a rule after the slide; nothing when it covers nothing more. */
function slideAnchored<T extends Anchored>(
  rule: T,
  slide: Slide,
  sheet: Sheet,
  change: (rule: T, edit: (formula: string) => string) => T,
): T[] {
  const anchor = survivor(rule.areas, rule.anchor, slide);
  const areas = rule.areas.flatMap((area) => slideArea(area, slide));
  if (!anchor || areas.length === 0) return [];
  const edit = (formula: string): string =>
    slideFormula(
      shiftFormula(formula, anchor.row - rule.anchor.row, anchor.column - rule.anchor.column),
      sheet.name,
      sheet.name,
      slide,
    );
  return [{ ...change(rule, edit), areas, anchor: movedPlace(anchor, slide) }];
}

export function slideRules(sheet: Sheet, slide: Slide): void {
  const state = sheet.edit();
  state.merges = state.merges
    .flatMap((area) => slideArea(area, slide))
    .filter((area) => area.rows > 1 || area.columns > 1);
  state.validations = state.validations.flatMap((known) =>
    slideAnchored(known, slide, sheet, (rule, edit) => ({
      ...rule,
      rule: mapValidationRule(rule.rule, edit),
    })),
  );
  state.conditionalFormats = state.conditionalFormats.flatMap((known) =>
    slideAnchored(known, slide, sheet, (rule, edit) => ({
      ...rule,
      rule: mapConditionalRule(rule.rule, edit),
    })),
  );
  state.tables = state.tables.flatMap((table) => slideTable(table, slide));
  const [filterArea] = state.filter ? slideArea(state.filter.area, slide) : [];
  state.filter = state.filter && filterArea ? { ...state.filter, area: filterArea } : null;
  const { rows, columns } = state.panes;
  if (slide.axis === "row" && slide.at < rows)
    state.panes = {
      columns,
      rows: Math.max(0, slide.insert ? rows + slide.count : rows - Math.min(slide.count, rows - slide.at)),
    };
  if (slide.axis === "column" && slide.at < columns)
    state.panes = {
      rows,
      columns: Math.max(0, slide.insert ? columns + slide.count : columns - Math.min(slide.count, columns - slide.at)),
    };
}

function slideTable(table: Table, slide: Slide): Table[] {
  const [area] = slideArea(table.area, slide);
  if (!area) return [];
  const [filterArea] = table.filter ? slideArea(table.filter.area, slide) : [];
  const filter = table.filter && filterArea ? { ...table.filter, area: filterArea } : null;
  return [
    {
      ...table,
      area,
      filter,
      columns: slide.axis === "column" ? slideColumns(table, area, slide) : table.columns,
    },
  ];
}

/** A table's columns after columns were inserted into it or taken out of it. */
function slideColumns(table: Table, area: Area, slide: Slide): readonly TableColumn[] {
  const at = slide.at - table.area.column;
  if (area.columns === table.columns.length) return table.columns;
  if (!slide.insert) return table.columns.filter((_, index) => index < at || index >= at + slide.count);
  const nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const fresh: TableColumn[] = [];
  for (let number = 1; fresh.length < slide.count; number++) {
    if (!taken.has(`column${number}`)) fresh.push({ id: nextId + fresh.length, name: `Column${number}` });
  }
  return [...table.columns.slice(0, at), ...fresh, ...table.columns.slice(at)];
}
