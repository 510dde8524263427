/** What the cell rules hand over; the engine adds the place (row, column, column index) and the value as shown: see ../make. */
import type { Finding } from "../finding";

type Draft<F> = F extends Finding ? Omit<F, "row" | "column" | "columnIndex" | "value"> : never;

/** A finding that does not yet know its cell. */
export type CellFinding = Draft<Finding>;

/** Takes the findings of one cell, one by one. */
export type Report = (finding: CellFinding) => void;
