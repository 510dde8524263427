/** Looking at a text character by character: for what is asked of every cell of a sheet, where an expression would cost several times as much. */

export const SPACE = 0x20;
export const PLUS = 0x2b;
const COMMA = 0x2c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** What a capital letter lacks of its small one. */
const LOWER_CASE = 0x20;
const ASCII = 0x80;

/** A set of ASCII characters: 1 at the code of each. */
export type Characters = Uint8Array;

export const isDigit = (code: number): boolean => code >= DIGIT_0 && code <= DIGIT_9;

/** Of ASCII. NaN, the code behind the end of a text, is neither. */
export function isLetterOrDigit(code: number): boolean {
  const lower = code | LOWER_CASE;
  return (lower >= SMALL_A && lower <= SMALL_Z) || isDigit(code);
}

const setOf = (isIn: (code: number) => boolean, signs: string): Characters =>
  Uint8Array.from({ length: ASCII }, (_, code) => (isIn(code) || signs.includes(String.fromCharCode(code)) ? 1 : 0));

/** The letters and digits of ASCII, and these signs. */
export const lettersDigitsAnd = (signs: string): Characters => setOf(isLetterOrDigit, signs);

/** The digits, and these signs. */
export const digitsAnd = (signs: string): Characters => setOf(isDigit, signs);

/** The index behind the characters of a set that stand from `start` on. */
export function endOfRun(text: string, start: number, characters: Characters): number {
  let index = start;
  while (index < text.length && characters[text.charCodeAt(index)] === 1) index += 1;
  return index;
}

/** The index behind a comma and a space that stand at `index`; -1 where they do not. */
export function afterComma(text: string, index: number): number {
  return text.charCodeAt(index) === COMMA && text.charCodeAt(index + 1) === SPACE ? index + 2 : -1;
}
