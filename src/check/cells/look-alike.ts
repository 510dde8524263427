/**
 * Signs that look like plain ones (docs/import-sheet.md, section 5, "Look-alikes"): where a text fails its rule and the same text in plain signs passes, that is the
 * fix; the message names the sign, which nobody sees.
 */
import { findLookAlike, plainText } from "../../template";
import type { Fix } from "../finding";
import { safeFix } from "./safe-fix";

const ASCII = /^[\0-\x7f]*$/;

/** The sign to name, as the part of a finding's parameters that holds it: none where the text is one of another script. */
export function namedSign(text: string): { readonly sign?: string } {
  const sign = findLookAlike(text);
  return sign !== null && ASCII.test(plainText(text)) ? { sign } : {};
}

/** The text in plain signs as the fix, where only that passes the rule. */
export function plainFix(text: string, isRight: (text: string) => boolean): Fix | null {
  const plain = plainText(text);
  return plain !== text && isRight(plain) ? safeFix(plain) : null;
}
