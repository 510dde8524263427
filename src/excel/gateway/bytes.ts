/** How large what is sent to Excel, and what it answers, will be. */
import type { Content } from "../../operations/cell-edit";

/** What one range costs beside its cells: its address, its loads and its writes, each an action and an object path. */
export const BYTES_A_RANGE = 1_500;
/** The quotes, brackets and commas around an entry. */
const BYTES_AROUND = 6;

/** Bytes of a text within a request: UTF-8, escaped as a JSON string within a JSON string. */
export function textBytes(text: string): number {
  let bytes = BYTES_AROUND;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20) bytes += 7;
    else if (code === 0x22 || code === 0x5c) bytes += 4;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // A surrogate pair is two of these and four bytes.
    else bytes += code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

/** Bytes of a cell's value. */
export function valueBytes(value: string | number | boolean): number {
  return typeof value === "string" ? textBytes(value) : 24;
}

/** Bytes of a cell's content. */
export function contentBytes(content: Content): number {
  return "formula" in content ? textBytes(content.formula) : valueBytes(content.value);
}
