/** How well a text fits the encoding that it was decoded with (docs/import-sheet.md, section 5, `file-encoding`). */
import { decodeAs } from "./encodings";

/** Characters above ASCII that are where such characters belong, and those that are not; a sign of two bytes counts for two. */
export interface Fit {
  readonly fits: number;
  readonly misfits: number;
  /** Characters above ASCII other than typographic marks in their places. */
  readonly others: number;
}

const WESTERN: ReadonlySet<string> = new Set(["windows-1252", "windows-1250", "macintosh", "ibm850"]);
const EAST_ASIAN: ReadonlySet<string> = new Set(["shift_jis", "gbk"]);

/** What a character is, as bits. */
const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const SPACE = 8;
const DIGIT = 16;
const UNDEFINED = 32;
const HAN = 64;
const KNOWN = 128;

/** Letters by Unicode that no word is spelled with: ordinals, the florin sign, and letters that only modify another. */
const NO_LETTER = /[ªºƒµ\p{Lm}]/u;
/** Kana with its own sound mark, which is a modifier letter by Unicode, and the long vowel sign. */
const KANA_SIGN = /[\u3005\u3031-\u3035\u309b-\u309e\u30fc-\u30fe\uff70\uff9e\uff9f]/u;

function classify(sign: string): number {
  let kind = KNOWN;
  if (KANA_SIGN.test(sign) || (/[\p{L}\p{M}]/u.test(sign) && !NO_LETTER.test(sign))) kind |= LETTER;
  if (sign !== sign.toLowerCase()) kind |= UPPER;
  if (sign !== sign.toUpperCase()) kind |= LOWER;
  if (/\s/.test(sign)) kind |= SPACE;
  if (/\d/.test(sign)) kind |= DIGIT;
  // Control characters and private letters mean bytes without a meaning.
  if (sign > "\u007f" && /[\ufffd\p{Cc}\p{Co}]/u.test(sign)) kind |= UNDEFINED;
  if (/\p{Script=Han}/u.test(sign)) kind |= HAN;
  return kind;
}

const kinds = new Uint8Array(0x10000);

/** What the UTF-16 unit at `at` is; a space where the text ends. */
function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = classify(text.charAt(at));
  kinds[code] = kind;
  return kind;
}

/** Whether a typographic mark is where it belongs, between what is before and what is after it. */
function isInPlace(mark: string, before: number, after: number): boolean {
  const isBehind = (before & SPACE) === 0;
  const isBefore = (after & SPACE) === 0;
  const isBesideDigit = ((before | after) & DIGIT) !== 0;
  switch (mark) {
    case "’":
      return (before & (LETTER | DIGIT)) !== 0;
    case "…":
      return (after & LETTER) === 0;
    case "”":
    case "»":
      return isBehind && (after & LETTER) === 0;
    case "“":
      // Before a word, and in German after it.
      return ((after & (LETTER | DIGIT)) !== 0) !== isBehind;
    case "‘":
    case "„":
    case "«":
      return !isBehind && isBefore;
    case "–":
    case "—":
      return (!isBehind && !isBefore) || (before & after & DIGIT) !== 0;
    case "€":
      return isBesideDigit || !isBehind || !isBefore;
    case "\u00a0":
      return isBesideDigit;
    default:
      return false;
  }
}

let commonHan: ReadonlySet<string> | null = null;

/** The 3,755 common signs of GB 2312, level 1, by their bytes. */
function commonHanSigns(): ReadonlySet<string> {
  if (commonHan) return commonHan;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  commonHan = new Set(decodeAs("gbk", Uint8Array.from(bytes)) ?? "");
  return commonHan;
}

const ASCII_LAST = 0x7f;
const isHigh = (text: string, at: number): boolean => text.charCodeAt(at) > ASCII_LAST;

class FitCounter {
  private fits = 0;
  private misfits = 0;
  private others = 0;
  private han = 0;
  private common = 0;
  private halfWidth = 0;
  private readonly isWestern: boolean;
  private readonly isEastAsian: boolean;

  constructor(
    private readonly encoding: string,
    private readonly text: string,
  ) {
    this.isWestern = WESTERN.has(encoding);
    this.isEastAsian = EAST_ASIAN.has(encoding);
  }

  count(): Fit {
    const { text } = this;
    for (let at = 0; at < text.length;) {
      const start = at;
      while (at < text.length && (kindAt(text, at) & LETTER) !== 0) at += 1;
      if (at > start) this.addWord(start, at);
      else {
        if (isHigh(text, at)) this.addSign(at);
        at += 1;
      }
    }
    const { fits, misfits, others } = this;
    const all = fits + misfits;
    const isRare = this.encoding === "gbk" && this.common < this.han * 0.75;
    const isHalfWidth = this.encoding === "shift_jis" && this.halfWidth > all / 4;
    return isRare || isHalfWidth ? { fits: 0, misfits: all, others } : { fits, misfits, others };
  }

  private addWord(start: number, end: number): void {
    let high = 0;
    for (let at = start; at < end; at += 1) if (isHigh(this.text, at)) high += 1;
    if (high === 0) return;
    this.others += high;
    if (this.isNoWord(start, end, high)) {
      this.misfits += high;
      return;
    }
    for (let at = start; at < end; at += 1) {
      if (!isHigh(this.text, at)) continue;
      if (this.isEastAsian) this.addEastAsian(at);
      else if (this.isCapitalBehindSmall(at - 1, start, end) || this.isCapitalBehindSmall(at, start, end))
        this.misfits += 1;
      else if (end - start > 1) this.fits += 1;
    }
  }

  /** A capital after a small letter is no letter of a word. */
  private isCapitalBehindSmall(at: number, start: number, end: number): boolean {
    if (at < start || at + 1 >= end) return false;
    return (kindAt(this.text, at) & LOWER) !== 0 && (kindAt(this.text, at + 1) & UPPER) !== 0;
  }

  private addEastAsian(at: number): void {
    const sign = this.text.charAt(at);
    const isHalfWidth = sign >= "\uff61" && sign <= "\uff9f";
    if (isHalfWidth) this.halfWidth += 1;
    // Of the same bytes another encoding makes two letters.
    this.fits += isHalfWidth ? 1 : 2;
    if ((kindAt(this.text, at) & HAN) === 0) return;
    this.han += 1;
    if (this.encoding === "gbk" && commonHanSigns().has(sign)) this.common += 1;
  }

  private isNoWord(start: number, end: number, high: number): boolean {
    if (this.isWestern) return end - start >= 4 && high === end - start;
    if (!this.isEastAsian) return high < end - start;
    // East Asian texts have names in capitals within their words: ABC株式会社.
    for (let at = start; at < end; at += 1)
      if (!isHigh(this.text, at) && (kindAt(this.text, at) & LOWER) !== 0) return true;
    return false;
  }

  private addSign(at: number): void {
    const before = kindAt(this.text, at - 1);
    const after = kindAt(this.text, at + 1);
    if (isInPlace(this.text.charAt(at), before, after)) {
      this.fits += 1;
      return;
    }
    this.others += 1;
    if ((kindAt(this.text, at) & UNDEFINED) !== 0 || (before & after & LETTER) !== 0) this.misfits += 1;
  }
}

/** How well a text fits the encoding that it was decoded with. Its cells are lines. */
export function fitOf(encoding: string, text: string): Fit {
  return new FitCounter(encoding, text).count();
}
