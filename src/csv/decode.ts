/** From a file's bytes to its text. */
import type { FileSource } from "../values/sheet";
import { WINDOWS_1252_HIGH } from "../values/windows1252";

export interface Decoded {
  /** Without the file's own byte order mark. */
  readonly text: string;
  readonly encoding: FileSource["encoding"];
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Two Latin letters in UTF-16 without a byte order mark: every other byte is zero. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [a, b, c, d] = bytes;
  if (b === 0 && d === 0 && a !== 0 && c !== 0) return "utf-16le";
  if (a === 0 && c === 0 && b !== 0 && d !== 0) return "utf-16be";
  return null;
}

/** `ignoreBOM` keeps a mark that is no longer the file's own: it belongs to the first cell, and the check speaks of it. */
function decodeAs(encoding: FileSource["encoding"], bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // A fatal decoder throws for one reason only: bytes that are not UTF-8.
    return false;
  }
}

/** Node 20 decodes Windows-1252 as Latin-1 (its fast path), which leaves control characters where € and curly quotes should be. */
function decodeWindows1252(bytes: Uint8Array): Decoded {
  const { text, encoding } = decodeAs("windows-1252", bytes);
  return {
    text: text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252_HIGH.charAt(letter.charCodeAt(0) - 0x80)),
    encoding,
  };
}

/**
 * The text of a file (docs/import-sheet.md, section 5, file-encoding): UTF-16 where its byte order mark says so, else UTF-8 where the bytes are valid as
 * such, else Windows-1252, which takes any byte. Refuses nothing.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs("utf-16le", bytes.subarray(2));
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs("utf-16be", bytes.subarray(2));
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const unmarked = utf16WithoutMark(body) ?? (isUtf8(body) ? "utf-8" : null);
  return unmarked ? decodeAs(unmarked, body) : decodeWindows1252(body);
}
