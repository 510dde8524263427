/** The encodings that a file may have, by name. */
import { decodeCodePage, isCodePage } from "../values/code-pages";

/** Names of ibm850, which is not in the WHATWG standard. */
const IBM850_NAMES = ["ibm850", "cp850", "850", "ibm-850", "csibm850", "cspc850multilingual"];

/**
 * The encoding that a name or label means: its WHATWG name in lower case ("latin1" gives "windows-1252"), or "ibm850"; null for a name of none, or of
 * one that this platform lacks.
 */
export function encodingNamed(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (IBM850_NAMES.includes(name)) return "ibm850";
  try {
    return new TextDecoder(name).encoding;
  } catch {
    // A decoder is refused for one reason only: a label that is not known.
    return isCodePage(name) ? name : null;
  }
}

/**
 * The text of bytes in an encoding that `encodingNamed` gave; null where the platform lacks it. A byte order mark stays: it is no longer the file's own,
 * but part of the first cell. What has no meaning becomes U+FFFD, or in a single-byte encoding its own code.
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (isCodePage(encoding)) return decodeCodePage(encoding, bytes);
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    // Without `fatal` only the constructor refuses: a Node without full ICU lacks shift_jis and gbk.
    return null;
  }
}
