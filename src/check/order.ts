/** The order of findings. */
import type { Finding } from "./finding";

/** Within one row: by sheet column (none first), then errors before warnings. */
export function inSheetOrder(a: Finding, b: Finding): number {
  const columns = (a.columnIndex ?? -1) - (b.columnIndex ?? -1);
  if (columns !== 0 || a.severity === b.severity) return columns;
  return a.severity === "error" ? -1 : 1;
}
