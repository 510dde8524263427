/** What happens to a formula's references when it is copied, when cells move under it, and when a sheet gets another name. */
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { mapReferences, type Corner, type Reference } from "./tokens";

function moved(corner: Corner, rows: number, columns: number): Corner {
  return {
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  };
}

/** The formula as it reads when copied by so many rows and columns: relative references move, others stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => shiftReference(reference, rows, columns));
}

export function shiftReference(reference: Reference, rows: number, columns: number): Reference {
  return {
    ...reference,
    from: moved(reference.from, rows, columns),
    to: reference.to && moved(reference.to, rows, columns),
  };
}

/** Cells pushed in or taken out along one axis, between the two limits on the other axis (both 0-based, `last` inclusive). */
export interface Slide {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly insert: boolean;
  /** Only references that lie within these columns (for rows) or rows (for columns) follow. */
  readonly first: number;
  readonly last: number;
}

/** Where an interval (inclusive) lies after the slide; null when all of it was taken out. */
export function slideInterval(slide: Slide, from: number, to: number): { from: number; to: number } | null {
  const { at, count } = slide;
  if (slide.insert)
    return {
      from: from >= at ? from + count : from,
      to: to >= at ? to + count : to,
    };
  const end = at + count;
  if (from >= at && to < end) return null;
  const newFrom = from < at ? from : Math.max(at, from - count);
  const newTo = to < at ? to : to < end ? at - 1 : to - count;
  return { from: newFrom, to: newTo };
}

const limitOf = (axis: Slide["axis"]): number => (axis === "row" ? MAX_ROWS : MAX_COLUMNS);

/** The formula after cells of `sheetName` have slid. `home` is the name of the sheet the formula stands on. */
export function slideFormula(formula: string, home: string, sheetName: string, slide: Slide): string {
  const target = sheetName.toLowerCase();
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== target) return reference;
    const to = reference.to ?? reference.from;
    const other = slide.axis === "row" ? "column" : "row";
    const low = reference.from[other] ?? 0;
    const high = to[other] ?? limitOf(other) - 1;
    if (low < slide.first || high > slide.last) return reference;
    const start = reference.from[slide.axis];
    const end = to[slide.axis];
    if (start === null || end === null) return reference;
    const place = slideInterval(slide, start, end);
    if (!place) return null;
    return {
      ...reference,
      from: { ...reference.from, [slide.axis]: place.from },
      to: reference.to && {
        ...reference.to,
        [slide.axis]: Math.min(place.to, limitOf(slide.axis) - 1),
      },
    };
  });
}

/** References to the sheet of that name follow its new name; with null (the sheet was deleted) they become #REF!. */
export function renameInFormula(formula: string, name: string, newName: string | null): string {
  const wanted = name.toLowerCase();
  return mapReferences(formula, (reference) => {
    if (reference.sheet === null || reference.sheet.toLowerCase() !== wanted) return reference;
    return newName === null ? null : { ...reference, sheet: newName };
  });
}
