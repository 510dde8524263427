/** The keys by which a record is compared with the others of the sheet: `duplicate-referral`, `duplicate-deal` (docs/import-sheet.md, section 5, Row). */
import type { RecordColumns, RecordView } from "./record";

/** By what a record is the same as another; null where it has nothing to compare. A function of the record's effective texts. */
export interface DuplicateKeys {
  /** The referral that it updates. */
  readonly referral: string | null;
  /** The deal that it creates. */
  readonly deal: string | null;
}

const NO_KEYS: DuplicateKeys = { referral: null, deal: null };

const withoutCaseAndSpaces = (text: string): string => text.toLowerCase().replace(/\s/gu, "");

/** Compiles the reader of a record's keys. GUIDs are the same in either case, names also with other spaces. */
export function duplicateKeysReader(columns: RecordColumns): (record: RecordView) => DuplicateKeys {
  const referralId = columns.get("referralId");
  const dealName = columns.get("dealName");
  const customerName = columns.get("customerName");
  return (record) => {
    const referral = record.text(referralId);
    if (referral !== "") return referral === null ? NO_KEYS : { referral: referral.toLowerCase(), deal: null };
    const deal = record.text(dealName);
    const customer = record.text(customerName);
    if (!dealName || !deal || !customer) return NO_KEYS;
    return { referral: null, deal: `${withoutCaseAndSpaces(deal)}\n${withoutCaseAndSpaces(customer)}` };
  };
}
