/** Whether a cell's dropdown is the add-in's, and whether it still takes its list from the list sheet. Pure. */

/** "other": no dropdown of the add-in's, so nobody's to repair. */
export type DropdownState = "works" | "broken" | "other";

/** A dropdown as Excel gives it back, or as it should be. */
export interface Dropdown {
  /** The formula of its list. */
  readonly source: string;
  /** The title of the cell's input prompt. */
  readonly title: string;
}

/**
 * An area of another sheet: `'Co-sell lists'!$B$2:$B$4`. Excel leaves out apostrophes that the sheet's name, of 31 characters at most, does not need.
 */
const AREA_ELSEWHERE =
  /(?:'((?:[^']|''){1,31})'|([\p{L}\p{N}_.]{1,31}))!(\$[A-Z]{1,3}\$\d{1,7}:\$[A-Z]{1,3}\$\d{1,7})/gu;
/** `#REF!`, in whatever language: what becomes of a reference to cells that were deleted. */
const LOST_REFERENCE = /#[^\s!,;()#]+!/u;

interface AreaElsewhere {
  readonly sheet: string;
  readonly cells: string;
}

function areasIn(formula: string): readonly AreaElsewhere[] {
  return [...formula.matchAll(AREA_ELSEWHERE)].map(([, quoted, plain, cells]) => ({
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? "",
    cells: cells ?? "",
  }));
}

const isSheet = (one: string, other: string | null): boolean => one.toLowerCase() === other?.toLowerCase();

/**
 * Only the areas are compared, and not the formulas around them: those may come back in the machine's language.
 * @param expected The column's dropdown as the add-in makes it.
 * @param lists The list sheet's name; null where the workbook has none.
 */
export function dropdownState(found: Dropdown, expected: Dropdown, lists: string | null): DropdownState {
  const areas = areasIn(found.source);
  const isOnListSheet = areas.length > 0 && areas.every(({ sheet }) => isSheet(sheet, lists));
  if (LOST_REFERENCE.test(found.source)) return isOnListSheet || found.title === expected.title ? "broken" : "other";
  if (!isOnListSheet) return "other";
  const right = areasIn(expected.source);
  return areas.length === right.length && areas.every(({ cells }, index) => cells === right[index]?.cells)
    ? "works"
    : "broken";
}
