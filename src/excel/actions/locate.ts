/** Finds a record's row again after rows were inserted, deleted, sorted or edited. Pure. */
import { textOf, type CheckedSheet, type RememberedRow } from "./checked-sheets";

/** The columns by which a row is known, as they are now: one text a row of the sheet, from `firstRow` (1-based) on. */
export interface KeyColumns {
  readonly firstRow: number;
  /** By header; null where the sheet has no such column any more. */
  readonly byHeader: ReadonlyMap<string, readonly unknown[] | null>;
}

const at = ({ firstRow, byHeader }: KeyColumns, header: string, row: number): string | null => {
  const column = byHeader.get(header);
  return column ? textOf(column[row - firstRow]) : null;
};

/** Whether a row holds all keys of the remembered one. A row without keys is known by nothing. */
const hasKeys = (now: KeyColumns, row: number, { keys }: RememberedRow): boolean =>
  keys.size > 0 && [...keys].every(([header, text]) => at(now, header, row) === text);

const hasErrors = (now: KeyColumns, row: number, errorsHeader: string | null, { errors }: RememberedRow): boolean =>
  errors !== "" && errorsHeader !== null && at(now, errorsHeader, row) === errors;

/**
 * The 1-based row of the record that a check read in `row`; null where it is not known. The best match wins: keys and Errors cell, then the
 * Errors cell alone (the user may have corrected a key), then the keys alone (Export writes no messages). Of several alike, the one with as many
 * alike above it as before.
 */
export function locateRow(sheet: CheckedSheet, row: number, now: KeyColumns): number | null {
  const wanted = sheet.row(row);
  const length = Math.max(0, ...[...now.byHeader.values()].map((column) => column?.length ?? 0));
  const rows = Array.from({ length }, (_, index) => now.firstRow + index);
  const both = rows.filter((one) => hasKeys(now, one, wanted) && hasErrors(now, one, sheet.errorsHeader, wanted));
  if (both.length === 1) return both[0] ?? null;
  if (both.length > 1) return both[sheet.ordinal(row)] ?? null;
  for (const found of [
    rows.filter((one) => hasErrors(now, one, sheet.errorsHeader, wanted)),
    wanted.hasStrongKey ? rows.filter((one) => hasKeys(now, one, wanted)) : [],
  ])
    if (found.length === 1) return found[0] ?? null;
  return null;
}
