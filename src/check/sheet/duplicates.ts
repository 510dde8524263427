/** Deals that two rows of the sheet have in common (docs/import-sheet.md, section 5, Row). */
import type { Sheet } from "../../values/sheet";
import type { Finding, FindingDraft } from "../finding";
import type { ReadColumn } from "../headers/read";
import { draftFinding, placeFinding } from "../make";
import type { DuplicateKeys } from "../rows/duplicate-keys";
import type { RecordColumns } from "../rows/record";

/** Takes the keys of the record at a 0-based matrix index; records must come in sheet order. Returns `duplicate-referral` and `duplicate-deal` of that row. */
export type DuplicateFinder = (rowIndex: number, keys: DuplicateKeys) => readonly Finding[];

const NONE: readonly Finding[] = [];

/** The finder of one sheet: it keeps the first row of each key. */
export function duplicateFinder(sheet: Sheet, columns: RecordColumns): DuplicateFinder {
  const referralId = columns.get("referralId");
  const dealName = columns.get("dealName");
  const referrals = new Map<string, number>();
  const deals = new Map<string, number>();

  const place = (rowIndex: number, { name, index }: ReadColumn, draft: FindingDraft): Finding =>
    placeFinding(draft, {
      row: sheet.firstRow + rowIndex,
      column: name,
      columnIndex: index,
      value: sheet.text[rowIndex]?.[index] ?? "",
    });

  /** The sheet row of the first record with that key; null for the first itself. */
  const firstRowOf = (known: Map<string, number>, key: string | null, rowIndex: number): number | null => {
    if (key === null) return null;
    const firstRow = known.get(key);
    if (firstRow !== undefined) return firstRow;
    known.set(key, sheet.firstRow + rowIndex);
    return null;
  };

  return (rowIndex, keys) => {
    const sameReferral = firstRowOf(referrals, keys.referral, rowIndex);
    const sameDeal = firstRowOf(deals, keys.deal, rowIndex);
    if (sameReferral === null && sameDeal === null) return NONE;
    const found: Finding[] = [];
    if (referralId && sameReferral !== null)
      found.push(place(rowIndex, referralId, draftFinding("duplicate-referral", { firstRow: sameReferral })));
    if (dealName && sameDeal !== null)
      found.push(place(rowIndex, dealName, draftFinding("duplicate-deal", { firstRow: sameDeal })));
    return found;
  };
}
