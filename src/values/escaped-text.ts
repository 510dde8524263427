/**
 * Text that a program escaped for HTML, XML or an Excel file and never turned back: `&amp;`, `&#39;`, `_x000D_`
 * (docs/import-sheet.md, section 5, `escaped-text`).
 */
import { WINDOWS_1252_HIGH } from "./code-pages";

/** Entities that are no letters: XML's five, the space, quotation marks and signs that web pages use. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["euro", "€"],
  ["trade", "™"],
  ["reg", "®"],
  ["copy", "©"],
];

/** The Latin letters of HTML, from À (U+00C0) to ÿ (U+00FF); × and ÷ are between them. */
const LATIN_1_LETTERS =
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
  "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
  "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const NO_LETTERS: ReadonlySet<string> = new Set(["times", "divide"]);
/** Its Latin letters beyond those. */
const MORE_LETTERS: readonly (readonly [string, string])[] = [
  ["OElig", "Œ"],
  ["oelig", "œ"],
  ["Scaron", "Š"],
  ["scaron", "š"],
  ["Yuml", "Ÿ"],
];
const FIRST_LETTER = 0xc0;

const entities: ReadonlyMap<string, string> = new Map([
  ...SIGNS,
  ...LATIN_1_LETTERS.split(" ")
    .map((name, index) => [name, String.fromCharCode(FIRST_LETTER + index)] as const)
    .filter(([name]) => !NO_LETTERS.has(name)),
  ...MORE_LETTERS,
]);

const LAST_CODE_POINT = 0x10ffff;

/** The character of a number, or null where it is none. 128 to 159 mean what Windows-1252 has there, as in every browser. */
function characterOf(code: number): string | null {
  if (!(code > 0 && code <= LAST_CODE_POINT) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return code >= 0x80 && code <= 0x9f ? WINDOWS_1252_HIGH.charAt(code - 0x80) : String.fromCodePoint(code);
}

/** `&name;`, `&#39;`, `&#x27;`, or the carriage return of an Excel file's XML. */
const ESCAPE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));|_x000d_/gi;

function decodeOnce(text: string): string {
  return text.replace(
    ESCAPE,
    (escape: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (decimal !== undefined) return characterOf(Number(decimal)) ?? escape;
      if (hexadecimal !== undefined) return characterOf(parseInt(hexadecimal, 16)) ?? escape;
      return name === undefined ? "" : (entities.get(name) ?? escape);
    },
  );
}

/** A text escaped for a page within a page within a page; without a limit a text made for it takes as many rounds as it has letters. */
const MOST_ESCAPES = 5;

/** The text with its escapes decoded, as many times over as it was escaped; the very same text where it has none. `_x000D_` goes, for a line break is after it. */
export function decodeEscapes(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ESCAPES; round += 1) {
    const next = decodeOnce(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}
