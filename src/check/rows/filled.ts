/** When a cell holds something. */
import type { CellValue } from "../../values/sheet";
import { isBlank } from "../../values/space";

/** Anything but white space and zero-width characters alone. */
export function isFilled(value: CellValue | undefined): boolean {
  if (value === undefined || value === "") return false;
  return typeof value !== "string" || !isBlank(value);
}
