/** What every change asks first: may this area be changed, and is the sheet one that has cells. */
import { MAX_ROWS, isInside, type Area } from "./address";
import { refuse } from "./refusal";
import type { Sheet } from "./sheet";
import type { ProtectionOptions } from "./state";
import { slices } from "./style-runs";

/** Refuses a sheet that was deleted, a chart sheet, an area outside the sheet. */
export function refuseUnlessCells(sheet: Sheet, area: Area): void {
  if (sheet.deleted) refuse("ItemNotFound");
  if (sheet.kind === "Chart") refuse("InvalidOperation");
  if (!isInside(area)) refuse("InvalidArgument");
}

/** Refuses a change of contents on a protected sheet, unless every cell of the area is unlocked. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  refuseUnlessCells(sheet, area);
  if (sheet.state.protection && hasLocked(sheet, area)) refuse("AccessDenied", protectedMessage);
}

/** Refuses what the sheet's protection does not allow by one of its options. */
export function refuseUnlessAllowed(sheet: Sheet, option: keyof ProtectionOptions): void {
  const { protection } = sheet.state;
  if (protection && protection.options[option] !== true) refuse("AccessDenied", protectedMessage);
}

/** Refuses anything else on a protected sheet (rules, tables, names). */
export function refuseProtected(sheet: Sheet): void {
  if (sheet.deleted) refuse("ItemNotFound");
  if (sheet.state.protection) refuse("AccessDenied", protectedMessage);
}

const protectedMessage =
  "You can't perform the requested operation. The cell or chart you're trying to change is on a protected sheet.";

function hasLocked(sheet: Sheet, area: Area): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (const part of slices(sheet.columnStyle(column).runs, area.row, Math.min(area.row + area.rows, MAX_ROWS)))
      if (part.style.locked) return true;
  }
  return false;
}
