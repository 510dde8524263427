/** Recognises the Unicode encodings by their bytes. */

const BYTE_ORDER_MARKS: readonly { readonly encoding: Unicode; readonly mark: readonly number[] }[] = [
  // Before UTF-16: its mark is the beginning of this one.
  { encoding: "utf-32", mark: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32", mark: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
];

export type Unicode = "utf-8" | "utf-16le" | "utf-16be" | "utf-32";

/** The encoding that the byte order mark names, and how long the mark is; null without one. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Unicode; readonly length: number } | null {
  const found = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found ? { encoding: found.encoding, length: found.mark.length } : null;
}

/** How much of a file is searched for zero bytes. */
const BYTES_SEARCHED = 64 * 1024;

const SEPARATORS: ReadonlySet<number> = new Set([...'\t\n\r",;|'].map((character) => character.charCodeAt(0)));

/**
 * UTF-16 or UTF-32 without a byte order mark, by the separators: each has its zero bytes beside it. Every second one is enough, because the bytes of other
 * letters can be those of a separator too. Null where that is not so.
 */
export function zeroPadded(bytes: Uint8Array): Unicode | null {
  const searched = bytes.subarray(0, BYTES_SEARCHED);
  if (!searched.includes(0)) return null;
  let all = 0;
  const found = { "utf-16le": 0, "utf-16be": 0, "utf-32": 0 };
  const isZero = (...positions: readonly number[]): boolean => positions.every((at) => searched[at] === 0);
  searched.forEach((byte, at) => {
    if (!SEPARATORS.has(byte)) return;
    all += 1;
    const isWide = at % 4 === 0 ? isZero(at + 1, at + 2, at + 3) : at % 4 === 3 && isZero(at - 1, at - 2, at - 3);
    if (isWide) found["utf-32"] += 1;
    else if (at % 2 === 0 && isZero(at + 1)) found["utf-16le"] += 1;
    else if (at % 2 === 1 && isZero(at - 1)) found["utf-16be"] += 1;
  });
  const encodings = ["utf-32", "utf-16le", "utf-16be"] as const;
  return encodings.find((encoding) => found[encoding] > 0 && found[encoding] * 2 >= all) ?? null;
}

/** What the bytes above ASCII are, read as UTF-8. */
export interface Utf8Count {
  /** Whole letters of two bytes or more. */
  readonly letters: number;
  /** Bytes that belong to none. */
  readonly strayBytes: number;
}

/** How many bytes follow the first of a UTF-8 letter, and between which values the second must be; null for a byte that starts none. */
function sequence(first: number): { readonly more: number; readonly low: number; readonly high: number } | null {
  if (first >= 0xc2 && first <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (first >= 0xe0 && first <= 0xef)
    return { more: 2, low: first === 0xe0 ? 0xa0 : 0x80, high: first === 0xed ? 0x9f : 0xbf };
  if (first >= 0xf0 && first <= 0xf4)
    return { more: 3, low: first === 0xf0 ? 0x90 : 0x80, high: first === 0xf4 ? 0x8f : 0xbf };
  return null;
}

/** How long the UTF-8 letter at `at` is in bytes; 0 where none is. */
function letterLength(bytes: Uint8Array, at: number): number {
  const found = sequence(bytes[at] ?? 0);
  if (!found) return 0;
  for (let offset = 1; offset <= found.more; offset += 1) {
    const byte = bytes[at + offset] ?? 0;
    const [low, high] = offset === 1 ? [found.low, found.high] : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return found.more + 1;
}

/** Counts the letters above ASCII, and the bytes that are none. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let letters = 0;
  let strayBytes = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = letterLength(bytes, at);
    if (length > 0) letters += 1;
    else strayBytes += 1;
    at += Math.max(1, length);
  }
  return { letters, strayBytes };
}
