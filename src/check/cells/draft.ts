/** What the cell rules hand over; the engine adds the place (row, column, column index) and the value as shown: see ../make. */
import type { FindingDraft } from "../finding";

/** A finding that does not yet know its cell. */
export type CellFinding = FindingDraft;

/** Takes the findings of one cell, one by one. */
export type Report = (finding: CellFinding) => void;
