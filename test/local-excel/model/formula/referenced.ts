/** The cells that a reference stands for. */
import { MAX_COLUMNS, MAX_ROWS, between, type Area } from "../address";
import type { Reference } from "./tokens";

export function referencedArea(reference: Reference): Area {
  const to = reference.to ?? reference.from;
  return between(
    { row: reference.from.row ?? 0, column: reference.from.column ?? 0 },
    { row: to.row ?? MAX_ROWS - 1, column: to.column ?? MAX_COLUMNS - 1 },
  );
}
