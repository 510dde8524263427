/**
 * Signs that look like plain ones but are others, so that nobody sees why a value is wrong: full-width letters, typographic hyphens, digits of other scripts,
 * Cyrillic and Greek letters (docs/import-sheet.md, section 5, "Look-alikes").
 */

/** Letters of another script that look like a Latin one: first the Latin letters, then as many others, in the same order. */
const LETTERS: readonly (readonly [string, string])[] = [
  // Cyrillic
  ["ABCEHIJKMOPQSTWXY", "АВСЕНІЈКМОРԚЅТԜХУ"],
  ["acdehijlopqsvwxy", "асԁеһіјӏорԛѕѵԝху"],
  // Greek
  ["ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"],
  ["aikopuvx", "αικορυνχ"],
];

/** Hyphens, dashes and minus signs. */
const HYPHENS = "‐‑‒–—―−﹣－";

const plainOf: ReadonlyMap<string, string> = new Map([
  ...[...HYPHENS].map((sign) => [sign, "-"] as const),
  ...LETTERS.flatMap(([latin, others]) => [...others].map((other, index) => [other, latin.charAt(index)] as const)),
]);

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;
const DIGIT = /^\p{Nd}$/u;

/** The value of a digit of any script: Unicode has them in runs of ten, from nought to nine. */
function digitValue(code: number): number {
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

function plainSign(sign: string): string {
  const known = plainOf.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  return DIGIT.test(sign) ? String(digitValue(code)) : sign;
}

const NON_ASCII = /[^\0-\x7f]/u;
const EVERY_NON_ASCII = /[^\0-\x7f]/gu;

/** The text with a plain sign for every sign that only looks like one; the very same text where there is none. */
export function plainText(text: string): string {
  return NON_ASCII.test(text) ? text.replace(EVERY_NON_ASCII, plainSign) : text;
}

/** The first sign of a text that only looks like a plain one; null where there is none. */
export function findLookAlike(text: string): string | null {
  for (const [sign] of text.matchAll(EVERY_NON_ASCII)) if (plainSign(sign) !== sign) return sign;
  return null;
}
