/** Text that was UTF-8 and once read as Windows-1252: "MalmÃ¶" for "Malmö" (docs/import-sheet.md, section 5, `mojibake`). */
import { WINDOWS_1252_HIGH } from "./code-pages";

const byteOfCharacter = new Map(
  [...WINDOWS_1252_HIGH].map((character, index) => [character.charCodeAt(0), 0x80 + index]),
);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A run as the bytes it was read from, one character each; NUL for a character that Windows-1252 does not have. */
function toBytes(run: string): string {
  let bytes = "";
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    // A reader of Latin-1 leaves 0x80 to 0x9F as they are.
    bytes += String.fromCharCode(code >= 0x80 && code <= 0xff ? code : (byteOfCharacter.get(code) ?? 0));
  }
  return bytes;
}

/** Characters of UTF-8 in two, three or four bytes, one behind the other. */
const SEQUENCES = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+/g;

/** Latin-1 and Latin Extended-A (C2 to C5), punctuation and € (E2 80, E2 82): one such character alone is proof enough. */
const TELLING = /^(?:[\xc2-\xc5]|\xe2[\x80\x82])/;

/** The text of such bytes; null where they are no text, or one character by chance: "CAFÉ®" ends in a sequence of UTF-8. */
function decodeSequences(bytes: string): string | null {
  try {
    const text = utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    return TELLING.test(bytes) || text.length > 1 ? text : null;
  } catch {
    return null; // An overlong form or half a surrogate pair: an ordinary text with accents.
  }
}

const LETTER = /\p{L}/u;

function decodeRun(run: string): string {
  let decoded = "";
  let rest = "";
  let end = 0;
  for (const { 0: bytes, index } of toBytes(run).matchAll(SEQUENCES)) {
    const between = run.slice(end, index);
    end = index + bytes.length;
    const text = decodeSequences(bytes);
    decoded += between + (text ?? run.slice(index, end));
    rest += between + (text === null ? run.slice(index, end) : "");
  }
  // Spaces and quotation marks may stand beside; a letter that was read right says that the others were, too.
  return LETTER.test(rest + run.slice(end)) ? run : decoded + run.slice(end);
}

const NON_ASCII_RUN = /[^\0-\x7f]{2,}/g;
const LEAD_BYTE = /[\u00c2-\u00f4]/;

/** Nobody misreads a text more often; without a limit a text made for it takes as many rounds as it has letters. */
const MOST_MISREADINGS = 6;

/**
 * The text as it was meant, or null where nothing in it was misread. Decodes as often as it was misread, up to six times. Runs of other characters stay as they are, so that
 * "Malmö och GÃ¶teborg" is mended as well.
 */
export function decodeMojibake(text: string): string | null {
  if (!LEAD_BYTE.test(text)) return null;
  let decoded = text;
  for (let round = 0; round <= MOST_MISREADINGS; round += 1) {
    const next = decoded.replace(NON_ASCII_RUN, decodeRun);
    if (next === decoded) return round === 0 ? null : decoded;
    decoded = next;
  }
  return null;
}
