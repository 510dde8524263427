/** From a file's bytes to its text (docs/import-sheet.md, section 5, `file-encoding`). */
import { decodeAs } from "./encodings";
import { legacyEncodings } from "./legacy";
import { byteOrderMark, countUtf8, zeroPadded } from "./unicode";

export interface Decoded {
  /** Without the file's own byte order mark. */
  readonly text: string;
  readonly encoding: string;
  /** Bytes that are no UTF-8 in a file that is: each became U+FFFD. */
  readonly isDamaged: boolean;
  /** Other encodings that the file may have just as well. */
  readonly rivals: readonly string[];
}

const clear = (text: string, encoding: string): Decoded => ({ text, encoding, isDamaged: false, rivals: [] });

/** Text that somebody else has decoded. */
export function fromText(text: string): Decoded {
  return clear(text.startsWith("\ufeff") ? text.slice(1) : text, "utf-8");
}

/** Null where the bytes are not UTF-8. Decodes once: nearly every file is. */
function fromUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return clear(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), "utf-8");
  } catch {
    // A fatal decoder throws for one reason only: bytes that are not UTF-8.
    return null;
  }
}

/** Read as UTF-8 although some bytes are not: more whole letters than stray bytes. */
function fromDamagedUtf8(bytes: Uint8Array): Decoded {
  return { ...clear(decodeAs("utf-8", bytes) ?? "", "utf-8"), isDamaged: true };
}

function fromLegacy(bytes: Uint8Array): Decoded {
  const [encoding = "windows-1252", ...rivals] = legacyEncodings(bytes);
  return { ...clear(decodeAs(encoding, bytes) ?? "", encoding), rivals };
}

/** Read as the user says. A byte order mark of that encoding is the file's own. */
function fromChosen(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeAs(encoding, bytes) ?? "";
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  return { ...clear(bare, encoding), isDamaged: encoding === "utf-8" && fromUtf8(bytes) === null };
}

/**
 * The text of a file: as its byte order mark says, UTF-16 by its separators, UTF-8 where the bytes are valid or mostly so, else the legacy encoding that
 * fits best. Null for UTF-32, which nothing can read that reads a CSV.
 * @param chosen the encoding that the user says it is, a name that `encodingNamed` gave.
 */
export function decode(bytes: Uint8Array, chosen: string | null = null): Decoded | null {
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const unicode = mark && mark.encoding !== "utf-8" ? mark.encoding : zeroPadded(body);
  if (unicode === "utf-32") return null;
  if (chosen !== null) return fromChosen(bytes, chosen);
  if (unicode !== null && unicode !== "utf-8") return clear(decodeAs(unicode, body) ?? "", unicode);
  const utf8 = fromUtf8(body);
  if (utf8) return utf8;
  const { letters, strayBytes } = countUtf8(body);
  return letters > strayBytes ? fromDamagedUtf8(body) : fromLegacy(body);
}
