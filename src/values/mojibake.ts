/** Text that was UTF-8 and once read as Windows-1252: "MalmÃ¶" for "Malmö" (contract, section 5, `mojibake`). */
import { WINDOWS_1252_HIGH } from "./windows1252";

const byteOfCharacter = new Map([...WINDOWS_1252_HIGH].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes that a run of characters was read from, or null where Windows-1252 has no such character. */
function bytesOf(run: string): Uint8Array | null {
  const bytes = new Uint8Array(run.length);
  for (let index = 0; index < run.length; index += 1) {
    const code = run.charCodeAt(index);
    // A reader of Latin-1 leaves 0x80 to 0x9F as they are.
    const byte = code >= 0x80 && code <= 0xff ? code : byteOfCharacter.get(code);
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/** Latin-1 and Latin Extended-A (C2 to C5), punctuation and € (E2 80, E2 82): one such sequence alone is proof enough. */
function isTelling(bytes: Uint8Array): boolean {
  const [first = 0, second] = bytes;
  return (first >= 0xc2 && first <= 0xc5) || (first === 0xe2 && (second === 0x80 || second === 0x82));
}

function decodeRun(run: string): string {
  const bytes = bytesOf(run);
  if (bytes === null) return run;
  try {
    const decoded = utf8.decode(bytes);
    // "CAFÉ®" happens to be a sequence of UTF-8 too: any other script takes two characters in a row.
    return isTelling(bytes) || decoded.length > 1 ? decoded : run;
  } catch {
    return run; // Not UTF-8: an ordinary text with accents.
  }
}

const NON_ASCII_RUN = /[^\0-\x7f]{2,}/g;
const LEAD_BYTE = /[\u00c2-\u00f4]/;

/**
 * The text as it was meant, or null where nothing in it was misread. Decodes as often as it was misread. Runs of other characters stay as they are, so that
 * "Malmö och GÃ¶teborg" is mended as well.
 */
export function decodeMojibake(text: string): string | null {
  if (!LEAD_BYTE.test(text)) return null;
  const decoded = text.replace(NON_ASCII_RUN, decodeRun);
  if (decoded === text) return null;
  return decodeMojibake(decoded) ?? decoded;
}
