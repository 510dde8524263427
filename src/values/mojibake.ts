/** Text that was UTF-8 and once read as Windows-1252: "MalmÃ¶" for "Malmö" (docs/import-sheet.md, section 5, `mojibake`). */
import { WINDOWS_1252_HIGH } from "./code-pages";

const byteOfCharacter = new Map(
  [...WINDOWS_1252_HIGH].map((character, index) => [character, String.fromCharCode(0x80 + index)]),
);

/** Stands for a character that Windows-1252 does not have: beyond all bytes. */
const NO_BYTE = "\u0100";
const BEYOND_LATIN_1 = /[\x80-\x9f\u0100-\uffff]/g;

/** A text as the bytes of Windows-1252, one character each. */
function toBytes(text: string): string {
  return text.replace(BEYOND_LATIN_1, (character) => byteOfCharacter.get(character) ?? NO_BYTE);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of bytes of UTF-8; null where they are none. */
function decodeBytes(bytes: string): string | null {
  try {
    return utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return null; // The fatal decoder's way to say that these bytes are no UTF-8.
  }
}

/** One character of UTF-8 in two, three or four bytes. */
const CHARACTER = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
/** Such characters, one after the other. */
const CHARACTERS = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+/g;

/** `LULEÅ–BODEN`, `IKEÅ®`, `”PITEÅ” 2027`: a capital and a sign that may well be after it. */
const CAPITAL_AND_SIGN = /^[^\P{Lu}ÂÃ][–—‘’‚“”„‹›«»…®©™]$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** Whether each of these characters may as well be what was meant there: none shows that the text was misread. */
function isRightByChance(text: string, bytes: string): boolean {
  return [...bytes.matchAll(CHARACTER)].every(({ 0: character, index }) => {
    const end = index + character.length;
    const beside = text.charAt(index - 1) + text.charAt(end);
    return CAPITAL_AND_SIGN.test(text.slice(index, end)) && !SMALL_LETTER.test(beside);
  });
}

/** The whole text decoded; null where its bytes are no UTF-8, or where that may be chance. */
function decodeWhole(text: string): string | null {
  const bytes = toBytes(text);
  if (bytes.includes(NO_BYTE)) return null;
  const decoded = decodeBytes(bytes);
  return decoded === null || decoded === text || isRightByChance(text, bytes) ? null : decoded;
}

/** Â, Ã and â: most misread letters of western languages, and typographic marks, begin with one of them. */
const TELLING = /^[\xc2\xc3\xe2]/;
const LETTER = /\p{L}/u;

/** A run of characters beyond ASCII; it is decoded as one piece or stays: a letter in it that was read right says that the others were, too. */
function decodeRun(run: string): string {
  let decoded = "";
  let others = "";
  let end = 0;
  for (const { 0: bytes, index } of toBytes(run).matchAll(CHARACTERS)) {
    const text = TELLING.test(bytes) ? decodeBytes(bytes) : null;
    if (text === null) return run;
    const between = run.slice(end, index);
    others += between;
    decoded += between + text;
    end = index + bytes.length;
  }
  const behind = run.slice(end);
  return LETTER.test(others + behind) ? run : decoded + behind;
}

const NON_ASCII_RUN = /[^\0-\x7f]{2,}/g;
const LEAD_BYTE = /[\u00c2-\u00f4]/;

/** Nobody misreads a text more often. */
const MOST_MISREADINGS = 3;

/**
 * The text as it was meant, or null where nothing in it was misread. Judged strictly: either the whole text is UTF-8 that was read as Windows-1252, or pieces of it that
 * begin with Â, Ã or â are, so that "Malmö och GÃ¶teborg" is decoded as well. Decodes as often as the text was misread, at most three times.
 */
export function decodeMojibake(text: string): string | null {
  if (!LEAD_BYTE.test(text)) return null;
  let decoded = text;
  for (let round = 0; round < MOST_MISREADINGS; round += 1) {
    const next = decodeWhole(decoded) ?? decoded.replace(NON_ASCII_RUN, decodeRun);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded === text ? null : decoded;
}
