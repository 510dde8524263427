/**
 * White space and characters that nobody sees (docs/import-sheet.md, section 5: blank, trimming, `whitespace`).
 * Scans by character code: this runs on every cell.
 */

/** What `whitespace` found first; "ends" first of all. */
export type SpaceFault =
  "ends" | "no-break" | "zero-width" | "soft-hyphen" | "line-break" | "tab" | "control" | "lone-surrogate";

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Unicode's property White_Space. */
function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= TAB && code <= CARRIAGE_RETURN);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  if (code < 0x2028) return code === 0x1680 || (code >= 0x2000 && code <= 0x200a);
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Zero-width space, (non-)joiner, direction marks, word joiner and its like, Mongolian vowel separator, byte order mark. */
function isZeroWidth(code: number): boolean {
  if (code < 0x200b) return code === 0x180e;
  return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff;
}

const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;
/** Marks, embeddings, overrides and isolates; a phone number or path that is copied often brings them along. */
const isDirectionMark = (code: number): boolean =>
  code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
const isNoBreak = (code: number): boolean => code === 0xa0 || code === 0x202f || code === 0x2007;
const isLineBreak = (code: number): boolean =>
  code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x2028 || code === 0x2029;
/** U+0085 too: though it is white space to Unicode, in a sheet it is what is left of another encoding. */
const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code <= 0x9f);

const SOFT_HYPHEN = 0xad;

const VISIBLE_ASCII_FIRST = 0x21;
const VISIBLE_ASCII_LAST = 0x7e;

/** `text` without Unicode white space at its ends, no-break spaces included; zero-width characters stay. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** A lone surrogate: no file can hold it (UTF-8 has no bytes for it). */
function isLoneSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = text.charCodeAt(code < 0xdc00 ? index + 1 : index - 1);
  return !(code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff);
}

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The text as a file can hold it: without lone surrogates. */
export function withoutLoneSurrogates(text: string): string {
  return text.replace(LONE_SURROGATES, "");
}

/** Nothing but white space, zero-width and control characters, soft hyphens and lone surrogates: nothing that normalising would leave. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= VISIBLE_ASCII_FIRST && code <= VISIBLE_ASCII_LAST) return false;
    if (isWhiteSpace(code) || isZeroWidth(code) || isControl(code) || code === SOFT_HYPHEN) continue;
    if (!isLoneSurrogate(text, index)) return false;
  }
  return true;
}

const LETTER_OR_EMOJI_BEFORE = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const LETTER_OR_EMOJI_AFTER = /^[\p{L}\p{M}\p{Extended_Pictographic}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A joiner that does its work: between letters or emoji. */
function joins(text: string, index: number): boolean {
  // Two code units are one character outside the basic plane.
  return (
    LETTER_OR_EMOJI_BEFORE.test(text.slice(Math.max(0, index - 2), index)) &&
    LETTER_OR_EMOJI_AFTER.test(text.slice(index + 1, index + 3))
  );
}

/** What is the same for every character of a text: the column may hold line breaks; direction marks are fine, for the text runs from right to left. */
interface Allowed {
  readonly lineBreaks: boolean;
  readonly directionMarks: boolean;
}

function faultAt(text: string, index: number, { lineBreaks, directionMarks }: Allowed): SpaceFault | null {
  const code = text.charCodeAt(index);
  if (isLineBreak(code)) return lineBreaks ? null : "line-break";
  if (code === TAB) return "tab";
  if (isNoBreak(code)) return "no-break";
  if (isControl(code)) return "control";
  if (code === SOFT_HYPHEN) return "soft-hyphen";
  if (isLoneSurrogate(text, index)) return "lone-surrogate";
  if (!isZeroWidth(code) || (isDirectionMark(code) && directionMarks)) return null;
  return isJoiner(code) && joins(text, index) ? null : "zero-width";
}

/**
 * The first fault of a text that is not blank, or null. `lineBreaks`: the column may hold line breaks (Notes).
 * Runs of spaces inside are no fault.
 */
export function findSpaceFault(text: string, lineBreaks: boolean): SpaceFault | null {
  if (isWhiteSpace(text.charCodeAt(0)) || isWhiteSpace(text.charCodeAt(text.length - 1))) return "ends";
  let directionMarks = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x20 && code <= VISIBLE_ASCII_LAST) continue;
    // One pass, however many marks there are: where they are not fine, the first one ends the search.
    if (!directionMarks && isDirectionMark(code)) directionMarks = RIGHT_TO_LEFT.test(text);
    const fault = faultAt(text, index, { lineBreaks, directionMarks });
    if (fault) return fault;
  }
  return null;
}

/** Faults whose character is deleted; the others become a space. */
const REMOVED: ReadonlySet<SpaceFault> = new Set<SpaceFault>([
  "zero-width",
  "soft-hyphen",
  "control",
  "lone-surrogate",
]);

/**
 * The fix of `whitespace`: trimmed; a no-break space, tab or line break becomes one space (a line break stays where `lineBreaks`), other control
 * and zero-width characters, soft hyphens and lone surrogates go, runs of spaces stay. Normalising twice changes nothing.
 */
export function normaliseSpace(untrimmed: string, lineBreaks: boolean): string {
  const text = trim(untrimmed);
  if (text === "" || findSpaceFault(text, lineBreaks) === null) return text;
  const allowed = { lineBreaks, directionMarks: RIGHT_TO_LEFT.test(text) };
  let result = "";
  for (let index = 0; index < text.length; index += 1) {
    const fault = faultAt(text, index, allowed);
    const isSecondOfTwo = text.charCodeAt(index) === LINE_FEED && text.charCodeAt(index - 1) === CARRIAGE_RETURN;
    if (fault === null) result += text.charAt(index);
    else if (!REMOVED.has(fault) && !isSecondOfTwo) result += " ";
  }
  // What went may have bared a space at an end, or a joiner that now joins nothing.
  return normaliseSpace(trim(result), lineBreaks);
}
