/** By what records, and what they list, are compared: `duplicate-*` (docs/import-sheet.md, section 5, Row). */
import { trim } from "../../values/space";
import type { RecordColumns, RecordView } from "./record";

/** By what a record is the same as another; null where it has nothing to compare. A function of the record's effective texts. */
export interface DuplicateKeys {
  /** The referral that it updates. */
  readonly referral: string | null;
  /** The deal that it creates. */
  readonly deal: string | null;
}

const NO_KEYS: DuplicateKeys = { referral: null, deal: null };

const ASCII = /^[\0-\x7f]*$/;
/** Composed and decomposed letters as the same ones. */
const composed = (text: string): string => (ASCII.test(text) ? text : text.normalize("NFC"));

const nameKey = (text: string): string => composed(text).toLowerCase().replace(/\s/gu, "");

/** 32 letters and digits with hyphens anywhere: a GUID, however it is grouped. */
const GROUPED = /^[\da-z]{32}$/;
const GUID_LENGTH = 32;
const AROUND_IDS = "'’\"{}()";

/** `text` without the signs that programs put around an ID. */
function withoutWrapping(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND_IDS.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND_IDS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** An ID without case, and without the braces, apostrophes and hyphens that programs put around and into it. */
export function idKey(id: string): string {
  const bare = withoutWrapping(composed(id).toLowerCase());
  if (bare.length < GUID_LENGTH) return bare;
  const plain = bare.replaceAll("-", "");
  return GROUPED.test(plain) ? plain : bare;
}

/** By character code of ASCII: the small letter, or the character itself; 0 for what `idKey` may leave out, and for white space. */
const signs = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return code <= 0x20 || character === "-" || AROUND_IDS.includes(character)
    ? 0
    : character.toLowerCase().charCodeAt(0);
});

/** Taken once: asked of `Math` for each character it is most of the work where globals are slow to look up. */
const { imul } = Math;

const nextPrint = (print: number, sign: number): number => (sign === 0 ? print : (imul(print, 31) + sign) | 0);

/**
 * A 32-bit number for the ID from `start` up to `end`, white space around it included: the same for IDs with the same `idKey`. Nearly all IDs are distinguished by it,
 * without making their keys.
 */
export function idPrint(text: string, start: number, end: number): number {
  let print = 0;
  for (let index = start; index < end; index += 1) {
    const sign = signs[text.charCodeAt(index)];
    if (sign === undefined) return printOfKey(idKey(trim(text.slice(start, end))));
    print = nextPrint(print, sign);
  }
  return print;
}

function printOfKey(key: string): number {
  let print = 0;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    print = nextPrint(print, signs[code] ?? code);
  }
  return print;
}

/** Compiles the reader of a record's keys. */
export function duplicateKeysReader(columns: RecordColumns): (record: RecordView) => DuplicateKeys {
  const referralId = columns.get("referralId");
  const dealName = columns.get("dealName");
  const customerName = columns.get("customerName");
  return (record) => {
    const referral = record.text(referralId);
    if (referral !== "") return referral === null ? NO_KEYS : { referral: idKey(referral), deal: null };
    const deal = record.text(dealName);
    const customer = record.text(customerName);
    if (!dealName || !deal || !customer) return NO_KEYS;
    return { referral: null, deal: `${nameKey(deal)}\n${nameKey(customer)}` };
  };
}
