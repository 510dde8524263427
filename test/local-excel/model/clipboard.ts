/** Copying and pasting: cells of the workbook, and text from elsewhere. */
import { intersect, type Area } from "./address";
import type { Entered } from "./coerce";
import { addConditionalFormat, setConditionalLook, setStopIfTrue } from "./conditional";
import { valueAt } from "./formula/calculate";
import { shiftFormula } from "./formula/shift";
import { mapConditionalRule, mapValidationRule } from "./formulas-everywhere";
import { refuseLocked } from "./guard";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";
import { restyleCells } from "./styling";
import { clearValidation } from "./validation";
import { putEntered } from "./contents";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";
export interface Source {
  readonly sheet: Sheet;
  readonly area: Area;
}
export interface CopyOptions {
  readonly what?: CopyWhat;
  readonly skipBlanks?: boolean;
}

/** How often the source fits: a target that is a multiple of it is filled, any other gets it once, from its first cell. */
function targetArea(from: Area, to: Area): Area {
  const fits = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return fits
    ? to
    : {
        row: to.row,
        column: to.column,
        rows: from.rows,
        columns: from.columns,
      };
}

/**
 * Range.copyFrom, and the user's own copy and paste. "All" brings validation along (replacing the target's) and doubles conditional formats,
 * as Excel does; no validation is asked. Refused: a protected target, a target outside the sheet.
 */
export function copyCells(
  source: Source,
  sheet: Sheet,
  to: Area,
  { what = "All", skipBlanks = false }: CopyOptions = {},
): Area {
  const area = targetArea(source.area, to);
  sheet.workbook.change(() => {
    refuseLocked(sheet, area);
    const from = (row: number, column: number): { row: number; column: number } => ({
      row: source.area.row + ((row - area.row) % source.area.rows),
      column: source.area.column + ((column - area.column) % source.area.columns),
    });
    const styles = new Map<number, Map<number, CellStyle>>();
    const entered = each(area, (row, column): Entered | undefined => {
      const place = from(row, column);
      if (what === "All" || what === "Formats") {
        const byRow = styles.get(column) ?? new Map<number, CellStyle>();
        styles.set(column, byRow.set(row, source.sheet.styleAt(place.row, place.column)));
      }
      return what === "Formats" ? undefined : contentFor(source.sheet, place, { row, column }, what, skipBlanks);
    });
    if (styles.size > 0) restyleCells(sheet, styles);
    putEntered(sheet, area, entered);
    if (what === "All") copyRules(source, sheet, area);
  });
  return area;
}

/** One item for every cell of the area, as rows. */
export function each<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => make(area.row + r, area.column + c)),
  );
}

type Spot = { readonly row: number; readonly column: number };

function contentFor(sheet: Sheet, from: Spot, to: Spot, what: CopyWhat, skipBlanks: boolean): Entered | undefined {
  const content = sheet.cellAt(from.row, from.column);
  if (!content) return skipBlanks ? undefined : { content: undefined, numberFormat: null };
  if (content.formula === null) return { content: { ...content }, numberFormat: null };
  if (what === "Values")
    return {
      content: {
        value: valueAt(sheet, from.row, from.column),
        formula: null,
        quotePrefix: false,
      },
      numberFormat: null,
    };
  return {
    content: {
      ...content,
      formula: shiftFormula(content.formula, to.row - from.row, to.column - from.column),
    },
    numberFormat: null,
  };
}

function copyRules(source: Source, sheet: Sheet, area: Area): void {
  const validations = source.sheet.state.validations;
  const formats = source.sheet.state.conditionalFormats;
  clearValidation(sheet, area);
  for (let row = area.row; row < area.row + area.rows; row += source.area.rows) {
    for (let column = area.column; column < area.column + area.columns; column += source.area.columns) {
      const moved = (part: Area): Area => ({
        ...part,
        row: part.row - source.area.row + row,
        column: part.column - source.area.column + column,
      });
      for (const known of validations) {
        const areas = known.areas.flatMap((part) => intersect(part, source.area) ?? []).map(moved);
        if (areas.length === 0) continue;
        const anchor = {
          row: row - source.area.row + known.anchor.row,
          column: column - source.area.column + known.anchor.column,
        };
        const rule = mapValidationRule(known.rule, (formula) =>
          shiftFormula(formula, anchor.row - known.anchor.row, anchor.column - known.anchor.column),
        );
        const state = sheet.edit();
        state.validations = [...state.validations, { ...known, rule, anchor, areas }];
      }
      for (const known of formats) {
        const areas = known.areas.flatMap((part) => intersect(part, source.area) ?? []).map(moved);
        const [first] = areas;
        if (
          !first ||
          known.areas.some((part) => areas.every((other) => intersect(part, other) && source.sheet === sheet))
        )
          continue;
        const rule = mapConditionalRule(known.rule, (formula) =>
          shiftFormula(formula, first.row - known.anchor.row, first.column - known.anchor.column),
        );
        const added = addConditionalFormat(sheet, areas, rule);
        setConditionalLook(sheet, added.id, known.look);
        setStopIfTrue(sheet, added.id, known.stopIfTrue);
      }
    }
  }
}
